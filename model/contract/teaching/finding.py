"""What is wrong with the labels that a model is to learn from, as it goes from the process that teaches to QGIS.

Plain standard library.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from ..errors import Phrase
from ..kinds import are_rings, is_number, is_whole

KINDS = ("few", "shifted", "resolution", "broken", "overlapping", "outside", "unlabelled")
"""Of findings; each is the name of the guard that makes them, in `model/training/guards/`."""
MOST_MARKS = 100_000
LEAST_BUILDINGS = 10
"""To learn from, and to set some apart of: what is learned from fewer is these and no others."""
FINDINGS = "findings.json"
"""The file of a course's folder in which they lie: a line that is printed may not be so long."""

Rings = list[list[list[float]]]
"""Outline and courtyards, each a list of points `[x, y]`; open."""


class Mark(NamedTuple):
    """A polygon to be looked at.

    Attributes:
        place: number of the place in whose pixels it is.
        rings: in pixels.
    """

    place: int
    rings: Rings


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong.

    Attributes:
        kind: one of `KINDS`.
        figure: how many, how much, or how far in metres, as the sentence says it.
        sentence: what is wrong and what to do.
        stops: whether nothing can be learned before it is put right; else it only warns.
        marks: polygons that are to be looked at.
        place: number of a place on the raster that a shift is of.
        shift: by what that raster's labels are to be moved, (x, y) in pixels of the place; None where they are not.
    """

    kind: str
    figure: float
    sentence: Phrase
    stops: bool = False
    marks: list[Mark] = field(default_factory=list)
    place: int = 0
    shift: tuple[float, float] | None = None

    def to_plain(self) -> dict[str, Any]:
        """Plain values, ready for JSON."""
        values = {name: getattr(self, name) for name in ("kind", "figure", "stops", "place", "shift")}
        return {**values, "sentence": self.sentence.to_plain(), "marks": [list(mark) for mark in self.marks]}

    @classmethod
    def from_plain(cls, plain: Any) -> Finding:
        """The finding that `to_plain` gave these values for.

        Raises:
            ValueError: they are none's.
        """
        try:
            marks = [Mark(*mark) for mark in plain["marks"]]
            shift = None if plain["shift"] is None else (plain["shift"][0], plain["shift"][1])
            values = {name: plain[name] for name in ("kind", "figure", "stops", "place")}
            sentence = Phrase.from_plain(plain["sentence"])
            found = cls(sentence=sentence, marks=marks, shift=shift, **values) if sentence else None
        except (KeyError, TypeError, IndexError, AttributeError, ValueError) as error:
            raise ValueError("it is no finding") from error
        if found is None or not found._is_right():
            raise ValueError("it is no finding")
        return found

    def _is_right(self) -> bool:
        numbers = [self.figure, *(self.shift or ())]
        few = len(self.marks) <= MOST_MARKS
        marks = few and all(is_whole(each.place, 0) and are_rings(each.rings) for each in self.marks)
        flags = isinstance(self.stops, bool) and is_whole(self.place, 0)
        return self.kind in KINDS and all(map(is_number, numbers)) and marks and flags


def write_findings(findings: Sequence[Finding], folder: Path) -> None:
    """Put findings into a course's folder; the file is whole or not there."""
    unfinished = (folder / FINDINGS).with_suffix(".part")
    unfinished.write_text(json.dumps([each.to_plain() for each in findings]), encoding="utf-8")
    unfinished.replace(folder / FINDINGS)


def read_findings(folder: Path) -> list[Finding]:
    """The findings that `write_findings` left in a folder.

    Raises:
        ValueError: the file holds something else.
    """
    return [Finding.from_plain(each) for each in json.loads((folder / FINDINGS).read_text(encoding="utf-8"))]


def too_few(count: int) -> Phrase | None:
    """A sentence where so many buildings are fewer than can be learned from."""
    if count >= LEAST_BUILDINGS:
        return None
    return Phrase(
        "Only {count} buildings are drawn, and fewer than {least} are too few to learn from; draw more.",
        count=count,
        least=LEAST_BUILDINGS,
    )
