"""What the process that teaches a model says on its way: a line of JSON each, between which anything may be logged."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Union

MARK = "teaching: "
"""What such a line begins with."""


@dataclass(frozen=True)
class Checked:
    """The labels were looked at.

    Attributes:
        count: so many findings lie in the course's folder, in a file of their own.
    """

    count: int


@dataclass(frozen=True)
class Costs:
    """What the run will take, told before it begins to learn.

    Attributes:
        seconds: from now on.
        memory: bytes of main memory at most.
        disk: bytes of the disk, until the run ends.
    """

    seconds: float
    memory: float
    disk: float


@dataclass(frozen=True)
class Advance:
    """How far the run is.

    Attributes:
        stage: `looking`, of which shares are counted, `features` or `steps`.
        done: so many are done.
        of: so many there are.
        seconds_left: until the end of the run.
        loss: sum of the losses, mean over the steps since the last line; None before the first step.
    """

    stage: str
    done: int
    of: int
    seconds_left: float
    loss: float | None = None


@dataclass(frozen=True)
class Validated:
    """How good the model is on the block that is set apart.

    Attributes:
        step: after so many; 0 is the base.
        loss: as in `Advance`.
        measures: by their names.
    """

    step: int
    loss: float | None
    measures: dict[str, float]


@dataclass(frozen=True)
class Outcome:
    """What the run has given.

    Attributes:
        better: whether there is a new model; else the base stays.
        step: after so many it was best.
        taught: number of buildings that were learned.
        held_out: number of those that were set apart.
        before: measures of the base on those.
        after: of the best model, which may be the base.
    """

    better: bool
    step: int
    taught: int
    held_out: int
    before: dict[str, float]
    after: dict[str, float]


Told = Union[Checked, Costs, Advance, Validated, Outcome]
KINDS: dict[str, type] = {
    "checked": Checked,
    "costs": Costs,
    "advance": Advance,
    "validated": Validated,
    "outcome": Outcome,
}


def line_of(told: Told) -> str:
    """What is printed."""
    kind = next(name for name, each in KINDS.items() if isinstance(told, each))
    return MARK + json.dumps({kind: asdict(told)})


def told_in(line: str) -> Told | None:
    """What a line says; None for one that is none of these."""
    if not line.startswith(MARK):
        return None
    try:
        ((kind, values),) = json.loads(line[len(MARK) :]).items()
        return KINDS[kind](**values)
    except (ValueError, KeyError, TypeError, AttributeError):  # a line that was cut off, or another's
        return None
