"""Which buildings of a map are gone, changed or as they were in an image, and which are new there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely

from ..contract.change_kinds import CHANGED, GONE, NEW, UNCHANGED, UNCLEAR
from ..polygon.over_union import over_union
from .alignment import Alignment, laid_on, moved

COVERED = 0.3
"""A building of which less than this share is covered by the other side is missing there."""
OWN_SHARE = 0.5
"""What is found belongs to a building of the map if more than this share of it lies there."""
WING = 2.6
"""Metres: what has changed is as wide as this everywhere; outlines of one building differ by less than half of it."""
LEAST_AREA = 18.0
"""Square metres of a wing; what is less is not told from how an outline was drawn."""
LEAST_SHARE = 0.08
"""Of the building's area, the same: a large outline strays farther."""
SHED = 25.0
"""Square metres; a smaller building that is not found may be one that was not seen."""
BESIDE = 0.5
"""A wing is of the building that lies most beside it, and of each that does so by no less than this share of that."""
LEAST_LIKENESS = 0.4
"""Intersection over union below which what is found is not the building of the map."""


@dataclass(frozen=True)
class Change:
    """What has become of one building; lengths in metres, x right, y down.

    Attributes:
        kind: `new`, `gone`, `changed`, `unchanged` or `unclear`: too small to be missed for sure, or covered by what is
            another building.
        known: its place on the map; None for a new one.
        found: place of what is most like it among what is found; None for one that is gone.
        parts: places of all that is found of it, which may be several parts.
        shared: whether that is found of other buildings of the map as well, as of a row of houses taken for one.
        iou: of the two where they are laid on each other; 0 without one of them.
        gained, lost: square metres that it has more and less in the image.
        shift: by what the image lies farther than the map there.
    """

    kind: str
    known: int | None
    found: int | None
    parts: tuple[int, ...]
    shared: bool
    iou: float
    gained: float
    lost: float
    shift: tuple[float, float]


class Comparison:
    """Compares a map with what is found in an image of it, in metres, x right, y down.

    Args:
        known: the map's buildings, valid.
        found: what is found, valid, doubtful buildings among them: where one of these is, a building is not gone.
        sure: bool `[F]`, which are found surely enough to be new.
    """

    def __init__(self, known: Sequence[shapely.Geometry], found: Sequence[shapely.Geometry], sure: np.ndarray) -> None:
        self._known, self._found = np.array(known, dtype=object), np.array(found, dtype=object)
        self._sure = sure
        self.alignment = Alignment(known, self._found[sure])
        self._shifts = self.alignment.at(_middles(self._known))
        self._there = moved(self._known, self._shifts)
        self._found_tree, self._known_tree = shapely.STRtree(self._found), shapely.STRtree(self._there)

    def changes(self) -> list[Change]:
        """One for each building of the map, in their order, then the new ones."""
        return [*(self._of_known(index) for index in range(len(self._known))), *self._new()]

    def _of_known(self, index: int) -> Change:
        shape, shift = self._there[index], tuple(self._shifts[index].tolist())
        near = self._found_tree.query(shape, predicate="intersects")
        if _covered(shape, shapely.union_all(self._found[near])) < COVERED:
            kind = GONE if shape.area >= SHED else UNCLEAR
            return Change(kind, index, None, (), False, 0.0, 0.0, float(shape.area), shift)
        best = int(max(near, key=lambda each: over_union(shape, self._found[each])))
        parts = self._parts(shape, near, best)
        own = shapely.union_all(self._found[parts])
        there = laid_on(shape, own)
        beside = self._known_tree.query(own, predicate="intersects")
        others = self._there[beside[beside != index]]
        sharing = others[(_covered(others, own) > OWN_SHARE) & (_covered(others, shape) < OWN_SHARE)].tolist()
        gained = _gained(own, there, others, sharing)
        lost = float(_wide(there.difference(shapely.union_all(self._found[near]))).area)
        likeness = over_union(there, own.difference(shapely.union_all(sharing).difference(there)))
        kind = _kind(likeness, max(gained, lost), shape)
        return Change(kind, index, best, tuple(parts), bool(sharing), likeness, gained, lost, shift)

    def _parts(self, shape: shapely.Geometry, near: np.ndarray, best: int) -> list[int]:
        """What is found of a building: the best, and the parts that it may be found in."""
        return sorted({best, *near[_covered(self._found[near], shape) > OWN_SHARE].tolist()})

    def _known_at(self, shape: shapely.Geometry) -> shapely.Geometry:
        return shapely.union_all(self._there[self._known_tree.query(shape)])

    def _new(self) -> list[Change]:
        shifts = self.alignment.at(_middles(self._found))
        return [
            Change(NEW, None, index, (index,), False, 0.0, self._found[index].area, 0.0, tuple(shifts[index].tolist()))
            for index in np.flatnonzero(self._sure).tolist()
            if _covered(self._found[index], self._known_at(self._found[index])) < COVERED
        ]


def _gained(
    own: shapely.Geometry, there: shapely.Geometry, others: np.ndarray, sharing: list[shapely.Geometry]
) -> float:
    """Square metres of what is found of a building on none of the map, and beside it rather than those that share."""
    pieces = shapely.get_parts(_wide(own.difference(shapely.union_all([there, *others]))))
    return float(sum(piece.area for piece in pieces if _may_own(piece, there, sharing)))


def _may_own(piece: shapely.Geometry, shape: shapely.Geometry, others: list[shapely.Geometry]) -> bool:
    """Whether a piece may be of this building, by how much of the ground beside the piece it has, and others have."""
    beside = piece.buffer(WING / 2.0, join_style="mitre")
    own, *theirs = shapely.area(shapely.intersection(beside, [shape, *others])).tolist()
    return bool(own >= BESIDE * max(theirs, default=0.0))


def _kind(likeness: float, differs: float, shape: shapely.Geometry) -> str:
    if differs < max(LEAST_AREA, LEAST_SHARE * shape.area):
        return UNCHANGED
    return CHANGED if likeness >= LEAST_LIKENESS else UNCLEAR


def _middles(shapes: np.ndarray) -> np.ndarray:
    return shapely.get_coordinates(shapely.centroid(shapes)).reshape(-1, 2)


def _covered(shapes: shapely.Geometry | np.ndarray, cover: shapely.Geometry) -> np.ndarray:
    """The share of a shape, or of each, that another covers."""
    return shapely.area(shapely.intersection(shapes, cover)) / np.maximum(shapely.area(shapes), 1e-9)


def _wide(shape: shapely.Geometry) -> shapely.Geometry:
    """What is as wide as a wing, the strips along walls left out."""
    return shape.buffer(-WING / 2.0, join_style="mitre").buffer(WING / 2.0, join_style="mitre")
