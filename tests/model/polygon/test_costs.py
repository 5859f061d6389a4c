"""What does twice as much input cost: about twice as much work, and not four times as much."""

from __future__ import annotations

import tracemalloc
from collections import Counter
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import shapely

from model.polygon import share_boundaries
from model.polygon.features import regularize_features
from model.polygon.neighbours import overlaps
from model.polygon.neighbours.apart import apart

TOLERANCE = 0.75
TWICE = 2.5
"""So much more work is still about twice as much."""


def coast(corners: int, seed: int = 0, rough: float = 0.5) -> list[np.ndarray]:
    """An outline whose walls are 2 m long, with corners off by half a metre."""
    angles = np.arange(corners) * 2.0 * np.pi / corners
    radii = corners / np.pi + np.random.default_rng(seed).uniform(-rough, rough, corners)
    return [np.stack([radii * np.cos(angles), radii * np.sin(angles)], axis=1)]


def teeth(corners: int, seed: int = 0) -> list[np.ndarray]:
    """A long building with so many small steps in a wall that they are straightened away."""
    along = np.arange(corners // 2).repeat(2)[1:-1] * 2.0
    step = np.tile([0.1, 0.1, 0.0, 0.0], corners)[: len(along)]
    end = [[along[-1], -20.0], [along[0], -20.0]]
    return [np.concatenate([np.stack([along, 0.01 * seed + step], axis=1), end])[::-1].copy()]


def bank(corners: int, seed: int) -> np.ndarray:
    """A long polygon on one side of a line, or on the other, that keeps to it by a quarter of a metre."""
    along = 2.0 * np.arange(corners)
    edge = np.random.default_rng(seed).uniform(-0.25, 0.25, corners)
    far = 50.0 if seed else -50.0
    return np.concatenate([np.stack([along, edge], axis=1), [[along[-1], far], [along[0], far]]])


def house(seed: int = 0, size: float = 10.0) -> list[np.ndarray]:
    """A square building, its corners off by up to 10 cm."""
    corners = np.array([[0.0, 0.0], [size, 0.0], [size, size], [0.0, size]])
    return [corners + np.random.default_rng(seed).uniform(-0.1, 0.1, corners.shape)]


def counted(monkeypatch: pytest.MonkeyPatch, owner: Any, name: str, work: Callable[..., int]) -> Counter[str]:
    """Count the work of a function, which is still done: seconds say little on a machine that others use."""
    counts: Counter[str] = Counter()
    function = getattr(owner, name)

    def counting(*arguments: Any, **options: Any) -> Any:
        counts[name] += work(*arguments)
        return function(*arguments, **options)

    monkeypatch.setattr(owner, name, counting)
    return counts


def corner_pairs(first: Any, second: Any, *_: Any) -> int:
    """The pairs of corners that GEOS looks at where it compares each with each."""
    return int(np.sum(shapely.get_num_coordinates(first).astype(float) * shapely.get_num_coordinates(second)))


@pytest.mark.parametrize("outline", [coast, teeth])
def test_a_polygon_of_twice_as_many_corners_is_twice_the_work(
    monkeypatch: pytest.MonkeyPatch, outline: Callable[..., list[np.ndarray]]
) -> None:
    compared = counted(monkeypatch, shapely, "hausdorff_distance", corner_pairs)
    away = counted(monkeypatch, shapely, "distance", corner_pairs)
    work = []
    for corners in (2000, 4000):
        regularize_features([[outline(corners)], [outline(corners, seed=1)]], 2, TOLERANCE, True)
        work.append(compared.total() + away.total() + corners)
        compared.clear()
        away.clear()
    assert work[1] <= TWICE * work[0]


def test_outlines_that_cross_in_thousands_of_places_are_not_parted(monkeypatch: pytest.MonkeyPatch) -> None:
    partings = counted(monkeypatch, overlaps, "_best_parting", lambda *_: 1)
    shapes = [shapely.Polygon(bank(4000, seed)) for seed in range(2)]
    assert len(overlaps.common_parts(np.array(shapes), TOLERANCE).parts) > 900
    assert overlaps.part_overlaps(shapes, TOLERANCE, leave_rivals=True) == shapes
    assert partings.total() == 0


def test_copies_are_straightened_and_leave_each_other_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    partings = counted(monkeypatch, overlaps, "_best_parting", lambda *_: 1)
    neighbour = [house(1)[0] + [9.8, 0.0]]
    (alone, *_), few = regularize_features([[house()], [neighbour]], 2, TOLERANCE, True), partings.total()
    partings.clear()
    among = regularize_features([*[[house()]] * 160, [neighbour]], 161, TOLERANCE, True)
    assert alone is not None
    assert all(copy is not None and np.array_equal(copy[0][0], alone[0][0]) for copy in among[:160])
    assert partings.total() == few


def test_a_pile_of_nearly_equal_buildings_is_not_parted_pair_by_pair(monkeypatch: pytest.MonkeyPatch) -> None:
    partings = counted(monkeypatch, overlaps, "_best_parting", lambda *_: 1)
    pile = [[house(seed)] for seed in range(40)]
    assert all(answer is not None for answer in regularize_features(pile, 40, TOLERANCE, True))
    assert partings.total() == 0


@pytest.mark.parametrize("inset", [0.2, 1.5])
def test_a_building_drawn_around_another_is_not_hollowed_out(inset: float) -> None:
    outer = [np.array([[0.0, 0.0], [12.0, 0.0], [12.0, 10.0], [0.0, 10.0]])]
    inner = [np.array([[inset, inset], [12 - inset, inset], [12 - inset, 10 - inset], [inset, 10 - inset]])]
    assert regularize_features([[outer], [inner]], 2, TOLERANCE, True) == [None, None]


def test_what_overlaps_little_is_parted_beside_rivals() -> None:
    first, second = [coordinates[0] for coordinates in (house(), house(2))]
    left = [first - [10.0 - 0.4, 0.0]]
    met, *_ = share_boundaries([left, [first], [second]], TOLERANCE, leave_rivals=True)
    assert met[0][:, 0].max() < left[0][:, 0].max()


def test_two_coasts_do_not_fill_the_memory() -> None:
    (lake,) = coast(4000, rough=0.0)
    shapes = np.array([shapely.Polygon(lake), shapely.Polygon(lake + 10.0)])
    tracemalloc.start()
    told = apart(shapes, np.array([0]), np.array([1]))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert not told.any()
    assert peak < 100e6
