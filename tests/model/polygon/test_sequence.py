"""Rings of vertices that were told in order."""

from __future__ import annotations

import numpy as np
import shapely

from model.polygon import sequence_rings
from model.polygon.ring import signed_area

HOUSE = np.array([[10.0, 10], [50, 10], [50, 40], [10, 40]])


def test_a_ring_is_left_as_it_was_told_but_for_its_direction() -> None:
    for ring in (HOUSE, HOUSE[::-1]):
        ((found,), status) = sequence_rings(ring) or ([np.empty((0, 2))], "")
        assert status == "sequence"
        assert signed_area(found) < 0
        assert {tuple(point) for point in found} == {tuple(point) for point in HOUSE}


def test_a_vertex_told_twice_is_one() -> None:
    ((found,), status) = sequence_rings(HOUSE[[0, 0, 1, 2, 3, 0]]) or ([np.empty((0, 2))], "")
    assert (len(found), status) == (4, "sequence")


def test_of_a_ring_that_crosses_itself_the_largest_part_is_left_and_the_status_says_so() -> None:
    # the last corner lies across the first wall: a small triangle beyond it
    ring = np.array([[0.0, 0], [40, 0], [40, 30], [10, 30], [10, -6], [4, -6]])
    ((found,), status) = sequence_rings(ring) or ([np.empty((0, 2))], "")
    assert status == "sequence+untangled"
    assert shapely.Polygon(found).is_valid
    assert shapely.Polygon(found).area == 30 * 30


def test_what_bounds_nothing_is_no_polygon() -> None:
    assert sequence_rings(np.empty((0, 2))) is None
    assert sequence_rings(HOUSE[:2]) is None
    assert sequence_rings(HOUSE[[0, 1, 0, 1]]) is None
    assert sequence_rings(np.array([[0.0, 0], [10, 10], [20, 20]])) is None
