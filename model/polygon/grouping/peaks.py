"""ExtractPeak: the keypoints of a heatmap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:  # which reads its own peaks by this module
    from ..evidence import Evidence

from ..runs import split

WINDOW = np.ones((3, 3), np.uint8)


@dataclass(frozen=True)
class Keypoints:
    """Detected corners of one building.

    Attributes:
        positions: float64 `[K, 2]`, in image pixels.
        probabilities: float64 `[K]`.
    """

    positions: np.ndarray
    probabilities: np.ndarray

    def __len__(self) -> int:
        return len(self.probabilities)


def extract_peaks(heatmap: np.ndarray, tau: float) -> tuple[np.ndarray, np.ndarray]:
    """Find the cells above τ that are the maximum of their 3 × 3 window (§2.2 of the paper).

    Cells of equal value that touch are one peak. At the border the window is cut.

    Args:
        heatmap: float32 `[S, S]`.
        tau: the threshold τ.

    Returns:
        The peak cells, counted row by row, int `[C]`, and the peak that each belongs to, int `[C]`, from 0.
    """
    peaks = (heatmap > tau) & (heatmap >= cv2.dilate(heatmap, WINDOW))
    cells = np.flatnonzero(peaks)
    if len(set(heatmap.take(cells).tolist())) == len(cells):
        # No two are equal, so none of them touch.
        return cells, np.arange(len(cells))
    _, labels = cv2.connectedComponents(peaks.view(np.uint8), connectivity=8)
    _, first, peak = np.unique(labels.take(cells), return_index=True, return_inverse=True)
    # OpenCV's numbers do not follow the rows.
    return cells, first.argsort().argsort()[peak]


def find_keypoints(evidences: Sequence[Evidence], tau: float) -> list[Keypoints]:
    """The peaks of heatmaps as points, placed inside their cells by the offset channel if there is one.

    Args:
        evidences: of buildings, one or more, all on grids of one size.
        tau: the threshold τ.
    """
    size = len(evidences[0].heatmap)
    # One image of all heatmaps below each other, with an empty row after each so that none touches the next.
    heatmaps = np.zeros((len(evidences), size + 1, size), np.float32)
    heatmaps[:, :size] = [evidence.heatmap for evidence in evidences]
    cells, peak = extract_peaks(heatmaps.reshape(-1, size), tau)
    probabilities = heatmaps.take(cells).astype(np.float64)
    building, cell = np.divmod(cells, (size + 1) * size)
    row, column = np.divmod(cell, size)
    points = np.array([column, row]) + 0.5 + _offsets(evidences, building, cell)
    if peak.max(initial=-1) + 1 < len(cells):
        cells_of_peak = np.bincount(peak)
        x, y, probabilities = (np.bincount(peak, weights=each) / cells_of_peak for each in (*points, probabilities))
        points, building = np.array([x, y]), building[np.unique(peak, return_index=True)[1]]
    boxes = np.array([evidence.box for evidence in evidences], dtype=np.float64)
    origin, far = boxes[building, :2], boxes[building, 2:]
    positions = origin + points.T * ((far - origin) / size)
    counts = np.bincount(building, minlength=len(evidences))
    return [Keypoints(*own) for own in zip(split(positions, counts), split(probabilities, counts))]


def _offsets(evidences: Sequence[Evidence], building: np.ndarray, cell: np.ndarray) -> np.ndarray:
    """The offsets of cells, `[2, C]`; none where there is no such channel."""
    size = len(evidences[0].heatmap)
    channels = [np.zeros((2, size, size), np.float32) if each.offset is None else each.offset for each in evidences]
    return np.array(channels).reshape(len(evidences), 2, -1)[building, :, cell].T
