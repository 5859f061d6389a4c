"""What it brings to expect right angles of a building, with one part of it after the other.

`effect_table` is the table `right-angles` of docs/polygons.md: scenes in four orientations each.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from model.building import Building
from model.contract.options import ReadOptions
from model.data.scenes import load_scenes
from model.evaluation.measures.average_precision import LOWEST_SCORE
from model.evaluation.protocols.labelled import Labelled
from model.extraction.extractor import Extractor
from model.extraction.reading import read_buildings
from model.polygon.grouping import chords
from model.polygon.grouping import rings as grouping
from model.polygon.grouping.corners import Corners
from model.polygon.grouping.needles import SHARPEST, sharpest
from model.training.augmentation.flips_and_turns import flips_and_turns

from .figures.markdown import table
from .polygon_steps import Seen, buildings_of, look_at, measured

MEASURES = ("iou", "mask_iou", "matched_c_iou", "matched_n_ratio", "polis_m", "max_tangent_angle")
COLUMNS = (
    "",
    "AP50",
    "AP75",
    "IoU",
    "IoU of matched",
    "C-IoU of matched",
    "N-ratio of matched",
    "PoLiS m",
    "max tangent angle",
    "…, regularised",
    "needles",
)

PARTS = (
    ("hidden keypoints", grouping, "with_right_angles"),
    ("chords that pay for being slanted", chords, "slants"),
    ("no needles", grouping, "without_needles"),
    ("slanted walls become upright", grouping, "with_upright_walls"),
)
"""In the order in which they were made, each with the function that does it."""


def nothing(first: Corners, *others: object) -> object:
    """Stands for a part that is left out: corners stay as they are, and being slanted costs nothing."""
    return first if isinstance(first, Corners) else 0.0


def needles(buildings: Sequence[Building]) -> int:
    """How many buildings have a corner too sharp for one."""
    rings = [[Corners(ring, [True] * len(ring)) for ring in building.rings] for building in buildings]
    return sum(min(sharpest(corners)[1] for corners in own) < SHARPEST for own in rings)


def row(name: str, views: Sequence[Sequence[Seen]], options: ReadOptions) -> list[str]:
    """A row of the table: means over the orientations, and all needles; no neighbours for the average precisions."""
    ranked = replace(options, score=LOWEST_SCORE, neighbours=False)
    precisions = [measured(seen, read_buildings, ranked) for seen in views]
    shown = [measured(seen, read_buildings, options) for seen in views]
    angles = [measured(seen, read_buildings, replace(options, regularize=True))["max_tangent_angle"] for seen in views]
    sharp = sum(needles(buildings_of(each, read_buildings, options)[0]) for seen in views for each in seen)
    figures = [f"{np.mean([each[key] for each in precisions]):.4f}" for key in ("ap50", "ap75")]
    figures += [f"{np.mean([each[key] for each in shown]):.4f}" for key in MEASURES[:-1]]
    figures += [f"{np.mean([each['max_tangent_angle'] for each in shown]):.2f}°", f"{np.mean(angles):.2f}°"]
    return [name, *figures, str(sharp)]


def effect_table(coco: Path, model: str) -> str:
    """The measures of all scenes without any part, and with one more at a time."""
    extractor, scenes = Extractor.load(model), load_scenes(coco)
    card = extractor.card
    labelled = [flips_and_turns(Labelled.of(scene)) for scene in scenes]
    views = [
        [look_at(scene, view, extractor, LOWEST_SCORE) for scene, view in zip(scenes, each)]
        for each in zip(*labelled, strict=True)
    ]
    options = ReadOptions(card.tau, card.score, min_area=0.0)
    usual = [getattr(module, function) for _, module, function in PARTS]
    for _, module, function in PARTS:
        setattr(module, function, nothing)
    rows = [row("none of it", views, options)]
    for (name, module, function), part in zip(PARTS, usual):
        setattr(module, function, part)
        rows.append(row(f"… with {name}", views, options))
    return table(COLUMNS, rows)
