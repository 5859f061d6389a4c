"""A click changes the mask where it is like the place that was clicked, and nowhere else."""

from __future__ import annotations

import numpy as np
import pytest

from model.extraction.clicks import with_click
from model.polygon import Evidence, RegionMask

SIZE = 28
BOX = (100.0, 50.0, 100.0 + 2 * SIZE, 50.0 + 2 * SIZE)
"""Two pixels a cell."""


def house(wing: float, shadow: float) -> np.ndarray:
    """A house over the left half, with a wing at its right and a shadow in its lower part, of these probabilities."""
    mask = np.full((SIZE, SIZE), 0.005, np.float32)
    mask[4:24, 4:14] = 0.99
    mask[4:12, 14:22] = wing
    mask[18:24, 4:14] = shadow
    return mask


def evidence(mask: np.ndarray) -> Evidence:
    return Evidence(mask, BOX, np.full_like(mask, 0.2), None)


def pixel(row: int, column: int) -> np.ndarray:
    return np.array([BOX[0] + 2 * column + 1, BOX[1] + 2 * row + 1])


def test_a_wing_is_added_as_far_as_its_sign_goes() -> None:
    before = house(wing=0.2, shadow=0.99)
    told = with_click(evidence(before), pixel(8, 18), adds=True)
    assert told is not None
    assert ((told.mask > 0.5) == (house(wing=0.9, shadow=0.99) > 0.5)).all()


def test_a_shadow_is_taken_off_with_the_keypoints_in_it() -> None:
    told = with_click(evidence(house(wing=0.01, shadow=0.7)), pixel(21, 8), adds=False)
    assert isinstance(told, Evidence)
    assert ((told.mask > 0.5) == (house(wing=0.01, shadow=0.1) > 0.5)).all()
    assert told.heatmap[21, 8] == 0
    assert told.heatmap[8, 8] == pytest.approx(0.2)


@pytest.mark.parametrize(
    ("point", "adds"),
    [(pixel(26, 26), True), (pixel(8, 8), False), (np.array([0.0, 0.0]), True)],
    ids=["no sign", "too sure", "outside"],
)
def test_where_nothing_says_the_same_nothing_is_made_of_it(point: np.ndarray, adds: bool) -> None:
    assert with_click(RegionMask(house(wing=0.2, shadow=0.99), BOX), point, adds) is None
