"""Extraction from an image in memory, through the same tiles and seams as in QGIS."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ..building import Building
from ..contract.options import ReadOptions
from ..contract.tiling import Tile, plan_tiles
from .extractor import Extractor
from .job import SceneJob
from .sent_tile import SentTile


def extract_scene(
    extractor: Extractor,
    image: np.ndarray,
    options: ReadOptions,
    resolution: float,
    tile_size: int,
    overlap: int,
    progress: Callable[[int, int], None] = lambda done, tiles: None,
) -> list[Building]:
    """Return all buildings of an image, in its pixels.

    Args:
        extractor: the trained network.
        image: uint8 `[H, W, 3]` RGB.
        options: how buildings are read from the network's output.
        resolution: of the image, metres on the ground per pixel.
        tile_size: side of a tile in pixels.
        overlap: least overlap of neighbouring tiles in pixels.
        progress: called after each batch of tiles with the number of tiles done and the number of all.
    """
    height, width = image.shape[:2]
    plan = plan_tiles(width, height, tile_size, overlap)
    job = SceneJob(extractor, plan, options, resolution)
    buildings: list[Building] = []
    together = extractor.most_together
    for first in range(0, len(plan), together):
        tiles = [plan[index] for index in range(first, min(first + together, len(plan)))]
        for final in job.add([cut(image, tile) for tile in tiles]):
            buildings += final
        progress(first + len(tiles), len(plan))
    return buildings + job.finish()


def cut(image: np.ndarray, tile: Tile) -> SentTile:
    """A tile of an image, uint8 `[H, W, 3]`."""
    return SentTile(tile.index, image[tile.y : tile.y + tile.height, tile.x : tile.x + tile.width])
