"""Every kind of model goes the same ways: it learns, is saved, loaded, run over tiles, read again and clicked."""

from __future__ import annotations

import numpy as np
import pytest
import shapely

from model.building import Building
from model.contract.architectures import READS, means_nothing
from model.contract.card import ModelCard
from model.contract.options import ReadOptions
from model.contract.registry import WEIGHTLESS, model_file
from model.contract.tiling import plan_tiles
from model.extraction.extractor import Extractor
from model.extraction.in_memory import cut, extract_scene
from model.families.checkpoint import FAMILIES, new_model, save_checkpoint
from model.training.crops import LabelledScene
from model.training.dataset import CropDataset, collate
from model.training.recipe import Recipe
from model.training.run import TrainingRun
from model.training.start import Start
from model.worker.view import KeptView

SIDE = 384
HOUSES = ((30, 40, 110, 100), (200, 30, 280, 130), (60, 200, 130, 290), (180, 190, 270, 260), (290, 300, 360, 365))
"""Left, top, right and bottom in pixels; tiles of 256 px that overlap by 128 part some of them."""
RECIPE = Recipe(steps=40, batch=2, crop=128, learning_rate=2e-3, warm_up=5, average=0.9)
TILE, OVERLAP = 256, 128


def town() -> np.ndarray:
    """Bright houses on darker, uneven ground."""
    image = np.random.default_rng(0).integers(50, 90, (SIDE, SIDE, 3)).astype(np.uint8)
    for left, top, right, bottom in HOUSES:
        image[top:bottom, left:right] = 210
    return image


def boxes_of(buildings: list[Building]) -> list[shapely.Polygon]:
    return [shapely.Polygon(building.rings[0], building.rings[1:]) for building in buildings]


def fits(found: shapely.Polygon, house: tuple[int, int, int, int]) -> bool:
    wanted = shapely.box(*house)
    return found.intersection(wanted).area > 0.7 * found.union(wanted).area


@pytest.fixture(scope="module", params=["mask-rcnn", "fcn-8s"])
def learned(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Extractor:
    """A new head on the trunk of the shipped model that has learned the town by heart, from its own file."""
    start = Start.of_file(model_file("keypoint"))
    run = TrainingRun(RECIPE, request.param, start, frozen_trunk=True, new_head=True)
    rings = [np.array([[x0, y0], [x1, y0], [x1, y1], [x0, y1]], float) for x0, y0, x1, y1 in HOUSES]
    scene = LabelledScene(town(), [[ring] for ring in rings], RECIPE.resolution, RECIPE.resolution)
    crops = CropDataset([(1.0, [scene])], RECIPE)
    losses = [
        run.advance(*collate([crops[RECIPE.batch * step + each] for each in range(RECIPE.batch)]))
        for step in range(RECIPE.steps)
    ]
    first, last = (np.mean([sum(each.values()) for each in part]) for part in (losses[:5], losses[-5:]))
    assert last < 0.6 * first, "it learns nothing"
    path = tmp_path_factory.mktemp("model") / "head.safetensors"
    save_checkpoint(path, run.average, ModelCard("head", request.param, score=0.3, data=["none"]), start.trunk)
    return Extractor.load(str(path), "cpu")


def test_it_finds_every_house_once_whatever_the_tiles(learned: Extractor) -> None:
    options, resolution = ReadOptions(score=0.3), RECIPE.resolution
    for tile, overlap in ((TILE, OVERLAP), (SIDE, 0)):
        found = extract_scene(learned, town(), options, resolution, tile, overlap)
        shapes = boxes_of(found)
        assert all(shape.is_valid for shape in shapes)
        for house in HOUSES:
            assert sum(fits(shape, house) for shape in shapes) == 1
        assert {building.status.split("+")[0] for building in found} == {"mask contour"}


def test_a_kept_view_is_what_an_extraction_gives_at_any_score_and_can_be_clicked(learned: Extractor) -> None:
    image, resolution = town(), RECIPE.resolution
    plan = plan_tiles(SIDE, SIDE, TILE, OVERLAP)
    view = KeptView(learned, plan, resolution)
    view.add([cut(image, tile) for tile in plan])
    scores = sorted(building.score for building in view.read(ReadOptions(score=0.05)))
    options = ReadOptions(score=scores[len(scores) // 2])
    kept, direct = view.read(options), extract_scene(learned, image, options, resolution, TILE, OVERLAP)
    assert 0 < len(kept) < len(scores)
    assert [each.score for each in kept] == pytest.approx([each.score for each in direct])
    for one, other in zip(boxes_of(kept), boxes_of(direct), strict=True):
        assert one.equals(other)
    for x0, y0, x1, y1 in HOUSES:
        building = view.probe((x0 + x1) / 2, (y0 + y1) / 2, ReadOptions(score=0.99))
        assert building is not None
        assert fits(boxes_of([building])[0], (x0, y0, x1, y1))
        corner = np.array([x0 + 2.0, y0 + 2.0])
        ring = np.array([corner, [x1, y0], [x1, y1], [x0, y1]])
        assert view.snap([ring], corner, options) is None, "it sees no corners"


def test_contract_knows_the_options_of_every_kind() -> None:
    assert READS.keys() == FAMILIES.keys()
    assert means_nothing("tau", "mask-rcnn")
    assert not means_nothing("tau", "keypoint")
    assert not means_nothing("score", "mbi")
    assert not means_nothing("tau", "a kind of somebody's own")


@pytest.mark.parametrize("kind", FAMILIES)
def test_parts_that_are_named_are_there(kind: str) -> None:
    model = new_model(kind)
    for part in (*model.trunk, *model.head):
        assert list(model.network.get_submodule(part).parameters())
    assert not (kind in WEIGHTLESS and (model.trunk or model.head))


@pytest.mark.parametrize("kind", FAMILIES)
def test_somebody_is_credited_with_every_kind(kind: str) -> None:
    assert new_model(kind).credit or WEIGHTLESS[kind].credits
