"""Small pictures of single buildings, reference and prediction drawn over the image."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
import shapely

from ...building import Ring
from ..measures.instances import Instances
from ..measures.scene import Comparison
from .findings import FALSE, MATCHED, MISSED, Finding

PICTURES = 10
"""In each gallery."""
SIDE = 240
"""Of an image in the report, in pixels."""
MARGIN = 0.3
SMALLEST_WINDOW = 40.0


@dataclass(frozen=True)
class Picture:
    """A building in the middle of a square window, with all that reaches into it.

    Attributes:
        caption: which building, and its error if any.
        outcome: `matched`, `missed` or `false`.
        iou: of the match, or with the best partner.
        area: of the building in pixels.
        side: side of the window in pixels of the scene.
        image: data URI of the window's pixels; None if there is no image.
        reference: SVG path of the reference, in pixels from the window's corner.
        neighbours: SVG path of the other references.
        predictions: SVG path of the predictions.
    """

    caption: str
    outcome: str
    iou: float
    area: float
    side: float
    image: str | None
    reference: str
    neighbours: str
    predictions: str


def galleries(pictures: Sequence[Picture]) -> dict[str, list[Picture]]:
    """Sort pictures into galleries by their titles: the worst and best matches, the largest misses and inventions."""
    groups = {
        outcome: [picture for picture in pictures if picture.outcome == outcome] for outcome in (MATCHED, MISSED, FALSE)
    }
    sorted_groups = {
        "Worst matches": sorted(groups[MATCHED], key=lambda picture: (picture.iou, -picture.area)),
        "Largest missed buildings": sorted(groups[MISSED], key=lambda picture: -picture.area),
        "Largest false buildings": sorted(groups[FALSE], key=lambda picture: -picture.area),
        "Best matches": sorted(groups[MATCHED], key=lambda picture: (-picture.iou, -picture.area)),
    }
    return {title: group[:PICTURES] for title, group in sorted_groups.items() if group}


def scene_pictures(
    name: str, image: np.ndarray | None, comparison: Comparison, findings: Sequence[Finding]
) -> list[Picture]:
    """Draw the buildings of a scene that may come into a gallery.

    Args:
        name: of the scene, for the captions.
        image: uint8 `[H, W, 3]` RGB, or None for outlines alone.
        comparison: the two sides.
        findings: the verdict on each building.
    """
    matched = sorted((f for f in findings if f.outcome == MATCHED), key=lambda f: f.iou)
    chosen = {id(finding): finding for finding in matched[:PICTURES] + matched[-PICTURES:]}
    for outcome, instances in ((MISSED, comparison.reference), (FALSE, comparison.predicted)):
        largest = sorted((f for f in findings if f.outcome == outcome), key=lambda f: -instances.masks[_place(f)].area)
        chosen |= {id(finding): finding for finding in largest[:PICTURES]}
    trees = _tree(comparison.predicted), _tree(comparison.reference)
    return [_scene_picture(name, image, comparison, trees, finding) for finding in chosen.values()]


def _tree(instances: Instances) -> shapely.STRtree:
    """Index outlines by their boxes, so that a picture need not look at every building of a city."""
    return shapely.STRtree([shapely.box(*ring.min(axis=0), *ring.max(axis=0)) for ring in instances.outlines])


def _place(finding: Finding) -> int:
    """Return where the building that stands in the middle is found on its side."""
    place = finding.prediction if finding.reference is None else finding.reference
    assert place is not None
    return place


def _scene_picture(
    name: str,
    image: np.ndarray | None,
    comparison: Comparison,
    trees: tuple[shapely.STRtree, shapely.STRtree],
    finding: Finding,
) -> Picture:
    is_reference = finding.reference is not None
    instances: Instances = comparison.reference if is_reference else comparison.predicted
    subject = instances.rings[_place(finding)]
    predictions, references = (tree.query(Window.around(subject).box) for tree in trees)
    return building_picture(
        ": ".join(filter(None, [name, finding.error or finding.outcome])),
        finding.outcome,
        finding.iou,
        image,
        subject,
        [subject] if is_reference else [],
        [comparison.reference.rings[j] for j in references if j != finding.reference],
        [comparison.predicted.rings[i] for i in predictions],
    )


def building_picture(
    caption: str,
    outcome: str,
    iou: float,
    image: np.ndarray | None,
    subject: Sequence[Ring],
    reference: Sequence[Sequence[Ring]],
    neighbours: Sequence[Sequence[Ring]],
    predictions: Sequence[Sequence[Ring]],
) -> Picture:
    """Draw the buildings around `subject`, which is in the middle; see `Picture`."""
    window = Window.around(subject)
    return Picture(
        caption,
        outcome,
        iou,
        shapely.Polygon(subject[0]).area,
        window.side,
        None if image is None else window.data_uri(image),
        window.svg_path(reference),
        window.svg_path(neighbours),
        window.svg_path(predictions),
    )


@dataclass(frozen=True)
class Window:
    """A square of a scene: its top left corner (x, y) and its side, in pixels."""

    corner: np.ndarray
    side: float

    @classmethod
    def around(cls, rings: Sequence[Ring]) -> Window:
        """Return the window with a building in its middle."""
        low, high = rings[0].min(axis=0), rings[0].max(axis=0)
        side = float(max((high - low).max() * (1 + 2 * MARGIN), SMALLEST_WINDOW))
        return cls(np.floor((low + high - side) / 2), side)

    def svg_path(self, buildings: Sequence[Sequence[Ring]]) -> str:
        """Write buildings as the data of one SVG path, in pixels from the window's corner."""
        rings = [ring - self.corner for building in buildings for ring in building]
        return " ".join("M" + " ".join(f"{x:.1f},{y:.1f}" for x, y in ring) + "Z" for ring in rings)

    @property
    def box(self) -> shapely.Polygon:
        """The window's outline."""
        return shapely.box(*self.corner, *(self.corner + self.side))

    def data_uri(self, image: np.ndarray) -> str:
        """Cut the window out of an RGB image, black where it reaches past it, as a JPEG data URI."""
        scale = SIDE / self.side
        left, top = np.maximum(self.corner, 0).astype(int)
        right, bottom = (self.corner + self.side + 1).astype(int)
        crop = image[top:bottom, left:right]
        if scale < 0.5:
            # Averaged first, since warping alone would skip pixels.
            crop = cv2.blur(crop, (round(1 / scale), round(1 / scale)))
        # OpenCV counts from the centres of pixels, not from their corners.
        shift = (np.array([left, top]) - self.corner + 0.5) * scale - 0.5
        pixels = cv2.warpAffine(crop, np.array([[scale, 0, shift[0]], [0, scale, shift[1]]]), (SIDE, SIDE))
        _, data = cv2.imencode(".jpg", cv2.cvtColor(pixels, cv2.COLOR_RGB2BGR), [cv2.IMWRITE_JPEG_QUALITY, 80])
        return "data:image/jpeg;base64," + base64.b64encode(data.tobytes()).decode("ascii")
