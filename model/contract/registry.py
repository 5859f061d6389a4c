"""The models that come with the plugin, and a user's own, by the names that they are chosen by. Plain standard library.

A user's own are the model files of one folder, which QGIS's side names; without a folder there are none.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

from .card import ModelCard, is_plain_name
from .model_file import read_card

EXTENSION = "safetensors"
"""What names of model files end in."""

WEIGHTS = Path(__file__).parents[1] / "weights"

WEIGHTLESS = {
    "mbi": ModelCard(
        name="mbi",
        architecture="mbi",
        resolution=0.5,
        score=0.15,
        data=["nothing: bright, compact shapes count as buildings, and nothing is learned"],
        credits=["Morphological Building Index: Xin Huang and Liangpei Zhang, 2011"],
        measures={
            "val": {"ap": 0.042, "ap50": 0.107, "ap75": 0.027, "iou": 0.312, "mask_iou": 0.682},
            "val Australia": {"ap": 0.073, "ap50": 0.179, "ap75": 0.049, "iou": 0.394, "mask_iou": 0.709},
            "val Nepal": {"ap": 0.012, "ap50": 0.034, "ap75": 0.005, "iou": 0.229, "mask_iou": 0.655},
        },
    )
}
"""Cards of the models that have no weights, and so no file."""

MODELS = ("keypoint", "mask-rcnn", *WEIGHTLESS)
"""Names of the models that come with the plugin, the default first."""


def may_be_own_name(name: str) -> bool:
    """Whether a model of the user's may be called so: by a plain name that no shipped model has.

    A file of that name can be made on every system, and the name can stand in any list.
    """
    device = re.fullmatch(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?", name) is not None  # which Windows has as files
    return (
        is_plain_name(name)
        and not device
        and not name.endswith((" ", ".", f".{EXTENSION}"))
        and name.casefold() not in MODELS
    )


def own_file(name: str, folder: Path) -> Path:
    """Where the file of a model of the user's is, or would be."""
    return folder / f"{name}.{EXTENSION}"


def own_models(folder: Path) -> list[str]:
    """Names of the user's own models, whatever their files hold; sorted. None where the folder cannot be read."""
    try:
        files = [path for path in folder.iterdir() if path.suffix == f".{EXTENSION}"]
    except OSError:  # as before the first model
        return []
    return sorted((path.stem for path in files if may_be_own_name(path.stem)), key=str.casefold)


def model_file(model: str, own: Path | None = None) -> Path:
    """The weights file of a model; it need not exist.

    Args:
        model: its name in `MODELS`, the name of one of the user's own, or the path of its file.
        own: the folder of the user's own models.
    """
    if model in MODELS:
        return WEIGHTS / f"{model}.{EXTENSION}"
    return own_file(model, own) if own is not None and may_be_own_name(model) else Path(model)


def is_there(model: str, own: Path | None = None) -> bool:
    """Whether a model, given as for `model_file`, can be loaded, as far as can be told without doing so."""
    return model in WEIGHTLESS or os.path.exists(model_file(model, own))  # which is also quiet about what is no path


def card_of(model: str, own: Path | None = None) -> ModelCard:
    """The card of a model, given as for `model_file`.

    Raises:
        QuoinError: there is no such file, it cannot be opened, or it is no model file or a damaged one.
    """
    return WEIGHTLESS[model] if model in WEIGHTLESS else read_card(model_file(model, own))
