"""What `make review` measured, as a table."""

from __future__ import annotations

from typing import Any

from .markdown import DASH, table
from .measured import left_by
from .subject import MEASURED, Subject

DECISIONS = (25, 50, 75, 100, 150, 200, 300)


def review(subject: Subject) -> str:
    """How F1 rises with the decisions of a review."""
    shown = gain_table(left_by("make review", MEASURED / "review.json"))
    return shown + "\n\n" + subject.provenance("review", "after `make review`, Sydney's scenes of `val.json`")


def gain_table(runs: list[dict[str, Any]]) -> str:
    """What `tools/review_gain.py` measured: for each least score, F1 in the queue's order and in random ones."""
    heads = ["least score", "buildings", "order", "F1 before", *(f"after {count}" for count in DECISIONS)]
    rows = []
    for run in runs:
        rows.append([f"{run['score']:.2f}", run["buildings"], "the queue's", *_steps(run["queue"])])
        rows.append(["", "", "random", *_steps(run["random"])])
        times = [_times(run, count) for count in DECISIONS]
        rows.append(["", "", "rise, times the random one's", DASH, *times])
    return table(heads, rows)


def _steps(values: list[float]) -> list[str]:
    return [f"{values[count]:.3f}" if count < len(values) else DASH for count in (0, *DECISIONS)]


def _times(run: dict[str, Any], count: int) -> str:
    ordered, random = run["queue"], run["random"]
    if count >= len(ordered) or random[count] <= random[0]:
        return DASH
    return f"{(ordered[count] - ordered[0]) / (random[count] - random[0]):.1f}"
