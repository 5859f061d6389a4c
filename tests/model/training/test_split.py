"""The block that validates: apart from what is learned, the same whatever the order, and never all there is."""

from __future__ import annotations

from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.training.split import set_apart, split

SIDES = st.floats(0, 1000, allow_nan=False, width=32)
BOXES = st.lists(st.tuples(SIDES, SIDES, st.floats(1, 40), st.floats(1, 40)), min_size=1, max_size=40).map(
    lambda drawn: np.array([(x, y, x + width, y + height) for x, y, width, height in drawn], dtype=np.float64)
)


@given(BOXES, st.floats(0, 100))
def test_no_building_is_on_both_sides_and_the_gap_is_kept(boxes: np.ndarray, gap: float) -> None:
    cut = split(boxes, gap, set_apart(len(boxes)))
    if cut is None:
        return
    taught, held_out = cut.is_taught(boxes), cut.is_held_out(boxes)
    assert taught.any()
    assert held_out.any()
    assert not (taught & held_out).any()
    along = boxes[:, [cut.axis, cut.axis + 2]]
    apart = [max(a[0] - b[1], b[0] - a[1]) for a in along[taught] for b in along[held_out]]
    assert min(apart) >= gap - 1e-6


@given(BOXES, st.floats(0, 100), st.randoms(use_true_random=False))
def test_the_order_of_the_buildings_changes_nothing(boxes: np.ndarray, gap: float, random: Random) -> None:
    order, wanted = list(range(len(boxes))), set_apart(len(boxes))
    random.shuffle(order)
    assert split(boxes[order], gap, wanted) == split(boxes, gap, wanted)


@pytest.mark.parametrize(
    ("count", "validate"),
    [(15, 5), (30, 10), (60, 20), (80, 20), (120, 30), (400, 100), (2000, 150)],
)
def test_a_third_of_few_validates_a_quarter_of_more_and_no_more_than_is_needed(count: int, validate: int) -> None:
    street = np.array([(20.0 * k, 0, 20 * k + 10, 10) for k in range(count)])
    cut = split(street, 5, set_apart(count))
    assert cut is not None
    assert (cut.is_taught(street).sum(), cut.is_held_out(street).sum()) == (count - validate, validate)


@pytest.mark.parametrize("count", [1, 2])
def test_too_few_are_not_parted(count: int) -> None:
    assert split(np.array([(20.0 * k, 0, 20 * k + 10, 10) for k in range(count)]), 5, set_apart(count)) is None
