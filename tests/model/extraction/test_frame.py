"""Images of a single house: the network sees a frame of the size it knows, and what is told is the image's own."""

import numpy as np
import pytest
import shapely
import shapely.affinity
import torch

from model.building import Building
from model.contract.options import ReadOptions
from model.contract.tiling import plan_tiles
from model.extraction.extractor import Extractor
from model.extraction.frame import Frame
from model.extraction.sent_tile import SentTile
from model.families.detection import Detection, Observation
from model.families.keypoint.keypoint_head import HEATMAP_SIZE
from model.layers.boxes import ROI_PADDING
from model.polygon import RegionMask
from model.synthetic import render_scene
from model.synthetic.scene import SyntheticScene
from model.worker.view import KeptView

SIDE = 129
"""17 m at 0.13 m per pixel."""
SAME = 0.6
"""Least intersection over union of a house and what was found."""
SLACK = SIDE * (1 + 2 * ROI_PADDING) / HEATMAP_SIZE
"""Pixels: a cell of the mask of a building as large as the image."""


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor.load("keypoint", "cpu")


@pytest.fixture(scope="module")
def scene(extractor: Extractor) -> SyntheticScene:
    return render_scene(512, 512, extractor.card.resolution, seed=2, settlement="town")


@pytest.fixture(scope="module")
def chips(extractor: Extractor, scene: SyntheticScene) -> list[tuple[np.ndarray, shapely.Polygon]]:
    """Images of 17 m, in the middle of each a house that comes out of the whole scene, and that house in its pixels."""
    whole = extractor.detect(scene.image, options_of(extractor), extractor.card.resolution)
    found = []
    for rings in scene.buildings:
        low, high = rings[0].min(axis=0), rings[0].max(axis=0)
        x, y = np.rint((low + high) / 2 - SIDE / 2).astype(int)
        fits = (high - low).max() < SIDE - 8 and (high - low).min() > 24
        house = shapely.Polygon(rings[0], rings[1:])
        if fits and min(x, y) >= 0 and max(x, y) + SIDE <= 512 and max(iou(each, house) for each in whole) >= SAME:
            found.append((scene.image[y : y + SIDE, x : x + SIDE], shapely.affinity.translate(house, -x, -y)))
    return found[:10]


def options_of(extractor: Extractor) -> ReadOptions:
    return ReadOptions(extractor.card.tau, extractor.card.score, min_area=0.0)


def iou(building: Building, house: shapely.Polygon) -> float:
    shape = shapely.Polygon(building.rings[0], building.rings[1:])
    return shape.intersection(house).area / shape.union(house).area


def test_the_house_comes_out_of_nine_images_in_ten(
    extractor: Extractor, chips: list[tuple[np.ndarray, shapely.Polygon]]
) -> None:
    assert len(chips) == 10
    options, best = options_of(extractor), []
    for image, house in chips:
        found = extractor.detect(image, options, extractor.card.resolution)
        best.append(max((iou(building, house) for building in found), default=0.0))
        corners = np.concatenate([ring for building in found for ring in building.rings] or [np.zeros((1, 2))])
        assert corners.min() > -SLACK
        assert corners.max() < SIDE + SLACK
    assert sum(value >= SAME for value in best) >= 9


def test_a_click_into_a_small_image_finds_the_house_there(
    extractor: Extractor, chips: list[tuple[np.ndarray, shapely.Polygon]]
) -> None:
    options, plan = options_of(extractor), plan_tiles(SIDE, SIDE, 1024, 256)
    hits = 0
    for image, house in chips[:5]:
        view = KeptView(extractor, plan, extractor.card.resolution)
        view.add([SentTile(0, image)])
        # the boxes around the point alone: what was proposed is not kept
        view._tiles[0].detections.clear()
        building = view.probe(*house.representative_point().coords[0], options)
        hits += building is not None and iou(building, house) >= SAME
    assert hits >= 4


@pytest.mark.parametrize(("size", "corner"), [((129, 129), (64, 64)), ((129, 900), (0, 64)), ((384, 332), (0, 0))])
def test_the_image_lies_in_its_frame_and_is_mirrored_around(size: tuple[int, int], corner: tuple[int, int]) -> None:
    frame, image = Frame(size, 384), torch.randint(0, 256, (2, 3, *size), dtype=torch.uint8)
    (height, width), (x, y) = size, corner
    around = frame.around(image)
    assert frame.corner == corner
    assert around.shape == (2, 3, *frame.size)
    assert around.shape[2] >= 384 <= around.shape[3]
    assert (around[:, :, y : y + height, x : x + width] == image).all()
    below = around[:, :, y + height : y + height + 10, x : x + width]
    assert (below == image[:, :, height - below.shape[2] :].flip(2)).all()
    assert (around[:, :, y : y + height, :x] == image[:, :, :, :x].flip(3)).all()


def test_a_large_image_is_its_own_frame() -> None:
    frame, image = Frame((400, 384), 384), torch.zeros(1, 3, 400, 384, dtype=torch.uint8)
    seen = Observation([Detection(0.5, (1, 2, 3, 4), RegionMask(np.ones((4, 4), np.float32), (0, 0, 4, 4)))], {})
    assert frame.around(image) is image
    assert frame.observation(seen) is seen


def test_what_lies_in_the_mirror_is_not_reported() -> None:
    frame = Frame((100, 100), 384)
    x, y = frame.corner

    def seen(left: float, top: float, right: float, bottom: float) -> Detection:
        box = (left + x, top + y, right + x, bottom + y)
        return Detection(0.5, box, RegionMask(np.ones((20, 20), np.float32), box))

    inside, across = frame.detections([seen(10, 20, 30, 40), seen(60, 80, 80, 120), seen(60, 100, 80, 120)])
    assert inside.box == inside.evidence.box == (10, 20, 30, 40)
    assert (inside.evidence.mask == 1).all()
    assert across.box == (60, 80, 80, 100)
    assert across.evidence.box == (60, 80, 80, 120)
    assert (across.evidence.mask[:10] == 1).all()
    assert (across.evidence.mask[10:] == 0).all()
