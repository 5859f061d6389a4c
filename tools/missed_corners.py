"""Which corners of the references are drawn, and what is there where one is not; figures of docs/polygons.md.

`python -m tools.missed_corners ../shared/data/val.json` asks this of each reference that a building stands for.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

import numpy as np
import shapely
from shapely import Polygon

from model.contract.options import ExtractionOptions
from model.data.scenes import load_scenes
from model.extraction.extractor import Extractor
from model.extraction.reading import read_building
from model.families.detection import Detection
from model.polygon.grouping.peaks import find_keypoints
from model.polygon.ring import following, signed_area, to_complex

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

    def __init__(self, options: ExtractionOptions) -> None:
        self._options = options
        self._found: dict[tuple[bool, bool], list[float]] = defaultdict(list)

    def add(self, seen: Seen) -> None:
        """Take a scene; each reference counts once, for the first building that stands for it."""
        references = [reference[0] * seen.scale for reference in seen.labelled.references]
        shapes = [shapely.make_valid(Polygon(reference)) for reference in references]
        tree, used = shapely.STRtree(shapes), set()
        for tile, detections in zip(seen.plan, seen.tiles):
            for detection in detections:
                building = read_building(seen.family, detection, self._options)
                if building is None:
                    continue
                corner = np.array([tile.x, tile.y])
                outline = building.rings[0] + corner
                shape = Polygon(outline)
                near = tree.query(shape, predicate="intersects").tolist()
                best = max(near, key=lambda k: iou(shapes[k], shape), default=None)
                if best is not None and best not in used and iou(shapes[best], shape) >= LEAST_IOU:
                    used.add(best)
                    self._compare(references[best], outline, detection, corner)

    def _compare(self, reference: np.ndarray, outline: np.ndarray, detection: Detection, corner: np.ndarray) -> None:
        keypoints = find_keypoints([detection.evidence], self._options.tau)[0]
        reach = REACH / self._options.resolution
        for point, inner in zip(reference, inner_corners(reference).tolist()):
            drawn = bool(np.hypot(*(outline - point).T).min() < reach)
            near = np.hypot(*(keypoints.positions + corner - point).T) < reach
            self._found[inner, drawn].append(float(keypoints.probabilities[near].max(initial=0.0)))

    def print(self) -> None:
        """Print shares and medians."""
        for inner, kind in ((False, "outer"), (True, "inner")):
            drawn, missed = (np.array(self._found[inner, is_drawn]) for is_drawn in (True, False))
            share = len(drawn) / (len(drawn) + len(missed))
            print(
                f"{kind}: {len(drawn) + len(missed)}, drawn {share:.0%}; of the missed {np.mean(missed > 0):.0%} have"
            )
            medians = [np.median(side[side > 0.0]) for side in (missed, drawn)]
            print(f"    a keypoint, of {medians[0]:.2f} in the median; those of drawn corners of {medians[1]:.2f}")


def main(coco: Path) -> None:
    """Print the figures."""
    extractor = Extractor.load("keypoint")
    card = extractor.card
    corners = Corners(ExtractionOptions(card.resolution, card.tau, card.score))
    for scene in load_scenes(coco):
        corners.add(look(scene, extractor, card.score))
    corners.print()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
