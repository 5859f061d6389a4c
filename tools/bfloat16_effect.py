"""What bfloat16 changes: scenes in four orientations each, in float32 and in bfloat16.

`effect_table` is the table `bfloat16` of docs/performance.md. Without instructions for bfloat16 a processor takes
several times as long.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import shapely
import torch

from model.building import Building
from model.contract.options import ReadOptions
from model.contract.registry import model_file
from model.data.scenes import Scene, load_scenes
from model.device.cpu import CpuDevice
from model.evaluation.measures.average_precision import LOWEST_SCORE, average_precision
from model.evaluation.protocols.labelled import Labelled
from model.evaluation.protocols.predictor import Predictor
from model.extraction.extractor import Extractor
from model.families.checkpoint import load_checkpoint
from model.polygon.ring import polygons
from model.training.augmentation.flips_and_turns import flips_and_turns

from .figures.markdown import table

DOUBT = 0.05
"""Buildings that score so much more than the threshold are not there by a hair."""
SCORES = (0.4, 0.6)
SAME = 0.5
"""Least intersection over union of two outlines of one building."""


@dataclass(frozen=True)
class Run:
    """All scenes in all orientations in one dtype.

    Attributes:
        buildings: of each view, from a score of 0.05 on.
        measures: of `average_precision`, means over orientations.
        seconds: processor time.
    """

    buildings: list[list[Building]]
    measures: dict[str, float]
    seconds: float


def run(scenes: list[Scene], model: str, dtype: torch.dtype) -> Run:
    """Extract as training validates."""
    trained, card = load_checkpoint(model_file(model))
    options = ReadOptions(card.tau, LOWEST_SCORE, neighbours=False, min_area=0.0)
    find = Predictor(Extractor(trained, card, CpuDevice(dtype)), options)
    labelled = [flips_and_turns(Labelled.of(scene)) for scene in scenes]
    found, measures = [], []
    seconds = 0.0
    for views in zip(*labelled, strict=True):
        start = time.process_time()
        pairs = zip(views, scenes, strict=True)
        buildings = [find(view.image, scene.resolution, lambda share: None) for view, scene in pairs]
        seconds += time.process_time() - start
        images, references, ignored = zip(*views, strict=True)
        sizes = [image.shape[:2] for image in images]
        measures.append(average_precision(buildings, references, sizes, card.score, ignored))
        found += buildings
    means = {name: float(np.mean([one[name] for one in measures])) for name in measures[0]}
    return Run(found, means, seconds)


def overlaps(ones: list[Building], others: list[Building], least: float, least_other: float) -> list[float]:
    """Of each of the ones, the largest intersection over union with any of the others, by their least scores."""
    shapes, candidates = (
        shapely.make_valid(np.array(polygons([each.rings for each in buildings if each.score >= score]), dtype=object))
        for buildings, score in ((ones, least), (others, least_other))
    )
    best = np.zeros(len(shapes))
    one, other = shapely.STRtree(candidates).query(shapes, predicate="intersects")
    common = shapely.area(shapely.intersection(shapes[one], candidates[other]))
    union = shapely.area(shapely.union(shapes[one], candidates[other]))
    np.maximum.at(best, one, common / union)
    return best.tolist()


def agreement(full: Run, half: Run, score: float, doubt: float) -> list[str]:
    """How many buildings of either run the other one has, and how they overlap; a row of the table."""
    both = [
        value
        for one, other in ((full, half), (half, full))
        for ones, others in zip(one.buildings, other.buildings, strict=True)
        for value in overlaps(ones, others, score + doubt, score - doubt)
    ]
    same = [value for value in both if value >= SAME]
    shares = [np.mean(same), np.median(same), np.quantile(same, 0.05)]
    return [
        f"score from {score + doubt:.2f}, in the other run from {score - doubt:.2f}",
        str(len(both)),
        f"{1 - len(same) / len(both):.2%}",
        *(f"{share:.3f}" for share in shares),
    ]


def effect_table(coco: Path, model: str) -> str:
    """How good either is, and how many buildings of one are in the other."""
    scenes = load_scenes(coco)
    full, half = (run(scenes, model, dtype) for dtype in (torch.float32, torch.bfloat16))
    keys = ("ap50", "ap75", "ap", "mask_iou")
    measures = [
        [name, *(f"{one.measures[key]:.3f}" for key in keys), f"{one.seconds:.0f}"]
        for name, one in (("float32", full), ("bfloat16", half))
    ]
    heads = ("", "AP50", "AP75", "AP", "IoU of matched", "processor seconds")
    agreements = [agreement(full, half, score, doubt) for score in SCORES for doubt in (0.0, DOUBT)]
    others = ("buildings", "of both runs", "not in the other", "mean IoU", "median", "5 % are below")
    return table(heads, measures) + "\n\n" + table(others, agreements)
