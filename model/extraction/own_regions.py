"""Which regions of a tile are worth reading."""

from __future__ import annotations

import torch
from torch import Tensor

from ..contract.tiling import Tile, TilePlan
from ..families.keypoint.second_stage import Choice
from .tile_ownership import TileView


def own_regions(tile: Tile, plan: TilePlan) -> Choice:
    """Chooses those that may hold a building the tile answers for: where tiles overlap, up to two in three do not.

    A polygon lies in the region of interest that it is read from, so that region is what is looked at.
    """

    def choose(regions: Tensor) -> Tensor:
        there = regions.double() + regions.new_tensor([tile.x, tile.y, tile.x, tile.y], dtype=torch.float64)
        own = [not TileView.of(region, tile, plan).holds_nothing_of_its_own for region in there.tolist()]
        return torch.tensor(own, dtype=torch.bool, device=regions.device)

    return choose
