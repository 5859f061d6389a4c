"""How buildings are read from what the network says."""

from __future__ import annotations

from dataclasses import dataclass

MIN_AREA = 4.0
"""Smallest building in square metres unless the user wants another: a garden shed."""


@dataclass(frozen=True)
class ReadOptions:
    """What can be changed without running the network again; names and units of the worker's messages.

    Attributes:
        tau: least probability of a keypoint, τ.
        score: least score of a building; a kept view goes down to 0.05.
        grouping: `outline` or `nearest`.
        regularize: straighten walls.
        neighbours: make buildings that stand wall to wall meet without gap or overlap.
        min_area: smallest building, square metres.
    """

    tau: float
    score: float
    grouping: str
    regularize: bool
    neighbours: bool = True
    min_area: float = MIN_AREA
