"""How alike two outlines are: worked by hand, and what holds of any two."""

from __future__ import annotations

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from model.polygon.over_union import over_union

BOXES = st.tuples(st.integers(0, 9), st.integers(0, 9), st.integers(1, 9), st.integers(1, 9)).map(
    lambda each: shapely.box(each[0], each[1], each[0] + each[2], each[1] + each[3])
)


def test_half_covered_square_is_a_third() -> None:
    assert over_union(shapely.box(0, 0, 2, 2), shapely.box(1, 0, 3, 2)) == pytest.approx(1 / 3)


def test_without_an_area_it_is_nothing() -> None:
    assert over_union(shapely.Polygon(), shapely.Polygon()) == 0.0


@given(one=BOXES, other=BOXES)
def test_it_is_a_share_the_same_both_ways_and_whole_for_equals_alone(
    one: shapely.Polygon, other: shapely.Polygon
) -> None:
    share = over_union(one, other)
    assert 0.0 <= share <= 1.0
    assert share == pytest.approx(over_union(other, one))
    assert (share > 1.0 - 1e-9) == one.equals(other)
