"""From the buildings of single tiles to the buildings of the whole grid: each once, and whole wherever it can be.

* A building belongs to the tile whose core holds the centre of its bounding box. Cores meet midway in an overlap,
  so a building that any tile sees whole is seen whole by its own tile too, however lopsided it is; with its centroid
  instead of that centre this would not hold. A few pixels of leeway let both tiles answer for a building on the border
  of their cores, which each may outline a little differently; it then comes twice, which is a case of the third rule.
* A polygon at an inner edge of its tile is cut, and left to the neighbour that sees all of it and more. If there is
  none, it is part of a building too large for the overlap: of such parts of one building only the largest is kept, and
  none where there is a whole outline of it.
* Of duplicates the one with the highest score is kept. Outlines are never united: that destroys corners.
* One that mostly lies in a surer one, or the other way round, is another answer for the same place: a house and its
  row. It stays, less sure than it was.
* A building waits no longer than for the last tile that sees any of it, or of what may be the same building.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from ..building import Building
from ..contract.tiling import Tile, TilePlan
from ..polygon.ring import polygons
from .tile_ownership import TileOwnership

DUPLICATE_IOU = 0.5
"""Two polygons are the same building above this intersection over union, within what both their tiles see."""

CONTAINED = 0.7
"""One polygon lies in the other above this intersection over the smaller one's area."""

DOUBT = 0.7
"""What is left of a score for each surer answer for the same place.

To drop these answers altogether costs a tenth of the buildings of a dense town, where a network takes two houses for
one now and then, and is surer of that. Scores that fall instead are those of Bodla et al., "Soft-NMS: Improving Object
Detection With One Line of Code", 2017.
"""


@dataclass(eq=False)
class Candidate:
    """A building that waits for later tiles.

    Attributes:
        last: index of the last tile that sees any of it.
        doubles: the candidates that are the same building when compared with it alone.
        rivals: the candidates that lie in it, or it in them, and are no doubles.
        kin: all candidates that may be this building, itself among them; one list, shared by all of them.
    """

    building: Building
    shape: BaseGeometry
    tile: Tile
    cut: bool
    last: int
    doubles: list[Candidate] = field(default_factory=list)
    rivals: list[Candidate] = field(default_factory=list)
    kin: list[Candidate] = field(default_factory=list)


class Seams:
    """Takes tile after tile in row-major order, of which some may be left out, and returns final buildings."""

    def __init__(self, plan: TilePlan) -> None:
        self._plan = plan
        self._lasts: list[int] = []  # a heap of the keys of `_waiting_by_last`: a plan may have 100 million tiles
        self._waiting_by_tile: dict[int, list[Candidate]] = defaultdict(list)
        self._waiting_by_last: dict[int, list[Candidate]] = defaultdict(list)

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
        self._wait(tile, buildings)
        return self._settle(tile.index)

    def finish(self) -> list[Building]:
        """Return all buildings still held back."""
        return self._settle(len(self._plan) - 1)

    def held_back(self) -> dict[int, list[Building]]:
        """The buildings that wait, by the index of their tile."""
        return {index: [each.building for each in waiting] for index, waiting in self._waiting_by_tile.items()}

    def take_up(self, next_tile: int, waiting: dict[int, list[Building]]) -> None:
        """Go on from what others have held back before a tile."""
        for index, buildings in waiting.items():
            self._wait(self._plan[index], buildings)
        for passed in [last for last in self._lasts if last < next_tile]:
            del self._waiting_by_last[passed]  # they wait for others of their kin
        self._lasts = sorted(self._waiting_by_last)  # which is a heap

    def _wait(self, tile: Tile, buildings: list[Building]) -> None:
        candidates = candidates_of(buildings, tile, self._plan)
        if candidates:
            _join_kin(candidates, self._waiting_near(tile))
        for candidate in candidates:
            self._waiting_by_tile[tile.index].append(candidate)
            if candidate.last not in self._waiting_by_last:
                heapq.heappush(self._lasts, candidate.last)
            self._waiting_by_last[candidate.last].append(candidate)

    def _waiting_near(self, tile: Tile) -> list[Candidate]:
        neighbours = self._plan.earlier_neighbours(tile.index)
        return [candidate for index in neighbours for candidate in self._waiting_by_tile.get(index, ())]

    def _settle(self, index: int) -> list[Building]:
        """The best of all candidates whose kin no tile after this index can add to."""
        buildings = []
        while self._lasts and self._lasts[0] <= index:
            for candidate in self._waiting_by_last.pop(heapq.heappop(self._lasts)):
                if candidate.kin and all(kin.last <= index for kin in candidate.kin):
                    buildings += _best(candidate.kin)
                    self._forget(candidate.kin)
        return buildings

    def _forget(self, kin: list[Candidate]) -> None:
        for candidate in kin:
            waiting = self._waiting_by_tile[candidate.tile.index]
            waiting.remove(candidate)
            if not waiting:
                del self._waiting_by_tile[candidate.tile.index]
            candidate.doubles.clear()
            candidate.rivals.clear()
        kin.clear()


def candidates_of(buildings: list[Building], tile: Tile, plan: TilePlan) -> list[Candidate]:
    """Those of the buildings found in a tile for which no other tile is to answer."""
    bounds = [building.bounds for building in buildings]
    views = [TileOwnership.of(each, tile, plan) for each in bounds]
    own = [index for index, view in enumerate(views) if not view.is_left_to_neighbour]
    shapes = polygons([buildings[index].rings for index in own])
    invalid = ~shapely.is_valid(shapes)
    shapes[invalid] = shapely.make_valid(shapes[invalid])
    lasts = [max(tile.index, plan.last_tile_over(*bounds[index][2:])) for index in own]
    return [
        Candidate(buildings[index], shape, tile, views[index].is_cut, last)
        for index, shape, last in zip(own, shapes, lasts)
    ]


def _join_kin(candidates: list[Candidate], waiting: list[Candidate]) -> None:
    """Find those of the new candidates that may be the same building as another one, new or waiting."""
    for candidate in candidates:
        candidate.kin = [candidate]
    # The new ones come first, so that of two new ones the pair is taken once.
    everyone = candidates + waiting
    shapes = np.array([candidate.shape for candidate in everyone])
    new, other = shapely.STRtree(shapes).query(shapes[: len(candidates)], predicate="intersects")
    # In an order that does not depend on who else waits, so that it is the same after another worker was lost.
    places = sorted((one, two) for one, two in zip(new.tolist(), other.tolist()) if one < two)
    pairs = [(everyone[one], everyone[two]) for one, two in places]
    for (one, two), same, contained in zip(pairs, *compared(pairs)):
        if same:
            one.doubles.append(two)
            two.doubles.append(one)
        elif contained:
            one.rivals.append(two)
            two.rivals.append(one)
        if (same or contained) and one.kin is not two.kin:
            _share_kin(one, two)


def _share_kin(one: Candidate, two: Candidate) -> None:
    for candidate in two.kin:
        one.kin.append(candidate)
        candidate.kin = one.kin


def compared(pairs: Sequence[tuple[Candidate, Candidate]]) -> tuple[list[bool], list[bool]]:
    """For each pair whether both are the same building, and whether one lies in the other."""
    if not pairs:
        return [], []
    ones, others = zip(*pairs)
    first, second = (np.array([candidate.shape for candidate in side]) for side in (ones, others))
    common = shapely.area(shapely.intersection(first, second))
    contained = common > CONTAINED * np.minimum(shapely.area(first), shapely.area(second))
    union = _areas_seen(first, ones, others) + _areas_seen(second, others, ones) - common
    return (common > DUPLICATE_IOU * union).tolist(), contained.tolist()


def _areas_seen(shapes: np.ndarray, ones: Sequence[Candidate], others: Sequence[Candidate]) -> np.ndarray:
    """How much of each candidate's shape the tile of the other one sees: all of it where both are of one tile."""
    seen = shapes.copy()
    for index, (one, other) in enumerate(zip(ones, others)):
        if one.tile.index != other.tile.index:
            tile = other.tile
            box = shapely.box(tile.x, tile.y, tile.x + tile.width, tile.y + tile.height)
            seen[index] = shapely.intersection(shapes[index], box)
    return shapely.area(seen)


def _best(kin: list[Candidate]) -> list[Building]:
    """The buildings that stay: whole ones by score, or else the largest part."""
    scores = {one: one.building.score for one in kin if not one.cut}
    if not scores:
        return [max(kin, key=lambda one: one.shape.area).building]
    kept = []
    while scores:
        best = max(scores, key=lambda one: scores[one])
        kept.append(replace(best.building, score=scores.pop(best)))
        for double in best.doubles:
            scores.pop(double, None)
        for rival in best.rivals:
            if rival in scores:
                scores[rival] *= DOUBT
    return kept
