"""A place: what is learned of it and what validates share no building, and its pixels are those that were written."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import numpy as np
import pytest
from shapely.geometry import box

from model.contract.errors import Phrase, QuoinError
from model.contract.teaching.finding import Finding
from model.contract.teaching.lesson import Lesson, PlaceFiles, Window
from model.training.split import Split
from model.training.teaching.looking import aligned
from model.training.teaching.place import Place, splits_of
from model.training.teaching.places_of_lesson import places_of

from .lessons import lesson_of


def house(x: float, y: float = 40.0, side: float = 30.0) -> list[np.ndarray]:
    return [np.array([[x, y], [x + side, y], [x + side, y + side], [x, y + side]])]


CUT = Split(0, (-np.inf, 200.0), (250.0, np.inf))


def place(origin: tuple[float, float] = (0.0, 0.0)) -> Place:
    """Houses that are learned, in the gap, and set apart; the area ends above the lowest rows."""
    houses = [house(20), house(100), house(210), house(260), house(330)]
    return Place(np.full((120, 400, 3), 90, np.uint8), 0.13, houses, box(0, 0, 400, 100), [house(150)], 0, origin)


def test_crops_know_the_taught_side_of_the_area_alone() -> None:
    scene = place().taught(CUT)
    assert len(scene.buildings) == 2
    assert scene.ignored[50, 10] == 0
    assert scene.ignored[110, 10] == 1  # below the area
    assert scene.ignored[50, 225] == scene.ignored[50, 280] == 1  # the gap, and what validates
    assert scene.ignored[50, 160] == 1  # of which nothing is known


def test_what_validates_is_cut_out_and_the_rest_of_it_ignored() -> None:
    labelled = place().held_out(CUT)
    assert labelled is not None
    assert len(labelled.references) == 2
    left = 250 - 64
    assert labelled.image.shape == (120, 400 - left, 3)
    np.testing.assert_allclose(labelled.references[0][0], house(260)[0] - [left, 0])
    covered = [ring[0].min(axis=0).tolist() for ring in labelled.ignored]
    assert [210.0 - left, 40.0] in covered  # the house in the gap


def test_the_split_is_one_of_the_raster_wherever_the_place_lies_in_it() -> None:
    moved = Split(0, (-np.inf, 1200.0), (1250.0, np.inf))
    there = place((1000.0, 500.0))
    assert len(there.taught(moved).buildings) == 2
    labelled, same = there.held_out(moved), place().held_out(CUT)
    assert labelled is not None
    assert same is not None
    assert all(np.array_equal(a[0], b[0]) for a, b in zip(labelled.references, same.references, strict=True))
    assert there.held_out(Split(1, (-np.inf, 0.0), (2000.0, np.inf))) is None


@pytest.mark.parametrize(
    ("rasters", "houses", "validate"), [(25, 4, 25), (5, 3, 5), (8, 100, 150), (1, 15, 5), (12, 1, 0)]
)
def test_of_many_rasters_no_more_validates_together_than_of_one(rasters: int, houses: int, validate: int) -> None:
    row = [house(80 * number) for number in range(houses)]
    places = [Place(np.zeros((1, 1, 3), np.uint8), 0.13, row, box(0, 0, 1, 1), plane=k) for k in range(rasters)]
    cuts = splits_of(places)
    held_out = sum(int(cut.is_held_out(places[plane].boxes()).sum()) for plane, cut in cuts.items())
    assert held_out == pytest.approx(validate, abs=2)
    assert sum(cuts[k].is_taught(place.boxes()).sum() if k in cuts else houses for k, place in enumerate(places)) > (
        rasters * houses / 2
    )


def written(folder: Path, missing: int = 0) -> Lesson:
    """A place of two windows, one read at twice the resolution."""
    random = np.random.default_rng(0)
    fine, own = random.integers(1, 255, (40, 40, 3), np.uint8), random.integers(1, 255, (20, 10, 3), np.uint8)
    (folder / "0-0.pixels").write_bytes((fine.tobytes() + own.tobytes())[: 40 * 40 * 3 + 600 - missing])
    windows = [Window(0, 0, 20, 20, 40, 40, (0, 0, 40, 40)), Window(20, 0, 10, 20, 20, 10, (0, 0, 10, 20))]
    corners = [[2.0, 2], [12, 2], [12, 12]]
    return lesson_of(PlaceFiles("0-0.pixels", 35, 20, 0, (0, 0), windows, [[corners]], [[corners]], []))


def test_windows_become_one_image_black_where_nothing_was_read(tmp_path: Path) -> None:
    (found,) = places_of(written(tmp_path), tmp_path, tmp_path)
    assert found.image.shape == (20, 35, 3)
    content = (tmp_path / "0-0.pixels").read_bytes()
    own = np.frombuffer(content[4800:], np.uint8).reshape(20, 10, 3)
    np.testing.assert_array_equal(found.image[:, 20:30], own)
    assert not found.image[:, 30:].any()
    fine = np.frombuffer(content[:4800], np.uint8).reshape(40, 40, 3)
    assert abs(float(found.image[:, :20].mean()) - float(fine.mean())) < 3
    assert found.area.area == pytest.approx(50)


def test_pixels_that_were_not_written_whole_are_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(QuoinError, match="run the tool again"):
        places_of(written(tmp_path, missing=1), tmp_path, tmp_path)


def test_labels_are_moved_where_they_lie_beside_the_image_and_what_is_next_to_them_too() -> None:
    shift = Finding("shifted", 2.0, Phrase("Shifted."), place=1, shift=(4.0, -3.0))
    shifted = dataclasses.replace(place(), plane=1)
    still, moved, too = aligned([place(), shifted, shifted], [shift], near=True)
    np.testing.assert_array_equal(too.buildings[0][0], moved.buildings[0][0])
    np.testing.assert_array_equal(still.buildings[0][0], house(20)[0])
    np.testing.assert_array_equal(moved.buildings[0][0], house(20)[0] + [4, -3])
    np.testing.assert_array_equal(moved.ignored[0][0], house(150)[0] + [4, -3])
    assert moved.area.bounds == (4, -3, 404, 97)
    _, among = aligned([place(), shifted], [shift], near=False)
    assert among.area.bounds == (0, 0, 400, 100)
