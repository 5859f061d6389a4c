"""Tiles of any grid: inside it, overlapping enough, at fixed places, their cores covering every pixel once."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from model.contract.errors import QuoinError
from model.contract.options import STRIDE_MULTIPLE
from model.contract.tiling import Span, TilePlan, plan_tiles

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
    plan, width, height, _, overlap = drawn
    for length, spans in ((width, plan.columns), (height, plan.rows)):
        for one, two in zip(spans, spans[1:], strict=False):
            assert 0 <= one.start < two.start
            assert one.stop < two.stop <= length
            assert one.stop - two.start >= overlap
            assert one.core_stop == two.core_start == (one.stop + two.start) // 2


Part = tuple[list[Span], int, int, tuple[int, int]]
"""The spans of part of an axis, where they begin in the lattice, the grid's length, and what of it is wanted."""


@st.composite
def parts(draw: st.DrawFn) -> tuple[list[Span], Part, int]:
    """The spans of a whole axis and those of a part of it, with as much around it as the tiles overlap; the size."""
    overlap = 64 * draw(st.integers(0, 6))
    size = 2 * overlap + 64 * draw(st.integers(1, 4))
    length = draw(st.integers(300, 2500))
    low = draw(st.integers(0, length - 1))
    high = draw(st.integers(low + 1, length))
    start = max(0, (low - overlap) // STRIDE_MULTIPLE * STRIDE_MULTIPLE)
    stop = min(length, -(-(high + overlap) // STRIDE_MULTIPLE) * STRIDE_MULTIPLE)
    wanted = low - start, high - start
    part = plan_tiles(stop - start, 1, size, overlap, (start, 0), (wanted[0], 0, wanted[1], 1)).columns
    return plan_tiles(length, 1, size, overlap).columns, (part, start, stop - start, wanted), size


# a part that ends a core before a whole one whose end lies a pixel off the network's cells
@example(
    (
        plan_tiles(1089, 1, 320, 128).columns,
        (plan_tiles(1089, 1, 320, 128, wanted=(0, 0, 961, 1)).columns, 0, 1089, (0, 961)),
        320,
    )
)
@given(parts())
def test_a_part_is_cut_where_the_whole_is(drawn: tuple[list[Span], Part, int]) -> None:
    whole, (part, start, length, _), size = drawn
    if len(part) == 1:
        return  # may lie anywhere on the network's cells
    stop = start + length
    places = {(max(one.start, start), min(one.stop, stop)) for one in whole}
    assert {(span.start + start, span.stop + start) for span in part} <= places
    assert {span.core_stop + start for span in part[:-1]} <= {span.core_stop for span in whole}
    assert all((span.start + start) % STRIDE_MULTIPLE == 0 for span in part)
    assert all(span.stop - span.start <= size for span in part[:-1])


@given(plans(), st.integers(0, 20), st.integers(0, 20), st.floats(0, 300), st.floats(0, 300))
def test_districts_are_those_of_the_lattice(drawn: Drawn, across: int, down: int, x: float, y: float) -> None:
    """A border of cores is one of districts, and another part of the lattice has the same."""
    plan, _, _, size, overlap = drawn
    for spans, axis in ((plan.columns, 0), (plan.rows, 1)):
        for one, two in zip(spans, spans[1:], strict=False):
            first, last, beyond = (
                plan.core_of(place, place)[axis] for place in (one.core_start, one.core_stop - 1, two.core_start)
            )
            assert beyond == last + 1
            assert one is spans[0] or first == last
    part = plan_tiles(64, 64, size, overlap, (STRIDE_MULTIPLE * across, STRIDE_MULTIPLE * down))
    other = plan_tiles(64, 64, size, overlap)
    assert part.core_of(x, y) == other.core_of(x + STRIDE_MULTIPLE * across, y + STRIDE_MULTIPLE * down)


@given(parts())
def test_cores_cover_what_is_wanted_with_context(drawn: tuple[list[Span], Part, int]) -> None:
    _, (part, _, length, (low, high)), _ = drawn
    assert part[0].core_start <= low
    assert part[-1].core_stop >= high
    for one, two in zip(part, part[1:], strict=False):
        assert low < one.core_stop == two.core_start < high  # each has something that is wanted
    for span in part:
        assert 0 <= span.start < span.stop <= length


@given(st.integers(0, 9000), st.integers(1, 3000))
def test_part_costs_little_more_than_its_pixels(low: int, wanted: int) -> None:
    """Up to 319 pixels of context on either side, and 256 for each border between tiles, of which there are few."""
    start = max(0, (low - 256) // 64 * 64)
    stop = -(-(low + wanted + 256) // 64) * 64
    box = (low - start, 0, low - start + wanted, 1)
    spans = plan_tiles(stop - start, 1, 1024, 256, (start, 0), box).columns
    assert sum(span.stop - span.start for span in spans) <= wanted + 2 * 319 + 256 * (len(spans) - 1)
    assert len(spans) <= 2 + (wanted - 2) // 768


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
    # overlaps 384..512 and 768..896, at 448 and 832. A last tile may be 32 px larger, so 1000 px need a third one.
    plan = plan_tiles(1000, 512, 512, 128)
    assert [tile.x for tile in plan] == [0, 384, 768]
    assert [tile.width for tile in plan] == [512, 512, 232]
    assert [tile.core for tile in plan] == [(0, 0, 448, 512), (448, 0, 832, 512), (832, 0, 1000, 512)]
    assert [tile.width for tile in plan_tiles(384 + 512 + 32, 512, 512, 128)] == [512, 544]
    # Pixels 450 to 800 of the same lattice, in a grid from 320 to 960: the second tile sees all that is wanted.
    (tile,) = plan_tiles(640, 512, 512, 128, (320, 0), (130, 0, 480, 512))
    assert (tile.x + 320, tile.width, tile.core[0] + 320) == (384, 512, 384)
    # Up to 840: the third one, too, as far as the grid goes.
    assert [(tile.x + 320, tile.width) for tile in plan_tiles(640, 512, 512, 128, (320, 0), (130, 0, 520, 512))] == [
        (384, 512),
        (768, 192),
    ]


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


def test_more_tiles_than_anybody_can_wait_for_are_one_sentence() -> None:
    with pytest.raises(QuoinError, match=r"1e.10 tiles .* would take years; choose a smaller one"):
        plan_tiles(2**31 - 1, 2**31 // 768, 1024, 256)
