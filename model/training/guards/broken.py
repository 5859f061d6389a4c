"""Guard: polygons that cross themselves, or bound nothing."""

from __future__ import annotations

from collections.abc import Sequence

from ...building import Ring
from ...contract.errors import Phrase
from ...contract.teaching.finding import Finding
from .place import LabelledPlace, marked, polygon_of

LEAST_AREA = 1.0
"""Square metres: smaller is no building."""


def broken(places: Sequence[LabelledPlace]) -> list[Finding]:
    """Warn of polygons that are no valid ones, which are marked; what they bound is learned all the same."""
    marks = [
        marked(number, rings)
        for number, place in enumerate(places)
        for rings in place.buildings
        if not _is_sound(rings, place.resolution)
    ]
    if not marks:
        return []
    sentence = Phrase(
        "{count} polygons cross themselves or cover less than a square metre; correct them, or mend them with Fix "
        "geometries.",
        count=len(marks),
    )
    return [Finding("broken", len(marks), sentence, marks=marks)]


def _is_sound(rings: list[Ring], resolution: float) -> bool:
    polygon = polygon_of(rings)
    return bool(polygon.is_valid) and polygon.area * resolution**2 >= LEAST_AREA
