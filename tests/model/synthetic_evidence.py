"""Buildings of known corners, and what a network might say of them: noisy keypoints, blurred masks, flipped cells."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from model.polygon import Evidence

Box = tuple[float, float, float, float]

SIZE = 250.0
"""Length of the longer side of a building, in pixels."""

CORNER_NOISE = 4.0
"""Standard deviation of a keypoint's x and of its y, in pixels."""

FLIPPED = 0.05
"""Share of the mask's cells that say the opposite."""

GRID = 56
"""Cells along a side of the heatmap and of the mask."""

PADDING = 0.12
"""Share of the building's extent added on each side of the box."""

SUBCELLS = 8
"""The mask is drawn with so many cells for one and averaged."""

SHAPES: dict[str, list[list[tuple[float, float]]]] = {
    "rectangle": [[(0, 0), (1, 0), (1, 0.6), (0, 0.6)]],
    "long": [[(0, 0), (1, 0), (1, 0.18), (0, 0.18)]],
    "L": [[(0, 0), (1, 0), (1, 0.4), (0.45, 0.4), (0.45, 0.9), (0, 0.9)]],
    "T": [[(0, 0), (1, 0), (1, 0.35), (0.68, 0.35), (0.68, 0.9), (0.32, 0.9), (0.32, 0.35), (0, 0.35)]],
    "U": [[(0, 0), (1, 0), (1, 0.8), (0.68, 0.8), (0.68, 0.35), (0.32, 0.35), (0.32, 0.8), (0, 0.8)]],
    "Z": [[(0, 0), (0.6, 0), (0.6, 0.4), (1, 0.4), (1, 0.8), (0.4, 0.8), (0.4, 0.4), (0, 0.4)]],
    "notch": [[(0, 0), (1, 0), (1, 0.7), (0.6, 0.7), (0.6, 0.5), (0.38, 0.5), (0.38, 0.7), (0, 0.7)]],
    "courtyard": [
        [(0, 0), (1, 0), (1, 0.8), (0, 0.8)],
        [(0.3, 0.25), (0.7, 0.25), (0.7, 0.55), (0.3, 0.55)],
    ],
}
"""The bench's shapes by name: outline and courtyards, the longer side 1."""


@dataclass(frozen=True)
class Case:
    """A building: its true `rings` in pixels, the `evidence` of it, and the keypoints `[K, 2]` it was drawn from."""

    rings: list[np.ndarray]
    evidence: Evidence
    keypoints: np.ndarray


def rotated(rings: list[np.ndarray], angle: float) -> list[np.ndarray]:
    """The rings turned about the origin by an angle in radians."""
    turn = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    return [ring @ turn for ring in rings]


def draw_case(shape: str, rng: np.random.Generator, missing: int = 0) -> Case:
    """Draw a building of a shape at a random angle and place, with `missing` of its corners not detected."""
    rings = rotated([np.array(ring) * SIZE for ring in SHAPES[shape]], rng.uniform(0.0, 2.0 * np.pi))
    place = rng.uniform(300.0, 3000.0, 2)
    rings = [ring + place for ring in rings]
    corners = np.concatenate(rings)
    detected = rng.permutation(len(corners))[missing:]
    keypoints = corners[detected] + rng.normal(0.0, CORNER_NOISE, (len(detected), 2))
    return Case(rings, draw_evidence(rings, keypoints, rng), keypoints)


def draw_evidence(rings: list[np.ndarray], keypoints: np.ndarray, rng: np.random.Generator) -> Evidence:
    """Evidence of a building with keypoints at the given pixels and some cells of the mask flipped."""
    evidence = clean_evidence(rings, keypoints)
    flipped = rng.random(evidence.mask.shape) < FLIPPED
    evidence.mask[flipped] = 1.0 - evidence.mask[flipped]
    return evidence


def clean_evidence(rings: list[np.ndarray], keypoints: np.ndarray, box: Box | None = None) -> Evidence:
    """Evidence of a building with keypoints at the given pixels, and a mask with no fault but its blur.

    Args:
        rings: outline and courtyards in pixels.
        keypoints: `[K, 2]`, the detected ones.
        box: what the grid covers; by default the outline's extent and its padding.
    """
    box = box or _padded_box(rings[0])
    origin = np.array(box[:2])
    cell = (np.array(box[2:]) - origin) / GRID
    heatmap, offset = _draw_keypoints((keypoints - origin) / cell)
    return Evidence(_draw_mask([(ring - origin) / cell for ring in rings]), box, heatmap, offset)


def _padded_box(outline: np.ndarray) -> Box:
    low, high = outline.min(axis=0), outline.max(axis=0)
    margin = PADDING * (high - low)
    (x0, y0), (x1, y1) = (low - margin).tolist(), (high + margin).tolist()
    return x0, y0, x1, y1


def _draw_keypoints(points: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """A Gaussian one cell wide on each keypoint's cell, and the way from its centre to the keypoint."""
    heatmap = np.zeros((GRID, GRID), np.float32)
    offset = np.zeros((2, GRID, GRID), np.float32)
    for x, y in points:
        row, column = min(int(y), GRID - 1), min(int(x), GRID - 1)
        down, across = (np.exp(-((np.arange(GRID) - place) ** 2) / 2.0) for place in (row, column))
        heatmap = np.maximum(heatmap, (0.9 * down[:, None] * across).astype(np.float32))
        offset[:, row, column] = x - column - 0.5, y - row - 0.5
    return heatmap, offset


def _draw_mask(rings: list[np.ndarray]) -> np.ndarray:
    """Share of each cell that is building, blurred by one cell."""
    fine = np.zeros((GRID * SUBCELLS, GRID * SUBCELLS), np.float32)
    # fillPoly counts from the centre of the first pixel.
    cv2.fillPoly(fine, [np.round(ring * SUBCELLS - 0.5).astype(np.int32) for ring in rings], 1.0)
    return cv2.GaussianBlur(cv2.resize(fine, (GRID, GRID), interpolation=cv2.INTER_AREA), (0, 0), 1.0)
