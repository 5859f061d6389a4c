"""Hilbert's curve goes through every cell, each next to the one before."""

from __future__ import annotations

import numpy as np
import pytest

from model.cluster.hilbert import hilbert


@pytest.mark.parametrize("bits", [1, 2, 5])
def test_curve_goes_from_cell_to_cell(bits: int) -> None:
    x, y = (each.ravel() for each in np.meshgrid(np.arange(2**bits), np.arange(2**bits)))
    order = hilbert(x, y, bits)
    assert sorted(order.tolist()) == list(range(4**bits))
    steps = abs(np.diff(x[np.argsort(order)])) + abs(np.diff(y[np.argsort(order)]))
    assert steps.tolist() == [1] * (4**bits - 1)


def test_squares_of_a_larger_grid_follow_each_other_as_whole() -> None:
    bits = 4
    x, y = (each.ravel() for each in np.meshgrid(np.arange(2**bits), np.arange(2**bits)))
    squares = hilbert(x, y, bits) >> 4
    for square in range(16):
        assert np.ptp(x[squares == square]) == np.ptp(y[squares == square]) == 3
