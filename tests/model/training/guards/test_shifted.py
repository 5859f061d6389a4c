"""Labels that lie beside their buildings are noticed, by how far and to which side, and can be put back."""

from __future__ import annotations

import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model.building import Building, Ring
from model.contract.options import ReadOptions
from model.extraction.extractor import Extractor
from model.extraction.in_memory import extract_scene
from model.synthetic.scene import SyntheticScene, render_scene
from model.training.guards.blocks import LEAST, MOST, blocks
from model.training.guards.place import Base
from model.training.guards.shifted import moved, shifted

from .drawn_place import RESOLUTION, DrawnPlace, square, village

NOTICED = 0.5
"""Metres."""


@pytest.fixture(scope="module")
def town() -> SyntheticScene:
    return render_scene(640, 640, 0.14, 1, "town")


def beside(buildings: list[list[Ring]], metres: tuple[float, float], resolution: float) -> list[list[Ring]]:
    return [[ring + np.array(metres) / resolution for ring in rings] for rings in buildings]


def found(buildings: list[list[Ring]]) -> list[Building]:
    return [Building(rings, 0.9, "keypoints") for rings in buildings]


@pytest.mark.parametrize(
    ("metres", "side"), [((2, 0), "right"), ((0, -2), "top"), ((-1.5, 1.5), "lower left"), ((3, 3), "lower right")]
)
def test_edges_of_the_image_say_how_far_labels_lie_beside_it(
    town: SyntheticScene, metres: tuple[float, float], side: str
) -> None:
    labels = beside(town.buildings, metres, town.resolution)
    (finding,) = shifted([DrawnPlace(labels, town.image, town.resolution)], Base(0.13))
    assert f"{finding.figure:.1f} m too far to the {side} on the image" in str(finding.sentence)
    assert finding.figure == pytest.approx(np.hypot(*metres), abs=NOTICED)
    off = [
        ring - right for rings, true in zip(moved(labels, finding), town.buildings) for ring, right in zip(rings, true)
    ]
    assert np.abs(np.concatenate(off)).max() * town.resolution < NOTICED


def test_houses_far_from_each_other_say_together_and_once_how_far_their_labels_lie_beside_them() -> None:
    true = [square(30 + 3 * index, 40) for index in range(12)]
    places = [
        DrawnPlace(beside([house], (2, 0), RESOLUTION), plane=index // 8, origin=(1000.0 * index, 500.0))
        for index, house in enumerate(true)
    ]
    seen = [found([house]) for house in true]
    (finding,) = shifted(places[:8], Base(0.13, seen))
    assert (finding.figure, finding.shift) == (pytest.approx(2.0), (pytest.approx(-20.0), 0.0))
    assert shifted(places[8:], Base(0.13, seen[8:])) == []  # four are not enough to say so
    assert [each.place for each in shifted([*places, *places[8:]], Base(0.13, [*seen, *seen[8:]]))] == [0, 8]


def test_labels_that_lie_on_the_image_are_left_alone(town: SyntheticScene) -> None:
    assert shifted([DrawnPlace(town.buildings, town.image, town.resolution)], Base(0.13)) == []


def test_thousands_of_labels_are_asked_as_quickly_as_a_few() -> None:
    town = [square(100.0 * (index % 90), 100.0 * (index // 90)) for index in range(8100)]
    place = DrawnPlace(beside(town, (2, 0), RESOLUTION))
    started = time.process_time()
    (finding,) = shifted([place], Base(0.13, [found(town)]))
    assert finding.figure == pytest.approx(2.0)
    assert time.process_time() - started < 30  # all pairs of votes would take an hour


def test_thousands_of_like_houses_are_seen_from_all_sides() -> None:
    image = np.full((2560, 2560, 3), 60, np.uint8)
    houses = []
    for y in range(20, 2520, 28):
        for x in range(20, 2520, 28):
            image[y : y + 13, x : x + 15] = 200
            houses.append([np.array([[x, y], [x + 15, y], [x + 15, y + 13], [x, y + 13]], dtype=np.float64)])
    (finding,) = shifted([DrawnPlace(beside(houses, (2, 0), 0.5), image, 0.5)], Base(0.13))
    assert finding.figure == pytest.approx(2.0, abs=NOTICED)


def test_image_without_edges_says_nothing() -> None:
    assert shifted([DrawnPlace(beside(village(), (2, 0), RESOLUTION))], Base(0.13)) == []


def test_what_the_base_finds_says_how_far_labels_lie_beside_it(town: SyntheticScene) -> None:
    base = Extractor.load("keypoint", "cpu")
    seen = extract_scene(base, town.image, ReadOptions(), town.resolution, 1024, 256)
    grey = np.full_like(town.image, 90)  # so that no edge can say it
    for metres in ((2.0, 0.0), (-1.2, -1.6)):
        place = DrawnPlace(beside(town.buildings, metres, town.resolution), grey, town.resolution)
        (finding,) = shifted([place], Base(0.13, [seen]))
        assert np.array(finding.shift) * town.resolution == pytest.approx(-np.array(metres), abs=NOTICED)
    assert shifted([DrawnPlace(town.buildings, grey, town.resolution)], Base(0.13, [seen])) == []


@settings(max_examples=25, deadline=None)
@given(
    st.tuples(st.floats(-5, 5), st.floats(-5, 5)).filter(lambda metres: np.hypot(*metres) > 1),
    st.integers(0, 2**32 - 1),
)
def test_votes_agree_though_many_find_no_partner(metres: tuple[float, float], seed: int) -> None:
    random = np.random.default_rng(seed)
    corners = random.uniform(0, 2000, (40, 2))
    true = [square(*corner, random.uniform(60, 140)) for corner in corners]
    seen = found([[ring + random.normal(0, 1.5, ring.shape) for ring in rings] for rings in true[:25]])
    others = found([square(*corner) for corner in random.uniform(0, 2000, (10, 2))])
    place = DrawnPlace(beside(true, metres, RESOLUTION))
    (finding,) = shifted([place], Base(0.13, [[*seen, *others]]))
    assert np.array(finding.shift) * RESOLUTION == pytest.approx(-np.array(metres), abs=NOTICED)


def test_labels_that_lie_differently_from_place_to_place_are_not_to_be_moved_as_one() -> None:
    left, right = ([square(x, y) for x in range(0, 400, 100) for y in range(0, 400, 100)] for _ in range(2))
    right = beside(right, (60, 0), RESOLUTION)
    labels = [*beside(left, (2, 0), RESOLUTION), *beside(right, (2.9, 1.2), RESOLUTION)]
    (finding,) = shifted([DrawnPlace(labels)], Base(0.13, [found([*left, *right])]))
    assert finding.shift is None
    assert "differently from place to place" in str(finding.sentence)
    assert moved(labels, finding)[0][0] == pytest.approx(labels[0][0])


@given(st.integers(1, 200), st.integers(0, 2**32 - 1))
def test_blocks_hold_each_building_once_and_enough_of_them(count: int, seed: int) -> None:
    parts = blocks(np.random.default_rng(seed).uniform(0, 100, (count, 2)))
    assert sorted(np.concatenate(parts)) == list(range(count))
    assert len(parts) <= MOST
    assert min(map(len, parts)) >= min(LEAST, count)
