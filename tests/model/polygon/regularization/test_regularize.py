"""Regularisation: what it straightens, what it leaves alone, and what holds for any polygon."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from shapely import LinearRing, Polygon

from model.polygon.regularization.regularize import regularize
from model.polygon.ring import signed_area

from ...synthetic_evidence import SHAPES, rotated

seeds = st.integers(0, 2**32 - 1)
angles = st.floats(0.0, 2.0 * np.pi)
tolerances = st.sampled_from([0.5, 1.0, 2.0, 4.0, 8.0])


def angles_of(ring: np.ndarray) -> np.ndarray:
    """Interior or exterior angle at each corner, degrees, 0 to 180."""
    walls = np.roll(ring, -1, axis=0) - ring
    heading = np.degrees(np.arctan2(walls[:, 1], walls[:, 0]))
    return 180.0 - abs((heading - np.roll(heading, 1) + 180.0) % 360.0 - 180.0)


def noisy(shape: str, angle: float, noise: float = 1.5) -> list[np.ndarray]:
    rng = np.random.default_rng(7)
    rings = rotated([np.array(ring) * 100.0 for ring in SHAPES[shape]], angle)
    return [ring + rng.uniform(-noise, noise, ring.shape) for ring in rings]


@pytest.mark.parametrize("angle", [0.0, 0.3, 0.8, 2.0])
@pytest.mark.parametrize("shape", SHAPES)
def test_nearly_right_angles_become_right(shape: str, angle: float) -> None:
    rings, changed = regularize(noisy(shape, angle), 4.0)
    assert changed
    assert [len(ring) for ring in rings] == [len(ring) for ring in SHAPES[shape]]
    np.testing.assert_allclose(np.concatenate([angles_of(ring) for ring in rings]), 90.0, atol=1e-6)


def test_a_courtyard_is_parallel_to_its_outline() -> None:
    outline, courtyard = regularize(noisy("courtyard", 0.3), 4.0)[0]
    walls = np.concatenate([np.roll(ring, -1, axis=0) - ring for ring in (outline, courtyard)])
    quarter = np.degrees(np.arctan2(walls[:, 1], walls[:, 0])) % 90.0
    np.testing.assert_allclose(quarter, quarter[0], atol=1e-6)


def test_a_cut_corner_goes_to_45_degrees() -> None:
    ring = np.array([[0.0, 0.0], [80.0, 1.0], [100.0, 22.0], [101.0, 80.0], [0.0, 79.0]])
    (straight,), changed = regularize([ring], 3.0)
    assert changed
    np.testing.assert_allclose(angles_of(straight), [90.0, 135.0, 135.0, 90.0, 90.0], atol=1e-6)


def test_a_wall_at_30_degrees_keeps_its_direction() -> None:
    """A gabled end: its walls are 15° from both a right and a 45° angle and belong to each other's direction."""
    ring = np.array([[0.0, 0.0], [100.0, 1.0], [99.0, 60.0], [50.0, 88.0], [0.0, 60.0]])
    (straight,), changed = regularize([ring], 3.0)
    assert changed
    assert angles_of(straight)[:2] == pytest.approx([90.0, 90.0])
    assert angles_of(straight)[3] == pytest.approx(angles_of(ring)[3], abs=3.0)


def test_a_wing_askew_has_a_direction_of_its_own() -> None:
    """Two noisy rectangles grown together at 30°: every wall of the wing is parallel or square to the others of it."""
    body = Polygon([(0, 0), (100, 0), (100, 50), (0, 50)])
    wing = shapely.affinity.rotate(Polygon([(70, 10), (170, 10), (170, 40), (70, 40)]), 30, origin=(70, 25))
    ring = np.array(body.union(wing).exterior.coords)[:-1]
    rng = np.random.default_rng(3)
    (straight,), changed = regularize([ring + rng.uniform(-0.8, 0.8, ring.shape)], 3.0)
    assert changed
    walls = np.roll(straight, -1, axis=0) - straight
    directions = np.degrees(np.arctan2(walls[:, 1], walls[:, 0])) % 90.0
    assert len(np.unique(directions.round(6))) == 2


def test_corners_in_a_line_are_dropped() -> None:
    ring = np.array([[0.0, 0.0], [50.0, 1.0], [100.0, 0.0], [100.0, 60.0], [0.0, 60.0]])
    (straight,), changed = regularize([ring], 3.0)
    assert changed
    assert len(straight) == 4


def test_repeated_points_are_dropped() -> None:
    ring = np.array([[0.0, 0.0], [100.0, 2.0], [100.0, 2.0], [100.0, 60.0], [0.0, 60.0]])
    (straight,), changed = regularize([ring], 3.0)
    assert changed
    assert len(straight) == 4


def test_a_regular_polygon_is_left_alone() -> None:
    """An octagon's walls keep to 45° already."""
    turn = np.arange(8) * np.pi / 4.0 + 0.2
    ring = 50.0 * np.stack([np.cos(turn), np.sin(turn)], axis=1)
    (same,), changed = regularize([ring], 4.0)
    assert not changed
    assert same is ring


def test_a_lake_is_left_alone() -> None:
    """Two thousand short walls, each of which could be turned but not all together: given up after a few attempts."""
    turn = np.arange(2000) * np.pi / 1000.0
    ring = 80.0 * np.stack([np.cos(turn), np.sin(turn)], axis=1)
    (same,), changed = regularize([ring], 0.75)
    assert not changed
    assert same is ring


def test_what_would_move_too_far_is_left_alone() -> None:
    """A long wall 5° off moves its ends by 100 · sin 5° / 2 = 4.4 pixels."""
    ring = np.array([[0.0, 0.0], [100.0, 0.0], [100.0, 60.0], [0.0, 51.3]])
    assert not regularize([ring], 2.0)[1]
    assert regularize([ring], 8.0)[1]


def draw_polygon(seed: int) -> list[np.ndarray]:
    """Any valid polygon: a building with noise, or a star with arms of any length."""
    rng = np.random.default_rng(seed)
    if rng.random() < 0.3:
        count = rng.integers(3, 14)
        turn = np.sort(rng.uniform(0.0, 2.0 * np.pi, count))
        rings = [rng.uniform(10.0, 60.0, (count, 1)) * np.stack([np.cos(turn), np.sin(turn)], axis=1)]
    else:
        rings = SHAPES[list(SHAPES)[rng.integers(len(SHAPES))]]
        size, noise = rng.uniform(20.0, 200.0), rng.choice([0.0, 0.5, 2.0, 4.0])
        turned = rotated([np.array(ring) * size for ring in rings], rng.uniform(0.0, 2.0 * np.pi))
        rings = [ring + rng.normal(0.0, noise, ring.shape) for ring in turned]
    polygon = Polygon(rings[0], rings[1:])
    assume(polygon.is_valid and polygon.area > 20.0)
    return rings


@settings(max_examples=400, deadline=None)
@given(seed=seeds, tolerance=tolerances)
def test_the_result_is_sound_and_near(seed: int, tolerance: float) -> None:
    """Valid, turning as before, no point of a wall farther than the tolerance from where it was.

    Where corners were added all are at right angles: they are those of steps.
    """
    before = draw_polygon(seed)
    after, changed = regularize(before, tolerance)
    assert changed != all(a is b for a, b in zip(before, after))
    assert Polygon(after[0], after[1:]).is_valid
    for old, new in zip(before, after, strict=True):
        assert signed_area(old) * signed_area(new) > 0.0
        if len(new) > len(old):
            np.testing.assert_allclose(np.concatenate([angles_of(ring) for ring in after]), 90.0, atol=1e-4)
        assert shapely.hausdorff_distance(LinearRing(old), LinearRing(new), densify=0.02) <= tolerance * 1.001


@settings(max_examples=400, deadline=None)
@given(seed=seeds, tolerance=tolerances)
def test_regularising_twice_equals_once(seed: int, tolerance: float) -> None:
    once, _ = regularize(draw_polygon(seed), tolerance)
    twice, changed = regularize(once, tolerance)
    assert not changed
    assert all(a is b for a, b in zip(once, twice, strict=True))


@settings(max_examples=400, deadline=None)
@given(seed=seeds, tolerance=tolerances, angle=angles, shift=st.tuples(*[st.floats(-1e5, 1e5)] * 2))
def test_turning_and_moving_the_input_turns_and_moves_the_output(
    seed: int, tolerance: float, angle: float, shift: tuple[float, float]
) -> None:
    rings = draw_polygon(seed)
    first = [ring + shift for ring in rotated(regularize(rings, tolerance)[0], angle)]
    last, _ = regularize([ring + shift for ring in rotated(rings, angle)], tolerance)
    for ring, other in zip(first, last, strict=True):
        np.testing.assert_allclose(ring, other, atol=1e-5)
