"""Long lists, a part at a time."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np


def batches(sizes: np.ndarray, together: float) -> Iterator[slice]:
    """Yield the parts of a list whose members have these sizes `[N]`: each of about so much, and of one at least."""
    number = np.cumsum(sizes) // together
    ends = [*(np.flatnonzero(np.diff(number)) + 1).tolist(), len(sizes)] if len(sizes) else []
    for start, end in zip([0, *ends], ends):
        yield slice(start, end)
