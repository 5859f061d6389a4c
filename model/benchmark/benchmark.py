"""One run of all measurements, as a dictionary."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch

from ..evaluation.memory import peak_memory_mb
from ..extract_scene import cut
from ..extraction import Extractor
from ..tiling import OVERLAP, TILE_SIZE, plan_tiles
from .limit import against_limit
from .machine import machine
from .mask_rcnn import mask_rcnn_seconds
from .quoin_run import QuoinRun, run_quoin

PLANS = ((TILE_SIZE, OVERLAP), (TILE_SIZE // 2, OVERLAP // 2))
"""The algorithm's defaults, and tiles of half the size. Mask R-CNN resizes either to 800 px: the larger ones it sees in
0.6 times their pixels, and only in the smaller ones both programs see all that is there."""


def benchmark(
    model: str, image: np.ndarray, mask_rcnn_tiles: int, plans: tuple[tuple[int, int], ...] = PLANS
) -> dict[str, Any]:
    """Measure on an image, uint8 `[H, W, 3]` at the model's resolution.

    Args:
        model: name or path.
        image: the scene.
        mask_rcnn_tiles: how many tiles Mask R-CNN is timed on.
        plans: (tile size, overlap): the first for all that is said of Quoin alone, the last for the one ratio to
            Mask R-CNN that stands by itself.
    """
    height, width = image.shape[:2]
    grids = [plan_tiles(width, height, *sizes) for sizes in plans]
    runs = [run_quoin(model, image, plan) for plan in grids]
    memory = peak_memory_mb()
    half = run_quoin(model, image, grids[0], torch.bfloat16)
    megapixels = width * height / 1e6
    rows = [
        _row(sizes, megapixels, len(plan), run, mask_rcnn_seconds(image, plan, mask_rcnn_tiles))
        for sizes, plan, run in zip(plans, grids, runs, strict=True)
    ]
    extractor = Extractor.load(model, "cpu")
    tiles = [cut(image, tile).pixels for tile in grids[0]]
    limit = against_limit(extractor, tiles, extractor.card.score)
    run = runs[0]
    return {
        "machine": machine(),
        "megapixels": megapixels,
        "megapixels_per_second": megapixels / run.seconds,
        "megapixels_per_second_bfloat16": megapixels / half.seconds,
        "ratio_torchvision_mask_rcnn": rows[-1]["ratio"],
        "by_tile_size": rows,
        "peak_gigamultiplyadds_per_second": limit.peak / 1e9,
        "network_gigamultiplyadds": limit.multiply_adds / 1e9,
        "share_of_limit": limit.share,
        "peak_memory_mb": memory,
        "seconds": run.seconds,
        "seconds_by_stage": run.stages,
        "network_share": run.network_seconds / run.seconds,
        "buildings": run.buildings,
    }


def _row(sizes: tuple[int, int], megapixels: float, tiles: int, run: QuoinRun, mask_rcnn: float) -> dict[str, float]:
    ours, theirs = megapixels / run.seconds, megapixels / (mask_rcnn * tiles)
    return {
        "tile_size": sizes[0],
        "overlap": sizes[1],
        "tiles": tiles,
        "megapixels_per_second": ours,
        "mask_rcnn_megapixels_per_second": theirs,
        "ratio": ours / theirs,
    }
