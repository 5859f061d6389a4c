"""What it brings that overlaps of masks are settled, and that doubtful answers are suppressed.

`effect_table` is the table `suppression` of docs/polygons.md: scenes in four orientations each, walls not straightened.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import numpy as np
import shapely

from model.building import Building
from model.contract.options import WALL_TOLERANCE, ReadOptions
from model.data.scenes import Scene, load_scenes
from model.evaluation.measures.average_precision import LOWEST_SCORE
from model.evaluation.measures.scene import SceneResult, scene_measures
from model.evaluation.protocols.labelled import Labelled
from model.evaluation.protocols.predictor import Predictor
from model.extraction.extractor import Extractor
from model.extraction.mask_overlaps import MaskOverlaps
from model.extraction.topology import cleaned
from model.polygon import share_boundaries
from model.polygon.neighbours.overlaps import common_parts
from model.polygon.ring import polygons
from model.training.augmentation.flips_and_turns import flips_and_turns

from .figures.markdown import table

MEASURES = ("ap", "ap50", "ap75", "iou", "mask_iou", "mask_f1", "c_iou", "polis_m", "max_tangent_angle")
COLUMNS = (
    "",
    "AP",
    "AP50",
    "AP75",
    "IoU",
    "IoU of matched",
    "F1 of matched",
    "C-IoU",
    "PoLiS m",
    "max tangent angle",
)

Arrange = Callable[[Sequence[Building], float], "list[Building]"]


def left_alone(buildings: Sequence[Building], tolerance: float) -> list[Building]:
    """Neighbours meet, rivals stay."""
    met = share_boundaries([building.rings for building in buildings], tolerance)
    return [replace(building, rings=rings) for building, rings in zip(buildings, met)]


@contextmanager
def masks_left_alone() -> Iterator[None]:
    """Masks keep contested ground for a while."""
    usual = MaskOverlaps.settled
    MaskOverlaps.settled = lambda self, tile, found: list(found)  # type: ignore[method-assign]
    yield
    MaskOverlaps.settled = usual  # type: ignore[method-assign]


def overlap(buildings: Sequence[Building], tolerance: float) -> float:
    """What pairs of buildings have in common, as a share of all their area."""
    shapes = polygons([building.rings for building in buildings])
    return float(shapely.area(common_parts(shapes, tolerance).parts).sum() / shapely.area(shapes).sum())


class Row:
    """The measures of one way to treat rivals, view by view.

    Args:
        arrange: what becomes of buildings, at a tolerance in pixels.
    """

    def __init__(self, arrange: Arrange) -> None:
        self._arrange = arrange
        self.results: list[list[SceneResult]] = []
        self.overlaps: list[list[float]] = []
        self.count = 0

    def add(
        self, scenes: Sequence[Scene], views: Sequence[Labelled], found: Sequence[list[Building]], score: float
    ) -> None:
        """Take the buildings found in one orientation of all scenes."""
        results, overlaps = [], []
        for scene, view, candidates in zip(scenes, views, found):
            tolerance = WALL_TOLERANCE / scene.resolution
            shown = self._arrange([building for building in candidates if building.score >= score], tolerance)
            ranked = self._arrange(candidates, tolerance)
            overlaps.append(overlap(shown, tolerance))
            self.count += len(shown)
            results.append(view.measured(shown, score, scene.resolution, candidates=ranked)[0])
        self.results.append(results)
        self.overlaps.append(overlaps)

    def cells(self) -> list[str]:
        """Of the table: means over the orientations."""
        of_orientations = [scene_measures(results) for results in self.results]
        *shares, polis, angle = (float(np.mean([each[key] for each in of_orientations])) for key in MEASURES)
        figures = [*(f"{share:.4f}" for share in shares), f"{polis:.3f}", f"{angle:.2f}°"]
        return [*figures, *(f"{share:.2%}" for share in np.mean(self.overlaps, axis=0)), str(self.count)]


def cells_of(rows: Mapping[str, Row], find: Predictor, scenes: Sequence[Scene], score: float) -> list[list[str]]:
    """What each row makes of the buildings found in four orientations of the scenes, its name first.

    Args:
        rows: by name.
        find: finds the buildings of a scene.
        scenes: with their references.
        score: least score of the buildings that are shown.
    """
    labelled = [flips_and_turns(Labelled.of(scene)) for scene in scenes]
    for views in zip(*labelled, strict=True):
        found = [find(view.image, scene.resolution, lambda share: None) for view, scene in zip(views, scenes)]
        for row in rows.values():
            row.add(scenes, views, found, score)
    return [[name, *row.cells()] for name, row in rows.items()]


def heads_of(columns: Sequence[str], scenes: Sequence[Scene]) -> list[str]:
    """Of a table of `cells_of`; the columns are those of what a row gives before overlaps and number of buildings."""
    return [*columns, *(f"overlap {scene.path.stem}" for scene in scenes), "buildings"]


def effect_table(coco: Path, model: str) -> str:
    """The measures of all scenes with neither, either and both."""
    extractor = Extractor.load(model)
    card, scenes = extractor.card, load_scenes(coco)
    find = Predictor(extractor, ReadOptions(card.tau, LOWEST_SCORE, neighbours=False, min_area=0.0))
    with masks_left_alone():
        without = cells_of({"neither": Row(left_alone), "topology": Row(cleaned)}, find, scenes, card.score)
    both = cells_of({"mask overlaps": Row(left_alone), "both": Row(cleaned)}, find, scenes, card.score)
    return table(heads_of(COLUMNS, scenes), [*without, *both])
