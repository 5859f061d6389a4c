"""What `make lessons` measured, as a table."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np

from .markdown import DASH, table
from .measured import left_by
from .subject import MEASURED, Subject

CURVE, HALVES, MEMORY = "learning-curve.json", "learning-halves.json", "lesson-memory.json"
"""What `make lessons` writes: from one tile to another, from a scene's western half to its eastern, memory."""


def learning_curve(subject: Subject) -> str:
    """How much so many buildings of one tile teach for another."""
    return _curve(CURVE, "learning-curve", "measured on {measured}")


def learning_halves(subject: Subject) -> str:
    """How much so many buildings of the western half of a scene teach for the eastern."""
    return _curve(HALVES, "learning-halves", "its western half; measured on the eastern, with a gap")


def lesson_memory(subject: Subject) -> str:
    """How much memory it takes to learn from a large area."""
    rows = [
        [f"{each['megapixels']:.0f}", str(each["buildings"]), f"{each['peak_gb']:.2f} GB", f"{each['minutes']:.0f}"]
        for each in _read(MEMORY)["runs"]
    ]
    written = table(["megapixels of area", "buildings", "peak memory", "minutes"], rows)
    return f"{written}\n\n*`python -m tools.figures lesson-memory`: after `make lessons`, in few steps.*"


def _curve(file: str, name: str, where: str) -> str:
    measured = _read(file)
    about = measured["about"]
    told = f"taught on {about['taught']}, {where.format(**about)}, base of {about['steps']:,} steps"
    return curve_table(measured) + f"\n\n*`python -m tools.figures {name}`: after `make lessons`,\n{told}.*"


def _read(file: str) -> dict[str, Any]:
    return dict(left_by("make lessons", MEASURED / file))


def curve_table(measured: dict[str, Any]) -> str:
    """What `tools/learning_curve.py` measured: a row a number of buildings, means over draws, least and most."""
    before, elsewhere = measured["before"], measured.get("elsewhere", {})
    counts = sorted({_key(name) for name in measured if name[0].isdigit()})
    rows = [["none", "", *(f"{before[key]:.3f}" for key in ("ap50", "ap75")), "", ""]]
    rows[0] += [f"{measures['ap50']:.3f}" for measures in elsewhere.values()]
    for count, heads in counts:
        draws = [own for name, own in measured.items() if name[0].isdigit() and _key(name) == (count, heads)]
        after = {key: [own["after"][key] for own in draws] for key in ("ap50", "ap75")}
        rises = [value - before["ap50"] for value in after["ap50"]]
        rows.append(
            [
                f"{count}{', heads alone' if heads else ''}",
                str(len(draws)),
                *(_interval(after[key]) for key in ("ap50", "ap75")),
                _interval(rises, "+.3f"),
                _minutes(draws),
                *(f"{np.mean([own['elsewhere'][scenes]['ap50'] for own in draws]):.3f}" for scenes in elsewhere),
            ]
        )
    others = [f"AP50 on {scenes}" for scenes in elsewhere]
    return table(["buildings", "draws", "AP50", "AP75", "rise of AP50", "processor minutes", *others], rows)


def _minutes(draws: list[dict[str, Any]]) -> str:
    """The mean over the draws that nobody has stopped on their way."""
    known = [own["processor_minutes"] for own in draws if own["processor_minutes"] is not None]
    return f"{np.mean(known):.1f}" if known else DASH


def _key(name: str) -> tuple[int, bool]:
    count, _, rest = name.partition("-")
    return int(count), rest.endswith("heads")


def _interval(values: Iterable[float], form: str = ".3f") -> str:
    found = list(values)
    return f"{np.mean(found):{form}} [{min(found):{form}}, {max(found):{form}}]"
