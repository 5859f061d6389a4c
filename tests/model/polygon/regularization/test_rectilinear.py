"""Walls that keep to no right angle: which are turned to one, how, and what is left as it is."""

from __future__ import annotations

import numpy as np
import pytest

from model.polygon.regularization.rectilinear import rectilinear
from model.polygon.regularization.regularize import regularize

TOLERANCE = 6.0


def _ring(*points: tuple[float, float]) -> list[complex]:
    return [complex(x, y) for x, y in points]


def _corners(ring: list[complex]) -> set[complex]:
    return {complex(round(point.real, 6), round(point.imag, 6)) for point in ring}


def test_slanted_wall_between_parallel_ones_becomes_steps_where_it_met_them() -> None:
    """Of the walls y = 0, from there to y = 10, y = 10, the second turns about its middle to y = 5."""
    ring = _ring((0, 0), (50, 0), (70, 10), (120, 10), (120, 80), (0, 80))
    (upright,) = rectilinear([ring], TOLERANCE) or [[]]
    steps = _ring((50, 0), (50, 5), (70, 5), (70, 10))
    assert _corners(upright) == {*steps, *_ring((0, 0), (120, 10), (120, 80), (0, 80))}


def test_slanted_wall_between_square_ones_turns_about_its_middle() -> None:
    ring = _ring((0, 0), (100, 0), (100, 60), (40, 60), (40, 40), (0, 28))
    (upright,) = rectilinear([ring], TOLERANCE) or [[]]
    assert _corners(upright) == set(_ring((0, 0), (100, 0), (100, 60), (40, 60), (40, 34), (0, 34)))


def test_walls_one_behind_the_other_are_one_where_they_lie_near_enough() -> None:
    """Two of 50 pixels whose middles lie at y = 0.5; a slanted wall elsewhere is why anything is done."""
    ring = _ring((0, 0), (50, 1), (100, 0), (100, 60), (40, 60), (40, 40), (0, 28))
    (upright,) = rectilinear([ring], TOLERANCE) or [[]]
    assert _corners(upright) == set(_ring((0, 0.5), (100, 0.5), (100, 60), (40, 60), (40, 34), (0, 34)))


def test_all_at_right_angles_needs_nothing() -> None:
    assert rectilinear([_ring((0, 0), (100, 0), (100, 60), (0, 60))], TOLERANCE) is None


def test_building_with_a_wall_at_45_degrees_is_left_alone() -> None:
    """It was built so: what is slantwise besides may be, too."""
    ring = _ring((0, 0), (80, 0), (100, 20), (100, 60), (40, 60), (40, 40), (0, 28))
    assert rectilinear([ring], TOLERANCE) is None


def test_courtyard_turns_with_its_outline() -> None:
    outline = _ring((0, 0), (100, 0), (100, 60), (0, 60))
    courtyard = _ring((30, 20), (30, 40), (60, 52), (60, 20))
    rings = rectilinear([outline, courtyard], TOLERANCE) or [[], []]
    assert _corners(rings[1]) == set(_ring((30, 20), (30, 46), (60, 46), (60, 20)))


@pytest.mark.parametrize(("tolerance", "changed"), [(3.0, False), (6.5, True)])
def test_wall_that_would_move_too_far_stays_slantwise(tolerance: float, changed: bool) -> None:
    """The ends of the slanted wall, from y = 40 to y = 28 at 17°, move by 6 pixels each."""
    ring = np.array([[0.0, 0.0], [100.0, 0.0], [100.0, 60.0], [40.0, 60.0], [40.0, 40.0], [0.0, 28.0]])
    (after,), done = regularize([ring], tolerance)
    assert done == changed
    if changed:
        walls = np.roll(after, -1, axis=0) - after
        assert np.abs(walls).min(axis=1) == pytest.approx(0.0, abs=1e-6)
