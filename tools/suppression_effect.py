"""What it brings that masks compete and that of rivals one gives way: the table of rivals in docs/polygons.md.

`python -m tools.suppression_effect ../shared/data/val.json` measures scenes in four orientations each, for the model
`keypoint`, without regularisation.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import numpy as np
import shapely

from model.building import Building
from model.contract.options import WALL_TOLERANCE, ExtractionOptions
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
from model.training.flips_and_turns import flips_and_turns

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
def no_competition() -> Iterator[None]:
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

    def printed(self, name: str) -> str:
        """A line of the table: means over the orientations."""
        of_orientations = [scene_measures(results) for results in self.results]
        means = [float(np.mean([each[key] for each in of_orientations])) for key in MEASURES]
        figures = " | ".join([f"{mean:.4f}" for mean in means[:-2]] + [f"{means[-2]:.3f}", f"{means[-1]:.2f}°"])
        shares = ", ".join(f"{share:.2%}" for share in np.mean(self.overlaps, axis=0))
        return f"| {name} | {figures} | {shares} | {self.count} |"


def print_table(
    columns: Sequence[str], rows: Mapping[str, Row], find: Predictor, scenes: Sequence[Scene], score: float
) -> None:
    """Print what each row makes of the buildings found in four orientations of the scenes.

    Args:
        columns: headings of what a row prints before overlap and number of buildings.
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
    overlaps = "overlap " + ", ".join(scene.path.stem for scene in scenes)
    print("| " + " | ".join([*columns, overlaps, "buildings"]) + " |\n|" + "---|" * (len(columns) + 2))
    for name, row in rows.items():
        print(row.printed(name))


def main(coco: Path) -> None:
    """Print the table."""
    extractor = Extractor.load("keypoint")
    card, scenes = extractor.card, load_scenes(coco)
    find = Predictor(extractor, ExtractionOptions(card.resolution, card.tau, LOWEST_SCORE, neighbours=False))
    with no_competition():
        rows = {"neither": Row(left_alone), "rivals give way": Row(cleaned)}
        print_table(COLUMNS, rows, find, scenes, card.score)
    rows = {"masks compete": Row(left_alone), "both": Row(cleaned)}
    print_table(COLUMNS, rows, find, scenes, card.score)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
