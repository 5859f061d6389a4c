"""What the network says of the tiles of a plan: of the regions each one answers for, with contested ground settled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..contract.options import WALL_TOLERANCE
from ..contract.tiling import TilePlan
from .extractor import Extractor, Observation
from .mask_overlaps import Competition
from .own_regions import own_regions
from .sent_tile import SentTile


class TileObserver:
    """Runs the network over tiles of a plan, in any order.

    Args:
        extractor: the network.
        plan: that of the tiles.
        resolution: metres on the ground per pixel of the grid.
        least_score: less likely detections are left out.
    """

    def __init__(self, extractor: Extractor, plan: TilePlan, resolution: float, least_score: float) -> None:
        self._extractor = extractor
        self._plan = plan
        self._least_score = least_score
        self._competition = Competition(plan, extractor.card.score, WALL_TOLERANCE / resolution)

    def observe(self, tiles: Sequence[SentTile]) -> list[Observation]:
        """For each tile what the network says of it, in pixels of the tile."""
        places = [self._plan[tile.index] for tile in tiles]
        images = [tile.image(place) for tile, place in zip(tiles, places, strict=True)]
        choices = [own_regions(place, self._plan) for place in places]
        seen = self._extractor.observe_all(images, self._least_score, choices)
        return [
            replace(each, detections=self._competition.settled(place, each.detections))
            for place, each in zip(places, seen, strict=True)
        ]
