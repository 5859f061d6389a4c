"""Tiles of any grid: inside it, overlapping enough, at fixed places, their cores covering every pixel once."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.errors import QuoinError
from model.limits import STRIDE_MULTIPLE
from model.tiling import Span, TilePlan, plan_tiles

Drawn = tuple[TilePlan, int, int, int, int]
"""A plan, and the width, height, tile size and overlap it was made with."""


@st.composite
def plans(draw: st.DrawFn) -> Drawn:
    size = draw(st.one_of(st.integers(1, 60), st.integers(64, 200)))
    overlap = draw(st.integers(0, size - 1))
    width, height = draw(st.integers(1, 300)), draw(st.integers(1, 300))
    longest = 10 * (size - overlap) + overlap  # ten tiles a side are enough, and quick
    width, height = min(width, longest), min(height, longest)
    origin = STRIDE_MULTIPLE * draw(st.integers(0, 30)), STRIDE_MULTIPLE * draw(st.integers(0, 30))
    return plan_tiles(width, height, size, overlap, origin), width, height, size, overlap


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
    plan, width, height, size, overlap = drawn
    for tile in plan:
        x0, y0, x1, y1 = tile.core
        assert 0 <= tile.x <= x0
        assert x1 <= tile.x + tile.width <= width
        assert 0 <= tile.y <= y0
        assert y1 <= tile.y + tile.height <= height
        assert max(tile.width, tile.height) <= size + overlap / 2


@given(plans())
def test_neighbours_overlap_enough_and_cores_meet_midway(drawn: Drawn) -> None:
    plan, _, _, _, overlap = drawn
    for spans in (plan.columns, plan.rows):
        for one, two in zip(spans, spans[1:], strict=False):
            assert one.start < two.start
            assert one.stop - two.start >= overlap
            assert one.core_stop == two.core_start == (one.stop + two.start) // 2


@given(st.integers(64, 300), st.floats(0, 0.9), st.integers(300, 1500), st.data())
def test_a_part_is_cut_where_the_whole_is(size: int, overlap: float, length: int, data: st.DataObject) -> None:
    """Up to where the tiles at its edges take in what would be slivers."""
    shared = int(overlap * size)
    cells = length // STRIDE_MULTIPLE
    first = data.draw(st.integers(0, cells))
    start = first * STRIDE_MULTIPLE
    stop = min(length, data.draw(st.integers(first + 1, cells + 1)) * STRIDE_MULTIPLE)
    if start >= stop:
        return
    whole = plan_tiles(length, 1, size, shared).columns
    part = plan_tiles(stop - start, 1, size, shared, (start, 0)).columns
    if len(part) == 1:
        return
    assert all(span.start % STRIDE_MULTIPLE == 0 for span in part) or size - shared < STRIDE_MULTIPLE
    moved = [Span(*(end + start for end in (s.start, s.stop, s.core_start, s.core_stop))) for s in part]
    assert set(moved[1:-1]) <= set(whole)
    assert {span.core_stop for span in moved[:-1]} <= {span.core_stop for span in whole}


@pytest.mark.parametrize("start", range(0, 768, 64))
@pytest.mark.parametrize("length", [320, 704, 1024, 1216, 2048])
def test_part_costs_little_more_than_its_pixels(start: int, length: int) -> None:
    """Tiles of 1024 px every 768: each border between two costs 256 px, and only what is larger than a tile has any."""
    spans = plan_tiles(length, 1, 1024, 256, (start, 0)).columns
    assert sum(span.stop - span.start for span in spans) == length + 256 * (len(spans) - 1)
    assert len(spans) <= 1 + max(0, -(-(length - 1024) // 768)) + (length > 1024)
    assert all(span.core_stop - span.core_start >= 192 for span in spans)


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


def test_places_worked_by_hand() -> None:
    # Tiles of 512 px every 384 (a multiple of 64) at 0, 384, 768 of the lattice. Cores meet in the middle of the
    # overlaps 384..512 and 768..896, at 448 and 832. A last tile may reach 32 px further, so 1000 px need a third one.
    plan = plan_tiles(1000, 512, 512, 128)
    assert [tile.x for tile in plan] == [0, 384, 768]
    assert [tile.width for tile in plan] == [512, 512, 232]
    assert [tile.core for tile in plan] == [(0, 0, 448, 512), (448, 0, 832, 512), (832, 0, 1000, 512)]
    assert [tile.width for tile in plan_tiles(384 + 512 + 32, 512, 512, 128)] == [512, 544]
    # The same lattice from its pixel 320 on: the first tile takes in the 32 px and more before it would begin at 384.
    part = plan_tiles(700, 512, 512, 128, (320, 0))
    assert [tile.x + 320 for tile in part] == [320, 384, 768]
    assert [tile.core[0] + 320 for tile in part] == [320, 448, 832]


def test_overlap_is_widened_so_that_tiles_lie_on_the_networks_cells() -> None:
    plan = plan_tiles(2900, 512, 1000, 300)
    assert [tile.x for tile in plan] == [0, 640, 1280, 1920]


def test_what_is_wanted_is_told_by_the_centre() -> None:
    plan = plan_tiles(400, 300, 512, 128, wanted=(100, 50, 200.5, 250))
    assert plan.is_wanted((0, 0, 200, 100))  # its centre is the corner
    assert not plan.is_wanted((0, 0, 199, 100))
    assert plan.is_wanted((150, 100, 250, 200))
    assert not plan.is_wanted((151, 100, 250, 200))  # just on the edge: the next extent's
    assert plan_tiles(400, 300, 512, 128).is_wanted((0, 0, 400, 300))


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
