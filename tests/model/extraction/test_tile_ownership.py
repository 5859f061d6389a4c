"""What the bounds of a region promise holds for every polygon inside it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from model.contract.options import STRIDE_MULTIPLE
from model.contract.tiling import plan_tiles
from model.extraction.tile_ownership import TileOwnership

PLACES = st.floats(0, 1)


def _between(low: float, high: float, shares: tuple[float, float]) -> tuple[float, float]:
    one, two = sorted(low + share * (high - low) for share in shares)
    return one, two


@given(
    st.integers(1, 400),
    st.integers(1, 400),
    st.integers(60, 200),
    st.floats(0, 0.9),
    st.tuples(st.integers(0, 9), st.integers(0, 9)),
    PLACES,
    *[st.tuples(PLACES, PLACES) for _ in range(4)],
)
def test_a_tile_answers_for_nothing_in_a_region_without_anything_of_its_own(
    width: int,
    height: int,
    tile_size: int,
    overlap: float,
    cell: tuple[int, int],
    place: float,
    region_x: tuple[float, float],
    region_y: tuple[float, float],
    inside_x: tuple[float, float],
    inside_y: tuple[float, float],
) -> None:
    origin = STRIDE_MULTIPLE * cell[0], STRIDE_MULTIPLE * cell[1]
    plan = plan_tiles(width, height, tile_size, int(overlap * tile_size), origin)
    tile = plan[int(place * (len(plan) - 1))]
    left, right = _between(tile.x, tile.x + tile.width, region_x)
    top, bottom = _between(tile.y, tile.y + tile.height, region_y)
    if not TileOwnership.of((left, top, right, bottom), tile, plan).holds_nothing_of_its_own:
        return
    x0, x1 = _between(left, right, inside_x)
    y0, y1 = _between(top, bottom, inside_y)
    assert TileOwnership.of((x0, y0, x1, y1), tile, plan).is_left_to_neighbour


def test_regions_outside_the_core_hold_nothing_and_those_inside_do() -> None:
    plan = plan_tiles(1000, 400, 600, 216)
    assert len(plan) == 2
    left = plan[0]  # sees up to 600, its core ends at 492
    assert TileOwnership.of((520, 100, 590, 200), left, plan).holds_nothing_of_its_own
    assert not TileOwnership.of((450, 100, 590, 200), left, plan).holds_nothing_of_its_own
    assert not TileOwnership.of((100, 100, 200, 200), left, plan).holds_nothing_of_its_own
