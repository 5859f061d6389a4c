"""Guard: polygons beside the image, or where it shows nothing."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from shapely.geometry import box

from ...building import Ring
from ...contract.errors import Phrase
from ...contract.teaching.finding import Finding
from ..ignored import uncovered
from .place import LabelledPlace, marked, shape_of

SEEN = 0.5
"""Least share of a polygon that is to lie in the image."""


def outside(places: Sequence[LabelledPlace]) -> list[Finding]:
    """Warn of polygons that the image does not show, which are marked; stop where that is none of all."""
    marks = [marked(number, rings) for number, place in enumerate(places) for rings in _unseen(place)]
    if not marks:
        return []
    drawn = sum(len(place.buildings) for place in places)
    sentence = Phrase(
        "{count} of {drawn} polygons lie outside the image or where it shows nothing; choose the image on which they "
        "were drawn, and see that both layers have their true CRS.",
        count=len(marks),
        drawn=drawn,
    )
    return [Finding("outside", len(marks), sentence, stops=len(marks) == drawn, marks=marks)]


def _unseen(place: LabelledPlace) -> list[list[Ring]]:
    height, width = place.image.shape[:2]
    frame, black = box(0, 0, width, height), uncovered(place.image, place.resolution)
    return [rings for rings in place.buildings if not _is_seen(rings, frame, black)]


def _is_seen(rings: list[Ring], frame: box, black: np.ndarray) -> bool:
    shape = shape_of(rings)
    inside = shape.intersection(frame)
    if shape.is_empty or inside.area < SEEN * shape.area:
        return shape.is_empty  # of which another guard tells
    middle = inside.representative_point()
    return not black[min(int(middle.y), len(black) - 1), min(int(middle.x), black.shape[1] - 1)]
