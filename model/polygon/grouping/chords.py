"""What chords between two candidates cost: how far outlines leave them, how far they are off right angles."""

from __future__ import annotations

import numpy as np

from ..runs import places_in_runs, starts
from .candidates import NOTHING, Candidates
from .outlines import Outlines

SLANT_WEIGHT = 0.25
"""By the square of how far the ends of a wall lie apart at right angles to it: it is half of what would have to move
either end, which two walls share."""

SLANTED = 1.0
"""What a wall costs at most for being slanted, however far it is: one in seven is."""

IRREGULAR, REGULAR = 0.3, 0.9
"""Walls of a building of less regularity may run anywhere, and of more have the whole cost for being slanted."""


def costs(outlines: Outlines, candidates: Candidates, start: np.ndarray, end: np.ndarray) -> np.ndarray:
    """What chords cost, in squared tolerances, float64 `[C]`; see `departures` and `slants`."""
    return departures(outlines, candidates, start, end) + slants(outlines, candidates, start, end)


def slants(outlines: Outlines, candidates: Candidates, start: np.ndarray, end: np.ndarray) -> np.ndarray:
    """What chords cost for being off right angles to their building's main direction, float64 `[C]`.

    Args:
        outlines: of all buildings.
        candidates: on these.
        start: index of the candidate where each chord begins, int `[C]`.
        end: the same of where it ends.
    """
    building = candidates.building[start]
    way = outlines.in_proportion(candidates.point[end] - candidates.point[start], building)
    turned = way * outlines.direction[building].conj()
    off = np.minimum(abs(turned.real), abs(turned.imag))
    expected = (outlines.regularity[building] - IRREGULAR) / (REGULAR - IRREGULAR)
    return np.minimum(SLANT_WEIGHT * off**2, SLANTED) * expected.clip(0.0, 1.0)


def departures(outlines: Outlines, candidates: Candidates, start: np.ndarray, end: np.ndarray) -> np.ndarray:
    """How far each outline leaves chords between their ends, float64 `[C]`.

    The squared distance of its farthest corner on the left plus that of its farthest corner on the right: a step in a
    wall lies on both sides, and takes two corners to explain.

    Args:
        outlines: of all buildings.
        candidates: on these.
        start: index of the candidate where each chord begins, int `[C]`.
        end: the same of where it ends; where that comes no later, the outline is followed past its first corner.
    """
    building = candidates.building[start]
    first = np.ceil(candidates.place[start]).astype(int)
    last = np.ceil(candidates.place[end]).astype(int) + outlines.count[building] * (end <= start)
    passed = last - first
    result = np.zeros(len(start))
    crossed = np.flatnonzero(passed)
    if len(crossed):
        passed = passed[crossed]
        chord = np.repeat(crossed, passed)
        corner = outlines.around(building[chord], first[chord] + places_in_runs(passed))
        departure = _signed_squares(outlines.corner[corner], candidates.anchor[start], candidates.anchor[end], chord)
        begin = starts(passed)
        farthest = np.maximum.reduceat(departure, begin).clip(min=0.0)
        result[crossed] = farthest - np.minimum.reduceat(departure, begin).clip(max=0.0)
    return result


def _signed_squares(point: np.ndarray, start: np.ndarray, end: np.ndarray, chord: np.ndarray) -> np.ndarray:
    """Squared distances of points from their chords, negative on the left.

    Args:
        point: complex128 `[P]`.
        start: of the chords, complex128 `[C]`.
        end: of the chords.
        chord: index of each point's, int `[P]`.
    """
    way = end - start + NOTHING
    length = abs(way)
    # Turned so that the chord lies along the real axis.
    away = (point - start[chord]) * (way.conj() / length)[chord]
    along, aside = away.real, away.imag
    beyond = along - np.minimum(np.maximum(along, 0.0), length[chord])
    return np.copysign(beyond * beyond + aside * aside, aside)
