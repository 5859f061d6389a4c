"""PolyMapper learns a town by heart, and tells its corners whatever the tiles, the score and the click."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import shapely
import torch

from model.building import Building
from model.contract.card import ModelCard
from model.contract.model_file import read_header
from model.contract.options import ReadOptions
from model.contract.registry import model_file
from model.contract.tiling import plan_tiles
from model.data.outline import Outline
from model.extraction.extractor import Extractor
from model.extraction.in_memory import cut, extract_scene
from model.families.checkpoint import of_parts, save_checkpoint
from model.families.family import everything
from model.families.polymapper.family import PolyMapperFamily
from model.families.two_stage.box_branch import Learned
from model.training.start import Start
from model.worker.view import KeptView

SIDE = 320
HOUSES = ((30, 40, 110, 100), (180, 30, 260, 120), (40, 180, 110, 270), (170, 180, 250, 250))
"""Left, top, right and bottom in pixels; tiles of 192 px that overlap by 128 part all of them."""
TILE, OVERLAP, RESOLUTION = 192, 128, 0.13
STEPS, SHOWN, MOVED = 200, 2, 0.02


def town() -> np.ndarray:
    """Bright houses on darker, uneven ground."""
    image = np.random.default_rng(0).integers(50, 90, (SIDE, SIDE, 3)).astype(np.uint8)
    for left, top, right, bottom in HOUSES:
        image[top:bottom, left:right] = 210
    return image


def ring_of(house: tuple[int, int, int, int]) -> np.ndarray:
    left, top, right, bottom = house
    return np.array([[left, top], [right, top], [right, bottom], [left, bottom]], float)


def learn(model: PolyMapperFamily) -> list[float]:
    """Teach the new head alone, on features that are computed once; the sequence's loss of each step.

    Boxes are moved about a little: those of another tile are a little different.
    """
    heads, images = model.network.roi_heads, torch.from_numpy(town()).permute(2, 0, 1)[None]
    with torch.no_grad():
        features = dict(model.network.features(images))
    boxes, target = torch.tensor(HOUSES).float().repeat(SHOWN, 1), {"outlines": [Outline([ring_of(h)]) for h in HOUSES]}
    buildings, sizes = torch.arange(len(HOUSES)).repeat(SHOWN), (boxes[:, 2:] - boxes[:, :2]).repeat(1, 2)
    parameters = [each for part in (heads.outline_head, heads.vertex_decoder) for each in part.parameters()]
    optimiser = torch.optim.AdamW(parameters, lr=2e-3, fused=True)
    losses = []
    for step in range(STEPS):
        optimiser.param_groups[0]["lr"] = 2e-3 * min(1.0, 4.0 * (1.0 - step / STEPS))
        learned = Learned(boxes + MOVED * sizes * torch.randn(boxes.shape), buildings)
        found_losses = heads.shape_losses(features, [learned], [(SIDE, SIDE)], [target])
        optimiser.zero_grad()
        torch.stack(list(found_losses.values())).sum().backward()
        torch.nn.utils.clip_grad_norm_(parameters, 10.0)
        optimiser.step()
        losses.append(float(found_losses["loss_sequence"].detach()))
    return losses


@pytest.fixture(scope="module")
def one_thread() -> Iterator[None]:
    """Steps are so small that on a busy machine two threads mostly wait for each other."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture(scope="module")
def head(one_thread: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a head that has learned the town on the trunk of the shipped model."""
    torch.manual_seed(0)
    start, model = Start.of_file(model_file("keypoint")), PolyMapperFamily()
    start.give_trunk(model)
    model.network.eval()
    losses = learn(model)
    first, last = np.mean(losses[:5]), np.mean(losses[-5:])
    assert last < 0.1 * first, f"from {first} to {last}: it learns too little"
    path = tmp_path_factory.mktemp("model") / "head.safetensors"
    save_checkpoint(path, model, ModelCard("mapper", "polymapper", score=0.3, data=["none"]), start.trunk)
    return path


@pytest.fixture(scope="module")
def learned(head: Path) -> Extractor:
    return Extractor.load(str(head), "cpu")


def shapes_of(buildings: list[Building]) -> list[shapely.Polygon]:
    return [shapely.Polygon(building.rings[0]) for building in buildings]


def overlap(found: shapely.Polygon, house: tuple[int, int, int, int]) -> float:
    wanted = shapely.box(*house)
    return float(found.intersection(wanted).area / found.union(wanted).area)


@pytest.mark.parametrize(("tile", "overlapping"), [(SIDE, 0), (TILE, OVERLAP)])
def test_every_house_is_found_once_with_its_four_corners(learned: Extractor, tile: int, overlapping: int) -> None:
    found = extract_scene(learned, town(), ReadOptions(score=0.3), RESOLUTION, tile, overlapping)
    assert {building.status.split("+")[0] for building in found} == {"sequence"}
    for house in HOUSES:
        (fitting,) = [each for each in found if overlap(shapely.Polygon(each.rings[0]), house) > 0.7]
        assert len(fitting.rings) == 1
        assert len(fitting.rings[0]) == 4


def test_the_greedy_sequence_of_what_is_known_by_heart_is_that_of_the_beam(head: Path) -> None:
    images = torch.from_numpy(town()).permute(2, 0, 1)[None]
    model = Extractor.load(str(head), "cpu").family
    rings = []
    for width in (1, 5):
        model.network.beam = width
        with torch.inference_mode():
            (seen,) = model.observe(images, 0.3, [everything], 1)
        rings.append(model.rings(seen.detections, ReadOptions()))
    for greedy, best in zip(*rings, strict=True):
        assert greedy is not None
        assert best is not None
        np.testing.assert_array_equal(greedy[0][0], best[0][0])


def test_a_kept_view_is_what_an_extraction_gives_at_any_score_and_can_be_clicked(learned: Extractor) -> None:
    image, plan = town(), plan_tiles(SIDE, SIDE, TILE, OVERLAP)
    view = KeptView(learned, plan, RESOLUTION)
    view.add([cut(image, tile) for tile in plan])
    scores = sorted(building.score for building in view.read(ReadOptions(score=0.05)))
    options = ReadOptions(score=scores[len(scores) // 2])
    kept, direct = view.read(options), extract_scene(learned, image, options, RESOLUTION, TILE, OVERLAP)
    assert 0 < len(kept) < len(scores)
    for one, other in zip(shapes_of(kept), shapes_of(direct), strict=True):
        assert one.equals(other)
    for house in HOUSES:
        x0, y0, x1, y1 = house
        building = view.probe((x0 + x1) / 2, (y0 + y1) / 2, ReadOptions(score=0.99))
        assert building is not None
        assert overlap(shapes_of([building])[0], house) > 0.7


def test_corner_threshold_changes_nothing(learned: Extractor) -> None:
    one, other = (
        extract_scene(learned, town(), ReadOptions(score=0.3, tau=tau), RESOLUTION, SIDE, 0) for tau in (0.05, 0.9)
    )
    assert [each.equals(also) for each, also in zip(shapes_of(one), shapes_of(other), strict=True)] == [True] * len(one)


def test_looking_in_several_orientations_moves_boxes_and_leaves_sequences(learned: Extractor) -> None:
    images = torch.from_numpy(town()).permute(2, 0, 1)[None]
    with torch.inference_mode():
        (seen,) = learned.family.observe(images, 0.3, [everything], 4)
    shapes = [shapely.Polygon(each[0][0]) for each in learned.family.rings(seen.detections, ReadOptions()) if each]
    for house in HOUSES:
        assert any(overlap(shape, house) > 0.7 for shape in shapes)


def test_its_file_holds_the_head_alone_and_says_what_it_is(head: Path) -> None:
    header = read_header(head)
    assert header.card.architecture == "polymapper"
    assert header.trunk
    assert not [name for name in header.shapes if of_parts(name, PolyMapperFamily.trunk)]
    assert {name.split(".")[1] for name in header.shapes} >= {"outline_head", "vertex_decoder"}
    assert head.stat().st_size < 16 * 2**20
