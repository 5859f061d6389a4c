"""Which detections of a tile are worth reading."""

from __future__ import annotations

from collections.abc import Iterable

from .detection import Detection
from .tile_view import TileView
from .tiling import Tile, TilePlan


def own_detections(detections: Iterable[Detection], tile: Tile, plan: TilePlan) -> list[Detection]:
    """Those that may become a building the tile answers for: where tiles overlap, the others are up to two in three.

    A polygon lies in the region of interest that it is read from, so that region is what is looked at.
    """
    return [detection for detection in detections if not _in_grid(detection, tile, plan).holds_nothing_of_its_own]


def _in_grid(detection: Detection, tile: Tile, plan: TilePlan) -> TileView:
    x0, y0, x1, y1 = detection.evidence.box
    return TileView.of((x0 + tile.x, y0 + tile.y, x1 + tile.x, y1 + tile.y), tile, plan)
