"""The squares from which percentiles are read lie all over a raster, and in it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from model.contract.grid.sampling import PATCH_SIDE, SAMPLE_PIXELS, patches

SIDES = st.integers(1, 1_000_000)


@given(width=SIDES, height=SIDES)
def test_patches_lie_in_the_raster_and_reach_its_corners(width: int, height: int) -> None:
    found = list(patches(width, height))
    assert sum(side**2 for *_, side in found) <= SAMPLE_PIXELS
    assert min((left, top) for left, top, _ in found) == (0, 0)
    assert max(left + side for left, _, side in found) == width
    assert max(top + side for _, top, side in found) == height
    assert {side for *_, side in found} == {min(PATCH_SIDE, width, height)}
