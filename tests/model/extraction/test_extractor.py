"""From an image to buildings with the shipped weights, on a rendered scene with known buildings."""

import numpy as np
import pytest
import shapely
import torch

from model.building import Building
from model.contract import registry
from model.contract.errors import QuoinError
from model.contract.options import ReadOptions
from model.extraction.extractor import Extractor
from model.layers.pixels import PIXEL_MEAN
from model.synthetic import render_scene
from model.synthetic.scene import SyntheticScene


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor.load("keypoint", "cpu")


@pytest.fixture(scope="module")
def scene(extractor: Extractor) -> SyntheticScene:
    return render_scene(512, 512, extractor.card.resolution, seed=2, settlement="town")


def detect(extractor: Extractor, scene: SyntheticScene, **options: object) -> list[Building]:
    return extractor.detect(scene.image, ReadOptions(**options), extractor.card.resolution)


def test_every_polygon_is_valid_and_best_come_first(extractor: Extractor, scene: SyntheticScene) -> None:
    found = detect(extractor, scene, score=0.1)
    assert found
    assert all(shapely.Polygon(b.rings[0], b.rings[1:]).is_valid for b in found)
    scores = [building.score for building in found]
    assert scores == sorted(scores, reverse=True)
    assert {building.status for building in found} <= {"keypoints", "completed", "contour"}


def test_any_size_of_image_does(extractor: Extractor, scene: SyntheticScene) -> None:
    """The network pads images with its grey; grey that is there already changes nothing."""
    height, width = 388, 451
    padded = np.full((448, 512, 3), round(PIXEL_MEAN), np.uint8)
    padded[:height, :width] = scene.image[:height, :width]
    options, resolution = ReadOptions(score=0.3), extractor.card.resolution
    plain, grey = (extractor.detect(image, options, resolution) for image in (padded[:height, :width].copy(), padded))
    inner = [
        b for b in grey if (b.rings[0].max(axis=0) < (width - 90, height - 90)).all()
    ]  # boxes are cut at the border
    assert len(inner) >= 3
    for building in inner:
        assert min(np.abs(building.rings[0].mean(axis=0) - b.rings[0].mean(axis=0)).max() for b in plain) < 0.1


def test_regularisation_says_so_and_adds_corners_of_steps_alone(extractor: Extractor, scene: SyntheticScene) -> None:
    plain, straight = (detect(extractor, scene, score=0.3, regularize=choice) for choice in (False, True))
    assert len(plain) == len(straight)
    assert any(building.status.endswith("+regularized") for building in straight)
    for before, after in zip(plain, straight, strict=True):
        assert after.vertices <= before.vertices or all(map(is_square, after.rings))
        if not after.status.endswith("+regularized"):
            assert all((a == b).all() for a, b in zip(before.rings, after.rings, strict=True))


def is_square(ring: np.ndarray) -> bool:
    """Whether all walls of a ring are at right angles, as those that a step is put between."""
    walls = np.roll(ring, -1, axis=0) - ring
    directions = walls / np.linalg.norm(walls, axis=1)[:, None]
    return bool(np.abs((directions * np.roll(directions, -1, axis=0)).sum(axis=1)).max() < 1e-6)


def test_small_buildings_are_left_out(extractor: Extractor, scene: SyntheticScene) -> None:
    areas = [shapely.Polygon(b.rings[0], b.rings[1:]).area for b in detect(extractor, scene, score=0.3)]
    least = sorted(areas)[len(areas) // 2] * extractor.card.resolution**2
    assert len(detect(extractor, scene, score=0.3, min_area=least)) < len(areas)


def test_shipped_models_have_cards_with_credits() -> None:
    for name in registry.MODELS:
        card = Extractor.load(name, "cpu").card
        assert card.name == name
        assert card.credits
        assert "val" in card.measures


@pytest.mark.skipif(torch.cuda.is_available(), reason="needs a machine without CUDA")
def test_missing_cuda_is_one_sentence() -> None:
    with pytest.raises(QuoinError, match="No CUDA device was found"):
        Extractor.load("keypoint", "cuda")


def test_unknown_model_is_one_sentence() -> None:
    with pytest.raises(QuoinError, match="does not exist; choose another one"):
        Extractor.load("no such model")
