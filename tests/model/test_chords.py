"""How far outlines leave chords, and the cheapest way around: against the definitions, worked out one by one."""

from __future__ import annotations

from itertools import combinations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import LineString, Point

from model.polygon.candidates import Candidates
from model.polygon.chords import departures
from model.polygon.cycle import cheapest_cycle
from model.polygon.outlines import Outlines

seeds = st.integers(0, 2**32 - 1)


def drawn(rng: np.random.Generator, buildings: int) -> tuple[Outlines, Candidates]:
    """Outlines of any points, with candidates on their corners and between them."""
    sizes = rng.integers(3, 9, buildings)
    outlines = Outlines([rng.normal(size=size) + 1j * rng.normal(size=size) for size in sizes])
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
