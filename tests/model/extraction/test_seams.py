"""Seams, proved with detectors that see exactly the true buildings, as far as their tile reaches, or nearly so."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from shapely import Polygon, affinity

from model.building import Building
from model.contract.tiling import Tile, plan_tiles
from model.extraction.seams import DOUBT, Seams
from model.extraction.tile_ownership import EDGE_MARGIN, LEEWAY

from .ideal_detector import World, as_building, as_polygon, ideal_detections, shaken, view_of, wanted_worlds, worlds


def through_seams(world: World, reach: float = 0.0) -> list[Building]:
    """What comes out when every tile is detected with errors of up to `reach` pixels."""
    rng = np.random.default_rng(world.seed)
    seams = Seams(world.plan)
    buildings = []
    for tile in world.plan:
        found = ideal_detections(world.truth, tile, rng)
        buildings += seams.add(tile, [shaken(building, rng, reach) for building in found] if reach else found)
    buildings += seams.finish()
    assert seams.waiting == 0
    return buildings


def _sorted_wkb(polygons: list[Polygon]) -> list[bytes]:
    return sorted(shapely.to_wkb(polygon) for polygon in polygons)


@settings(deadline=None)
@given(worlds(smallest=3, spare=2 * EDGE_MARGIN, cut_by_grid=True))
def test_ideal_detections_give_exactly_the_truth(world: World) -> None:
    assert _sorted_wkb([as_polygon(building) for building in through_seams(world)]) == _sorted_wkb(world.truth)


@settings(deadline=None, max_examples=40)
@given(wanted_worlds(spare=2 * EDGE_MARGIN))
def test_everything_wanted_comes_whole_and_once(world: World) -> None:
    found = [as_polygon(building) for building in through_seams(world)]
    wanted = [[one for one in some if world.plan.is_wanted(one.bounds)] for some in (found, world.truth)]
    assert _sorted_wkb(wanted[0]) == _sorted_wkb(wanted[1])


REACH = 1.5


@settings(deadline=None)
@given(worlds(smallest=24, spare=2 * (EDGE_MARGIN + LEEWAY + REACH), cut_by_grid=False))
def test_tiles_that_disagree_a_little_give_each_building_once(world: World) -> None:
    found = [as_polygon(building) for building in through_seams(world, REACH)]
    matches = [[polygon for polygon in found if _iou(polygon, true) > 0.5] for true in world.truth]
    assert [len(match) for match in matches] == [1] * len(world.truth)
    assert len(found) == len(world.truth)
    for true, (match,) in zip(world.truth, matches, strict=True):
        assert match.hausdorff_distance(true) <= REACH * 2**0.5  # none is cut


def _iou(one: Polygon, two: Polygon) -> float:
    common = one.intersection(two).area
    return common / (one.area + two.area - common)


@pytest.mark.parametrize("seed", range(20))
def test_building_too_large_for_the_overlap_comes_once(seed: int) -> None:
    """Upright ones up to two and a half tiles long: whole where a tile sees them whole, or else their largest part."""
    rng = np.random.default_rng(seed)
    plan = plan_tiles(300, 260, 100, 20)
    width, height = rng.uniform(10, 250, 2)
    left, top = rng.uniform(0, 300 - width), rng.uniform(0, 260 - height)
    large = shapely.box(left, top, left + width, top + height)
    (found,) = [as_polygon(building) for building in through_seams(World([large], plan, seed))]
    parts = [large.intersection(view_of(tile)) for tile in plan]
    assert found.area == pytest.approx(max(part.area for part in parts))
    assert large.covers(found)


def test_large_building_leaves_its_neighbours_alone() -> None:
    plan = plan_tiles(300, 100, 100, 20)
    hall = shapely.box(50, 40, 170, 90)
    houses = [shapely.box(x, 20, x + 12, 35) for x in range(10, 280, 15)]
    found = [as_polygon(building) for building in through_seams(World([hall, *houses], plan, seed=1))]
    assert _sorted_wkb([polygon for polygon in found if polygon.area < 200]) == _sorted_wkb(houses)
    assert len(found) == len(houses) + 1


def test_large_building_turned_anyhow_does_not_vanish() -> None:
    plan = plan_tiles(300, 260, 100, 20)
    for angle in range(0, 180, 15):
        large = affinity.rotate(shapely.box(60, 80, 240, 180), angle)
        assert through_seams(World([large], plan, seed=angle))


def test_part_of_a_building_is_not_taken_for_one_that_its_own_tile_missed() -> None:
    plan = plan_tiles(148, 84, 84, 20)
    first, second = plan
    # The first sees 0 to 84, the second 64 to 148. Both see this one whole, and its centre is in the second's core.
    house = shapely.box(76, 40, 81.5, 50)
    cut_by_the_first = shapely.box(74, 10, 89, 20)
    seams = Seams(plan)
    found = seams.add(first, ideal_detections([house, cut_by_the_first], first, np.random.default_rng(0)))
    assert found + seams.add(second, []) + seams.finish() == []


def test_best_of_duplicates_stays_with_its_own_corners() -> None:
    plan = plan_tiles(148, 84, 84, 20)
    seams = Seams(plan)
    low = as_building(
        shapely.box(65, 40, 83 - EDGE_MARGIN, 60), 0.6
    )  # the cores meet at 74, within its centre's leeway
    high = as_building(shapely.box(66.5, 41, 81, 61), 0.9)
    found = seams.add(plan[0], [low]) + seams.add(plan[1], [high])
    assert [building.score for building in found] == [0.9]
    assert (found[0].rings[0] == high.rings[0]).all()


def test_other_answers_for_one_place_stay_less_sure() -> None:
    plan = plan_tiles(100, 100, 100, 20)
    row, house, hut = shapely.box(10, 10, 90, 40), shapely.box(12, 12, 48, 38), shapely.box(14, 14, 24, 24)
    answers = [as_building(row, 0.8), as_building(house, 0.6), as_building(hut, 0.4)]
    found = Seams(plan).add(plan[0], answers)
    assert [building.score for building in found] == pytest.approx(
        [0.8, 0.6 * DOUBT, 0.4 * DOUBT**2]
    )  # the hut lies in both others
    assert [building.rings for building in found] == [building.rings for building in answers]


def test_answer_that_is_no_longer_sure_changes_no_other() -> None:
    """The hut's only surer answer is a duplicate, and gone."""
    plan = plan_tiles(100, 100, 100, 20)
    house, double, hut = shapely.box(10, 10, 50, 50), shapely.box(10, 10, 50, 36), shapely.box(14, 37, 24, 47)
    answers = [as_building(double, 0.9), as_building(house, 0.8), as_building(hut, 0.4)]
    assert [building.score for building in Seams(plan).add(plan[0], answers)] == [0.9, 0.4]


def test_house_in_a_courtyard_is_no_duplicate() -> None:
    plan = plan_tiles(100, 100, 100, 20)
    block = shapely.box(10, 10, 90, 90).difference(shapely.box(30, 30, 70, 70))
    house = shapely.box(40, 40, 60, 60)
    assert len(through_seams(World([block, house], plan, seed=0))) == 2


def test_self_crossing_outline_does_not_stop_the_work() -> None:
    plan = plan_tiles(100, 100, 100, 20)
    bow_tie = Building([np.array([[10.0, 10], [40, 40], [40, 10], [10, 40]])], 0.9, "contour")
    house = as_building(shapely.box(20, 30, 80, 80), 0.8)
    assert len(Seams(plan).add(plan[0], [bow_tie, house])) == 2


def test_tiles_may_be_left_out() -> None:
    plan = plan_tiles(500, 500, 100, 20)
    left_out = {7, 8, 13, 35}
    houses = [shapely.box(x, y, x + 9, y + 9) for x in range(5, 490, 30) for y in range(5, 490, 30)]
    rng = np.random.default_rng(0)
    seams = Seams(plan)
    found = []
    for tile in plan:
        if tile.index not in left_out:
            found += seams.add(tile, ideal_detections(houses, tile, rng))
    found += seams.finish()
    seen = [house for house in houses if not any(_in_core(house, plan[index]) for index in left_out)]
    # the leeway lets a neighbour answer for some more
    assert set(_sorted_wkb(seen)) <= set(_sorted_wkb([as_polygon(building) for building in found]))
    assert seams.waiting == 0


def _in_core(house: Polygon, tile: Tile) -> bool:
    return shapely.box(*tile.core).covers(house.envelope.centroid)


@pytest.mark.parametrize("length", [1_000, 4_000])
def test_waiting_does_not_grow_with_the_raster(length: int) -> None:
    """No more than was found in one row of tiles and the tile after it, however many rows there are."""
    plan = plan_tiles(400, length, 100, 30)
    houses = [shapely.box(x, y, x + 12, y + 12) for x in range(3, 385, 20) for y in range(3, length - 20, 20)]
    rng = np.random.default_rng(0)
    tree = shapely.STRtree(houses)
    seams = Seams(plan)
    most_waiting = most_found = returned = 0
    for tile in plan:
        found = ideal_detections([houses[k] for k in tree.query(view_of(tile))], tile, rng)
        returned += len(seams.add(tile, found))
        most_found = max(most_found, len(found))
        most_waiting = max(most_waiting, seams.waiting)
    assert most_waiting <= (len(plan.columns) + 1) * most_found
    assert returned == len(houses)  # the last tile leaves nothing to wait for
