"""The main direction of walls, and how well they keep to it at right angles."""

from __future__ import annotations

import cmath
import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model.polygon.grouping.axes import askew, axes

FIRST = np.zeros(1, dtype=int)

angles = st.floats(-math.pi, math.pi)
lengths = st.lists(st.tuples(st.integers(0, 3), st.floats(0.5, 50.0)), min_size=1, max_size=12)


@settings(max_examples=200, deadline=None)
@given(angle=angles, walls=lengths)
def test_walls_at_right_angles_have_one_direction(angle: float, walls: list[tuple[int, float]]) -> None:
    found = axes(np.array([length * 1j**quarter for quarter, length in walls]) * cmath.rect(1.0, angle), FIRST)
    assert found.regularity[0] == pytest.approx(1.0)
    assert askew(cmath.rect(1.0, angle), complex(found.direction[0])) == pytest.approx(0.0, abs=1e-6)


def test_walls_of_an_octagon_have_none() -> None:
    assert axes(np.exp(1j * math.pi / 4 * np.arange(8)), FIRST).regularity[0] == pytest.approx(0.0, abs=1e-9)


def test_a_wall_counts_by_its_length() -> None:
    """Of 3 metres along x and 1 along the diagonal, whose fourth power is -1, (3 - 1) / 4 is left."""
    assert axes(np.array([3.0, cmath.rect(1.0, math.pi / 4)]), FIRST).regularity[0] == pytest.approx(0.5)


def test_outlines_are_told_apart_and_walls_without_length_do_no_harm() -> None:
    found = axes(np.array([1.0, 0.0, 1j, cmath.rect(2.0, 0.3), 0.0]), np.array([0, 3, 4]))
    assert found.regularity == pytest.approx([1.0, 1.0, 0.0])
    assert askew(cmath.rect(1.0, 0.3), complex(found.direction[1])) == pytest.approx(0.0, abs=1e-9)


@pytest.mark.parametrize(("degrees", "off"), [(0, 0), (10, 10), (80, 10), (90, 0), (135, 45), (-100, 10), (181, 1)])
def test_askew_is_the_angle_to_the_nearest_of_four_directions(degrees: float, off: float) -> None:
    wall = cmath.rect(3.0, math.radians(degrees + 20))
    assert askew(wall, cmath.rect(1.0, math.radians(20))) == pytest.approx(math.radians(off))
