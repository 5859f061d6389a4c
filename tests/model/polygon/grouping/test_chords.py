"""How far outlines leave chords, and the cheapest way around: against the definitions, worked out one by one."""

from __future__ import annotations

from itertools import combinations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import LineString, Point

from model.polygon.grouping.candidates import Candidates
from model.polygon.grouping.chords import SLANT_WEIGHT, SLANTED, costs, departures, slants
from model.polygon.grouping.cycle import cheapest_cycle
from model.polygon.grouping.outlines import Outlines

seeds = st.integers(0, 2**32 - 1)


def drawn(rng: np.random.Generator, buildings: int) -> tuple[Outlines, Candidates]:
    """Outlines of any points, with candidates on their corners and between them."""
    sizes = rng.integers(3, 9, buildings)
    outlines = Outlines(
        [rng.normal(size=size) + 1j * rng.normal(size=size) for size in sizes], rng.uniform(5.0, 20.0, (buildings, 2))
    )
    places = [
        np.sort(np.where(rng.random(6) < 0.5, rng.integers(0, size, 6), rng.uniform(0, size, 6))) for size in sizes
    ]
    building, place = np.repeat(np.arange(buildings), 6), np.concatenate(places)
    anchor = rng.normal(size=len(place)) + 1j * rng.normal(size=len(place))
    return outlines, Candidates(building, place, anchor, anchor, np.zeros(len(place)), np.zeros(len(place), dtype=bool))


def departure(outlines: Outlines, candidates: Candidates, start: int, end: int) -> float:
    building = candidates.building[start]
    low, high = candidates.place[start], candidates.place[end]
    count = int(outlines.count[building])
    passed = [k for k in range(2 * count) if low <= k < (high if end > start else high + count)]
    ends = candidates.anchor[[start, end]]
    line, along = LineString(np.array([ends.real, ends.imag]).T), ends[1] - ends[0]
    farthest = {True: 0.0, False: 0.0}
    for k in passed:
        corner = outlines.corner[outlines.first[building] + k % count]
        side = bool((np.conj(along) * (corner - ends[0])).imag > 0.0)
        farthest[side] = max(farthest[side], line.distance(Point(corner.real, corner.imag)) ** 2)
    return sum(farthest.values())


@settings(max_examples=100, deadline=None)
@given(seed=seeds)
def test_departures_are_the_farthest_corners_on_both_sides(seed: int) -> None:
    outlines, candidates = drawn(np.random.default_rng(seed), 3)
    pairs = [(start, end) for start in range(18) for end in range(18) if start // 6 == end // 6 and start != end]
    start, end = np.array(pairs).T
    found = departures(outlines, candidates, start, end)
    assert np.allclose(found, [departure(outlines, candidates, *pair) for pair in pairs], atol=1e-6)


@settings(max_examples=100, deadline=None)
@given(seed=seeds, count=st.integers(1, 6))
def test_no_cycle_is_cheaper(seed: int, count: int) -> None:
    """Against all subsets of the nodes."""
    rng = np.random.default_rng(seed)
    edges = {(low, high): rng.random() for high in range(1, count + 1) for low in range(high)}
    nodes = rng.normal(size=count).tolist()

    def cost(cycle: list[int]) -> float:
        return sum(edges[way] for way in zip(cycle, [*cycle[1:], count])) + sum(nodes[node] for node in cycle)

    cycles = [[0, *rest] for size in range(count) for rest in combinations(range(1, count), size)]
    assert cost(cheapest_cycle(list(edges.values()), nodes)) == min(map(cost, cycles))


def one_outline(corners: list[complex], tolerance: tuple[float, float] = (6.0, 6.0)) -> tuple[Outlines, Candidates]:
    """An outline, in tolerances, whose corners are the candidates."""
    points = np.array(corners)
    places, none = np.arange(len(points), dtype=float), np.zeros(len(points), dtype=int)
    candidates = Candidates(none, places, points, points, np.zeros(len(points)), none.astype(bool))
    return Outlines([points], np.array([tolerance])), candidates


def test_a_slanted_chord_costs_by_how_far_its_ends_lie_apart_aside() -> None:
    """A rectangle of 20 by 10 tolerances; three chords from its first corner, one of them to beside the second."""
    outlines, candidates = one_outline([0.0, 20.0 + 1.2j, 20.0 + 10.0j, 10.0j])
    along = outlines.direction[0]
    found = slants(outlines, candidates, np.array([0, 0]), np.array([1, 2]))
    aside = min(abs(((20.0 + 1.2j) * along.conjugate()).real), abs(((20.0 + 1.2j) * along.conjugate()).imag))
    assert outlines.regularity[0] > 0.9
    assert np.allclose(found, [SLANT_WEIGHT * aside**2, SLANTED])


def test_no_chord_of_an_irregular_outline_costs_for_being_slanted() -> None:
    outlines, candidates = one_outline(np.exp(2j * np.pi * np.arange(7) / 7).tolist())
    start, end = np.array([(a, b) for a in range(7) for b in range(7) if a != b]).T
    assert not slants(outlines, candidates, start, end).any()
    assert np.array_equal(costs(outlines, candidates, start, end), departures(outlines, candidates, start, end))


def test_right_angles_are_those_of_the_image() -> None:
    """A square on the map, turned by 45°, whose cells are twice as wide as high; in tolerances it is a rhombus."""
    outlines, candidates = one_outline([0.0, 1.0 + 2.0j, 4.0j, -1.0 + 2.0j], (12.0, 6.0))
    assert np.isclose(outlines.regularity[0], 1.0)
    assert np.allclose(slants(outlines, candidates, np.arange(4), (np.arange(4) + 1) % 4), 0.0)
