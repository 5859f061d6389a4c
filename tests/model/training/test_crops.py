"""Crops: a polygon drawn on the turned, mirrored, scaled and stretched image lies on the pixels it lay on before."""

from pathlib import Path

import cv2
import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import box

from model.data.scenes import Annotation, Scene
from model.training.augmentation.colour import jitter
from model.training.augmentation.mosaic import mosaics
from model.training.crops import COARSER, FINER, FINEST_SHARE, LEAST_KNOWN, STRETCH, LabelledScene
from model.training.dataset import CropDataset
from model.training.ignored import JPEG_BLOCK, uncovered
from model.training.labelled_building import LabelledBuilding
from model.training.recipe import Recipe

RESOLUTION = 0.14
# convex, so that no crop cuts it in two: of two parts only the larger is kept
TRAPEZOID = np.array([[60.0, 50], [160, 50], [130, 110], [60, 150]])
SQUARE = np.array([[200.0, 180], [250, 180], [250, 230], [200, 230]])


def drawn_scene() -> LabelledScene:
    """White buildings on black ground, drawn with their exact edges on pixel borders."""
    image = np.zeros((300, 320, 3), np.uint8)
    for ring in (TRAPEZOID, SQUARE):
        centres_x, centres_y = np.meshgrid(np.arange(320) + 0.5, np.arange(300) + 0.5)
        image[shapely.contains_xy(shapely.Polygon(ring), centres_x, centres_y)] = 255
    return LabelledScene(image, [[TRAPEZOID], [SQUARE]], RESOLUTION, RESOLUTION)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10_000))
def test_polygons_stay_on_their_pixels(seed: int) -> None:
    crop = drawn_scene().crop(256, RESOLUTION, np.random.default_rng(seed))
    mask = np.zeros((1024, 1024), np.uint8)
    for outline in crop.outlines:
        cv2.fillPoly(mask, [np.round((outline.rings[0] * 4 - 0.5) * 16).astype(np.int32)], 255, shift=4)
    drawn = cv2.resize(mask, (256, 256), interpolation=cv2.INTER_AREA).astype(int)
    seen = crop.image[:, :, 0].astype(int)
    unknown = cv2.dilate(crop.ignored, np.ones((5, 5), np.uint8)) > 0
    seen[unknown] = drawn[unknown]
    inner = (slice(2, -2), slice(2, -2))

    def misfit(dx: int, dy: int) -> float:
        return np.abs(np.roll(drawn, (dy, dx), axis=(0, 1)) - seen)[inner].sum() / 255

    perimeter = sum(shapely.LinearRing(outline.rings[0]).length for outline in crop.outlines)
    # a pixel of the scene is a ramp as wide in the crop; off a sharp edge by a quarter of its width, and no shift
    assert misfit(0, 0) <= FINER * STRETCH / 4 * perimeter + 1
    assert all(misfit(0, 0) <= misfit(dx, dy) + 1 for dx, dy in [(1, 0), (-1, 0), (0, 1), (0, -1)])


def test_crops_are_scaled_and_stretched_within_bounds() -> None:
    """The sides of a square of 50 px, as rows of a matrix, are 50 times the crop's transform."""
    scene = LabelledScene(np.zeros((900, 1000, 3), np.uint8), [[SQUARE]], RESOLUTION, RESOLUTION)
    crops = [scene.crop(512, RESOLUTION, np.random.default_rng(seed)) for seed in range(60)]
    squares = [crop.outlines[0].corners for crop in crops if crop.outlines and len(crop.outlines[0].corners) == 4]
    long, short = np.linalg.svd([np.diff(corners[:3], axis=0) / 50 for corners in squares], compute_uv=False).T
    scales = np.sqrt(long * short)
    assert 1.3 < scales.max() <= FINER + 1e-6
    assert 1.5 < 1 / scales.min() <= COARSER + 1e-6
    assert 1.1 < np.sqrt(long / short).max() <= STRETCH + 1e-6


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10_000))
def test_corners_are_true_corners_inside_the_crop(seed: int) -> None:
    crop = drawn_scene().crop(256, RESOLUTION, np.random.default_rng(seed))
    for outline in crop.outlines:
        assert len(outline.corners) <= 6
        assert ((outline.corners > 0) & (outline.corners < 256)).all()
        ring = shapely.LinearRing(outline.rings[0])
        for corner in outline.corners:
            assert ring.distance(shapely.Point(corner)) < 1e-6


def test_corners_made_by_clipping_are_no_keypoints() -> None:
    outline, share = LabelledBuilding.of([SQUARE]).clipped(box(0, 0, 225, 300))
    assert share == pytest.approx(0.5)
    assert len(outline.rings[0]) == 4
    assert sorted(map(tuple, outline.corners)) == [(200, 180), (200, 230)]


def test_a_sliver_is_ignored() -> None:
    scene = drawn_scene()
    shift = np.array([[1.0, 0, -240], [0, 1, -100]])
    crop = scene.cut(shift, 128)
    assert crop.outlines == []
    expected = np.zeros((128, 128), np.uint8)
    expected[80:, :10] = 1
    expected[:, 80:] = 1  # past the scene
    assert (crop.ignored == expected).all()


def test_an_example_depends_on_seed_and_number_alone() -> None:
    recipe = Recipe(steps=2, crop=128, resolution=RESOLUTION, paste_share=0.5, decoy_share=0.5, seed=5)
    datasets = [CropDataset([(1.0, [drawn_scene()])], recipe) for _ in range(2)]
    (image, target), (again, _) = datasets[0][3], datasets[1][3]
    assert image.equal(again)
    assert not image.equal(datasets[0][4][0])
    assert len(target["boxes"]) == len(target["outlines"]) == len(target["labels"])


def test_little_of_a_crop_lies_outside_the_scene() -> None:
    scene = LabelledScene(np.full((900, 1000, 3), 255, np.uint8), [[SQUARE]], RESOLUTION, RESOLUTION)
    crops = [scene.crop(192, RESOLUTION, np.random.default_rng(seed)) for seed in range(60)]
    assert max((crop.image == 0).mean() for crop in crops) < 0.25


def test_colour_jitter_keeps_shape_and_type() -> None:
    image = drawn_scene().image
    changed = jitter(image, np.random.default_rng(0))
    assert changed.shape == image.shape
    assert changed.dtype == np.uint8


def test_in_a_mosaic_a_building_ends_with_its_patch(tmp_path: Path) -> None:
    house = np.array([[10.0, 10], [49.9, 10], [49.9, 30], [10, 30]])  # cut at the right edge of its patch
    path = tmp_path / "patch.png"
    cv2.imwrite(str(path), np.zeros((50, 50, 3), np.uint8))
    patch = Scene("patch.png", path, 50, 50, RESOLUTION, [Annotation([house], truncated=True)])
    scene = mosaics([patch, patch], RESOLUTION)[0]
    crop = scene.cut(np.array([[1.0, 0, 0], [0, 1, 0]]), 128)
    first, second = crop.outlines
    assert sorted(map(tuple, first.corners)) == [(10, 10), (10, 30)]
    assert first.rings[0][:, 0].max() < 50
    np.testing.assert_allclose(second.corners, first.corners + np.array([50, 0]))


def test_a_mosaic_holds_every_building(tmp_path: Path) -> None:
    path = tmp_path / "patch.png"
    cv2.imwrite(str(path), np.zeros((50, 50, 3), np.uint8))
    patch = Scene("patch.png", path, 50, 50, RESOLUTION, [Annotation([SQUARE - 180], truncated=False)])
    assert sum(len(scene.buildings) for scene in mosaics([patch] * 40, RESOLUTION)) == 40


def test_a_labelled_roof_in_a_region_to_ignore_counts(tmp_path: Path) -> None:
    path = tmp_path / "town_a.png"
    cv2.imwrite(str(path), np.full((300, 320, 3), 90, np.uint8))
    region = np.array([[180.0, 160], [300, 160], [300, 260], [180, 260]])
    scene = Scene("town_a.png", path, 320, 300, RESOLUTION, [Annotation([SQUARE], truncated=False)], [[region]])
    crop = LabelledScene.of(scene, RESOLUTION / FINEST_SHARE).cut(np.eye(2, 3), 300)
    assert len(crop.outlines) == 1
    assert not crop.ignored[182:228, 202:248].any()
    assert crop.ignored[165:175, 185:295].all()
    assert crop.ignored[235:255, 185:295].all()
    assert not crop.ignored[:155].any()


def test_black_gaps_are_ignored_and_shadows_are_not(tmp_path: Path) -> None:
    image = np.full((300, 320, 3), 90, np.uint8)
    image[200:] = 0
    image[50:60, 50:150] = 0
    mask = uncovered(image, RESOLUTION)
    assert mask[200:].all()
    assert not mask[: 200 - JPEG_BLOCK].any()


def test_a_crop_is_mostly_known() -> None:
    ignored = np.zeros((900, 1000), np.uint8)
    ignored[:, 300:] = 1
    image = np.full((900, 1000, 3), 255, np.uint8)
    scene = LabelledScene(image, [[SQUARE]], RESOLUTION, RESOLUTION, ignored=ignored)
    shares = [scene.crop(192, RESOLUTION, np.random.default_rng(seed)).ignored.mean() for seed in range(60)]
    assert max(shares) <= 1 - LEAST_KNOWN


def test_towns_share_the_crops_by_the_root_of_their_buildings() -> None:
    def scene(town: str, buildings: int) -> LabelledScene:
        return LabelledScene(np.zeros((9, 9, 3), np.uint8), [[SQUARE]] * buildings, 1.0, 1.0, town=town)

    dataset = CropDataset(
        [(1.0, [scene("large", 7), scene("large", 7), scene("large", 1), scene("small", 3)])], Recipe()
    )
    *large, small = dataset.probabilities
    assert sum(large) == pytest.approx(2 * small)
    assert large[0] == large[1] == pytest.approx(2 * large[2])


def test_small_jpeg_scenes_are_scenes(tmp_path: Path) -> None:
    path = tmp_path / "town.jpg"
    cv2.imwrite(str(path), np.full((64, 80, 3), 90, np.uint8))
    scene = Scene("town.jpg", path, 80, 64, 2 * RESOLUTION, [Annotation([SQUARE - 180], truncated=False)])
    crop = LabelledScene.of(scene, RESOLUTION).crop(256, RESOLUTION, np.random.default_rng(0))
    assert crop.image.shape == (256, 256, 3)
    assert crop.ignored.shape == (256, 256)
    assert crop.image[crop.ignored == 0].min() > 0


def test_the_empty_places_of_a_mosaic_are_ignored(tmp_path: Path) -> None:
    path = tmp_path / "patch.png"
    cv2.imwrite(str(path), np.full((50, 50, 3), 90, np.uint8))
    patch = Scene("patch.png", path, 50, 50, RESOLUTION, [])
    ignored = mosaics([patch] * 9, RESOLUTION)[0].ignored
    assert not ignored[:50].any()
    assert not ignored[50:, :50].any()
    assert ignored[50:, 50:].all()
