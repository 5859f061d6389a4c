"""Small pictures of single buildings, reference and prediction drawn over the image."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from ..building import Ring
from .findings import Finding
from .scene import Comparison

PICTURES = 10
SIDE = 240
MARGIN = 0.3
SMALLEST_WINDOW = 40.0


@dataclass(frozen=True)
class Picture:
    """A reference building and what was predicted around it.

    Attributes:
        caption: which building, and its error if any.
        iou: with the prediction that fits best.
        area: of the reference in pixels.
        side: side of the square window in pixels of the scene.
        image: data URI of the window's pixels; None if there is no image.
        reference: SVG path of the building, in pixels from the window's corner.
        neighbours: SVG path of the other references.
        predictions: SVG path of the predictions.
    """

    caption: str
    iou: float
    area: int
    side: float
    image: str | None
    reference: str
    neighbours: str
    predictions: str


def extremes(pictures: Sequence[Picture]) -> tuple[list[Picture], list[Picture]]:
    """Return the ten worst and the ten best; of equals the larger building comes first."""
    worst = sorted(pictures, key=lambda picture: (picture.iou, -picture.area))
    best = sorted(pictures, key=lambda picture: (-picture.iou, -picture.area))
    return worst[:PICTURES], best[:PICTURES]


def scene_pictures(
    name: str, image: np.ndarray | None, comparison: Comparison, findings: Sequence[Finding]
) -> list[Picture]:
    """Draw the references of a scene that may be among the worst or best of all.

    Args:
        name: of the scene, for the captions.
        image: uint8 `[H, W, 3]` RGB, or None for outlines alone.
        comparison: the two sides.
        findings: the verdict on each building.
    """
    areas = [mask.area for mask in comparison.reference.masks]
    drawn = [(finding, finding.reference) for finding in findings if finding.reference is not None]
    rising = sorted(drawn, key=lambda pair: (pair[0].iou, -areas[pair[1]]))
    falling = sorted(drawn, key=lambda pair: (-pair[0].iou, -areas[pair[1]]))
    chosen = dict.fromkeys(reference for _, reference in rising[:PICTURES] + falling[:PICTURES])
    by_reference = {reference: finding for finding, reference in drawn}
    return [_scene_picture(name, image, comparison, by_reference[reference], reference) for reference in chosen]


def _scene_picture(
    name: str, image: np.ndarray | None, comparison: Comparison, finding: Finding, reference: int
) -> Picture:
    caption = ": ".join(filter(None, [name, finding.error or "matched"]))
    others = [rings for j, rings in enumerate(comparison.reference.rings) if j != reference]
    return draw(caption, finding.iou, image, comparison.reference.rings[reference], others, comparison.predicted.rings)


def draw(
    caption: str,
    iou: float,
    image: np.ndarray | None,
    reference: Sequence[Ring],
    neighbours: Sequence[Sequence[Ring]],
    predictions: Sequence[Sequence[Ring]],
) -> Picture:
    """Draw a reference in the middle of a square window with all that reaches into it."""
    low, high = reference[0].min(axis=0), reference[0].max(axis=0)
    side = float(max((high - low).max() * (1 + 2 * MARGIN), SMALLEST_WINDOW))
    corner = np.floor((low + high - side) / 2)
    near_neighbours = [rings for rings in neighbours if _reaches(rings, corner, side)]
    near_predictions = [rings for rings in predictions if _reaches(rings, corner, side)]
    area = abs(_signed_area(reference[0]))
    return Picture(
        caption,
        iou,
        round(area),
        side,
        None if image is None else _data_uri(image, corner, side),
        svg_path([reference], corner),
        svg_path(near_neighbours, corner),
        svg_path(near_predictions, corner),
    )


def _signed_area(ring: Ring) -> float:
    after = np.roll(ring, -1, axis=0)
    return float((ring[:, 0] * after[:, 1] - ring[:, 1] * after[:, 0]).sum() / 2)


def _reaches(rings: Sequence[Ring], corner: np.ndarray, side: float) -> bool:
    return bool(np.all(rings[0].max(axis=0) > corner) and np.all(rings[0].min(axis=0) < corner + side))


def _data_uri(image: np.ndarray, corner: np.ndarray, side: float) -> str:
    """Cut a window out of an image, black where it reaches past it, as a JPEG data URI."""
    scale = SIDE / side
    shift = np.array([[scale, 0, (0.5 - corner[0]) * scale - 0.5], [0, scale, (0.5 - corner[1]) * scale - 0.5]])
    # Averaging first, since warping alone would skip pixels.
    top, left = np.maximum(corner[::-1].astype(int), 0)
    crop = image[top : int(corner[1] + side) + 1, left : int(corner[0] + side) + 1]
    shift[:, 2] += scale * np.array([left, top])
    if scale < 0.5:
        crop = cv2.blur(crop, (round(1 / scale), round(1 / scale)))
    pixels = cv2.warpAffine(crop, shift, (SIDE, SIDE), flags=cv2.INTER_LINEAR)
    _, data = cv2.imencode(".jpg", cv2.cvtColor(pixels, cv2.COLOR_RGB2BGR), [cv2.IMWRITE_JPEG_QUALITY, 80])
    return "data:image/jpeg;base64," + base64.b64encode(data.tobytes()).decode("ascii")


def svg_path(buildings: Sequence[Sequence[Ring]], corner: np.ndarray) -> str:
    """Write buildings as the data of one SVG path, in pixels from `corner`."""
    rings = [ring - corner for rings in buildings for ring in rings]
    return " ".join("M" + " ".join(f"{x:.1f},{y:.1f}" for x, y in ring) + "Z" for ring in rings)
