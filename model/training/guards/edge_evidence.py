"""How far labels lie from the edges of the image, for where the base finds too little to ask.

Roofs end in edges that run along their outlines. All outlines of a block are moved together over the image's gradient;
where the mean of it across the outlines is largest, they lie on their roofs. The edge of a shadow runs along two walls
of four, so it is not taken for the roof's.
"""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np

from ...building import Ring
from .blocks import Shift, blocks
from .place import LabelledPlace, shape_of

PIXEL = 0.2
"""Metres; no finer edges are looked at."""
REACH = 6.0
"""Metres that labels may lie beside their buildings."""
STEP = 0.5
"""Metres between the points of an outline that are looked at."""
STRONG = 95
"""Percentile of the gradient above which all edges count alike."""
CLEAR = 4.0
"""Standard deviations by which the best shift stands out of all others."""
MOST_POINTS = 4000
"""Of a block."""
MOST_PLACES = 40
"""Asked of a raster, about: single houses far from each other are a place each."""
AGREEING = 1.0
"""Metres within which the blocks' answers must lie; else they are no answer."""


def shift_by_edges(places: Sequence[LabelledPlace]) -> Shift | None:
    """By what a raster's labels are to be moved, as its edges in these places say; None where nothing clear."""
    drawn = [place for place in places if place.buildings]
    asked = [move for place in drawn[:: max(1, len(drawn) // MOST_PLACES)] for move in _asked_by_blocks(place)]
    clear = [move for move in asked if move is not None]
    if 2 * len(clear) <= len(asked):
        return None
    shift = Shift.of(clear)
    return shift if shift.spread < AGREEING else None


def _asked_by_blocks(place: LabelledPlace) -> list[np.ndarray | None]:
    sound = [rings for rings in place.buildings if shape_of(rings).area > 0]
    if not sound:
        return []
    centres = np.array([rings[0].mean(axis=0) for rings in sound])
    return [_asked([sound[index] for index in part], place) for part in blocks(centres)]


def _asked(buildings: Sequence[list[Ring]], place: LabelledPlace) -> np.ndarray | None:
    """What the edges around a block's buildings say; None where that is nothing clear, or the image ends before."""
    points, around = np.concatenate([rings[0] for rings in buildings]), REACH / place.resolution
    left, top = np.maximum(points.min(axis=0) - around, 0).astype(int)
    right, bottom = (points.max(axis=0) + around).astype(int)
    image = place.image[top : max(top, bottom), left : max(left, right)]
    if image.size == 0:
        return None
    gradient, pixel = _gradient(image, place.resolution)
    return _best([[ring - (left, top) for ring in rings] for rings in buildings], gradient, pixel, place.resolution)


def _gradient(image: np.ndarray, resolution: float) -> tuple[np.ndarray, float]:
    """The gradient of an image, float32 `[H, W, 2]`, of at most 1, and metres per pixel of it."""
    scale = min(1.0, resolution / PIXEL)
    grey = cv2.cvtColor(np.ascontiguousarray(image), cv2.COLOR_RGB2GRAY)
    size = [max(1, round(side * scale)) for side in grey.shape[::-1]]
    small = cv2.resize(grey, size, interpolation=cv2.INTER_AREA).astype(np.float32)
    smooth = cv2.GaussianBlur(small, (0, 0), 1.0)
    gradient = np.stack([cv2.Sobel(smooth, cv2.CV_32F, 1, 0), cv2.Sobel(smooth, cv2.CV_32F, 0, 1)], axis=2)
    strength = np.hypot(gradient[..., 0], gradient[..., 1])
    most = max(float(np.percentile(strength, STRONG)), 1e-6)
    return gradient / np.maximum(strength, most)[..., None], resolution / scale


def _best(buildings: Sequence[list[Ring]], gradient: np.ndarray, pixel: float, resolution: float) -> np.ndarray | None:
    """The shift in metres at which a block's outlines lie on edges; None where none stands out."""
    points, normals = _outlines(buildings, resolution)
    if len(points) == 0:  # no wall is as long as a step
        return None
    reach = round(REACH / pixel)
    height, width = gradient.shape[:2]
    x, y = np.round(points / pixel - 0.5).astype(int).T
    steps = range(-reach, reach + 1)
    sums = np.zeros((len(steps), len(steps)))
    for row, dy in enumerate(steps):
        for column, dx in enumerate(steps):
            there = gradient[np.clip(y + dy, 0, height - 1), np.clip(x + dx, 0, width - 1)]
            sums[row, column] = np.abs((there * normals).sum(axis=1)).mean()
    row, column = divmod(int(np.argmax(sums)), len(steps))
    at_the_end = max(abs(row - reach), abs(column - reach)) == reach  # the best may lie beyond
    if at_the_end or sums[row, column] <= sums.mean() + CLEAR * sums.std():
        return None
    return np.array([column - reach, row - reach]) * pixel


def _outlines(buildings: Sequence[list[Ring]], resolution: float) -> tuple[np.ndarray, np.ndarray]:
    """Points along outlines, in metres, and the directions across them there, each `[N, 2]`."""
    points, normals = [], []
    for ring in (ring * resolution for rings in buildings for ring in rings):
        along = np.roll(ring, -1, axis=0) - ring
        for start, side in zip(ring, along, strict=True):
            length = float(np.hypot(*side))
            count = int(length / STEP)
            points.append(start + side * ((np.arange(count) + 0.5) / max(count, 1))[:, None])
            normals.append(np.tile(np.array([-side[1], side[0]]) / max(length, 1e-9), (count, 1)))
    # by lot: every so many-th may be of the same wall of each of many like houses
    chosen = np.random.default_rng(0).permutation(sum(map(len, points)))[:MOST_POINTS]
    return np.concatenate(points)[chosen], np.concatenate(normals)[chosen]
