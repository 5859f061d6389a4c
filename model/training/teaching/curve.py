"""What a run has seen so far, a line each in its folder: losses and measures by step."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any


class Curve:
    """The lines of `curve.jsonl`.

    Args:
        path: of the file, which need not be there.
        step: the run goes on from there: what was written later, before a kill, is written again.
    """

    def __init__(self, path: Path, step: int) -> None:
        self._path = path
        self._entries = [each for each in _entries(path) if each["step"] <= step]
        self._write()

    def add(self, step: int, loss: float | None, measures: dict[str, float]) -> None:
        """Write a line."""
        self._entries = [each for each in self._entries if each["step"] != step]
        self._entries.append({"step": step, "loss": loss, "measures": measures})
        self._write()

    def measures(self, step: int) -> dict[str, float] | None:
        """What was measured after a step; None where nothing was."""
        return next((each["measures"] for each in self._entries if each["step"] == step), None)

    def kept(self) -> tuple[int, dict[str, float]]:
        """The last step after which the model was better than its base, or that of the base, and the measures there.

        A block of a few dozen buildings tells better from worse, and not the best of several: the rate falls towards
        the end, and what was learned longest is mostly worth more elsewhere than what happens to fit the block.
        """
        base = quality(self._entries[0]["measures"])
        better = [each for each in self._entries if quality(each["measures"]) > base]
        kept = max([self._entries[0], *better], key=lambda each: each["step"])
        return kept["step"], kept["measures"]

    def _write(self) -> None:
        unfinished = self._path.with_suffix(".part")
        unfinished.write_text("".join(json.dumps(each) + "\n" for each in self._entries), encoding="utf-8")
        unfinished.replace(self._path)


def quality(measures: dict[str, float]) -> tuple[float, float]:
    """By which a model and its base are compared: AP50, then AP.

    Outlines drawn by hand are not exact enough, nor are a few dozen of them enough, for the higher of AP's thresholds.
    """
    return measures["ap50"], measures["ap"]


def _entries(path: Path) -> list[dict[str, Any]]:
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
