"""Trained weights and their model card in one file, and the families that they may be of."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from pathlib import Path

import torch

from ..contract.card import ModelCard
from ..contract.errors import QuoinError
from .family import Family
from .keypoint.family import KeypointFamily

FORMAT = 1

FAMILIES: dict[str, Callable[[], Family]] = {"keypoint": KeypointFamily}
"""What makes a new model of each kind, by what cards call its architecture."""


def new_model(architecture: str) -> Family:
    """A model of a kind, with random weights.

    Raises:
        QuoinError: there is no such kind.
    """
    if architecture not in FAMILIES:
        raise QuoinError(
            f"This version of Quoin knows no models of the kind {architecture!r}: update Quoin, or choose another one."
        )
    return FAMILIES[architecture]()


def save_checkpoint(path: Path, model: Family, card: ModelCard) -> None:
    """Write weights in half precision with their card; the file is whole or not there."""
    weights = {name: tensor.detach().half().cpu() for name, tensor in model.network.state_dict().items()}
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".part")
    torch.save({"format": FORMAT, "card": card.to_dict(), "weights": weights}, unfinished)
    unfinished.replace(path)


def load_checkpoint(path: Path) -> tuple[Family, ModelCard]:
    """Read a model, in float32 and evaluation mode, and its card.

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
    card = ModelCard.from_dict(values)
    model = new_model(card.architecture)
    try:
        model.network.load_state_dict({name: tensor.float() for name, tensor in weights.items()})
    except RuntimeError as error:
        raise QuoinError(f"The weights in {path} do not fit this version's network; train it again.") from error
    model.network.eval()
    return model, card
