"""Round roofs become circles, and nothing with corners does, however few pixels it has."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.building import Ring
from model.polygon import building_rings
from model.polygon.features import regularize_features, suffix_of
from model.polygon.grouping.contour import trace
from model.polygon.ring import is_valid, signed_area
from model.polygon.rounding.arc import arcs_of
from model.polygon.rounding.circle import circle_of
from model.polygon.rounding.rounded import rounded

from ...synthetic_evidence import SHAPES, clean_evidence, draw_evidence, rotated

METRE = 1.0 / 0.13
"""Pixels of the network's usual resolution."""

DIAMETERS = np.linspace(5.0, 60.0, 12)
CORNERS = np.empty((0, 2))
PIXELS = 6.0
WALL = 0.75


def regular(corners: int, radius: float, turn: float = 0.0, middle: float = 900.0) -> Ring:
    angles = turn + np.arange(corners) * 2.0 * np.pi / corners
    return np.column_stack([np.cos(angles), np.sin(angles)]) * radius + middle


def radius_of(ring: Ring) -> float:
    """Of the circle of the same area."""
    return float(np.sqrt(abs(signed_area(ring)) / np.pi))


@pytest.mark.parametrize("diameter", DIAMETERS)
def test_a_tank_in_an_image_is_a_circle_of_its_radius(diameter: float) -> None:
    """With the blur of a mask and some cells that say the opposite, and with whatever corners are seen on it."""
    radius, rng = diameter / 2.0 * METRE, np.random.default_rng(int(diameter))
    tank = regular(400, radius)
    keypoints = tank[rng.integers(0, 400, 6)]
    (((ring,), status),) = building_rings([draw_evidence([tank], keypoints, rng)], 0.1, "outline")
    assert status.endswith("+round")
    assert radius_of(ring) == pytest.approx(radius, rel=0.02)
    assert ring.mean(axis=0) == pytest.approx([900.0, 900.0], abs=0.02 * radius)


@pytest.mark.parametrize("diameter", DIAMETERS)
def test_a_tank_that_was_drawn_by_hand_is_a_circle_of_its_radius(diameter: float) -> None:
    rng = np.random.default_rng(int(diameter))
    drawn = regular(24, diameter / 2.0) + rng.uniform(-0.01 * diameter, 0.01 * diameter, (24, 2))
    (feature,) = regularize_features([[[drawn]]], 1, WALL, neighbours=True)
    assert feature is not None
    assert radius_of(feature[0][0]) == pytest.approx(diameter / 2.0, rel=0.02)
    assert regularize_features([feature], 1, WALL, neighbours=True) == [None]
    strays = float(np.abs(np.linalg.norm(drawn - 900.0, axis=1) - diameter / 2.0).max())  # at 60 m beyond the tolerance
    assert suffix_of(feature, WALL) == ("+round" if strays < WALL else "")
    assert suffix_of([[regular(4, diameter)]], WALL) == ""


def outlines_with_corners(count: int, rng: np.random.Generator) -> list[list[Ring]]:
    """Squares, oblongs, octagons, and shapes with wings, of 2 to 80 m, at any angle, in pixels of the network."""
    drawn = []
    for number in range(count):
        size, angle = 2.0 * 40.0 ** rng.random() * METRE, rng.uniform(0.0, 2.0 * np.pi)
        if number % 4 == 0:
            rings = [regular(8, size / 2.0, middle=0.0)]
        elif number % 4 == 1:
            rings = [np.array([[0.0, 0.0], [1.0, 0.0], [1.0, rng.uniform(0.7, 1.0)], [0.0, 1.0]]) * size]
        else:
            rings = [np.array(ring) * size for ring in list(SHAPES.values())[rng.integers(len(SHAPES))]]
        drawn.append([ring + rng.uniform(200.0, 900.0) for ring in rotated(rings, angle)])
    return drawn


def test_none_of_2000_masks_with_corners_becomes_round() -> None:
    rng = np.random.default_rng(5)
    evidences = [draw_evidence(rings, CORNERS, rng) for rings in outlines_with_corners(2000, rng)]
    contours = [traced[0] for start in range(0, 2000, 50) for traced in trace(evidences[start : start + 50]) if traced]
    assert len(contours) == 2000
    assert [index for index, ring in enumerate(contours) if circle_of(ring, PIXELS)] == []
    found = building_rings(evidences, 0.1, "outline")
    assert [index for index, each in enumerate(found) if each is not None and "+" in each[1]] == []


def test_none_of_2000_outlines_along_pixels_becomes_round() -> None:
    """As other programs make polygons of masks: of pixels of 0.3 m, with all their steps, and corners cut by blur."""
    rng = np.random.default_rng(6)
    found = []
    for rings in outlines_with_corners(2000, rng):
        small = (rings[0] - rings[0].min(axis=0)) / (0.3 * METRE) + 4.0
        mask = np.zeros(tuple(np.ceil(small.max(axis=0) + 4).astype(int)[::-1]), np.uint8)
        cv2.fillPoly(mask, [np.round(small * 16.0).astype(np.int32)], 255, shift=4)
        blurred = cv2.GaussianBlur(mask, (0, 0), 1.0)
        contour, *_ = cv2.findContours((blurred > 127).astype(np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)[0]
        ring = contour[:, 0].astype(np.float64) * 0.3
        found += [ring] if len(ring) > 2 and (circle_of(ring, WALL) or arcs_of(ring, WALL)) else []
    assert found == []


@given(st.integers(10, 80), st.floats(3.0, 200.0), st.floats(0.0, 0.08), st.integers(0, 2**32 - 1))
def test_what_becomes_round_is_valid_near_and_stays(corners: int, radius: float, noise: float, seed: int) -> None:
    """A ring about a circle: if it becomes one, no point of it has moved by more than the tolerance, and only once."""
    rng = np.random.default_rng(seed)
    out = radius * (1.0 + rng.uniform(-noise, noise, corners))
    ring = (regular(corners, 1.0, middle=0.0) * out[:, None] + 50.0)[:: rng.choice([-1, 1])]
    after = rounded([ring], ring, 0.75)
    if after is not None:
        assert is_valid(after)
        assert signed_area(after[0]) * signed_area(ring) > 0.0
        middle = after[0].mean(axis=0)
        assert abs(np.hypot(*(ring - middle).T) - radius_of(after[0])).max() <= 0.75 * 1.01
        assert rounded(after, after[0], 0.75) is after


def test_a_small_shed_keeps_its_corners() -> None:
    shed = regular(400, 12.0)
    ((_, status),) = building_rings([clean_evidence([shed], CORNERS)], 0.1, "outline")
    assert "+round" not in status


def test_a_round_court_stays_in_a_round_house() -> None:
    house = [regular(40, 120.0), regular(30, 40.0)[::-1]]
    ((rings, status),) = building_rings([clean_evidence(house, CORNERS)], 0.1, "outline")
    assert status.endswith("+round")
    assert len(rings) == 2
    assert is_valid(rings)
