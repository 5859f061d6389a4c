"""A labelled image as it is, mirrored and turned.

A detector should find the same in each, and does not: on few scenes, a mean over orientations tells two networks apart
that a single figure cannot.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from ..building import Ring

Labelled = tuple[np.ndarray, list[list[Ring]]]


def flips_and_turns(image: np.ndarray, polygons: Sequence[Sequence[Ring]]) -> Iterator[Labelled]:
    """An image `[H, W, 3]` and the rings of its polygons: as they are, mirrored, turned by 180° and by 90°."""
    height, width = image.shape[:2]
    yield image, [list(rings) for rings in polygons]
    yield _moved(image[:, ::-1], polygons, [[-1, 0], [0, 1]], (width, 0))
    yield _moved(image[::-1, ::-1], polygons, [[-1, 0], [0, -1]], (width, height))
    yield _moved(image.transpose(1, 0, 2)[::-1], polygons, [[0, 1], [-1, 0]], (0, width))


def _moved(
    image: np.ndarray, polygons: Sequence[Sequence[Ring]], linear: list[list[int]], offset: tuple[int, int]
) -> Labelled:
    matrix = np.array(linear, dtype=np.float64).T
    return np.ascontiguousarray(image), [[ring @ matrix + offset for ring in rings] for rings in polygons]
