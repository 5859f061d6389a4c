"""Mirrored and turned images: each polygon stays on its pixels."""

import cv2
import numpy as np
import pytest

from model.evaluation.protocols.labelled import Labelled
from model.training.augmentation.flips_and_turns import flips_and_turns

TRIANGLE = np.array([[10.0, 5], [50, 12], [20, 30]])


def filled(ring: np.ndarray, height: int, width: int) -> np.ndarray:
    mask = np.zeros((4 * height, 4 * width), np.uint8)
    cv2.fillPoly(mask, [np.round(4 * ring - 0.5).astype(np.int32)], 255)
    return cv2.resize(mask, (width, height), interpolation=cv2.INTER_AREA)


def test_polygons_stay_on_their_pixels() -> None:
    image = np.repeat(filled(TRIANGLE, 40, 70)[:, :, None], 3, axis=2)
    seen = list(flips_and_turns(Labelled(image, [[TRIANGLE]], [[TRIANGLE + 3]])))
    assert [view.shape for view, _, _ in seen] == [(40, 70, 3), (40, 70, 3), (40, 70, 3), (70, 40, 3)]
    for view, [[ring]], [[region]] in seen:
        assert region - region.mean(axis=0) == pytest.approx(ring - ring.mean(axis=0))
        assert np.abs(region - ring) == pytest.approx(3)
        apart = np.abs(view[:, :, 0].astype(int) - filled(ring, *view.shape[:2]))
        # drawing itself is up to an eighth of a pixel off; a shift by one pixel would give 10
        assert apart.mean() < 4
    assert len({view.tobytes() for view, _, _ in seen}) == 4
