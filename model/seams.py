"""From the buildings of single tiles to the buildings of the whole grid: each once, and whole wherever it can be.

* A building belongs to the tile whose core holds the centre of its bounding box. Cores meet midway in an overlap,
  so a building that any tile sees whole is seen whole by its own tile too, however lopsided it is; with its centroid
  instead of that centre this would not hold. A few pixels of leeway let both tiles answer for a building on the border
  of their cores, which each may outline a little differently; it then comes twice, which is a case of the third rule.
* A polygon at an inner edge of its tile is cut, and left to the neighbour that sees all of it and more. If there is
  none, it is part of a building too large for the overlap: of such parts of one building only the largest is kept, and
  none where there is a whole outline of it.
* Of duplicates the one with the highest score is kept. Outlines are never united: that destroys corners.
* A building waits no longer than for the last tile that sees any of it, or of what may be the same building.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

import shapely
from shapely.geometry.base import BaseGeometry

from .building import Building
from .polygon.ring import polygon
from .tile_view import TileView
from .tiling import Tile, TilePlan

DUPLICATE_IOU = 0.5
"""Two polygons are the same building above this intersection over union, within what both their tiles see."""

DUPLICATE_CONTAINED = 0.7
"""Two polygons are the same building above this intersection over the smaller one's area."""


@dataclass(eq=False)
class _Candidate:
    """A building that waits for later tiles.

    Attributes:
        last: index of the last tile that sees any of it.
        kin: all candidates that may be this building, itself among them; one list, shared by all of them.
    """

    building: Building
    shape: BaseGeometry
    tile: Tile
    cut: bool
    last: int
    kin: list[_Candidate] = field(default_factory=list)


class Seams:
    """Takes tile after tile in row-major order, of which some may be left out, and returns final buildings."""

    def __init__(self, plan: TilePlan) -> None:
        self._plan = plan
        self._settled_tiles = 0
        self._waiting_by_tile: dict[int, list[_Candidate]] = defaultdict(list)
        self._waiting_by_last: dict[int, list[_Candidate]] = defaultdict(list)

    @property
    def waiting(self) -> int:
        """Number of polygons held back: at most those of one row of tiles, however many rows there are."""
        return sum(len(candidates) for candidates in self._waiting_by_tile.values())

    @property
    def undecided(self) -> list[BaseGeometry]:
        """Shapes of the polygons held back."""
        return [candidate.shape for candidates in self._waiting_by_tile.values() for candidate in candidates]

    def add(self, tile: Tile, buildings: list[Building]) -> list[Building]:
        """Take what was found in `tile`, in pixels of the grid; return the buildings that no later tile can change."""
        candidates = [found for building in buildings if (found := self._candidate(building, tile)) is not None]
        if candidates:
            _join_kin(candidates, self._waiting_near(tile))
        for candidate in candidates:
            self._waiting_by_tile[tile.index].append(candidate)
            self._waiting_by_last[candidate.last].append(candidate)
        return self._settle(tile.index)

    def finish(self) -> list[Building]:
        """Return all buildings still held back."""
        return self._settle(len(self._plan) - 1)

    def _candidate(self, building: Building, tile: Tile) -> _Candidate | None:
        """The building as a candidate, or None where another tile is to answer for it."""
        bounds = building.bounds
        view = TileView.of(bounds, tile, self._plan)
        if view.is_left_to_neighbour:
            return None
        outline = polygon(building.rings)
        shape = outline if shapely.is_valid(outline) else shapely.make_valid(outline)
        _, _, right, bottom = bounds
        last = max(tile.index, self._plan.last_tile_over(right, bottom))
        return _Candidate(building, shape, tile, view.is_cut, last)

    def _waiting_near(self, tile: Tile) -> list[_Candidate]:
        neighbours = self._plan.earlier_neighbours(tile.index)
        return [candidate for index in neighbours for candidate in self._waiting_by_tile.get(index, ())]

    def _settle(self, index: int) -> list[Building]:
        """The best of all candidates whose kin no tile after this index can add to."""
        buildings = []
        for passed in range(self._settled_tiles, index + 1):
            for candidate in self._waiting_by_last.pop(passed, ()):
                if candidate.kin and all(kin.last <= index for kin in candidate.kin):
                    buildings += _best(candidate.kin)
                    self._forget(candidate.kin)
        self._settled_tiles = index + 1
        return buildings

    def _forget(self, kin: list[_Candidate]) -> None:
        for candidate in kin:
            waiting = self._waiting_by_tile[candidate.tile.index]
            waiting.remove(candidate)
            if not waiting:
                del self._waiting_by_tile[candidate.tile.index]
        kin.clear()


def _join_kin(candidates: list[_Candidate], waiting: list[_Candidate]) -> None:
    """Find those of the new candidates that may be the same building as another one, new or waiting."""
    for candidate in candidates:
        candidate.kin = [candidate]
    everyone = waiting + candidates
    tree = shapely.STRtree([candidate.shape for candidate in everyone])
    pairs = tree.query([candidate.shape for candidate in candidates], predicate="intersects")
    for new, other in pairs.T:
        one, two = candidates[new], everyone[other]
        if one.kin is not two.kin and _same_building(one, two):
            _share_kin(one, two)


def _share_kin(one: _Candidate, two: _Candidate) -> None:
    for candidate in two.kin:
        one.kin.append(candidate)
        candidate.kin = one.kin


def _same_building(one: _Candidate, two: _Candidate) -> bool:
    common = one.shape.intersection(two.shape).area
    if common > DUPLICATE_CONTAINED * min(one.shape.area, two.shape.area):
        return True
    union = _area_within(one.shape, two.tile) + _area_within(two.shape, one.tile) - common
    return common > DUPLICATE_IOU * union


def _area_within(shape: BaseGeometry, tile: Tile) -> float:
    tile_box = shapely.box(tile.x, tile.y, tile.x + tile.width, tile.y + tile.height)
    return shape.intersection(tile_box).area


def _best(kin: list[_Candidate]) -> list[Building]:
    """The buildings that stay: whole ones by score, or else the largest part."""
    whole = sorted((one for one in kin if not one.cut), key=lambda one: one.building.score, reverse=True)
    if not whole:
        return [max(kin, key=lambda one: one.shape.area).building]
    kept: list[_Candidate] = []
    for one in whole:
        if not any(_same_building(one, other) for other in kept):
            kept.append(one)
    return [one.building for one in kept]
