"""Apses and other round ends are drawn as arcs, between walls that stay straight."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from model.building import Building, Ring
from model.contract.options import ReadOptions
from model.extraction.reading import read_buildings
from model.families.detection import Detection
from model.families.keypoint.family import KeypointFamily
from model.polygon import building_rings
from model.polygon.features import regularize_features, suffix_of
from model.polygon.grouping.contour import trace
from model.polygon.ring import is_valid, polygon, signed_area
from model.polygon.rounding.arc import arcs_of
from model.polygon.rounding.curved import curved

from ...synthetic_evidence import draw_evidence, rotated

METRE = 1.0 / 0.13
"""Pixels of the network's usual resolution."""

WALL = 0.75
CORNERS = np.empty((0, 2))


def hall(length: float, width: float, radius: float, corners: int) -> Ring:
    """A hall with an apse in the middle of its far wall, half a circle of so many corners."""
    angles = np.linspace(-np.pi / 2.0, np.pi / 2.0, corners)
    apse = np.column_stack([np.cos(angles), np.sin(angles)]) * radius + (length, width / 2.0)
    walls = [[0.0, width], [0.0, 0.0]]
    if radius < width / 2.0:
        walls = [[length, width], *walls, [length, 0.0]]
    return np.concatenate([apse, walls])


def like(ring: Ring, other: Ring) -> float:
    one, two = polygon([ring]), polygon([other])
    return float(one.intersection(two).area / one.union(two).area)


@pytest.mark.parametrize("radius", [4.0, 5.5, 7.0, 9.0])
@pytest.mark.parametrize("step", [15.0, 20.0, 30.0])
def test_an_apse_that_was_drawn_by_hand_gets_its_radius_and_its_walls_stay(radius: float, step: float) -> None:
    rng = np.random.default_rng(int(10 * radius + step))
    corners = round(180.0 / step) + 1
    drawn = hall(22.0, 2.0 * radius + 4.0, radius, corners)
    drawn += rng.uniform(-0.05, 0.05, drawn.shape)
    (turned,) = rotated([drawn], rng.uniform(0.0, 2.0 * np.pi))
    (arc,) = arcs_of(turned, WALL)
    assert arc.circle.radius == pytest.approx(radius, rel=0.05)
    (feature,) = regularize_features([[[turned]]], 1, WALL, neighbours=True)
    assert feature is not None
    ((after,),) = feature
    assert like(after, turned) > 0.98
    assert len(after) >= 16
    for corner in turned[-4:]:
        assert np.linalg.norm(after - corner, axis=1).min() < 0.5, "a sharp corner is gone"
    assert regularize_features([feature], 1, WALL, neighbours=True) == [None]
    assert suffix_of(feature, WALL) == "+arcs"


@pytest.mark.parametrize("width", [12.0, 15.0, 18.0, 21.0, 24.0])
def test_the_round_end_of_a_hall_in_an_image_is_an_arc_and_the_status_says_so(width: float) -> None:
    rng = np.random.default_rng(int(width))
    (ring,) = rotated([hall(0.6 * width, width, width / 2.0, 100) * METRE + 400.0], rng.uniform(0.0, 2.0 * np.pi))
    evidence = draw_evidence([ring], ring[-2:], rng)
    (found,) = building_rings([evidence], 0.1, "outline")
    assert found is not None
    ((after,), status) = found
    assert status.endswith("+arcs")
    assert like(after, ring) > 0.95
    (arc,) = arcs_of(trace([evidence])[0][0], max(2.5 * evidence.cell.max(), 6.0))
    assert arc.circle.radius == pytest.approx(width / 2.0 * METRE, rel=0.05)
    assert len(after) > 12
    (building,) = read(Detection(0.9, evidence.box, evidence))
    assert building.status == status


def read(detection: Detection) -> list[Building]:
    """What a user gets who wants straight walls."""
    return read_buildings(KeypointFamily(), [detection], ReadOptions(tau=0.1, regularize=True), 1.0 / METRE)


@settings(max_examples=60)
@given(st.integers(7, 25), st.floats(4.0, 20.0), st.floats(0.0, 5.0), st.floats(0.0, 0.2), st.integers(0, 2**32 - 1))
def test_what_becomes_curved_is_valid_near_and_stays(
    corners: int, radius: float, aside: float, noise: float, seed: int
) -> None:
    rng = np.random.default_rng(seed)
    ring = hall(rng.uniform(2.0, 30.0), 2.0 * (radius + aside), radius, corners)
    ring = rotated([ring], rng.uniform(0.0, 2.0 * np.pi))[0] + rng.uniform(-noise, noise, ring.shape)
    ring = np.roll(ring, rng.integers(len(ring)), axis=0)[:: rng.choice([-1, 1])].copy()
    after = curved([ring], ring, WALL) if is_valid([ring]) else None
    if after is not None:
        assert is_valid(after)
        assert signed_area(after[0]) * signed_area(ring) > 0.0
    (feature,) = regularize_features([[[ring]]], 1, WALL, neighbours=False) if is_valid([ring]) else (None,)
    if feature is not None:
        assert shapely.hausdorff_distance(polygon(feature[0]), polygon([ring])) <= 1.01 * WALL
        assert regularize_features([feature], 1, WALL, neighbours=False) == [None]


def test_bays_and_cut_corners_stay() -> None:
    bay = np.array([[0, 0], [20, 0], [20, 4], [23, 7], [23, 11], [20, 14], [20, 18], [0, 18]], np.float64)
    cut = np.array([[0, 0], [16, 0], [20, 4], [20, 14], [16, 18], [4, 18], [0, 14]], np.float64)
    assert [arcs_of(ring, WALL) for ring in (bay, cut)] == [[], []]


def test_ring_of_kilometres_is_asked_without_a_division_by_nothing() -> None:
    """As an outline is with a corner that was dropped in the wrong place: its points are farther apart than arcs."""
    ring = np.array([[0.0, 0.0], [20_000.0, 10.0], [40_000.0, 0.0], [40_000.0, 9_000.0], [0.0, 9_000.0]])
    with np.errstate(all="raise"):
        assert arcs_of(ring, WALL) == []
