"""The parts of a tile that are taught: as many buildings as they say, and halves that share none."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from model.contract.teaching.lesson import Lesson
from model.training.teaching.places_of_lesson import places_of
from tools.learning_curve import Kept, Tile, counts_within
from tools.lesson_memory import write_area


def tile() -> Tile:
    houses = [
        np.array([[x, y], [x + 20.0, y], [x + 20, y + 20], [x, y + 20]]) for x in range(5, 760, 50) for y in (5, 60)
    ]
    return Tile(np.zeros((100, 800, 3), np.uint8), 0.13, [[house] for house in houses], [])


@pytest.mark.parametrize("count", [5, 12, 32])
def test_a_part_holds_so_many_and_ignores_the_others(count: int) -> None:
    place = tile().part(count, draw=1)
    assert count <= len(place.buildings) <= count + 2  # as far away as the last of them
    assert len(place.buildings) + len(place.ignored) == len(tile().buildings)
    assert place.area.bounds[0] >= 0
    assert place.area.bounds[2] <= 800


def test_halves_lie_apart_and_what_is_cut_is_ignored() -> None:
    west, east = tile().half(east=False), tile().half(east=True)
    gap = 20 / 0.13
    assert west.image.shape[1] + east.image.shape[1] == pytest.approx(800 - gap, abs=2)
    whole = len(west.buildings) + len(east.buildings)
    assert whole < len(tile().buildings)
    assert all((rings[0] >= 0).all() and (rings[0][:, 0] <= east.image.shape[1]).all() for rings in east.buildings)
    # the house that the gap cuts is no reference, and costs nothing where it is found
    assert all(rings[0][:, 0].min() >= 0 for rings in [*west.ignored, *east.ignored])


def test_more_buildings_than_there_are_are_all_of_them_once() -> None:
    assert counts_within((15, 30, 60, 120), 54) == [15, 30, 54]
    assert counts_within((15, 30, 60, 120), 194) == [15, 30, 60, 120]


def test_what_was_measured_is_not_measured_again_and_a_failure_is_not_kept(tmp_path: Path) -> None:
    kept = Kept(tmp_path / "curve.json")
    assert kept.measured("15-0", lambda: {"minutes": 1.0}) == {"minutes": 1.0}
    with pytest.raises(ZeroDivisionError):
        kept.measured("15-1", lambda: {"minutes": 1 / 0})
    again = Kept(tmp_path / "curve.json")
    assert again.measured("15-0", lambda: {"minutes": 2.0}) == {"minutes": 1.0}
    assert again.measured("15-1", lambda: {"minutes": 3.0}) == {"minutes": 3.0}
    assert [each.name for each in tmp_path.iterdir()] == ["curve.json"]


def test_a_large_area_is_a_lesson_of_whole_tiles(tmp_path: Path) -> None:
    one = tile()
    rng = np.random.default_rng(1)
    image = rng.integers(0, 256, one.image.shape, dtype=np.uint8)
    (tmp_path / "lesson").mkdir()
    (tmp_path / "course").mkdir()
    written = write_area(Tile(image, one.resolution, one.buildings, []), 1200, tmp_path / "lesson")
    (place,) = places_of(Lesson.read(tmp_path / "lesson"), tmp_path / "lesson", tmp_path / "course")
    assert place.image.shape == (1200, 1200, 3)
    np.testing.assert_array_equal(place.image[1100:1150, 1000:1100], image[:50, 200:300])
    assert len(written.buildings) == 12 * (32 + 16)
    assert all(np.array(rings[0]).max() <= 1200 for rings in written.buildings)
