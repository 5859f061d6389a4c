"""Where the weights of a chosen model are."""

from __future__ import annotations

from pathlib import Path

from ..model.registry import MODELS, weights_path


def model_file(model: str) -> Path:
    """The weights file of a model that is given by its listed name or by its path; it need not exist."""
    return weights_path(model) if model in MODELS else Path(model)
