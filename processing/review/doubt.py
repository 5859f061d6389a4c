"""How doubtful a building is, and why. Knows no QGIS."""

from __future__ import annotations

from dataclasses import dataclass

UNKNOWN = 0.5
"""How sure a building without a score is taken to be."""

BY_STATUS = {"completed": 0.97, "sequence": 0.95, "contour": 0.85, "mask": 0.85}
"""How far an outline is trusted by the first word of its `status`; one of detected corners wholly."""
ODD, OVERLAPPING = 0.3, 0.5
"""What a wholly odd shape, and lying wholly under others, take away of the trust."""

SEEN_STATUS, SEEN_ODDNESS, SEEN_OVERLAP = 0.9, 0.5, 0.02
"""From which on status, oddness and overlap are told as a reason."""


@dataclass(frozen=True)
class Doubt:
    """What makes a building doubtful.

    Attributes:
        sure: its probability or score, from 0 to 1; None where it has none.
        status: how its outline was made; empty where nobody knows.
        odd: how odd its shape is, from 0 to 1.
        overlap: what part of it others cover, from 0 to 1.
        told_by: the field that says how sure it is, or would.
    """

    sure: float | None
    status: str
    odd: float
    overlap: float
    told_by: str

    @property
    def trust(self) -> float:
        """From 0 on, the most doubtful, to 1."""
        sure = UNKNOWN if self.sure is None else min(max(self.sure, 0.0), 1.0)
        return sure * self._by_status * (1.0 - ODD * self.odd) * (1.0 - OVERLAPPING * min(self.overlap, 1.0))

    @property
    def reasons(self) -> list[str]:
        """Names of what is doubtful besides the score: `contour`, `shape`, `overlap`."""
        seen = {
            "contour": self._by_status < SEEN_STATUS,
            "shape": self.odd > SEEN_ODDNESS,
            "overlap": self.overlap > SEEN_OVERLAP,
        }
        return [name for name, is_so in seen.items() if is_so]

    @property
    def _by_status(self) -> float:
        return BY_STATUS.get(self.status.partition("+")[0], 1.0)
