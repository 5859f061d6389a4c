"""How a grid is cut among workers changes no polygon, to the last digit."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model.building import Building
from model.contract.options import ReadOptions
from model.contract.tiling import TilePlan, plan_tiles
from model.extraction import distributed
from model.extraction.assembly import Assembly
from model.extraction.distributed import FoundInTiles, RowBand

from .crowd import crowd_of, seen_of

RESOLUTION = 0.5


def _written(found: list[Building]) -> list[tuple[list[bytes], float, str]]:
    return sorted(([ring.tobytes() for ring in each.rings], each.score, each.status) for each in found)


def _whole(plan: TilePlan, options: ReadOptions, seen: FoundInTiles) -> list[Building]:
    assembly = Assembly(plan, options, RESOLUTION)
    found = [building for index, each in seen.items() for building in assembly.add(plan[index], each)]
    return found + assembly.finish()


def _cut(plan: TilePlan, options: ReadOptions, seen: FoundInTiles, rows: int) -> list[Building]:
    def found(row: int) -> FoundInTiles:
        return {index: each for index, each in seen.items() if plan.place(index)[0] == row}

    band, count = RowBand(plan, options, RESOLUTION, found), len(plan.rows)
    chunks = [range(start, min(start + rows, count)) for start in range(0, count, rows)]
    return [building for chunk in chunks for building in band.settled(chunk)]


@settings(deadline=None, max_examples=15)
@given(st.integers(0, 2**32 - 1), st.integers(1, 4), st.booleans(), st.sampled_from([60, 150]))
def test_rows_by_themselves_give_what_the_whole_grid_gives(seed: int, rows: int, neighbours: bool, count: int) -> None:
    rng = np.random.default_rng(seed)
    plan = plan_tiles(200, 800, 100, 36)
    crowd = crowd_of(rng, 200, 800, count)
    without_data = set(rng.integers(0, len(plan), 3).tolist())
    seen = {index: seen_of(plan[index], crowd, rng) for index in range(len(plan)) if index not in without_data}
    options = ReadOptions(score=0.3, neighbours=neighbours)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(distributed, "MARGIN", 1)  # too little, so that it has to grow
        assert _written(_cut(plan, options, seen, rows)) == _written(_whole(plan, options, seen))


def test_margin_grows_only_where_a_chain_of_buildings_reaches_past_it(monkeypatch: pytest.MonkeyPatch) -> None:
    first_rows: list[int] = []
    inside = RowBand._from

    def noting(band: RowBand, first: int, bottom: float) -> list[Building]:
        first_rows.append(first)
        return inside(band, first, bottom)

    monkeypatch.setattr(RowBand, "_from", noting)
    plan = plan_tiles(100, 1600, 100, 36)
    corners = np.array([[0, 0], [0, 1], [1, 1], [1, 0]], dtype=np.float64)
    for houses, margins in ((1, {distributed.MARGIN}), (30, {2 * distributed.MARGIN})):
        chain = [Building([corners * 18 + (40, 500 + 18 * k)], 0.9, "keypoints").shifted(0, 0) for k in range(houses)]
        seen = {tile.index: [each for each in chain if _lies_in(each, tile.y, tile.y + tile.height)] for tile in plan}
        first_rows.clear()
        row = 12
        RowBand(plan, ReadOptions(), RESOLUTION, lambda index, seen=seen: {index: seen[index]}).settled(
            range(row, row + 1)
        )
        assert {row - first for first in first_rows} == margins


def test_one_that_gives_way_far_above_decides_who_stays_far_below() -> None:
    """Each square of a chain is the same as the next, less sure one: which of them stay goes by the first."""
    plan = plan_tiles(100, 1600, 100, 36)
    corners = np.array([[0, 0], [0, 1], [1, 1], [1, 0]], dtype=np.float64)
    squares = [
        Building([corners * 20 + (40, 100 + 6 * k)], 0.99 - k / 1000, "keypoints").shifted(0, 0) for k in range(151)
    ]
    seen = {tile.index: [each for each in squares if _lies_in(each, tile.y, tile.y + tile.height)] for tile in plan}
    options = ReadOptions(neighbours=False)
    whole = _whole(plan, options, seen)
    assert len(whole) == 76  # every other one
    assert _written(_cut(plan, options, seen, 1)) == _written(whole)


def _lies_in(building: Building, top: float, bottom: float) -> bool:
    return top <= building.bounds[1] and building.bounds[3] <= bottom
