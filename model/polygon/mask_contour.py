"""A mask alone as polygon: its contour where it is pasted into the image, simplified.

For models that know nothing of a building but where it is. Those that know corners have better: `grouping`.
"""

from __future__ import annotations

import cv2
import numpy as np

from ..building import Ring
from .evidence import RegionMask
from .grouping.contour import CELL_CORNERS, largest_part, simplified_ring
from .grouping.rings import FINER, LEAST_AREA, nested
from .ring import oriented, signed_area

STATUS = "mask contour"
"""How the rings were made, see `Building`."""


def mask_rings(evidence: RegionMask, tolerance: float) -> tuple[list[Ring], str] | None:
    """The largest part of a mask, where it is more likely building than not, with its courtyards.

    Args:
        evidence: the mask and its place.
        tolerance: how far the polygon may leave the contour, in image pixels.

    Returns:
        Valid, oriented rings in image pixels and the status of `Building`; None where the mask holds nothing.
    """
    contours = _traced(evidence)
    if not contours:
        return None
    rings = [_simplified(ring, tolerance) for ring in contours]
    return oriented([rings[index] for index in nested(rings)]), STATUS


def _traced(evidence: RegionMask) -> list[Ring]:
    """Contours in image pixels of the mask, pasted at the image's resolution or at its own where that is finer."""
    size = len(evidence.mask) + 2
    # an empty cell all round, as torchvision pastes masks: a building may end at the edge of its box
    padded = np.pad(evidence.mask, 1)
    fine = np.maximum(np.round(size * evidence.cell), size).astype(int)
    pasted = cv2.resize(padded, fine.tolist(), interpolation=cv2.INTER_LINEAR)
    # OpenCV joins the centres of the outermost cells; the cells' corners put its line on their edges
    corners = cv2.dilate((pasted > 0.5).astype(np.uint8), CELL_CORNERS, anchor=(1, 1))
    return [evidence.to_pixels(ring * (size / fine) - 1.0) for ring in largest_part(corners)]


def _simplified(contour: Ring, tolerance: float) -> Ring:
    """A ring of few points at the coarsest tolerance at which it is a likeness of the contour."""
    area = abs(signed_area(contour))
    for share in FINER:
        ring = simplified_ring(contour, np.full(2, share * tolerance))
        if abs(signed_area(ring)) > LEAST_AREA * area:
            return ring
    return ring
