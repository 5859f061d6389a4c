"""Trained weights and their model card in one file; `docs/architecture.md` has its layout."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import safetensors.torch
import torch
from safetensors import SafetensorError
from torch import Tensor

from ..contract.card import ModelCard
from ..contract.errors import QuoinError
from ..contract.model_file import read_content, read_header, unusable
from ..contract.model_header import Shapes, metadata_of, sealed
from .keypoint.network import BuildingNetwork, build_network


def save_checkpoint(path: Path, network: BuildingNetwork, card: ModelCard) -> None:
    """Write weights in half precision with their card; the file is whole or not there.

    Raises:
        QuoinError: the weights are not finite in half precision.
    """
    weights = {name: tensor.detach().half().contiguous() for name, tensor in network.state_dict().items()}
    if not _are_finite(weights):
        raise QuoinError(f"The weights are not finite, so that {path} is not written; train at a lower learning rate.")
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".part")
    unfinished.write_bytes(sealed(safetensors.torch.save(weights, metadata_of(card))))
    unfinished.replace(path)


def load_checkpoint(path: Path) -> tuple[BuildingNetwork, ModelCard]:
    """Read a network, in float32 and evaluation mode, and its card.

    Everything is checked before the network is made, and shapes before a weight is read.

    Raises:
        QuoinError: if the file is missing, damaged, or of another version.
    """
    header = read_header(path)
    if clause := _mismatch(header.card, header.shapes):
        raise unusable(path, clause)
    try:
        weights = safetensors.torch.load(read_content(path, header))
    except SafetensorError as error:
        raise unusable(path, str(error)) from error
    if not _are_finite(weights):
        raise unusable(path, "its weights are not finite")
    network = _network(header.card)
    network.load_state_dict({name: tensor.float() for name, tensor in weights.items()})
    return network.eval(), header.card


def _network(card: ModelCard) -> BuildingNetwork:
    """A network of the card's architecture, on torch's default device."""
    if card.architecture != "keypoint":
        raise ValueError(f"it is for a network {card.architecture} that this version of Quoin does not know")
    return build_network()


def _mismatch(card: ModelCard, shapes: Shapes) -> str:
    """Why tensors of these shapes are not those of the card's network; empty where they are."""
    try:
        with torch.device("meta"):
            expected = {name: tuple(tensor.shape) for name, tensor in _network(card).state_dict().items()}
    except ValueError as error:
        return str(error)
    for name in sorted(expected.keys() | shapes.keys()):
        if expected.get(name) != shapes.get(name):
            return f"its weights {name[:60]!r} are {shapes.get(name)}, and {expected.get(name)} in the network"
    return ""


def _are_finite(weights: dict[str, Tensor]) -> bool:
    # by numpy, whose one thread waits for no other: torch's took a second on a busy machine
    return all(np.isfinite(tensor.numpy()).all() for tensor in weights.values())
