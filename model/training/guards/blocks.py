"""Blocks of neighbouring buildings, each of which is asked by itself: what all say alike is no accident of one."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

LEAST = 6
"""Buildings of a block."""
MOST = 8
"""Blocks of a place."""


@dataclass(frozen=True)
class Shift:
    """By what labels are to be moved to lie on the image, as several blocks of them say.

    Attributes:
        move: (x, y) in metres on the ground, x right, y down: the median of the blocks'.
        spread: by how many metres at most the blocks' differ from that, but for a quarter of them.
    """

    move: np.ndarray
    spread: float

    @classmethod
    def of(cls, moves: list[np.ndarray]) -> Shift:
        """What blocks that say this say together."""
        move = np.median(moves, axis=0)
        return cls(move, float(np.percentile(np.hypot(*(np.array(moves) - move).T), 75)))

    @property
    def metres(self) -> float:
        """How far labels are to be moved."""
        return float(np.hypot(*self.move))


def blocks(centres: np.ndarray) -> list[np.ndarray]:
    """Indices of points `[N, 2]` by blocks, made by halving the largest across its longer side; one block at least."""
    parts = [np.arange(len(centres))]
    while len(parts) < MOST:
        largest = max(range(len(parts)), key=lambda each: len(parts[each]))
        if len(parts[largest]) < 2 * LEAST:
            break
        part = parts.pop(largest)
        axis = int(np.argmax(np.ptp(centres[part], axis=0)))
        ordered = part[np.argsort(centres[part, axis], kind="stable")]
        parts += np.array_split(ordered, 2)
    return parts
