"""How long a course will still take, by what its parts have taken so far."""

from __future__ import annotations

import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import contextmanager

CROP, STEP, VALIDATION = "crop", "step", "validation"
USUAL_STEP = 0.6
"""As long a step takes as the features of so many crops, as long as none was measured."""


class Clock:
    """Measures a course."""

    def __init__(self) -> None:
        self._seconds: dict[str, float] = defaultdict(float)
        self._count = Counter[str]()

    @contextmanager
    def measured(self, part: str) -> Iterator[None]:
        """Measure one crop, step or validation."""
        started = time.monotonic()
        yield
        self._seconds[part] += time.monotonic() - started
        self._count[part] += 1

    def left(self, crops: int, steps: int, validations: int) -> float:
        """Seconds for so many."""
        each = self._mean(CROP)
        a_step = self._mean(STEP) or USUAL_STEP * each
        return crops * each + steps * a_step + validations * self._mean(VALIDATION)

    def _mean(self, part: str) -> float:
        return self._seconds[part] / max(1, self._count[part])
