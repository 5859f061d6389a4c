"""Guard: buildings inside the area that the base sees and nobody has drawn, which would be learned as ground."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely

from ...building import Building
from ...contract.errors import Phrase
from ...contract.teaching.finding import Finding
from .place import Base, LabelledPlace, marked, shape_of

TAKEN = 0.1
"""A found building that a drawn or ignored one covers by this share of it is no new one."""


def unlabelled(places: Sequence[LabelledPlace], base: Base) -> list[Finding]:
    """Warn of what the base finds in the area where nothing is drawn; each is marked."""
    marks = [
        marked(number, building.rings)
        for number, place in enumerate(places)
        for building in _new(place, base.found_in(number))
    ]
    if not marks:
        return []
    sentence = Phrase(
        "The base finds {count} buildings inside the area that nobody has drawn; draw those that are some, or leave "
        "them out of the area.",
        count=len(marks),
    )
    return [Finding("unlabelled", len(marks), sentence, marks=marks)]


def _new(place: LabelledPlace, found: Sequence[Building]) -> list[Building]:
    known = np.array([shape_of(rings) for rings in (*place.buildings, *place.ignored)], dtype=object)
    tree, new = shapely.STRtree(known), []
    for building in found:
        shape = shape_of(building.rings)
        if shape.is_empty or not place.area.contains(shape.representative_point()):
            continue
        covered = shapely.intersection(known[tree.query(shape)], shape)
        if sum(shapely.area(covered)) < TAKEN * shape.area:
            new.append(building)
    return new
