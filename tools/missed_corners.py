"""Which corners of the references are drawn, and what is there where one is not.

`corners_table` is the table `corners` of docs/polygons.md; it asks this of each reference that a building stands for.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import cast

import numpy as np
import shapely
from shapely import Polygon

from model.contract.options import ReadOptions
from model.data.scenes import load_scenes
from model.extraction.extractor import Extractor
from model.extraction.reading import read_building
from model.families.detection import Detection
from model.polygon import Evidence
from model.polygon.grouping.peaks import find_keypoints
from model.polygon.ring import following, signed_area, to_complex

from .figures.markdown import DASH, table
from .polygon_steps import Seen, look
from .regularizer_comparison import LEAST_IOU, iou

REACH = 1.3
"""A corner is drawn, or has a keypoint, where one is no farther away than this, in metres."""


def inner_corners(ring: np.ndarray) -> np.ndarray:
    """Whether the outline turns the other way in each of its corners, bool `[N]`."""
    points = to_complex(ring)
    walls = following(points) - points
    turns = (np.roll(walls, 1).conj() * walls).imag
    return turns * signed_area(ring) < 0.0


class Corners:
    """Probabilities of the keypoints at corners of references (0 without one), by kind and by whether it is drawn."""

    def __init__(self, options: ReadOptions) -> None:
        self._options = options
        self._found: dict[tuple[bool, bool], list[float]] = defaultdict(list)

    def add(self, seen: Seen) -> None:
        """Take a scene; each reference counts once, for the first building that stands for it."""
        references = [reference[0] * seen.scale for reference in seen.labelled.references]
        shapes = [shapely.make_valid(Polygon(reference)) for reference in references]
        tree, used = shapely.STRtree(shapes), set()
        for tile, detections in zip(seen.plan, seen.tiles):
            for detection in detections:
                building = read_building(seen.family, detection, self._options, seen.resolution)
                if building is None:
                    continue
                corner = np.array([tile.x, tile.y])
                outline = building.rings[0] + corner
                shape = Polygon(outline)
                near = tree.query(shape, predicate="intersects").tolist()
                best = max(near, key=lambda k: iou(shapes[k], shape), default=None)
                if best is not None and best not in used and iou(shapes[best], shape) >= LEAST_IOU:
                    used.add(best)
                    self._compare(references[best], outline, detection, corner, REACH / seen.resolution)

    def _compare(
        self, reference: np.ndarray, outline: np.ndarray, detection: Detection, corner: np.ndarray, reach: float
    ) -> None:
        keypoints = find_keypoints([cast("Evidence", detection.evidence)], self._options.tau)[0]
        for point, inner in zip(reference, inner_corners(reference).tolist()):
            drawn = bool(np.hypot(*(outline - point).T).min() < reach)
            near = np.hypot(*(keypoints.positions + corner - point).T) < reach
            self._found[inner, drawn].append(float(keypoints.probabilities[near].max(initial=0.0)))

    def rows(self) -> list[list[str]]:
        """Of the table: shares and medians, by kind of corner."""
        rows = []
        for inner, kind in ((False, "outer"), (True, "inner")):
            drawn, missed = (np.array(self._found[inner, is_drawn]) for is_drawn in (True, False))
            count = len(drawn) + len(missed)
            pairs = ((len(drawn), count), (np.count_nonzero(missed > 0.0), len(missed)))
            shares = [f"{part / whole:.0%}" if whole else DASH for part, whole in pairs]
            medians = [f"{np.median(side[side > 0.0]):.2f}" if (side > 0.0).any() else DASH for side in (missed, drawn)]
            rows.append([kind, str(count), *shares, *medians])
        return rows


HEADS = ("corners", "in references", "drawn", "of the missed have a keypoint", "its median", "median of drawn ones")


def corners_table(coco: Path, model: str) -> str:
    """Over all scenes of a COCO file."""
    extractor = Extractor.load(model)
    card = extractor.card
    corners = Corners(ReadOptions(card.tau, card.score, min_area=0.0))
    for scene in load_scenes(coco):
        corners.add(look(scene, extractor, card.score))
    return table(HEADS, corners.rows())
