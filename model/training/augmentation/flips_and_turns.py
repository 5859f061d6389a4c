"""A labelled image as it is, mirrored and turned.

A detector should find the same in each, and does not: on few scenes, a mean over orientations tells two networks apart
that a single figure cannot.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ...building import Ring
from ...evaluation.protocols.labelled import Labelled


def flips_and_turns(labelled: Labelled) -> Iterator[Labelled]:
    """A labelled image as it is, mirrored, turned by 180° and by 90°."""
    image = labelled.image
    height, width = image.shape[:2]
    yield labelled
    yield _moved(labelled, image[:, ::-1], [[-1, 0], [0, 1]], (width, 0))
    yield _moved(labelled, image[::-1, ::-1], [[-1, 0], [0, -1]], (width, height))
    yield _moved(labelled, image.transpose(1, 0, 2)[::-1], [[0, 1], [-1, 0]], (0, width))


def _moved(labelled: Labelled, image: np.ndarray, linear: list[list[int]], offset: tuple[int, int]) -> Labelled:
    matrix = np.array(linear, dtype=np.float64).T

    def moved(polygons: list[list[Ring]]) -> list[list[Ring]]:
        return [[ring @ matrix + offset for ring in rings] for rings in polygons]

    return Labelled(np.ascontiguousarray(image), moved(labelled.references), moved(labelled.ignored))
