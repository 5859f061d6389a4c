"""Polygons that a wall's line tells apart have no area in common, and convex ones that have none are told apart."""

from __future__ import annotations

import numpy as np
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import Polygon

from model.polygon.neighbours.apart import apart


def star(rng: np.random.Generator) -> Polygon:
    angles = np.sort(rng.uniform(0.0, 2.0 * np.pi, rng.integers(3, 9)))
    points = rng.uniform(5.0, 20.0, len(angles)) * np.exp(1j * angles)
    return Polygon(np.array([points.real, points.imag]).T + rng.uniform(-20.0, 20.0, 2))


@settings(max_examples=100, deadline=None)
@given(seed=st.integers(0, 2**32 - 1))
def test_what_is_told_apart(seed: int) -> None:
    rng = np.random.default_rng(seed)
    shapes = np.array([shape for shape in (star(rng) for _ in range(12)) if shape.is_valid])
    first, second = np.triu_indices(len(shapes), 1)
    told = apart(shapes, first, second)
    common = shapely.area(shapely.intersection(shapes[first], shapes[second]))
    assert common[told].max(initial=0.0) < 1e-6
    hulls = shapely.convex_hull(shapes)
    assert np.array_equal(told, shapely.area(shapely.intersection(hulls[first], hulls[second])) < 1e-9)


def test_polygons_that_share_a_wall_are_apart_and_a_house_in_a_bay_is_not() -> None:
    left, right = shapely.box(0, 0, 10, 10), shapely.box(10, 2, 20, 8)
    bay = Polygon([(0, 0), (30, 0), (30, 30), (20, 30), (20, 10), (10, 10), (10, 30), (0, 30)])
    house = shapely.box(12, 12, 18, 20)
    assert apart(np.array([left, right, bay, house]), np.array([0, 2]), np.array([1, 3])).tolist() == [True, False]
