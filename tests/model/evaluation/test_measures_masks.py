"""Polygons as pixels, and cut at the image's edge."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from model.building import Ring
from model.evaluation.measures.boundaries import boundary_band, boundary_f
from model.evaluation.measures.masks import Mask, intersection, rasterize
from model.evaluation.measures.outlines import clipped
from model.evaluation.measures.pixel_counts import BLOCK, PixelCounts, union_counts

from ..building_strategies import QUICK, SIZE, rings, star


def full(mask: Mask, size: tuple[int, int]) -> np.ndarray:
    canvas = np.zeros(size, dtype=bool)
    canvas[mask.box[0] : mask.box[2], mask.box[1] : mask.box[3]] = mask.pixels
    return canvas


def inside(buildings: list[Ring], size: tuple[int, int]) -> np.ndarray:
    """Every pixel centre tested by itself, with shapely; even-odd is area outside of the holes."""
    rows, columns = np.mgrid[: size[0], : size[1]]
    polygon = shapely.Polygon(buildings[0], buildings[1:])
    return shapely.contains_xy(polygon, columns.ravel() + 0.5, rows.ravel() + 0.5).reshape(size)


@QUICK
@given(rings())
def test_pixels_are_those_whose_centres_lie_inside(building: list[Ring]) -> None:
    assert np.array_equal(full(rasterize(building, SIZE), SIZE), inside(building, SIZE))


@QUICK
@given(rings(), st.floats(-60, 60), st.floats(-60, 60))
def test_what_lies_outside_the_image_is_cut_off(building: list[Ring], dx: float, dy: float) -> None:
    moved = [ring + np.array([dx, dy]) for ring in building]
    assert np.array_equal(full(rasterize(moved, SIZE), SIZE), inside(moved, SIZE))


def test_buildings_that_share_a_wall_share_no_pixel() -> None:
    # The wall runs exactly through pixel centres.
    left = rasterize([np.array([[2.5, 2.5], [6.5, 2.5], [6.5, 8.5], [2.5, 8.5]])], (12, 12))
    right = rasterize([np.array([[6.5, 2.5], [9.5, 2.5], [9.5, 8.5], [6.5, 8.5]])], (12, 12))
    assert intersection(left, right) == 0
    assert left.area + right.area == 7 * 6


def test_self_crossing_outline_is_even_odd() -> None:
    # A bow tie in a square of 10 px: two triangles of 25 px² each.
    bow = rasterize([np.array([[0.2, 0.1], [10.2, 10.1], [10.2, 0.1], [0.2, 10.1]])], (20, 20))
    assert bow.area == pytest.approx(50, abs=6)


def test_band_is_the_chessboard_distance_to_the_outside() -> None:
    square = rasterize([np.array([[0.0, 0.0], [20.0, 0.0], [20.0, 30.0], [0.0, 30.0]])], (40, 40))
    # The image's edge counts as outside, so 3 px are lost on every side.
    assert square.area - boundary_band(square, 3).area == (20 - 6) * (30 - 6)


def test_boundary_f_of_a_shifted_square() -> None:
    # Squares of 9 × 9 px have 32 boundary pixels. Moved by one column they share the 2 × 8 of the top and bottom rows
    # that overlap, and no upright one. A tolerance of one pixel makes all agree.
    one, other = np.zeros((30, 30), dtype=bool), np.zeros((30, 30), dtype=bool)
    one[10:19, 10:19] = True
    other[10:19, 11:20] = True
    assert boundary_f(one, other, [0, 1]) == pytest.approx([16 / 32, 1])


def test_unions_are_counted_across_blocks() -> None:
    size = (BLOCK + 300, BLOCK + 300)
    across = rasterize([star((BLOCK, BLOCK), [200.0] * 8, 0.1)], size)
    again = rasterize([star((BLOCK + 50, BLOCK), [200.0] * 8, 0.1)], size)
    shared = intersection(across, again)
    assert union_counts([across, across], [again]) == PixelCounts(shared, across.area - shared, again.area - shared)


@QUICK
@given(rings())
def test_building_within_the_image_stays_as_it_is(building: list[Ring]) -> None:
    assert all(np.array_equal(ring, cut) for ring, cut in zip(building, clipped(building, SIZE), strict=True))


@QUICK
@given(rings(), st.floats(-60, 60), st.floats(-60, 60))
def test_cut_building_has_the_area_inside_the_image(building: list[Ring], dx: float, dy: float) -> None:
    moved = [ring + np.array([dx, dy]) for ring in building]
    inner = shapely.intersection(shapely.Polygon(moved[0], moved[1:]), shapely.box(0, 0, SIZE[1], SIZE[0]))
    largest = max((part.area for part in shapely.get_parts(inner)), default=0.0)
    cut = clipped(moved, SIZE)
    assert (shapely.Polygon(cut[0], cut[1:]).area if cut else 0.0) == pytest.approx(largest, abs=1e-6)
