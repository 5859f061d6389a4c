"""Guard: polygons that lie over one another, such as a building that was drawn twice."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely

from ...contract.errors import Phrase
from ...contract.teaching.finding import Finding
from .place import LabelledPlace, marked, shape_of

SHARE = 0.1
"""Of the smaller of two polygons: hurried outlines of neighbours overlap by less."""


def overlapping(places: Sequence[LabelledPlace]) -> list[Finding]:
    """Warn of polygons of which over `SHARE` lies under another; the smaller of the two is marked."""
    marks = [marked(number, place.buildings[index]) for number, place in enumerate(places) for index in _covered(place)]
    if not marks:
        return []
    sentence = Phrase(
        "{count} polygons lie over others by more than {share} % of their area; draw each building once and leave no "
        "overlap.",
        count=len(marks),
        share=round(100 * SHARE),
    )
    return [Finding("overlapping", len(marks), sentence, marks=marks)]


def _covered(place: LabelledPlace) -> list[int]:
    """Which buildings of a place are the smaller one of two that overlap."""
    shapes = np.array([shape_of(rings) for rings in place.buildings], dtype=object)
    one, other = shapely.STRtree(shapes).query(shapes, predicate="intersects")
    one, other = one[one < other], other[one < other]
    area = shapely.area(shapes)
    smaller = np.where(area[one] < area[other], one, other)
    common = shapely.area(shapely.intersection(shapes[one], shapes[other]))
    return sorted({int(index) for index in smaller[common > SHARE * area[smaller]]})
