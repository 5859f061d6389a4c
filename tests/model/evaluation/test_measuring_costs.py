"""Measuring long outlines, many buildings and copies: the same figures, for about as much work as there is input."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from model.building import Building, Ring
from model.evaluation.measures import masks, polis
from model.evaluation.measures.contours import Contours
from model.evaluation.measures.masks import rasterize, rasterize_all
from model.evaluation.measures.scene import SceneResult, measure_scene
from model.polygon.runs import batches

from ..building_strategies import QUICK, SIZE, references

TWICE = 2.5
"""So much more work is still about twice as much."""
SQUARE = [np.array([[10.0, 10.0], [40.0, 10.0], [40.0, 40.0], [10.0, 40.0]])]


def coast(corners: int, seed: int = 0) -> list[Ring]:
    angles = np.arange(corners) * 2.0 * np.pi / corners
    radii = 200.0 + np.random.default_rng(seed).uniform(-1.0, 1.0, corners)
    return [250.0 + np.stack([radii * np.cos(angles), radii * np.sin(angles)], axis=1)]


def measured(predictions: Sequence[list[Ring]], drawn: Sequence[list[Ring]]) -> SceneResult:
    return measure_scene([Building(rings, 1.0, "") for rings in predictions], drawn, (500, 500), score=0.5)[0]


@QUICK
@given(seed=st.integers(0, 2**32 - 1), corners=st.integers(3, 700))
def test_points_fall_on_the_nearest_of_all_contours(seed: int, corners: int) -> None:
    rng = np.random.default_rng(seed)
    polygons = np.array([shapely.Polygon(coast(corners, seed)[0]), shapely.box(455, 200, 480, 300)])
    points = rng.uniform(0.0, 500.0, (100, 2))
    images = Contours(polygons).nearest(points)
    expected = shapely.distance(shapely.points(points)[:, None], shapely.boundary(polygons)).min(axis=1)
    assert np.hypot(*(images - points).T) == pytest.approx(expected, abs=1e-9)
    assert shapely.distance(shapely.points(images)[:, None], shapely.boundary(polygons)).min(axis=1).max() < 1e-9


def test_an_outline_of_twice_as_many_corners_is_twice_the_work(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at: Counter[str] = Counter()
    for name in ("line_locate_point", "line_interpolate_point", "distance"):
        function = getattr(shapely, name)

        def counting(first: Any, second: Any, *others: Any, name: str = name, function: Any = function) -> Any:
            # GEOS goes through a whole line for each point
            either = np.maximum(shapely.get_num_coordinates(first), 1)
            if name == "distance":
                either = either * shapely.get_num_coordinates(second)
            looked_at[name] += int(np.sum(either * np.ones(np.shape(second))))
            return function(first, second, *others)

        monkeypatch.setattr(shapely, name, counting)
    work = []
    for corners in (2000, 4000):
        measured([coast(corners, 1)], [coast(corners)])
        work.append(looked_at.total())
        looked_at.clear()
    assert work[1] <= TWICE * work[0]


@QUICK
@given(references(most=12), st.integers(1, 3000))
def test_many_buildings_are_filled_as_each_by_itself(drawn: list[list[Ring]], together: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(masks, "PIXELS_TOGETHER", together)
        found = rasterize_all(drawn, SIZE)
    for mask, rings in zip(found, drawn, strict=True):
        alone = rasterize(rings, SIZE)
        assert mask.box == alone.box
        assert np.array_equal(mask.pixels, alone.pixels)


def test_the_distance_of_copies_is_measured_once(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = Counter[str]()
    distance = polis.polis

    def counting(first: Ring, second: Ring) -> float:
        calls["polis"] += 1
        return distance(first, second)

    monkeypatch.setattr(polis, "polis", counting)
    moved = SQUARE[0] + 1.0
    assert polis.polis_of_image([moved] * 50, [SQUARE[0]] * 50) == [distance(moved, SQUARE[0])] * 50
    assert calls.total() == 1


@given(st.lists(st.integers(1, 100), max_size=50), st.integers(1, 200))
def test_batches_are_all_of_a_list_and_none_much_larger_than_wished(sizes: list[int], together: int) -> None:
    parts = list(batches(np.array(sizes, dtype=int), together))
    assert [size for part in parts for size in sizes[part]] == sizes
    assert all(sum(sizes[part]) < together + max(sizes) for part in parts)
