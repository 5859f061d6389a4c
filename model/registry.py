"""The models that ship with the plugin, by the names that users choose them by."""

from __future__ import annotations

from pathlib import Path

MODELS = ("keypoint",)
"""Names of the shipped models, the default first."""


def weights_path(name: str) -> Path:
    """The weights file of the shipped model `name`, which is one of `MODELS`."""
    return Path(__file__).parent / "weights" / f"{name}.pt"
