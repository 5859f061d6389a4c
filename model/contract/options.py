"""Every option, once, and the constants that both sides go by. Plain standard library.

An option that is added here is a parameter of the algorithm, an option of the shell, a field of the messages and a row
in the docs; what remains is to read it where it counts, and its texts in `processing/algorithms/option_texts.py`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from .option import Option, Options, option, options_of

WALL_TOLERANCE = 0.75
"""How far a wall may be moved, in metres on the ground: what an editor would take for the same wall."""

HOPS = 4
"""What becomes of a building depends on no other that is more than so many neighbours away.

A wall follows a neighbour's (1), which may lead only if it follows none (2) and whose line is the mean of those that
follow it and no other (3); and overlaps are cut off what has become of the neighbours (4).
"""

STRIDE_MULTIPLE = 64
"""The network's coarsest stride, in pixels: what it says of a building depends on where in such a cell it lies."""

TAU = 0.1
"""Least probability of a keypoint, τ; the paper's."""

SCORE = 0.35
"""Least score of a building: where F1 of matches is at its best on the validation split, and C-IoU, too."""


@dataclass(frozen=True)
class ReadOptions(Options):
    """How buildings are read from what the network says; what can be changed without running it again."""

    where: ClassVar[str] = "reading"

    tau: float = option(TAU, "least probability of a keypoint, τ", low=0.0, high=1.0, handy=(0.01, 0.9), of_model=True)
    score: float = option(SCORE, "least score of a building", low=0.0, high=1.0, handy=(0.05, 0.99), of_model=True)
    grouping: str = option(
        "outline",
        "order of keypoints: as the mask's outline passes them, or each joined to the nearest one left",
        choices=("outline", "nearest"),
    )
    regularize: bool = option(False, "straighten walls")
    neighbours: bool = option(True, "make buildings that stand wall to wall meet without gap or overlap", advanced=True)
    min_area: float = option(4.0, "smallest building, in square metres: a garden shed", low=0.0, advanced=True)


@dataclass(frozen=True)
class RunOptions(Options):
    """How a raster is gone through."""

    where: ClassVar[str] = "run"

    stretch: str = option(
        "auto",
        "how values become 8 bits: as they are, or between percentiles; auto leaves 8 bits alone",
        choices=("auto", "raw", "percentile"),
        advanced=True,
    )
    resolution: float | None = option(
        None,
        "metres on the ground per pixel that the network sees; the model's own unless given",
        kind=float,
        low=0.01,
        high=10.0,
        advanced=True,
    )
    tile_size: int = option(
        1024, "side of a tile in pixels: larger ones take more memory", low=128, high=8192, advanced=True
    )
    overlap: int = option(
        256, "overlap of tiles in pixels: as long as the longest building", low=0, high=4096, advanced=True
    )


@dataclass(frozen=True)
class NetworkOptions(Options):
    """What a model is loaded for: with other options it has to be loaded anew."""

    where: ClassVar[str] = "network"

    device: str = option(
        "auto",
        "what it runs on; auto takes a CUDA card where there is one",
        choices=("auto", "cpu", "cuda"),
        advanced=True,
    )
    tta_views: int = option(
        1,
        "in how many orientations it looks at an image: as it is; half a turn more; both mirrorings more",
        choices=(1, 2, 4),
        advanced=True,
    )


@dataclass(frozen=True)
class RegularizeOptions(Options):
    """How the polygons of a layer are regularised."""

    where: ClassVar[str] = "regularizing"

    tolerance: float = option(WALL_TOLERANCE, "how far a wall may move, in metres on the ground", low=0.01, high=100.0)
    neighbours: bool = option(True, "make polygons that lie wall to wall meet without gap or overlap")


@dataclass(frozen=True)
class CompareOptions(Options):
    """How two layers are compared."""

    where: ClassVar[str] = "comparing"

    resolution: float = option(0.1, "metres per pixel of the masks", low=0.01, high=10.0, advanced=True)


@dataclass(frozen=True)
class TeachOptions(Options):
    """How a model is taught."""

    where: ClassVar[str] = "teaching"

    deep: bool = option(
        True,
        "let the network's last stages learn, too, and not its heads alone: three times as long, and mostly far better",
        advanced=True,
    )
    align: bool = option(False, "move the polygons to where the image has them, where they lie beside its buildings")
    steps: int = option(600, "how often it learns from some crops of the image", low=4, high=100_000, advanced=True)


CLASSES: tuple[type[Options], ...] = (
    ReadOptions,
    RunOptions,
    NetworkOptions,
    RegularizeOptions,
    CompareOptions,
    TeachOptions,
)

OPTIONS: tuple[Option, ...] = tuple(each for options in CLASSES for each in options_of(options))
"""The list."""

USUAL_RUN = RunOptions()
"""How a raster is gone through unless the user wants it otherwise."""

AS_USUAL = NetworkOptions()
"""How the network runs unless the user wants it otherwise."""
