"""What `make lessons` measured, as a table."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

import numpy as np

from model.contract.errors import QuoinError

from .markdown import table
from .subject import MEASURED, Subject

MEASURED_IN = "learning-curve.json"


def learning_curve(subject: Subject) -> str:
    """How much so many buildings of one tile teach for another."""
    path = MEASURED / MEASURED_IN
    if not path.exists():
        raise QuoinError("The file {path} is not there; run `make lessons` first.", path=path)
    measured = json.loads(path.read_text(encoding="utf-8"))
    about = measured["about"]
    where = f"taught on {about['taught']}, measured on {about['measured']}, base of {about['steps']:,} steps"
    return curve_table(measured) + f"\n\n*`python -m tools.figures learning-curve`: after `make lessons`, {where}.*"


def curve_table(measured: dict[str, Any]) -> str:
    """What `tools/learning_curve.py` measured: a row a number of buildings, means over draws, least and most."""
    before = measured["before"]
    counts = sorted({_key(name) for name in measured if name[0].isdigit()})
    rows = [["none", "", *(f"{before[key]:.3f}" for key in ("ap50", "ap75")), "", ""]]
    for count, deep in counts:
        draws = [own for name, own in measured.items() if name[0].isdigit() and _key(name) == (count, deep)]
        after = {key: [own["after"][key] for own in draws] for key in ("ap50", "ap75")}
        rises = [value - before["ap50"] for value in after["ap50"]]
        rows.append(
            [
                f"{count}{', deep' if deep else ''}",
                str(len(draws)),
                *(_interval(after[key]) for key in ("ap50", "ap75")),
                _interval(rises, "+.3f"),
                f"{np.mean([own['minutes'] for own in draws]):.1f}",
            ]
        )
    return table(["buildings", "draws", "AP50", "AP75", "rise of AP50", "minutes"], rows)


def _key(name: str) -> tuple[int, bool]:
    count, _, rest = name.partition("-")
    return int(count), rest.endswith("deep")


def _interval(values: Iterable[float], form: str = ".3f") -> str:
    found = list(values)
    return f"{np.mean(found):{form}} [{min(found):{form}}, {max(found):{form}}]"
