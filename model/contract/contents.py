"""What messages hold besides plain values: buildings, features, grids, a model's card. Plain standard library."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from .card import ModelCard
from .errors import Fault, Phrase, QuoinError
from .kinds import FINITE, POSITIVE, TEXT, Kind, are_rings, number, row, whole
from .option import option_of
from .options import RunOptions
from .wire import Wired, takes

LARGEST = 1 << 28
"""Pixels along one side of anything: at a centimetre each, 2,700 km."""

Rings = list[list[list[float]]]
"""Outline and courtyards, each a list of points `[x, y]`; open."""
Feature = list[Rings]
"""A polygon's or multipolygon's parts."""

INDEX = whole(0)
SIDE = whole(1, LARGEST)


def _are_rings_of_one(value: Any) -> bool:
    return isinstance(value, list) and are_rings(value)


def _are_features(value: Any) -> bool:
    """Whether it is features, each a list of parts, each a list of rings; there may be none."""
    if not isinstance(value, list):
        return False
    try:
        parts = list(chain.from_iterable(value))
        rings = list(chain.from_iterable(parts))
        return not value or (min(map(len, value)) > 0 and min(map(len, parts)) > 0 and are_rings(rings))
    except (TypeError, ValueError):  # nothing to go through, nothing in it
        return False


def _are_results(value: Any) -> bool:
    return isinstance(value, list) and _are_features([each for each in value if each is not None])


def _is_box(value: Any) -> bool:
    return CORNERS.fits(value) and bool(value[0] < value[2] and value[1] < value[3])


def _is_shape(value: Any) -> bool:
    return SIZES.fits(value) and value[2] == 3


def _card(values: Any) -> Any:
    try:
        return ModelCard.from_dict(values)
    except Fault as error:
        raise QuoinError(
            "The model's card cannot be read ({reason}): install the plugin again, all of one version.", reason=error
        ) from error


def _is_card(value: Any) -> bool:
    return isinstance(value, ModelCard)


CORNERS = row(4, FINITE, Phrase("[x0, y0, x1, y1] of finite numbers"))
SIZES = row(3, SIDE, Phrase("three whole numbers from 1 on"))
RINGS = Kind(Phrase("a list of rings, each of 3 or more points [x, y] of finite numbers"), _are_rings_of_one)
FEATURES = Kind(
    Phrase("a list of features, each a list of parts, each a list of rings of finite points"), _are_features
)
RESULTS = Kind(Phrase("{kind}, with null for one that stays", kind=FEATURES.words), _are_results)
TEXTS = Kind(
    Phrase("a list of texts"), lambda value: isinstance(value, list) and all(isinstance(each, str) for each in value)
)
BOX = Kind(Phrase("a box [x0, y0, x1, y1] of finite numbers"), _is_box, CORNERS.parse)
SHAPE = Kind(Phrase("[height, width, 3]"), _is_shape, SIZES.parse)
CARD = Kind(Phrase("a model's card"), _is_card, _card, lambda card: card.to_dict())


@dataclass(frozen=True)
class PlainBuilding(Wired):
    """A building in plain values.

    Attributes:
        rings: in pixels of the grid.
        score: how sure the network is.
        status: how the rings were made.
    """

    rings: Rings = field(metadata=takes(RINGS))
    score: float = field(metadata=takes(number(0)))
    status: str = field(metadata=takes(TEXT))

    @classmethod
    def title(cls) -> Phrase:
        """What it is called in sentences."""
        return Phrase("a building of the worker")


@dataclass(frozen=True)
class Grid(Wired):
    """What of a lattice a run looks at, and its tiles; see `model.contract.tiling`.

    Attributes:
        width, height: in pixels of the grid.
        resolution: metres on the ground per pixel.
        tile_size, overlap: see `RunOptions`.
        origin: its first pixel (x, y) in the lattice.
        wanted: (x0, y0, x1, y1) in pixels of the grid: what was asked for, the rest being context.
    """

    width: int = field(metadata=takes(SIDE))
    height: int = field(metadata=takes(SIDE))
    resolution: float = field(metadata=takes(POSITIVE))
    tile_size: int = field(metadata=takes(option_of(RunOptions, "tile_size").takes))
    overlap: int = field(metadata=takes(option_of(RunOptions, "overlap").takes))
    origin: tuple[int, int] = field(metadata=takes(row(2, INDEX, Phrase("[x, y] in whole pixels from 0 on"))))
    wanted: tuple[float, float, float, float] = field(metadata=takes(CORNERS))

    @classmethod
    def title(cls) -> Phrase:
        """What it is called in sentences."""
        return Phrase("the grid of a run")
