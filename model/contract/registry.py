"""The models that come with the plugin, by the names that users choose them by. Plain standard library."""

from __future__ import annotations

import os
from pathlib import Path

from .card import ModelCard
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

MODELS = ("keypoint", *WEIGHTLESS)
"""Names of the models that come with the plugin, the default first."""


def model_file(model: str) -> Path:
    """The weights file of a model that is given by its name in `MODELS` or by its path; it need not exist."""
    return WEIGHTS / f"{model}.{EXTENSION}" if model in MODELS else Path(model)


def is_there(model: str) -> bool:
    """Whether a model that is given by its name or path can be loaded, as far as can be told without doing so."""
    return model in WEIGHTLESS or os.path.exists(model_file(model))  # which is also quiet about what is no path


def card_of(model: str) -> ModelCard:
    """The card of a model that is given by its name or path.

    Raises:
        QuoinError: there is no such file, it cannot be opened, or it is no model file or a damaged one.
    """
    return WEIGHTLESS[model] if model in WEIGHTLESS else read_card(model_file(model))
