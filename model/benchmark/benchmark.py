"""One run of all measurements, as a dictionary."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import torch
from torch import nn

from ..contract.options import USUAL_RUN
from ..contract.tiling import TilePlan, plan_tiles
from ..device.cpu import fastest_dtype
from ..evaluation.protocols.memory import peak_memory_mb
from ..extraction.in_memory import cut
from .limit import against_limit
from .machine import machine
from .mask_rcnn import mask_rcnn, mask_rcnn_seconds
from .quoin_run import QuoinRun, WatchedExtractor, run_quoin

PLANS = ((USUAL_RUN.tile_size, USUAL_RUN.overlap), (USUAL_RUN.tile_size // 2, USUAL_RUN.overlap // 2))
"""The algorithm's defaults, and tiles of half the size. Mask R-CNN resizes either to 800 px: the larger ones it sees in
0.6 times their pixels, and only in the smaller ones both programs see all that is there."""

DTYPES = {"": torch.float32, "_bfloat16": torch.bfloat16}
"""By what is put behind the name of a figure."""

ROUNDS = 3
"""In each both programs have their turn; of either the quickest counts, for a machine that others share is uneven."""

LIMIT_FIGURES = ("peak_gigamultiplyadds_per_second", "network_gigamultiplyadds", "share_of_limit")


def benchmark(
    model: str, image: np.ndarray, mask_rcnn_tiles: int, plans: tuple[tuple[int, int], ...] = PLANS
) -> dict[str, Any]:
    """Measure on an image, uint8 `[H, W, 3]` at the model's resolution.

    Figures of Quoin are given in float32 and, with `_bfloat16` behind their names, in bfloat16; Mask R-CNN is in
    float32, its default. The limit in bfloat16 is None where the processor does not compute in it.

    Args:
        model: name or path.
        image: the scene.
        mask_rcnn_tiles: how many tiles Mask R-CNN is timed on.
        plans: (tile size, overlap): the first for all that is said of Quoin alone, the last for the one ratio to
            Mask R-CNN that stands by itself.
    """
    height, width = image.shape[:2]
    grids = [plan_tiles(width, height, *sizes) for sizes in plans]
    extractors = [WatchedExtractor.of(model, dtype) for dtype in DTYPES.values()]
    _all_runs(extractors, image, grids)  # once before it counts, so that memory is warm
    memory = peak_memory_mb()
    runs, theirs = _quickest(extractors, image, grids, mask_rcnn_tiles)
    megapixels = width * height / 1e6
    rows = [
        _row(plan, sizes, megapixels, [of_dtype[index] for of_dtype in runs], theirs[index])
        for index, (plan, sizes) in enumerate(zip(grids, plans, strict=True))
    ]
    figures = {"machine": machine(), "megapixels": megapixels, "peak_memory_mb": memory, "by_tile_size": rows}
    for (suffix, dtype), extractor, of_dtype in zip(DTYPES.items(), extractors, runs, strict=True):
        native = dtype in (torch.float32, fastest_dtype())
        named = {
            **_of_run(of_dtype[0], megapixels),
            **(_of_limit(extractor, image, grids[0]) if native else dict.fromkeys(LIMIT_FIGURES)),
            "ratio_torchvision_mask_rcnn": rows[-1][f"ratio{suffix}"],
        }
        figures |= {f"{name}{suffix}": value for name, value in named.items()}
    return figures


def _all_runs(
    extractors: Sequence[WatchedExtractor], image: np.ndarray, grids: Sequence[TilePlan]
) -> list[list[QuoinRun]]:
    """Of each extractor, with each grid."""
    return [[run_quoin(extractor, image, grid) for grid in grids] for extractor in extractors]


def _quickest(
    extractors: Sequence[WatchedExtractor], image: np.ndarray, grids: Sequence[TilePlan], tiles: int
) -> tuple[list[list[QuoinRun]], list[float]]:
    """Quoin's quickest run of each dtype with each grid, and Mask R-CNN's least seconds per tile with each grid.

    In the first round Mask R-CNN's memory gets warm.
    """
    rival: nn.Module = mask_rcnn()
    rounds, seconds = [], []
    for _ in range(ROUNDS):
        rounds.append(_all_runs(extractors, image, grids))
        seconds.append([mask_rcnn_seconds(rival, image, grid, tiles) for grid in grids])
    quickest = [
        [min((one[e][g] for one in rounds), key=lambda run: run.seconds) for g in range(len(grids))]
        for e in range(len(extractors))
    ]
    return quickest, [min(each) for each in zip(*seconds, strict=True)]


def _row(
    plan: TilePlan, sizes: tuple[int, int], megapixels: float, runs: Sequence[QuoinRun], rival_seconds: float
) -> dict[str, float]:
    theirs = megapixels / (rival_seconds * len(plan))
    row = {
        "tile_size": sizes[0],
        "overlap": sizes[1],
        "tiles": len(plan),
        "mask_rcnn_megapixels_per_second": theirs,
    }
    for suffix, run in zip(DTYPES, runs, strict=True):
        row[f"megapixels_per_second{suffix}"] = megapixels / run.seconds
        row[f"ratio{suffix}"] = megapixels / run.seconds / theirs
    return row


def _of_run(run: QuoinRun, megapixels: float) -> dict[str, Any]:
    return {
        "megapixels_per_second": megapixels / run.seconds,
        "seconds": run.seconds,
        "seconds_by_stage": run.stages,
        "network_share": run.network_seconds / run.seconds,
        "buildings": run.buildings,
    }


def _of_limit(extractor: WatchedExtractor, image: np.ndarray, plan: TilePlan) -> dict[str, float]:
    limit = against_limit(extractor, [cut(image, tile).pixels for tile in plan], extractor.card.score)
    values = (limit.peak / 1e9, limit.multiply_adds / 1e9, limit.share)
    return dict(zip(LIMIT_FIGURES, values, strict=True))
