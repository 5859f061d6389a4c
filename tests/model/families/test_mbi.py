"""The Morphological Building Index, on a scene of which the answer is known, and by its definition."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
import shapely
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from skimage.morphology import reconstruction

from model.contract.options import ReadOptions
from model.extraction.extractor import Extractor
from model.families import mbi
from model.families.family import everything
from model.families.mbi import MbiFamily, building_index, elongation, line

GROUND, ROOF = 60, 180
HOUSES = ((20, 30, 60, 60), (100, 40, 124, 90), (150, 150, 190, 190), (30, 120, 80, 140))
"""Left, top, right and bottom in pixels; all less than the longest line, and wider than the shortest."""


def scene() -> np.ndarray:
    """Bright rectangles on dark ground, with a road that is as bright, a dark house, a car and a bright field."""
    image = np.full((260, 300, 3), GROUND, np.uint8)
    for left, top, right, bottom in HOUSES:
        image[top:bottom, left:right] = (GROUND, ROOF, 20)  # the brightest band counts
    image[205:212] = ROOF
    image[100:130, 210:240] = GROUND - 40
    image[80:84, 200:206] = ROOF
    image[10:80, 220:300] = ROOF
    return image


def as_batch(image: np.ndarray) -> torch.Tensor:
    return torch.from_numpy(image).permute(2, 0, 1)[None]


def test_index_of_an_isolated_rectangle_is_its_contrast_and_of_ground_nothing() -> None:
    index = mbi.SIZES * building_index(scene().max(axis=2))
    for left, top, right, bottom in HOUSES:
        np.testing.assert_allclose(index[top:bottom, left:right], ROOF - GROUND)
    assert not index[140:, 200:300][:60].any()
    assert not index[100:130, 210:240].any()  # darker than its surroundings
    assert not index[15:75, 225:295].any()  # holds the longest line in every direction
    # along a road every line has room, and in the three other directions none
    np.testing.assert_allclose(index[206:211, 70:230], 0.75 * (ROOF - GROUND))


def test_the_houses_of_the_scene_are_found_exactly_and_nothing_else() -> None:
    family = MbiFamily()
    (seen,) = family.observe(as_batch(scene()), 0.0, [everything], 1)
    assert {each.box for each in seen.detections} == {tuple(map(float, box)) for box in HOUSES}
    assert [each.score for each in seen.detections] == pytest.approx([(ROOF - GROUND) / 255] * len(HOUSES))
    for detection, found in zip(seen.detections, family.rings(seen.detections, ReadOptions()), strict=True):
        assert found is not None
        rings, status = found
        house = shapely.box(*detection.box)
        polygon = shapely.Polygon(rings[0])
        assert polygon.intersection(house).area / polygon.union(house).area > 0.9
        assert status == "mask contour"


def _index_by_definition(brightness: np.ndarray) -> np.ndarray:
    """Every white top-hat of the profile, and the mean of their differences."""
    differences = []
    for direction in mbi.DIRECTIONS:
        lengths = range(mbi.SHORTEST, mbi.LONGEST + mbi.STEP + 1, mbi.STEP)
        openings = [cv2.morphologyEx(brightness, cv2.MORPH_OPEN, line(direction, each)) for each in lengths]
        hats = [brightness - reconstruction(opening, brightness) for opening in openings]
        differences += [np.abs(after - before) for before, after in zip(hats, hats[1:])]
    return np.mean(differences, axis=0)


@settings(max_examples=10, deadline=None)
@given(st.integers(0, 10**6), st.sampled_from([1.0, 3.0, 8.0]))
def test_index_is_the_mean_of_the_differential_profile(seed: int, grain: float) -> None:
    noise = np.random.default_rng(seed).integers(0, 256, (70, 90)).astype(np.uint8)
    brightness = cv2.normalize(cv2.GaussianBlur(noise, (0, 0), grain), None, 0, 255, cv2.NORM_MINMAX)
    np.testing.assert_allclose(building_index(brightness), _index_by_definition(brightness), atol=1e-3)


@pytest.mark.parametrize("direction", mbi.DIRECTIONS)
def test_lines_hold_every_shorter_line_and_are_as_long_in_every_direction(direction: tuple[int, int]) -> None:
    for length in range(mbi.SHORTEST, mbi.LONGEST + mbi.STEP + 1):
        assert int(line(direction, length).sum()) <= int(line(direction, length + 1).sum())
    rows, columns = np.nonzero(line(direction, 50))
    assert np.hypot(np.ptp(rows) + 1, np.ptp(columns) + 1) == pytest.approx(50, abs=1.5)


@given(st.integers(8, 60), st.integers(8, 60), st.floats(0, 90))
def test_elongation_is_that_of_the_house_whichever_way_it_stands(length: int, width: int, angle: float) -> None:
    house = cv2.boxPoints(((60.0, 60.0), (float(length), float(width)), angle)).round().astype(np.int32)
    inside = cv2.fillPoly(np.zeros((120, 120), np.uint8), [house], 1) > 0
    expected = max(length, width) / min(length, width)
    assert elongation(inside) == pytest.approx(expected, rel=0.3)


def test_it_is_there_without_a_weights_file_and_needs_no_accelerator() -> None:
    extractor = Extractor.load("mbi", "cpu")
    assert not list(extractor.family.network.parameters())
    found = extractor.detect(scene(), ReadOptions(score=extractor.card.score), extractor.card.resolution)
    assert len(found) == len(HOUSES)
