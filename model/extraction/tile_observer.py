"""What the network says of the tiles of a plan: of the regions each one answers for, with contested ground settled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import torch
from torch import Tensor

from ..contract.options import WALL_TOLERANCE
from ..contract.tiling import Tile, TilePlan
from ..families.detection import Observation
from ..families.family import RegionFilter
from .extractor import Extractor
from .mask_overlaps import MaskOverlaps
from .sent_tile import SentTile
from .tile_ownership import TileOwnership


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
        self._mask_overlaps = MaskOverlaps(plan, extractor.card.score, WALL_TOLERANCE / resolution)

    def observe(self, tiles: Sequence[SentTile]) -> list[Observation]:
        """For each tile what the network says of it, in pixels of the tile."""
        places = [self._plan[tile.index] for tile in tiles]
        images = [tile.image(place) for tile, place in zip(tiles, places, strict=True)]
        filters = [regions_answered_for(place, self._plan) for place in places]
        seen = self._extractor.observe_all(images, self._least_score, filters)
        return [
            replace(each, detections=self._mask_overlaps.settled(place, each.detections))
            for place, each in zip(places, seen, strict=True)
        ]


def regions_answered_for(tile: Tile, plan: TilePlan) -> RegionFilter:
    """Chooses those that may hold a building the tile answers for: where tiles overlap, up to two in three do not.

    A polygon lies in the region of interest that it is read from, so that region is what is looked at.
    """

    def choose(regions: Tensor) -> Tensor:
        there = regions.double() + regions.new_tensor([tile.x, tile.y, tile.x, tile.y], dtype=torch.float64)
        own = [not TileOwnership.of(region, tile, plan).holds_nothing_of_its_own for region in there.tolist()]
        return torch.tensor(own, dtype=torch.bool, device=regions.device)

    return choose
