"""What becomes of overlaps where neighbours meet and rivals give way, and how much of a building that costs.

`effect_table` is the table `neighbours` of docs/polygons.md: per scene the share of the built area that pairs of
polygons have in common, before and after, and how far an edge recedes at the most, in metres.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from model.building import Building
from model.contract.options import WALL_TOLERANCE, ReadOptions
from model.data.scenes import Scene, load_scenes
from model.evaluation.protocols.predictor import Predictor
from model.extraction.extractor import Extractor
from model.polygon.neighbours.overlaps import receding
from model.polygon.ring import polygon

from .figures.markdown import table
from .suppression_effect import overlap

HEADS = ("scene", "walls", "buildings", "then", "overlap", "then", "an edge recedes by")


def effect_table(coco: Path, model: str) -> str:
    """All scenes of a COCO file, with walls as found and straightened."""
    extractor = Extractor.load(model)
    rows = [_row(scene, extractor, straight) for scene in load_scenes(coco) for straight in (False, True)]
    return table(HEADS, rows)


def _row(scene: Scene, extractor: Extractor, straight: bool) -> list[str]:
    card, image = extractor.card, scene.read()
    options = ReadOptions(card.tau, card.score, regularize=straight, min_area=0.0)
    alone, together = (
        Predictor(extractor, replace(options, neighbours=meets))(image, scene.resolution, lambda share: None)
        for meets in (False, True)
    )
    tolerance = WALL_TOLERANCE / scene.resolution
    counts = [str(len(alone)), str(len(together))]
    overlaps = [f"{overlap(alone, tolerance):.3%}", f"{overlap(together, tolerance):.4%}"]
    recession = largest_recession(alone, together, tolerance) * scene.resolution
    return [scene.path.stem, "straightened" if straight else "as found", *counts, *overlaps, f"{recession:.2f} m"]


def largest_recession(before: Sequence[Building], after: Sequence[Building], tolerance: float) -> float:
    """The farthest, in pixels, that an edge of what a building has become lies inside the building."""
    shapes = [polygon(building.rings) for building in before]
    farthest = 0.0
    for building in after:
        became = polygon(building.rings)
        was = max(shapes, key=lambda shape: shape.intersection(became).area / shape.union(became).area)
        farthest = max(farthest, receding(was, became, tolerance))
    return farthest
