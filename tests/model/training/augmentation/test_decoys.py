"""Decoys: ground is pasted on ground, and buildings stay as they are."""

from __future__ import annotations

import numpy as np
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from model.data.outline import Outline, draw_mask
from model.training.augmentation.decoys import GAP, add_decoys
from model.training.crops import Crop

SIZE = 256
GREY, WHITE = 90, 255
HOUSE = np.array([[40.0, 40], [120, 50], [110, 130], [30, 120]])
OTHER_HOUSE = np.array([[150.0, 20], [230, 20], [230, 90], [150, 90]])


def crop_of(ring: np.ndarray, ground: int, roof: int) -> Crop:
    """A crop with one building."""
    shape = draw_mask([ring], SIZE)[:, :, None]
    image = np.repeat(np.round(ground * (1 - shape) + roof * shape), 3, axis=2).astype(np.uint8)
    ignored = np.zeros((SIZE, SIZE), np.uint8)
    ignored[200:, 200:] = 1
    return Crop(image, [Outline([ring], ring)], ignored)


@settings(max_examples=50, deadline=None)
@given(st.integers(0, 10_000))
def test_ground_changes_and_buildings_do_not(seed: int) -> None:
    crop = crop_of(HOUSE, GREY, WHITE)
    changed = add_decoys(crop, crop_of(OTHER_HOUSE, 2 * GREY, 0), np.random.default_rng(seed))
    assert changed.outlines is crop.outlines
    assert changed.ignored is crop.ignored
    rows, columns = np.mgrid[:SIZE, :SIZE] + 0.5
    inside = shapely.contains_xy(shapely.Polygon(HOUSE).buffer(-GAP), columns, rows)
    assert (changed.image[inside] == WHITE).all()
    assert (changed.image[210:, 210:] == GREY).all()


def test_pieces_of_ground_are_added() -> None:
    crop, donor = crop_of(HOUSE, GREY, WHITE), crop_of(OTHER_HOUSE, 2 * GREY, 0)
    shares = [(add_decoys(crop, donor, np.random.default_rng(seed)).image != crop.image).mean() for seed in range(20)]
    assert np.mean(np.array(shares) > 0.01) > 0.8


def test_roofs_of_the_donor_are_no_ground() -> None:
    """A donor that is one roof has nothing to give."""
    everything = np.array([[-SIZE, -SIZE], [2.0 * SIZE, -SIZE], [2 * SIZE, 2 * SIZE], [-SIZE, 2 * SIZE]])
    crop = crop_of(HOUSE, GREY, WHITE)
    changed = add_decoys(crop, crop_of(everything, 0, 0), np.random.default_rng(3))
    assert (changed.image == crop.image).all()
