"""How the network runs."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class NetworkOptions:
    """What a model is loaded for: with other options it has to be loaded anew. Names of the worker's messages.

    Attributes:
        device: `auto` (a CUDA card where there is one), `cpu` or `cuda`.
        orientations: in how many of them each tile is looked at, one of `model.contract.options.ORIENTATIONS`.
    """

    device: str = "auto"
    orientations: int = 1


AS_USUAL = NetworkOptions()
"""How it runs unless the user wants it otherwise."""
