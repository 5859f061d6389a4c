"""Keypoints that the mask hides become corners where they make two upright walls of a slanted one, and only there."""

from __future__ import annotations

import numpy as np
import pytest

from model.polygon import Evidence, building_rings
from model.polygon.grouping.corners import Corners
from model.polygon.grouping.peaks import Keypoints
from model.polygon.grouping.right_angles import SURE, with_right_angles
from tools.polygon_bench import is_exact

from ...synthetic_evidence import clean_evidence, rotated

TAU = 0.1
TOLERANCE = 6.0
CUT = np.array([[0.0, 0.0], [60.0, 0.0], [60.0, 26.0], [40.0, 40.0], [0.0, 40.0]])
"""A rectangle without a corner: the last but one wall is slanted by 35°."""


def corners_with(keypoint: list[float], probability: float = 0.3, angle: float = 0.0) -> np.ndarray:
    ring = rotated([CUT, np.array([keypoint])], angle)
    keypoints = Keypoints(np.concatenate(ring), np.array([*[0.5] * 5, probability]))
    return with_right_angles(Corners(ring[0], [True] * 5), keypoints, TOLERANCE).ring


@pytest.mark.parametrize("angle", [0.0, 0.3, 2.0])
@pytest.mark.parametrize("corner", [[60.0, 40.0], [40.0, 26.0], [41.0, 27.0]])
def test_an_outer_or_an_inner_corner_is_inserted(corner: list[float], angle: float) -> None:
    drawn = corners_with(corner, angle=angle)
    assert len(drawn) == 6
    assert drawn[3] == pytest.approx(rotated([np.array([corner])], angle)[0][0])


@pytest.mark.parametrize("stray", [[50.0, 33.0], [55.0, 45.0], [30.0, 20.0], [60.0, 30.0], [0.0, 20.0]])
def test_a_keypoint_elsewhere_is_not(stray: list[float]) -> None:
    """On the wall, beside the corner, far inside, next to a corner, and in an upright wall."""
    assert len(corners_with(stray)) == 5


def test_a_keypoint_that_the_network_doubts_is_not() -> None:
    assert len(corners_with([60.0, 40.0], probability=SURE)) == 5


def test_of_two_the_more_probable_is_inserted() -> None:
    keypoints = Keypoints(np.array([[40.0, 26.0], [60.0, 40.0]]), np.array([0.3, 0.4]))
    drawn = with_right_angles(Corners(CUT, [True] * 5), keypoints, TOLERANCE)
    assert drawn.ring[3].tolist() == [60.0, 40.0]
    assert drawn.detected == [True] * 6


def test_a_ring_that_would_cross_itself_stays() -> None:
    """A notch reaches from the other side to where the inner corner would be."""
    notched = np.array([[0.0, 0.0], [30.0, 0.0], [39.0, 35.0], [45.0, 0.0], [60.0, 0.0], *CUT[2:].tolist()])
    keypoints = Keypoints(np.array([[40.0, 26.0]]), np.array([0.3]))
    corners = Corners(notched, [True] * len(notched))
    assert with_right_angles(corners, keypoints, TOLERANCE) is corners


def test_an_inner_corner_that_the_mask_fills_in_is_drawn() -> None:
    """An L whose mask goes straight from one leg's end to the other's; its keypoints are all there."""
    ring = np.array([[0.0, 0.0], [100.0, 0.0], [100.0, 82.0], [76.0, 82.0], [76.0, 100.0], [0.0, 100.0]])
    evidence, filled = clean_evidence([ring], ring), clean_evidence([np.delete(ring, 3, axis=0)], ring)
    found = building_rings([Evidence(filled.mask, evidence.box, evidence.heatmap, evidence.offset)], TAU, "outline")[0]
    assert found is not None
    assert found[1] == "keypoints"
    assert is_exact(found[0], [ring], near=0.01)
