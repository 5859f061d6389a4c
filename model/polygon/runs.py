"""Arrays that hold one run of values after the other, a run for each building, wall or chord; and parts of lists."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np


def starts(lengths: np.ndarray) -> np.ndarray:
    """Where each run begins, int `[R]`, for their lengths `[R]`."""
    return np.cumsum(lengths) - lengths


def places_in_runs(lengths: np.ndarray) -> np.ndarray:
    """For each value its place in its run, from 0: for lengths 2 and 3 that is 0, 1, 0, 1, 2."""
    return np.arange(lengths.sum()) - np.repeat(starts(lengths), lengths)


def split(values: np.ndarray, lengths: np.ndarray) -> list[np.ndarray]:
    """The runs of values `[N, …]` as views."""
    ends = np.cumsum(lengths).tolist()
    return [values[start:end] for start, end in zip([0, *ends], ends)]


def batches(sizes: np.ndarray, together: float) -> Iterator[slice]:
    """Yield the parts of a list whose members have these sizes `[N]`: each of about so much, and of one at least."""
    number = np.cumsum(sizes) // together
    ends = [*(np.flatnonzero(np.diff(number)) + 1).tolist(), len(sizes)] if len(sizes) else []
    for start, end in zip([0, *ends], ends):
        yield slice(start, end)
