"""What a run can be told, and the constants that both sides go by. Plain standard library."""

from __future__ import annotations

from dataclasses import dataclass

WALL_TOLERANCE = 0.75
"""How far a wall may be moved, in metres on the ground: what an editor would take for the same wall."""

HOPS = 4
"""What becomes of a building depends on no other that is more than so many neighbours away.

A wall follows a neighbour's (1), which may lead only if it follows none (2) and whose line is the mean of those that
follow it and no other (3); and overlaps are cut off what has become of the neighbours (4).
"""

STRIDE_MULTIPLE = 64
"""The network's coarsest stride, in pixels: what it says of a building depends on where in such a cell it lies."""

TTA_VIEWS = (1, 2, 4)
"""In how many orientations the network may look at an image: as it is; half a turn more; both mirrorings more."""

TAU = 0.1
"""Least probability of a keypoint, τ; the paper's."""

SCORE = 0.35
"""Least score of a building: where F1 of matches is at its best on the validation split, and C-IoU, too."""


@dataclass(frozen=True)
class ExtractionOptions:
    """How buildings are read from the network's output.

    Attributes:
        resolution: metres on the ground per pixel of the images.
        tau: least probability of a keypoint, τ.
        score: least score of a building.
        grouping: `outline` or `nearest`, see `model.polygon`.
        regularize: straighten walls.
        neighbours: make buildings that stand wall to wall meet without gap or overlap.
        min_area: smallest building kept, square metres.
    """

    resolution: float
    tau: float = TAU
    score: float = SCORE
    grouping: str = "outline"
    regularize: bool = False
    neighbours: bool = True
    min_area: float = 0.0


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


@dataclass(frozen=True)
class NetworkOptions:
    """What a model is loaded for: with other options it has to be loaded anew. Names of the worker's messages.

    Attributes:
        device: `auto` (a CUDA card where there is one), `cpu` or `cuda`.
        tta_views: in how many of them each tile is looked at, one of `model.contract.options.TTA_VIEWS`.
    """

    device: str = "auto"
    tta_views: int = 1


AS_USUAL = NetworkOptions()
"""How it runs unless the user wants it otherwise."""
