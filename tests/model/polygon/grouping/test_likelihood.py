"""What a ring costs: ground on the wrong side and corners that the heatmap does not show, against counts by hand."""

from __future__ import annotations

import numpy as np
import pytest

from model.polygon import Evidence
from model.polygon.grouping.likelihood import GROUND_WEIGHT, NEVER, Likelihood

TOLERANCE = 6.0
CELL = 2.0
"""Pixels; the grid of 56 cells begins at (100, 50)."""


def square(x0: float, y0: float, x1: float, y1: float) -> np.ndarray:
    """A square ring whose edges, in cells, run along the cells' centres, so that OpenCV leaves no cell in doubt."""
    cells = np.array([[x0, y0], [x1, y0], [x1, y1], [x0, y1]]) + 0.5
    return np.array([100.0, 50.0]) + cells * CELL


def evidence(mask: float = 1.0) -> Evidence:
    """A building over rows and columns 10 to 40 of the grid, with keypoints at its corners."""
    ground, heatmap = np.full((56, 56), 1.0 - mask, np.float32), np.zeros((56, 56), np.float32)
    ground[10:41, 10:41] = mask
    heatmap[[10, 10, 40, 40], [10, 40, 40, 10]] = 0.5
    return Evidence(ground, (100.0, 50.0, 212.0, 162.0), heatmap, None)


@pytest.mark.parametrize("mask", [1.0, 0.8])
def test_ground_on_the_wrong_side_costs_by_how_sure_the_mask_is(mask: float) -> None:
    """Its corners move by two cells, which is within reach of their peaks; 31 rows of 2 cells are given up."""
    likelihood = Likelihood(evidence(mask), TOLERANCE)
    more = likelihood.cost(square(12, 10, 40, 40)) - likelihood.cost(square(10, 10, 40, 40))
    assert more == pytest.approx(GROUND_WEIGHT * 62 * CELL**2 / TOLERANCE**2 * (2.0 * mask - 1.0), rel=1e-5)


def test_a_corner_without_a_peak_costs() -> None:
    """Halfway along a wall, where it takes no ground."""
    likelihood, ring = Likelihood(evidence(), TOLERANCE), square(10, 10, 40, 40)
    more = likelihood.cost(np.insert(ring, 1, (ring[0] + ring[1]) / 2.0, axis=0)) - likelihood.cost(ring)
    assert more == pytest.approx(-np.log(NEVER), rel=1e-6)


def test_a_corner_beyond_the_grid_costs_as_one_without_a_peak_and_the_ground_as_no_building() -> None:
    """On the grid nobody knows; of the square's 52 columns and rows from 10 to 61 the last six each lie beyond it."""
    likelihood = Likelihood(evidence(0.5), TOLERANCE)
    more = likelihood.cost(square(10, 10, 61, 61)) - likelihood.cost(square(10, 10, 40, 40))
    beyond = GROUND_WEIGHT * (52**2 - 46**2) * CELL**2 / TOLERANCE**2
    assert more == pytest.approx(beyond + 3.0 * (np.log(0.5 + NEVER) - np.log(NEVER)), rel=1e-5)


def test_of_a_courtyard_building_lies_outside() -> None:
    """The same ground, with the opposite sign."""
    small, large = square(12, 10, 40, 40), square(10, 10, 40, 40)
    ways = [Likelihood(evidence(), TOLERANCE, courtyard) for courtyard in (False, True)]
    outline, courtyard = (one.cost(small) - one.cost(large) for one in ways)
    assert courtyard == pytest.approx(-outline, rel=1e-6)
