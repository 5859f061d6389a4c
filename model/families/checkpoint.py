"""Trained weights and their model card in one file."""

from __future__ import annotations

import pickle
from pathlib import Path

import torch

from ..contract.card import ModelCard
from ..contract.errors import QuoinError
from .keypoint.network import BuildingNetwork, build_network

FORMAT = 1


def save_checkpoint(path: Path, network: BuildingNetwork, card: ModelCard) -> None:
    """Write weights in half precision with their card; the file is whole or not there."""
    weights = {name: tensor.detach().half() for name, tensor in network.state_dict().items()}
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".part")
    torch.save({"format": FORMAT, "card": card.to_dict(), "weights": weights}, unfinished)
    unfinished.replace(path)


def load_checkpoint(path: Path) -> tuple[BuildingNetwork, ModelCard]:
    """Read a network, in float32 and evaluation mode, and its card.

    Raises:
        QuoinError: if the file is missing, damaged, or of another version.
    """
    if not path.is_file():
        raise QuoinError(f"The model file {path} does not exist; choose another one.")
    try:
        content = torch.load(path, map_location="cpu", weights_only=True)
        version, values, weights = content["format"], content["card"], content["weights"]
    except (pickle.UnpicklingError, RuntimeError, KeyError, TypeError, ValueError, EOFError, OSError) as error:
        raise QuoinError(f"The file {path} is not a Quoin model or is damaged; choose another one.") from error
    if version != FORMAT:
        raise QuoinError(
            f"The model file {path} was made by another version of Quoin (format {version}); update Quoin."
        )
    network = build_network()
    try:
        network.load_state_dict({name: tensor.float() for name, tensor in weights.items()})
    except RuntimeError as error:
        raise QuoinError(f"The weights in {path} do not fit this version's network; train it again.") from error
    return network.eval(), ModelCard.from_dict(values)
