"""Neighbours: buildings that stand wall to wall are made to meet without gap or overlap."""

from __future__ import annotations

from collections.abc import Sequence

import shapely

from ...building import Ring
from ..copies import copies
from ..ring import is_valid, oriented, polygon, polygons
from .overlaps import part_overlaps, receding, without_spikes
from .shared_walls import share_walls


def share_boundaries(buildings: Sequence[list[Ring]], tolerance: float, leave_rivals: bool = False) -> list[list[Ring]]:
    """Make walls that nearly coincide one, and part what then still overlaps.

    Args:
        buildings: rings of valid polygons, each outline first.
        tolerance: how far a polygon's edge may recede; gaps are closed up to half of it.
        leave_rivals: whether two that cover most of each other stay as they are, since no score tells which is right.

    Returns:
        For each building its rings, valid and oriented; the very same list where nothing was changed.
    """
    turned = [oriented(rings) for rings in buildings]
    # Copies are one building: they do not get into each other's way.
    originals, alike = copies(turned)
    met = _met([turned[original] for original in originals], tolerance, leave_rivals)
    return [met[number] or rings for rings, number in zip(buildings, alike)]


def _met(buildings: list[list[Ring]], tolerance: float, leave_rivals: bool) -> list[list[Ring] | None]:
    """What becomes of buildings that are turned as `oriented` does; None where nothing was changed."""
    if len(buildings) < 2:
        return [None] * len(buildings)
    shared = share_walls(buildings, tolerance)
    shapes = polygons(shared).tolist()
    result = []
    parted = part_overlaps(shapes, tolerance, leave_rivals)
    for before, moved, shape, cut in zip(buildings, shared, shapes, parted):
        if cut is not shape:
            moved = _parted(before, moved, cut, tolerance)
        result.append(None if moved is before else moved)
    return result


def _parted(before: list[Ring], moved: list[Ring], cut: shapely.Polygon, tolerance: float) -> list[Ring]:
    """The rings of a polygon without what it gives up, or as they were moved where that is no polygon or too little."""
    whole = polygon(before)
    # a cut that ends on a wall leaves a spike of no width there
    for shape in (cut, without_spikes(cut, tolerance)):
        if receding(whole, shape, tolerance) <= tolerance and is_valid(rings_of(shape)):
            return rings_of(shape)
    return moved


def rings_of(shape: shapely.Polygon) -> list[Ring]:
    """The rings of a polygon, turned as `oriented` does."""
    return oriented([shapely.get_coordinates(ring)[:-1] for ring in (shape.exterior, *shape.interiors)])
