"""Distances of many points from long outlines are GEOS's own, however the outlines are cut for it."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from model.polygon.distances import LONGEST, PIECE, distances, pieces

seeds = st.integers(0, 2**32 - 1)


def coast(rng: np.random.Generator, corners: int) -> shapely.Polygon:
    angles = np.arange(corners) * 2.0 * np.pi / corners
    radii = rng.uniform(20.0, 22.0, corners)
    return shapely.Polygon(np.stack([radii * np.cos(angles), radii * np.sin(angles)], axis=1))


@settings(max_examples=50, deadline=None)
@given(seed=seeds, corners=st.integers(LONGEST // 2, 5 * LONGEST), is_area=st.booleans())
def test_distances_are_those_of_the_whole_geometry(seed: int, corners: int, is_area: bool) -> None:
    rng = np.random.default_rng(seed)
    shape = coast(rng, corners).difference(shapely.box(-5, -5, 5, 5))
    geometry = shape if is_area else shape.boundary
    points = shapely.points(rng.uniform(-30.0, 30.0, (200, 2)))
    assert np.array_equal(distances(points, geometry), shapely.distance(points, geometry))


def test_an_empty_geometry_is_nowhere() -> None:
    assert np.isnan(distances(shapely.points([[0.0, 0.0]]), shapely.Polygon())).all()


@pytest.mark.parametrize("edges", [1, LONGEST, LONGEST + 1, 2 * LONGEST, 1000])
def test_pieces_make_up_the_line(edges: int) -> None:
    corners = np.random.default_rng(edges).uniform(0.0, 100.0, (edges + 1, 2))
    lines, line = pieces(np.concatenate([corners, corners[:2]]), np.array([edges + 1, 2]))
    own = lines[line == 0]
    assert shapely.length(own).sum() == pytest.approx(shapely.LineString(corners).length)
    assert np.array_equal(shapely.get_coordinates(own[0])[0], corners[0])
    assert max(shapely.get_num_coordinates(own)) - 1 <= (PIECE if edges > LONGEST else LONGEST)
