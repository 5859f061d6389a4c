"""What an extraction holds back, as a text: with it another worker goes on where one was lost, to the last digit.

The worker says it now and then (see `processing/runs/course.py`); numbers in JSON are exact.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..building import Building
from ..contract.contents import PlainBuilding
from ..contract.errors import QuoinError
from .neighbourhood import HeldResident


@dataclass(frozen=True)
class Held:
    """What is found and not final yet.

    Attributes:
        next_tile: the first tile that may come now.
        waiting: what waits for other tiles, by the index of its tile.
        rivals: what waits for its rivals.
        neighbours: what waits for its neighbours.
    """

    next_tile: int
    waiting: dict[int, list[Building]]
    rivals: Sequence[HeldResident] = ()
    neighbours: Sequence[HeldResident] = ()

    def to_text(self) -> str:
        """Return it as JSON."""
        plain = {
            "next_tile": self.next_tile,
            "waiting": [[index, [plain_building(each) for each in found]] for index, found in self.waiting.items()],
            "rivals": _plain_residents(self.rivals),
            "neighbours": _plain_residents(self.neighbours),
        }
        return json.dumps(plain, allow_nan=False)

    @classmethod
    def from_text(cls, text: str) -> Held:
        """Return what `to_text` gave this text for. Raises `QuoinError` where it did not."""
        try:
            plain = json.loads(text)
            waiting = {int(index): [building_of(each) for each in buildings] for index, buildings in plain["waiting"]}
            residents = [_residents(plain[name]) for name in ("rivals", "neighbours")]
            return cls(int(plain["next_tile"]), waiting, *residents)
        except (ValueError, TypeError, KeyError, OverflowError, RecursionError) as error:
            raise QuoinError("What the last worker held cannot be read; run the tool again.") from error


def plain_building(building: Building) -> list[Any]:
    """A building as plain values for JSON."""
    return [[ring.tolist() for ring in building.rings], building.score, building.status]


def _plain_residents(residents: Sequence[HeldResident]) -> list[list[Any]]:
    return [[plain_building(each.building), each.surrounded, each.released] for each in residents]


def building_of(values: Any) -> Building:
    """What `plain_building` gave these values for. Raises `QuoinError`, or what Python does, where it did not."""
    plain = PlainBuilding(*values)  # which looks at them
    return Building([np.array(ring, np.float64) for ring in plain.rings], plain.score, plain.status)


def _residents(values: Any) -> list[HeldResident]:
    return [HeldResident(building_of(each), bool(surrounded), bool(released)) for each, surrounded, released in values]
