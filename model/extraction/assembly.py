"""From the buildings of tiles to those asked for: seams; if wished, rivals and neighbours; then what is wanted."""

from __future__ import annotations

import numpy as np
import shapely

from ..building import Building
from ..contract.options import WALL_TOLERANCE, ReadOptions
from ..contract.tiling import Tile, TilePlan
from .held import Held
from .seams import Seams
from .topology import Topology


class Assembly:
    """Takes tile after tile in row-major order, of which some may be left out, and returns final buildings."""

    def __init__(self, plan: TilePlan, options: ReadOptions, resolution: float) -> None:
        self._plan = plan
        self._score = options.score
        self._seams = Seams(plan)
        tolerance = WALL_TOLERANCE / resolution
        self._topology = Topology(tolerance) if options.neighbours else None

    @property
    def held(self) -> int:
        """Number of polygons in memory."""
        return self._seams.waiting + (self._topology.held if self._topology else 0)

    def held_back(self, next_tile: int) -> Held:
        """What is held before this tile."""
        rivals, neighbours = self._topology.held_back() if self._topology else ([], [])
        return Held(next_tile, self._seams.held_back(), rivals, neighbours)

    def take_up(self, held: Held) -> None:
        """Go on from what others have held back."""
        self._seams.take_up(held.next_tile, held.waiting)
        if self._topology:
            self._topology.take_up(held.rivals, held.neighbours)

    def add(self, tile: Tile, buildings: list[Building]) -> list[Building]:
        """Take what was found in `tile`, in pixels of the grid; return what is wanted and no later tile can change."""
        found = self._sure(self._seams.add(tile, buildings))
        if self._topology is None:
            return self._wanted(found)
        undecided = shapely.STRtree(self._seams.undecided)

        def may_come_near(boxes: np.ndarray) -> np.ndarray:
            near = np.array([self._plan.last_tile_over(*corner) > tile.index for corner in boxes[:, 2:].tolist()])
            near[undecided.query(shapely.box(*boxes.T), predicate="intersects")[0]] = True
            return near

        return self._wanted(self._topology.add(found, may_come_near))

    def finish(self) -> list[Building]:
        """Return all wanted buildings still held back."""
        found = self._sure(self._seams.finish())
        if self._topology is None:
            return self._wanted(found)
        return self._wanted(self._topology.finish(found))

    def _sure(self, buildings: list[Building]) -> list[Building]:
        """Those that are still sure enough, since seams take from the score of a second answer for a place."""
        return [building for building in buildings if building.score >= self._score]

    def _wanted(self, buildings: list[Building]) -> list[Building]:
        """At the very end, since what is not wanted may still be a duplicate or a neighbour of what is."""
        return [building for building in buildings if self._plan.is_wanted(building.bounds)]
