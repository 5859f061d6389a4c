"""Tables in Markdown, and figures as they stand in their cells."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

DASH = "–"


def table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table; the cells are turned to text as they are."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(map(str, cells))} |" for cells in lines)


def with_interval(measure: Mapping[str, float | None], form: str = ".3f") -> str:
    """A measure of an evaluation's JSON, with its interval in brackets where it has one."""
    value, low, high = (measure[key] for key in ("value", "low", "high"))
    if value is None:
        return DASH
    return f"{value:{form}}" if low is None or high is None else f"{value:{form}} [{low:{form}}, {high:{form}}]"
