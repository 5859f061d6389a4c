"""Looking at a lesson before anything is learned from it: what the guards say, and labels put to where they belong."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from shapely.affinity import translate

from ...building import Building
from ...contract.errors import QuoinError
from ...contract.options import ReadOptions
from ...contract.teaching.finding import FINDINGS, Finding, read_findings, write_findings
from ...contract.teaching.lesson import Lesson
from ...contract.teaching.progress import Advance, Checked, Told
from ...device.device import Device
from ...evaluation.protocols.predictor import Predictor
from ...extraction.extractor import Extractor
from ...families.checkpoint import load_model
from ..guards.check import check
from ..guards.place import Base
from ..guards.shifted import moved
from .place import Place

LOOKING = "looking"
PARTS = 100
"""Of a place, told one by one."""


def findings_of(
    places: Sequence[Place], lesson: Lesson, base: str, folder: Path, device: Device, tell: Callable[[Told], None]
) -> list[Finding]:
    """What guards find in places; it lies in the course's folder, so one that is gone on with does not look again.

    Args:
        places: of the lesson.
        lesson: that is taught.
        base: name or path of the model that learns.
        folder: of the course.
        device: what the base runs on.
        tell: is told how far it is.

    Raises:
        QuoinError: something has to be put right before anything can be learned.
    """
    if not (folder / FINDINGS).exists():
        model, card = load_model(base)
        options = ReadOptions(card.tau, card.score, neighbours=False)
        found = list(_found(places, Predictor(Extractor(model, card, device), options), tell))
        write_findings(check(places, Base(card.resolution, found, lesson.native)), folder)
    findings = read_findings(folder)
    tell(Checked(len(findings)))
    for finding in findings:
        if finding.stops:
            raise QuoinError.of(finding.sentence)
    return findings


def aligned(places: Sequence[Place], findings: Sequence[Finding], near: bool) -> list[Place]:
    """The places, their labels moved by the shifts that were found; the areas, too, where they lie `near` buildings."""
    shifts = {places[finding.place].plane: finding for finding in findings if finding.shift is not None}
    return [_moved(place, shifts.get(place.plane), near) for place in places]


def _moved(place: Place, finding: Finding | None, near: bool) -> Place:
    if finding is None or finding.shift is None:
        return place
    area = translate(place.area, *finding.shift) if near else place.area
    buildings, ignored = (moved(polygons, finding) for polygons in (place.buildings, place.ignored))
    return dataclasses.replace(place, buildings=buildings, area=area, ignored=ignored)


def _found(places: Sequence[Place], find: Predictor, tell: Callable[[Told], None]) -> Iterator[list[Building]]:
    """What the base finds in each place."""
    started, whole = time.monotonic(), PARTS * len(places)
    for number, place in enumerate(places):

        def told(share: float, before: int = number) -> None:
            done = round(PARTS * (before + share))
            left = (time.monotonic() - started) * (whole - done) / max(1, done)
            tell(Advance(LOOKING, done, whole, left))

        yield find(place.image, place.resolution, told)
