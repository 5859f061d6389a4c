"""The polygon of a mask alone: where the mask is pasted, of few points, with its courtyards."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from model.data.outline import draw_mask
from model.polygon import RegionMask, mask_rings
from model.polygon.ring import signed_area

sides = st.floats(15.0, 90.0)


def polygon_of(rings: list[np.ndarray]) -> shapely.Polygon:
    return shapely.Polygon(rings[0], rings[1:])


def iou(one: shapely.Polygon, other: shapely.Polygon) -> float:
    return one.intersection(other).area / one.union(other).area


def mask_of(rings: list[np.ndarray], box: tuple[float, float, float, float], size: int = 28) -> RegionMask:
    """The ideal mask of rings in image pixels, seen in a box."""
    corner, extent = np.array(box[:2]), np.array(box[2:]) - np.array(box[:2])
    return RegionMask(draw_mask([(ring - corner) * size / extent for ring in rings], size), box)


@given(sides, sides, st.floats(0, 200), st.floats(0, 200), st.sampled_from([28, 112]))
def test_a_box_full_of_building_is_its_own_polygon(width: float, height: float, x: float, y: float, size: int) -> None:
    box = (x, y, x + width, y + height)
    rings, status = mask_rings(RegionMask(np.ones((size, size), np.float32), box), 4.0)
    assert status == "mask contour"
    assert len(rings[0]) == 4
    # half a cell of the empty rim is lost to interpolation, as where torchvision pastes
    assert iou(polygon_of(rings), shapely.box(*box)) > 0.9


@given(st.floats(0, 90), st.floats(0.3, 1.0), st.sampled_from([28, 112]))
def test_a_turned_house_is_found_with_few_corners(angle: float, slimness: float, size: int) -> None:
    house = shapely.affinity.rotate(shapely.box(50, 60, 110, 60 + 60 * slimness), angle)
    ring = np.array(house.exterior.coords)[:-1]
    found = mask_rings(mask_of([ring], house.bounds, size), 4.0)
    assert found is not None
    assert iou(polygon_of(found[0]), house) > 0.8
    assert len(found[0][0]) <= 9
    assert polygon_of(found[0]).is_valid


@given(st.integers(0, 10**6), st.sampled_from([0.6, 1.5, 4.0]), st.sampled_from([28, 112]), st.floats(3.0, 300.0))
def test_whatever_the_mask_the_polygon_is_valid_and_turns_the_right_way(
    seed: int, grain: float, size: int, width: float
) -> None:
    noise = np.random.default_rng(seed).random((size, size)).astype(np.float32)
    smooth = cv2.normalize(cv2.GaussianBlur(noise, (0, 0), grain), None, 0, 1, cv2.NORM_MINMAX)
    found = mask_rings(RegionMask(smooth, (5.0, 7.0, 5.0 + width, 47.0)), 4.0)
    assert found is not None
    assert polygon_of(found[0]).is_valid
    assert signed_area(found[0][0]) < 0  # counter-clockwise on the map
    assert all(signed_area(courtyard) > 0 for courtyard in found[0][1:])


def test_courtyards_and_only_the_largest_part_come_out() -> None:
    mask = np.zeros((28, 28), np.float32)
    mask[4:24, 2:20] = 1
    mask[10:18, 7:14] = 0
    mask[5:8, 23:26] = 1
    rings, _ = mask_rings(RegionMask(mask, (100.0, 200.0, 380.0, 480.0)), 4.0)
    assert polygon_of(rings).is_valid
    expected = shapely.box(120, 240, 300, 440) - shapely.box(170, 300, 240, 380)
    assert len(rings) == 2
    assert iou(polygon_of(rings), expected) > 0.93  # interpolation rounds corners by half a cell


def test_a_mask_of_nothing_gives_no_polygon() -> None:
    assert mask_rings(RegionMask(np.full((28, 28), 0.5, np.float32), (0.0, 0.0, 9.0, 9.0)), 4.0) is None


def test_a_hut_smaller_than_the_tolerance_keeps_its_size() -> None:
    rings, _ = mask_rings(RegionMask(np.ones((28, 28), np.float32), (10.0, 10.0, 15.0, 14.0)), 4.0)
    assert polygon_of(rings).area == pytest.approx(20, rel=0.2)
