"""The network computes on the device that its input is on: with fake tensors, since no graphics card was at hand.

Fake tensors know their shape, type and device, hold no values, and refuse to mix devices as CUDA does. How many
proposals there are depends on values, so that the choice of proposals cannot be tried in this way.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import torch
from torch import Tensor, nn
from torch._subclasses.fake_tensor import FakeTensorMode
from torch.func import functional_call
from torch.fx.experimental.symbolic_shapes import ShapeEnv

from model.contract.registry import model_file
from model.device.cpu import CpuDevice
from model.extraction.extractor import Extractor
from model.families.checkpoint import load_checkpoint
from model.families.keypoint.network import BuildingNetwork

SIDE, IMAGES, BOXES = 256, 2, 5


class Caller(nn.Module):
    """Calls anything of a network, for `functional_call`, which calls modules only."""

    def __init__(self, network: BuildingNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(self, function: Callable[..., Any], *arguments: Any) -> Any:
        return function(self.network, *arguments)


@pytest.mark.skipif(torch.cuda.is_available(), reason="a card is at hand, and does what this only pretends to")
def test_features_and_heads_stay_on_the_card() -> None:
    caller = Caller(Extractor(*load_checkpoint(model_file("keypoint")), CpuDevice(torch.float32)).family.network)
    tensors = [*caller.named_parameters(), *caller.named_buffers()]
    shapes = ShapeEnv(allow_dynamic_output_shape_ops=True)
    with FakeTensorMode(allow_non_fake_inputs=True, shape_env=shapes), torch.no_grad():
        weights = {name: torch.empty(each.shape, dtype=each.dtype, device="cuda") for name, each in tensors}
        images = torch.empty(IMAGES, 3, SIDE, SIDE, dtype=torch.uint8, device="cuda")
        features = functional_call(caller, weights, (lambda network, x: dict(network.features(x)), images))
        assert {level.device.type for level in features.values()} == {"cuda"}
        assert {len(level) for level in features.values()} == {IMAGES}
        one: dict[str, Tensor] = {name: level[:1] for name, level in features.items()}
        boxes = torch.empty(BOXES, 4, device="cuda")
        seen = functional_call(
            caller,
            weights,
            (lambda network, *arguments: network.refine(*arguments), one, boxes, (SIDE, SIDE)),
        )
    assert {values.device.type for values in seen.values()} == {"cuda"}
    assert {len(values) for values in seen.values()} == {BOXES}
