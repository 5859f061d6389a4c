"""Which detections of a tile are worth reading."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from .detection import Detection
from .tile_view import TileView
from .tiling import Tile, TilePlan


def own_detections(detections: Iterable[Detection], tile: Tile, plan: TilePlan) -> list[Detection]:
    """Those that may become a building the tile answers for: where tiles overlap, the others are up to two in three.

    A polygon lies in the region of interest that it is read from, so that region is what is looked at.
    """
    corner = np.array([tile.x, tile.y, tile.x, tile.y])
    return [
        detection
        for detection in detections
        if not TileView.of((detection.evidence.box + corner).tolist(), tile, plan).holds_nothing_of_its_own
    ]
