"""What it would cost if no rival gave up more than the tolerance: a trial of docs/experiments.md.

`python -m tools.suppression_within_tolerance ../shared/data/val.json` measures scenes in four orientations each, for
the model `keypoint`, from its card's score on, without regularisation or, with `--regularize`, with it.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import numpy as np
import shapely
from shapely import Polygon

from model.building import Building
from model.contract.options import ReadOptions
from model.data.scenes import load_scenes
from model.evaluation.measures.scene import scene_measures
from model.evaluation.protocols.predictor import Predictor
from model.extraction.extractor import Extractor
from model.extraction.topology import cleaned
from model.polygon import share_boundaries
from model.polygon.neighbours.meet import rings_of
from model.polygon.neighbours.overlaps import GRID_SHARE, cut, receding
from model.polygon.neighbours.suppression import suppressed
from model.polygon.ring import is_valid, polygons

from .figures.markdown import table
from .suppression_effect import Row, cells_of, heads_of

MEASURES = ("iou", "recall", "precision", "ap50", "c_iou", "polis_m", "max_tangent_angle")
COLUMNS = (
    "what becomes of them",
    "IoU",
    "recall",
    "precision",
    "F1",
    "AP50",
    "C-IoU",
    "PoLiS m",
    "max tangent angle",
)

SMOOTHED = 0.3
"""Joined outlines are simplified to this share of the tolerance."""


@dataclass(frozen=True)
class Rule:
    """What becomes of a rival that would lose more than the tolerance; the first that applies.

    Attributes:
        joined: it is joined to the better one, where the smaller of the two has no more than this share of the
            larger one's area.
        falls: it falls out, where it would lose this share of its area or more. Else it stays whole.
    """

    joined: float = 0.0
    falls: float = np.inf


RULES = {
    "they fall out": Rule(falls=0.0),
    **{f"from {share} on they fall out": Rule(falls=share) for share in (0.1, 0.2, 0.3)},
    "they stay whole": Rule(),
    "all are joined": Rule(joined=1.0),
    "joined up to 0.7 of the other; from 0.1 on they fall out": Rule(joined=0.7, falls=0.1),
    "joined up to 0.7 of the other; from 0.2 on they fall out": Rule(joined=0.7, falls=0.2),
    "joined up to 0.5 of the other; from 0.1 on they fall out": Rule(joined=0.5, falls=0.1),
}


def within_tolerance(buildings: Sequence[Building], tolerance: float, rule: Rule) -> list[Building]:
    """Buildings of which none has lost more than the tolerance.

    Surer ones are settled before others, so that this may depend on buildings far away: no rule that keeps to
    neighbours, as tiles ask for, can do better.
    """
    shapes, scores = polygons([one.rings for one in buildings]), np.array([one.score for one in buildings])
    staying = [one for one, out in zip(buildings, suppressed(shapes, scores, tolerance)) if not out]
    staying.sort(key=lambda building: -building.score)
    before = polygons([building.rings for building in staying])
    became = polygons(share_boundaries([building.rings for building in staying], tolerance))
    for index in range(len(became)):
        better = np.flatnonzero(shapely.intersects(became[:index], became[index])).tolist()
        _settle(index, better, before, became, tolerance, rule)
    return [
        replace(one, rings=rings_of(shape)) if is_valid(rings_of(shape)) else one
        for one, shape in zip(staying, became)
        if not shape.is_empty
    ]


def _settle(
    index: int, better: Sequence[int], before: np.ndarray, became: np.ndarray, tolerance: float, rule: Rule
) -> None:
    """Decide what becomes of a building beside better ones that stay; an empty polygon is none."""
    shape = became[index]
    commons = {other: _common(shape, became[other], tolerance) for other in better}
    loss = shapely.union_all(list(commons.values()))
    if loss.is_empty:
        return
    rest = cut(shape, loss, tolerance)
    if receding(before[index], rest, tolerance) <= tolerance:
        became[index] = rest
        return
    other = max(commons, key=lambda each: commons[each].area)
    smaller, larger = sorted([shape.area, became[other].area])
    joined = shapely.union(shape, became[other], grid_size=GRID_SHARE * tolerance).simplify(SMOOTHED * tolerance)
    if smaller <= rule.joined * larger and isinstance(joined, Polygon):
        became[other], became[index] = joined, Polygon()
    elif loss.area >= rule.falls * shape.area:
        became[index] = Polygon()


def _common(one: Polygon, other: Polygon, tolerance: float) -> shapely.Geometry:
    """What two polygons have in common, without the lines."""
    parts = shapely.get_parts(shapely.intersection(one, other, grid_size=GRID_SHARE * tolerance))
    return shapely.union_all([part for part in parts if isinstance(part, Polygon)])


class MatchesRow(Row):
    """A row that also tells matches apart from buildings shown."""

    def cells(self) -> list[str]:
        """Of the table: means over the orientations."""
        of_orientations = [scene_measures(results) for results in self.results]
        values = {key: float(np.mean([each[key] for each in of_orientations])) for key in MEASURES}
        matched, shown, references = np.sum(
            [[len(one.pairs), one.predictions, one.references] for results in self.results for one in results], axis=0
        )
        figures = [f"{values[key]:.4f}" for key in ("iou", "recall", "precision")]
        figures += [f"{2.0 * matched / (shown + references):.4f}", f"{values['ap50']:.4f}", f"{values['c_iou']:.4f}"]
        figures += [f"{values['polis_m']:.3f}", f"{values['max_tangent_angle']:.2f}°"]
        return [*figures, *(f"{share:.2%}" for share in np.mean(self.overlaps, axis=0)), str(shown)]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("coco", type=Path, help="COCO file of scenes")
    parser.add_argument("--regularize", action="store_true", help="straighten walls")
    arguments = parser.parse_args()
    extractor = Extractor.load("keypoint")
    card, scenes = extractor.card, load_scenes(arguments.coco)
    options = ReadOptions(card.tau, card.score, "outline", arguments.regularize, False, min_area=0.0)
    find = Predictor(extractor, options)
    rows = {"they are cut (as it is)": MatchesRow(cleaned)}
    rows |= {name: MatchesRow(partial(within_tolerance, rule=rule)) for name, rule in RULES.items()}
    print(table(heads_of(COLUMNS, scenes), cells_of(rows, find, scenes, card.score)))


if __name__ == "__main__":
    main()
