"""Tiles of any grid: inside it, overlapping enough, their cores covering every pixel once."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.errors import QuoinError
from model.tiling import TilePlan, plan_tiles

Drawn = tuple[TilePlan, int, int, int, int]
"""A plan, and the width, height, tile size and overlap it was made with."""


@st.composite
def plans(draw: st.DrawFn) -> Drawn:
    size = draw(st.integers(1, 60))
    overlap = draw(st.integers(0, size - 1))
    width, height = draw(st.integers(1, 200)), draw(st.integers(1, 200))
    longest = 10 * (size - overlap) + overlap  # ten tiles a side are enough, and quick
    width, height = min(width, longest), min(height, longest)
    return plan_tiles(width, height, size, overlap), width, height, size, overlap


@given(plans())
def test_cores_cover_every_pixel_once(drawn: Drawn) -> None:
    plan, width, height, _, _ = drawn
    covered = np.zeros((height, width), dtype=int)
    for tile in plan:
        x0, y0, x1, y1 = tile.core
        assert x0 < x1
        assert y0 < y1
        covered[y0:y1, x0:x1] += 1
    assert (covered == 1).all()


@given(plans())
def test_tiles_lie_in_the_grid_around_their_cores(drawn: Drawn) -> None:
    plan, width, height, size, _ = drawn
    for tile in plan:
        x0, y0, x1, y1 = tile.core
        assert 0 <= tile.x <= x0
        assert x1 <= tile.x + tile.width <= width
        assert 0 <= tile.y <= y0
        assert y1 <= tile.y + tile.height <= height
        assert (tile.width, tile.height) == (min(size, width), min(size, height))


@given(plans())
def test_neighbours_overlap_enough(drawn: Drawn) -> None:
    plan, _, _, _, overlap = drawn
    for spans in (plan.columns, plan.rows):
        for one, two in zip(spans, spans[1:], strict=False):
            assert one.start < two.start
            assert one.stop - two.start >= overlap


@given(plans())
def test_no_tile_more_than_needed(drawn: Drawn) -> None:
    plan, width, height, size, overlap = drawn
    for length, spans in ((width, plan.columns), (height, plan.rows)):
        fewer = len(spans) - 1
        assert fewer == 0 or fewer * size - (fewer - 1) * overlap < length


@given(plans())
def test_order_is_row_major(drawn: Drawn) -> None:
    plan = drawn[0]
    tiles = list(plan)
    assert [tile.index for tile in tiles] == list(range(len(plan)))
    assert tiles == sorted(tiles, key=lambda tile: (tile.y, tile.x))


@given(plans(), st.data())
def test_last_tile_over_a_point_is_found(drawn: Drawn, data: st.DataObject) -> None:
    plan, width, height, _, _ = drawn
    x, y = data.draw(st.floats(0.01, width)), data.draw(st.floats(0.01, height))
    over = [tile.index for tile in plan if tile.x < x and tile.y < y]
    assert plan.last_tile_over(x, y) == max(over)


@given(plans(), st.data())
def test_earlier_neighbours_are_those_that_share_pixels(drawn: Drawn, data: st.DataObject) -> None:
    plan = drawn[0]
    index = data.draw(st.integers(0, len(plan) - 1))
    assert sorted(plan.earlier_neighbours(index)) == [k for k in range(index) if _share_pixels(plan, k, index)]


def _share_pixels(plan: TilePlan, one: int, two: int) -> bool:
    a, b = plan[one], plan[two]
    across = min(a.x + a.width, b.x + b.width) - max(a.x, b.x)
    down = min(a.y + a.height, b.y + b.height) - max(a.y, b.y)
    return across > 0 and down > 0


def test_small_grid_is_one_tile() -> None:
    (tile,) = plan_tiles(30, 20, 512, 128)
    assert (tile.x, tile.y, tile.width, tile.height, tile.core) == (0, 0, 30, 20, (0, 0, 30, 20))


def test_spread_worked_by_hand() -> None:
    # 1000 px in tiles of 512 overlapping by 128: three are needed (two reach 896), 244 px apart, so that they overlap
    # by 268; the cores meet in the middle of the overlaps 244..512 and 488..756
    plan = plan_tiles(1000, 512, 512, 128)
    assert [tile.x for tile in plan] == [0, 244, 488]
    assert [tile.core for tile in plan] == [(0, 0, 378, 512), (378, 0, 622, 512), (622, 0, 1000, 512)]


def test_plan_of_a_hundred_gigapixels_is_made_at_once() -> None:
    plan = plan_tiles(320_000, 320_000, 512, 128)
    assert len(plan) == 833**2
    assert plan[len(plan) - 1].core[2:] == (320_000, 320_000)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((0, 10, 512, 128), "nothing to extract"),
        ((10, -1, 512, 128), "nothing to extract"),
        ((10, 10, 0, 0), "tile size"),
        ((10, 10, 512, 512), "overlap"),
        ((10, 10, 512, -1), "overlap"),
    ],
)
def test_what_cannot_be_tiled_is_told(arguments: tuple[int, int, int, int], words: str) -> None:
    with pytest.raises(QuoinError, match=words):
        plan_tiles(*arguments)
