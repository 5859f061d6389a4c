"""The models that ship with the plugin, by the names that users choose them by."""

from __future__ import annotations

from pathlib import Path

MODELS = ("keypoint",)
"""Names of the shipped models, the default first."""

EXTENSION = "safetensors"
"""What names of model files end in."""

WEIGHTS = Path(__file__).parents[1] / "weights"


def model_file(model: str) -> Path:
    """The weights file of a model that is given by its name in `MODELS` or by its path; it need not exist."""
    return WEIGHTS / f"{model}.{EXTENSION}" if model in MODELS else Path(model)
