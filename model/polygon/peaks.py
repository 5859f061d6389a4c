"""ExtractPeak: the keypoints of a heatmap."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from .evidence import Evidence

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
    return cells, labels.take(cells) - 1


def find_keypoints(evidence: Evidence, tau: float) -> Keypoints:
    """The peaks of the heatmap as points, placed inside their cells by the offset channel if there is one."""
    cells, peak = extract_peaks(evidence.heatmap, tau)
    rows, columns = np.divmod(cells, evidence.heatmap.shape[1])
    points = np.array([columns, rows]).T + 0.5
    if evidence.offset is not None:
        points += evidence.offset.reshape(2, -1)[:, cells].T
    probabilities = evidence.heatmap.take(cells).astype(np.float64)
    if peak.max(initial=-1) + 1 < len(cells):
        size = np.bincount(peak)
        x, y, probabilities = (np.bincount(peak, weights=each) / size for each in (*points.T, probabilities))
        points = np.stack([x, y], axis=1)
    return Keypoints(evidence.to_pixels(points), probabilities)
