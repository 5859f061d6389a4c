"""A mask read once more with a click as evidence: what is like the place that was clicked, and hangs together with it.

A network that misses a wing is seldom sure that there is none: its mask is brighter there than on the ground around.
So the click tells of which sign the place is, and the mask how far that goes: to where it is half as sure as there.
"""

from __future__ import annotations

import cv2
import numpy as np

from ..polygon import RegionMask

SIGN = 0.02
"""Least probability, in the clicked cell, of what the click says; below it the network knows nothing of it."""
AS_SURE = 0.5
"""What is like the clicked cell has at least this share of its probability."""
BUILDING = 0.5
"""From which probability on a cell is building."""
TOLD = 0.9
"""Probability that the click's region gets."""
KERNEL = np.ones((3, 3), np.uint8)


def with_click(evidence: RegionMask, point: np.ndarray, adds: bool) -> RegionMask | None:
    """The evidence as it is where a click has told that there is building, or none.

    Args:
        evidence: of a building.
        point: that was clicked, `[2]`, in pixels of the image.
        adds: whether there is building.

    Returns:
        None where the point lies outside, or nothing in the mask says the same.
    """
    column, row = np.floor((point - evidence.origin) / evidence.cell).astype(int)
    size = len(evidence.mask)
    if not (0 <= column < size and 0 <= row < size):
        return None
    sure = evidence.mask if adds else 1.0 - evidence.mask
    if sure[row, column] < SIGN:
        return None
    region = _region(sure >= AS_SURE * sure[row, column], sure < BUILDING, row, column)
    if adds:
        return evidence.reduced(np.where(region, np.maximum(evidence.mask, TOLD), evidence.mask), region & False)
    lost = cv2.erode(region.astype(np.uint8), KERNEL).astype(bool)
    return evidence.reduced(np.where(region, np.minimum(evidence.mask, 1.0 - TOLD), evidence.mask), lost)


def _region(alike: np.ndarray, other: np.ndarray, row: int, column: int) -> np.ndarray:
    """Cells that are alike and hang together with the clicked one, bool `[S, S]`.

    Only those of the other sign are to change; without the thin rim that runs around every mask.
    """
    cells = (alike & other).astype(np.uint8)
    opened = cv2.morphologyEx(cells, cv2.MORPH_OPEN, KERNEL)
    opened[row, column] = 1
    _, labels = cv2.connectedComponents(opened, connectivity=4)
    region = (labels == labels[row, column]).astype(np.uint8)
    return (cv2.dilate(region, KERNEL) & cells).astype(bool) | region.astype(bool)
