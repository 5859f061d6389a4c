"""Spikes go, by whichever of their corners is the least likely, and nothing else does."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model.polygon.grouping.corners import Corners
from model.polygon.grouping.likelihood import Likelihood
from model.polygon.grouping.needles import SHARPEST, sharpest, without_needles
from model.polygon.ring import is_valid

from ...synthetic_evidence import clean_evidence, rotated

HOUSE = np.array([[0.0, 0.0], [100.0, 0.0], [100.0, 60.0], [0.0, 60.0]])
TOLERANCE = 6.0


def corners(ring: np.ndarray) -> Corners:
    return Corners(ring, [True] * len(ring))


def likelihood(angle: float = 0.0) -> Likelihood:
    ring = rotated([HOUSE], angle)[0]
    return Likelihood(clean_evidence([ring], ring), TOLERANCE)


@pytest.mark.parametrize("angle", [0.0, 0.4, 2.5])
@pytest.mark.parametrize(("index", "spike"), [(2, [103.0, -15.0]), (1, [120.0, -1.0]), (4, [-1.0, 75.0])])
def test_a_spike_at_a_corner_goes(index: int, spike: list[float], angle: float) -> None:
    """Its point is a corner too many; the ring comes to the corner beside it before or after."""
    house, spiked = rotated([HOUSE, np.insert(HOUSE, index, spike, axis=0)], angle)
    assert without_needles(corners(spiked), likelihood(angle)).ring == pytest.approx(house)


def test_of_a_doubled_corner_the_likelier_one_stays() -> None:
    """The spike's point is the house's corner, and the corner before it lies short of it, on the wall."""
    doubled = np.array([[0.0, 0.0], [100.0, 0.0], [92.0, 1.5], [100.0, 60.0], [0.0, 60.0]])
    drawn = without_needles(corners(doubled), likelihood())
    assert drawn.ring == pytest.approx(HOUSE)


def test_which_corners_were_detected_is_kept() -> None:
    spiked = Corners(np.insert(HOUSE, 2, [103.0, -15.0], axis=0), [True, False, True, True, False])
    assert without_needles(spiked, likelihood()).detected == [True, False, True, False]


def test_a_ring_of_four_corners_stays() -> None:
    kite = corners(np.array([[0.0, 0.0], [100.0, 5.0], [20.0, 0.0], [100.0, -5.0]]))
    assert without_needles(kite, likelihood()) is kite


@settings(max_examples=300, deadline=None)
@given(seed=st.integers(0, 2**32 - 1))
def test_valid_rings_stay_valid_and_those_without_needles_as_they_are(seed: int) -> None:
    rng = np.random.default_rng(seed)
    count = int(rng.integers(3, 10))
    turns, radii = np.sort(rng.uniform(0.0, 2.0 * np.pi, count)), rng.uniform(10.0, 60.0, count)
    ring = np.array([50.0, 30.0]) + (radii * np.array([np.cos(turns), np.sin(turns)])).T
    if not is_valid([ring]):
        return
    before = corners(ring)
    after = without_needles(before, likelihood())
    assert is_valid([after.ring])
    assert {tuple(point) for point in after.ring} <= {tuple(point) for point in ring}
    if sharpest(before)[1] >= SHARPEST:
        assert after is before
