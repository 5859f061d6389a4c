"""Buildings that depend on those around them, as they become known: each is released once all of these are there.

What becomes of a building depends on those within so many neighbours of it and on nothing else, so it is worked out
among these alone, and comes out the same wherever the tiles lie. What is held back is a row of tiles and some houses.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
import shapely

from ..building import Building

Change = Callable[[Sequence[Building]], "Sequence[Building | None]"]
"""What becomes of buildings that are close to each other: themselves, others in their place, or None."""


@dataclass(frozen=True)
class HeldResident:
    """A building that is held, and whether it is `surrounded` and `released` already; see `Neighbourhood`."""

    building: Building
    surrounded: bool
    released: bool


@dataclass(eq=False)
class _Resident:
    """A building that is held, because it waits or because one that waits may depend on it.

    Attributes:
        bounds: its bounding box, (x0, y0, x1, y1).
        near: the residents whose boxes come near its own.
        surrounded: whether no other building can come near any more.
        released: whether it has been handed on.
    """

    building: Building
    bounds: tuple[float, float, float, float]
    near: list[_Resident] = field(default_factory=list)
    surrounded: bool = False
    released: bool = False


class Neighbourhood:
    """Takes buildings in any order and returns what becomes of them as soon as their neighbours are known.

    Args:
        change: what becomes of buildings.
        distance: buildings whose bounding boxes are no farther apart are neighbours, in pixels.
        hops: what becomes of a building depends on no other that is more than so many neighbours away.
    """

    def __init__(self, change: Change, distance: float, hops: int) -> None:
        self._change = change
        self._distance = distance
        self._hops = hops
        self._residents: list[_Resident] = []

    @property
    def held(self) -> int:
        """Number of buildings in memory."""
        return len(self._residents)

    @property
    def waiting(self) -> list[Building]:
        """The buildings taken that were not released yet."""
        return [resident.building for resident in self._residents if not resident.released]

    def held_back(self) -> list[HeldResident]:
        """The buildings that are held."""
        return [HeldResident(each.building, each.surrounded, each.released) for each in self._residents]

    def take_up(self, held: Sequence[HeldResident]) -> None:
        """Go on from what others have held back."""
        if held:
            residents = [_Resident(each.building, each.building.bounds) for each in held]
            for resident, each in zip(residents, held):
                resident.surrounded, resident.released = each.surrounded, each.released
            self._settle_in(residents)

    def add(self, buildings: Sequence[Building], may_come_near: Callable[[np.ndarray], np.ndarray]) -> list[Building]:
        """Take buildings; return those, of all taken so far, that no later one can change.

        Args:
            buildings: in pixels.
            may_come_near: whether another building may yet come to touch each of some boxes, x0, y0, x1, y1 in
                float64 `[N, 4]`; bool `[N]`.
        """
        if buildings:
            self._settle_in([_Resident(building, building.bounds) for building in buildings])
        self._look_around(may_come_near)
        unsure = _within(self._hops - 1, [resident for resident in self._residents if not resident.surrounded])
        ready = [resident for resident in self._residents if not resident.released and resident not in unsure]
        changed = self._changed(ready)
        needed = _within(self._hops, [resident for resident in self._residents if not resident.released])
        self._residents = [resident for resident in self._residents if resident in needed]
        return changed

    def _settle_in(self, arriving: list[_Resident]) -> None:
        everyone = self._residents + arriving
        boxes = shapely.box(*np.array([resident.bounds for resident in everyone]).T)
        pairs = shapely.STRtree(boxes).query(boxes[-len(arriving) :], predicate="dwithin", distance=self._distance)
        for new, other in pairs.T.tolist():
            one, two = arriving[new], everyone[other]
            if one is not two and two not in one.near:
                one.near.append(two)
                two.near.append(one)
        self._residents = everyone

    def _look_around(self, may_come_near: Callable[[np.ndarray], np.ndarray]) -> None:
        open_to_some = [resident for resident in self._residents if not resident.surrounded]
        if open_to_some:
            around = self._distance * np.array([-1.0, -1.0, 1.0, 1.0])
            near = may_come_near(np.array([resident.bounds for resident in open_to_some]) + around)
            for resident, is_near in zip(open_to_some, near.tolist()):
                resident.surrounded = not is_near

    def _changed(self, ready: list[_Resident]) -> list[Building]:
        context = _within(self._hops, ready)
        # In the order in which they came, so that sums do not depend on who asks.
        meeting = [resident for resident in self._residents if resident.near and resident in context]
        changed = dict(zip(meeting, self._change([resident.building for resident in meeting]), strict=True))
        for resident in ready:
            resident.released = True
        final = [changed.get(resident, resident.building) for resident in ready]
        return [building for building in final if building is not None]


def _within(hops: int, centres: Sequence[_Resident]) -> set[_Resident]:
    """The given residents and all within so many neighbours of one."""
    found = set(centres)
    edge = list(found)
    for _ in range(hops):
        edge = list({other for resident in edge for other in resident.near} - found)
        found.update(edge)
    return found
