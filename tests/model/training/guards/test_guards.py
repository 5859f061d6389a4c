"""Each guard sees what it is there for, says it in one sentence with its figure, and is silent about sound labels."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import box

from model.building import Building
from model.contract.errors import Phrase
from model.contract.teaching.finding import Finding, Mark
from model.training.guards.broken import broken
from model.training.guards.check import check
from model.training.guards.few import few
from model.training.guards.outside import outside
from model.training.guards.overlapping import overlapping
from model.training.guards.place import Base
from model.training.guards.resolution import resolution
from model.training.guards.unlabelled import unlabelled

from .drawn_place import RESOLUTION, SIDE, DrawnPlace, square, village

BASE = Base(0.13)
BOW_TIE = [np.array([[0.0, 0], [60, 60], [60, 0], [0, 60]])]
LINE = [np.array([[0.0, 0], [60, 60]])]


def found(*buildings: list[np.ndarray]) -> list[Building]:
    return [Building(rings, 0.9, "keypoints") for rings in buildings]


def test_sound_labels_are_not_spoken_of() -> None:
    place = DrawnPlace(village())
    assert check([place], Base(0.13, [found(*village())])) == []


@pytest.mark.parametrize("counts", [(9,), (4, 5), (0,), ()])
def test_fewer_than_ten_buildings_stop_the_learning(counts: tuple[int, ...]) -> None:
    (finding,) = few([DrawnPlace(village(count)) for count in counts])
    assert (finding.figure, finding.stops) == (sum(counts), True)
    assert str(finding.sentence).startswith(f"Only {sum(counts)} buildings are drawn, and fewer than 10")


def test_ten_buildings_in_two_places_are_enough() -> None:
    assert few([DrawnPlace(village(5)), DrawnPlace(village(5))]) == []


@pytest.mark.parametrize(("own", "words"), [(0.3, "0.3 m per pixel and the base works at 0.13 m"), (0.01, "averaged")])
def test_pixels_of_another_size_are_told(own: float, words: str) -> None:
    (finding,) = resolution([DrawnPlace([])], Base(0.13, native=[own, 0.13]))
    assert words in str(finding.sentence)
    assert finding.figure == pytest.approx(own / 0.13)
    assert not finding.stops


def test_pixels_of_a_place_count_where_nobody_tells_of_others() -> None:
    assert resolution([DrawnPlace([], resolution=0.13)], BASE) == []
    assert len(resolution([DrawnPlace([], resolution=0.5)], BASE)) == 1


@pytest.mark.parametrize("rings", [BOW_TIE, LINE, square(0, 0, 5), [np.zeros((0, 2))]])
def test_broken_polygon_is_counted_and_marked(rings: list[np.ndarray]) -> None:
    (finding,) = broken([DrawnPlace(village()), DrawnPlace([*village(), rings])])
    assert str(finding.sentence).startswith("1 polygons cross themselves or cover less than a square metre")
    assert [mark.place for mark in finding.marks] == [1]
    assert not finding.stops


def test_of_two_polygons_over_one_another_the_smaller_is_marked() -> None:
    small = square(20, 20, 30)
    (finding,) = overlapping([DrawnPlace([*village(), small])])
    assert finding.figure == 1
    assert finding.marks == [Mark(0, [small[0].tolist()])]


def test_building_that_was_drawn_twice_is_told_once() -> None:
    (finding,) = overlapping([DrawnPlace([*village(), village()[3]])])
    assert finding.figure == 1


def test_neighbours_that_share_a_wall_are_no_overlap() -> None:
    assert overlapping([DrawnPlace([square(0, 0), square(60, 0), square(115, 0)])]) == []


def test_polygon_beside_the_image_is_told_and_all_of_them_stop() -> None:
    (finding,) = outside([DrawnPlace([*village(), square(SIDE + 10, 0), square(SIDE - 20, 0)])])
    assert finding.figure == 2
    assert not finding.stops
    assert str(finding.sentence).startswith("2 of 14 polygons lie outside the image or where it shows nothing")
    (finding,) = outside([DrawnPlace([square(SIDE + 10, 0)])])
    assert finding.stops


def test_polygon_where_nothing_was_photographed_is_told() -> None:
    image = np.full((SIDE, SIDE, 3), 90, np.uint8)
    image[:, 200:] = 0
    (finding,) = outside([DrawnPlace(village(), image)])
    assert finding.figure == 6


def test_building_that_nobody_drew_is_marked_where_all_are_said_to_be_drawn() -> None:
    new, beyond, ignored, half_known = square(300, 300), square(10, 300), square(200, 300, 50), square(40, 10)
    place = DrawnPlace(village(), area=box(100, 0, SIDE, SIDE), ignored=[ignored])
    seen = found(*village(), new, beyond, ignored, half_known)
    (finding,) = unlabelled([place], Base(0.13, [seen]))
    assert finding.marks == [Mark(0, [new[0].tolist()])]
    assert str(finding.sentence).startswith("The base finds 1 buildings inside the area that nobody has drawn")


def test_what_stops_is_told_first() -> None:
    findings = check([DrawnPlace([BOW_TIE, LINE])], BASE)
    assert [finding.kind for finding in findings] == ["few", "broken"]


def test_no_labels_at_all_are_a_finding_and_no_error() -> None:
    assert [finding.kind for finding in check([DrawnPlace([])], BASE)] == ["few"]
    assert [finding.kind for finding in check([], BASE)] == ["few"]


@given(
    st.builds(
        Finding,
        st.sampled_from(("few", "shifted")),
        st.floats(0, 1e6),
        st.builds(
            lambda name, value: Phrase("{a} lies to {b}.", a=name, b=Phrase(value)), st.text(), st.text(min_size=1)
        ),
        st.booleans(),
        st.lists(st.builds(Mark, st.integers(0, 9), st.just([[[0.0, 1.0], [2.0, 3.0], [4.5, 5.0]]])), max_size=2),
        st.integers(0, 9),
        st.none() | st.tuples(st.floats(-9, 9), st.floats(-9, 9)),
    )
)
def test_finding_goes_to_qgis_and_stays_what_it_is(finding: Finding) -> None:
    back = Finding.from_plain(json.loads(json.dumps(finding.to_plain())))
    assert str(back.sentence) == str(finding.sentence)  # which is what is said: signs that cannot be seen go
    assert replace(back, sentence=finding.sentence).to_plain() == finding.to_plain()
    assert Finding.from_plain(back.to_plain()) == back


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "many"},
        {"figure": float("nan")},
        {"stops": 1},
        {"marks": [[0, [[[0, 0], [1, 1]]]]]},
        {"marks": [[-1, [[[0, 0], [1, 1], [2, 0]]]]]},
        {"shift": [1]},
        {"shift": ["a", 1]},
        {"sentence": None},
        {"place": 0.5},
    ],
)
def test_what_is_no_finding_is_none(change: dict) -> None:
    plain = Finding("few", 1, Phrase("One.")).to_plain()
    Finding.from_plain(plain)
    with pytest.raises(ValueError, match="no finding"):
        Finding.from_plain({**plain, **change})
    with pytest.raises(ValueError, match="no finding"):
        Finding.from_plain({})


def test_resolution_of_the_scene_is_what_sizes_are_told_in() -> None:
    shed = square(0, 0, 0.9 / RESOLUTION)
    assert broken([DrawnPlace([shed])])
    assert not broken([DrawnPlace([shed], resolution=0.2)])
