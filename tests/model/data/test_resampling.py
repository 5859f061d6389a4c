"""Resampling moves nothing, makes up no patterns, and does not show where windows end."""

import math

import numpy as np
import pytest

from model.data.resampling import REDUCING_GAP, resample, resample_window

SIDE = 240


def noise(seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, 256, (SIDE, SIDE, 3), dtype=np.uint8)


@pytest.mark.parametrize("scale", [2.0, 1.018, 0.945, 0.5, 0.21])
def test_resampling_moves_nothing(scale: float) -> None:
    ramp = np.broadcast_to(np.arange(SIDE, dtype=np.uint8)[None, :, None], (SIDE, SIDE, 3))
    row = resample(ramp, scale)[3, :, 0].astype(float)
    # The centre of pixel j holds j, so the centre of a new pixel k holds (k + ½) / scale - ½.
    expected = (np.arange(len(row)) + 0.5) * SIDE / len(row) - 0.5
    edge = math.ceil(3 * max(1, scale))
    # Half a grey value by rounding, and as much again where blocks are averaged first.
    np.testing.assert_allclose(row[edge:-edge], expected[edge:-edge], atol=1.01 if scale < 0.25 else 0.51)


@pytest.mark.parametrize("scale", [0.9, 0.61, 0.5, 0.33, 0.15])
def test_pattern_too_fine_to_show_becomes_grey(scale: float) -> None:
    checkerboard = np.repeat((np.indices((SIDE, SIDE)).sum(0) % 2 * 200).astype(np.uint8)[..., None], 3, -1)
    inner = resample(checkerboard, scale)[4:-4, 4:-4]
    # At 0.9 the pattern is only a little too fine; nearest neighbour would keep all of its ±100.
    assert np.abs(inner.astype(int) - 100).max() <= (60 if scale > 0.8 else 12)
    assert inner.mean() == pytest.approx(100, abs=0.6)


@pytest.mark.parametrize("ratio", [0.75, 1.25, 2.5])
def test_windows_of_an_image_are_the_image_in_one_piece(ratio: float) -> None:
    image = noise()
    whole = resample(image, 1 / ratio)
    x, y, width, height = 31, 42, 37, 29
    # The window begins anywhere before the box, as long as the filter's reach is inside.
    left, top = math.floor(x * ratio) - 9, math.floor(y * ratio) - 11
    box = (x * ratio - left, y * ratio - top, (x + width) * ratio - left, (y + height) * ratio - top)
    window = resample_window(image[top : top + 120, left : left + 130], box, (width, height))
    np.testing.assert_array_equal(window, whole[y : y + height, x : x + width])


def test_blocks_averaged_beforehand_change_nothing() -> None:
    """QGIS reads much finer rasters in averaged blocks, as the resampling of a whole image begins with."""
    image, ratio = noise(), 6.0
    block = int(ratio / REDUCING_GAP)
    means = image.reshape(SIDE // block, block, SIDE // block, block, 3).mean(axis=(1, 3)).round().astype(np.uint8)
    difference = resample(means, block / ratio).astype(int) - resample(image, 1 / ratio)
    assert np.abs(difference).max() <= 2  # each of two roundings may fall the other way


def test_a_window_that_needs_none_comes_unchanged() -> None:
    image = noise()
    np.testing.assert_array_equal(resample(image, 1.0), image)
    np.testing.assert_array_equal(resample_window(image, (3, 5, 103, 55), (100, 50)), image[5:55, 3:103])
