"""Trained weights and their model card in one file, and the families that they may be of.

`docs/architecture.md` has the layout of the file.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import safetensors.torch
import torch
from safetensors import SafetensorError
from torch import Tensor

from ..contract.card import ModelCard
from ..contract.errors import QuoinError
from ..contract.model_file import read_content, read_header, unusable
from ..contract.model_header import ModelHeader, metadata_of, sealed
from .family import Family
from .keypoint.family import KeypointFamily
from .mask_rcnn import MaskRcnnFamily

FAMILIES: dict[str, Callable[[], Family]] = {"keypoint": KeypointFamily, "mask-rcnn": MaskRcnnFamily}
"""What makes a new model of each kind, by what cards call its architecture."""


def new_model(architecture: str) -> Family:
    """A model of a kind, with random weights, on torch's default device.

    Raises:
        QuoinError: there is no such kind.
    """
    if architecture not in FAMILIES:
        raise QuoinError(
            f"This version of Quoin knows no models of the kind {architecture!r}: update Quoin, or choose another one."
        )
    return FAMILIES[architecture]()


def save_checkpoint(path: Path, model: Family, card: ModelCard) -> None:
    """Write weights in half precision with their card; the file is whole or not there.

    Raises:
        QuoinError: the weights are not finite in half precision.
    """
    weights = {name: tensor.detach().half().cpu().contiguous() for name, tensor in model.network.state_dict().items()}
    if not _are_finite(weights):
        raise QuoinError(f"The weights are not finite, so that {path} is not written; train at a lower learning rate.")
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".part")
    unfinished.write_bytes(sealed(safetensors.torch.save(weights, metadata_of(card))))
    unfinished.replace(path)


def load_checkpoint(path: Path) -> tuple[Family, ModelCard]:
    """Read a model, in float32 and evaluation mode, and its card.

    Everything is checked before the model is made, and shapes before a weight is read.

    Raises:
        QuoinError: if the file is missing, damaged, or of another version.
    """
    header = read_header(path)
    if clause := _mismatch(header):
        raise unusable(path, clause)
    try:
        weights = safetensors.torch.load(read_content(path, header))
    except SafetensorError as error:
        raise unusable(path, str(error)) from error
    if not _are_finite(weights):
        raise unusable(path, "its weights are not finite")
    model = new_model(header.card.architecture)
    model.network.load_state_dict({name: tensor.float() for name, tensor in weights.items()})
    model.network.eval()
    return model, header.card


def _mismatch(header: ModelHeader) -> str:
    """Why the tensors of a file are not those of the card's kind of model; empty where they are."""
    kind, shapes = header.card.architecture, header.shapes
    if kind not in FAMILIES:
        return f"it is of the kind {kind}, which this version of Quoin does not know"
    with torch.device("meta"):  # nothing is allocated
        expected = {name: tuple(tensor.shape) for name, tensor in new_model(kind).network.state_dict().items()}
    for name in sorted(expected.keys() | shapes.keys()):
        if expected.get(name) != shapes.get(name):
            return f"its weights {name[:60]!r} are {shapes.get(name)}, and {expected.get(name)} in the network"
    return ""


def _are_finite(weights: dict[str, Tensor]) -> bool:
    # by numpy, whose one thread waits for no other: torch's took a second on a busy machine
    return all(np.isfinite(tensor.numpy()).all() for tensor in weights.values())
