"""Copies among polygons: a layer that was loaded twice holds each of its polygons twice, to the last digit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..building import Ring


def copies(polygons: Iterable[Sequence[Ring]]) -> tuple[list[int], list[int]]:
    """Find polygons with the same rings.

    Returns:
        The places of those that are no copies of an earlier one, and for each polygon the number of its like among
        these.
    """
    numbers: dict[tuple[bytes, ...], int] = {}
    originals: list[int] = []
    alike = []
    for place, rings in enumerate(polygons):
        number = numbers.setdefault(tuple(ring.tobytes() for ring in rings), len(originals))
        if number == len(originals):
            originals.append(place)
        alike.append(number)
    return originals, alike
