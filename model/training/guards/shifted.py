"""Guard: labels that lie beside the image's buildings, as where they were drawn on another image; and its mending."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from ...building import Building, Ring
from ...contract.errors import Phrase
from ...contract.options import WALL_TOLERANCE
from ...contract.teaching.finding import Finding
from .blocks import Shift
from .detection_votes import shift_by_detections
from .edge_evidence import shift_by_edges
from .place import Base, LabelledPlace

UNEVEN = 0.5
"""Metres by which the parts' shifts may spread about one that serves for all."""


def shifted(places: Sequence[LabelledPlace], base: Base) -> list[Finding]:
    """Warn of each raster whose labels lie further than an editor would let pass; the figure is in metres.

    Its places are asked together: one house by itself says little, and a hundred of them would say it a hundred times.
    """
    planes = [place.plane for place in places]
    findings = []
    for plane in sorted(set(planes)):
        numbers = [number for number, each in enumerate(planes) if each == plane]
        shift = shift_of([places[number] for number in numbers], [base.found_in(number) for number in numbers])
        if shift is not None and shift.metres > WALL_TOLERANCE:
            findings.append(_finding(numbers[0], shift, places[numbers[0]].resolution))
    return findings


def shift_of(places: Sequence[LabelledPlace], found: Sequence[Sequence[Building]]) -> Shift | None:
    """By what a raster's labels are to be moved: as the base's buildings say, or else its edges; None where neither."""
    return shift_by_detections(places, found) or shift_by_edges(places)


def moved(buildings: Sequence[list[Ring]], finding: Finding) -> list[list[Ring]]:
    """The buildings of a place on the raster of a finding, put where it says that they lie."""
    offset = np.array(finding.shift or (0.0, 0.0))
    return [[ring + offset for ring in rings] for rings in buildings]


def _finding(number: int, shift: Shift, resolution: float) -> Finding:
    metres = f"{shift.metres:.1f}"
    if shift.spread > UNEVEN:
        sentence = Phrase(
            "The outlines lie beside the buildings of the image by about {metres} m, differently from place to place; "
            "correct them on this image.",
            metres=metres,
        )
        return Finding("shifted", shift.metres, sentence, place=number)
    x, y = (float(each) / resolution for each in shift.move)
    sentence = Phrase(
        "The outlines lie {metres} m too far to the {direction} on the image; move them back, or let Quoin do it.",
        metres=metres,
        direction=_direction(-x, -y),
    )
    return Finding("shifted", shift.metres, sentence, place=number, shift=(x, y))


def _direction(x: float, y: float) -> Phrase:
    """The side of the image that a direction, y down, leads to."""
    sides = (
        Phrase("right"),
        Phrase("lower right"),
        Phrase("bottom"),
        Phrase("lower left"),
        Phrase("left"),
        Phrase("upper left"),
        Phrase("top"),
        Phrase("upper right"),
    )
    return sides[round(math.atan2(y, x) / (math.pi / 4)) % len(sides)]
