"""Reflections undo themselves and agree with each other; what the network says in all of them turns with an image."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torchvision.models.detection._utils import BoxCoder

from model.contract.option import option_of
from model.contract.options import NetworkOptions
from model.contract.registry import model_file
from model.device.cpu import CpuDevice
from model.extraction.extractor import Extractor
from model.families.checkpoint import load_checkpoint
from model.families.detection import Observation
from model.families.two_stage import box_stage
from model.layers.test_time_augmentation import FLIPS, Flip
from model.synthetic import render_scene

SIZE = (40, 60)
SCORE = 0.3

reflections = st.builds(Flip, st.booleans(), st.booleans())
seeds = st.integers(0, 10**6)


def _boxes(seed: int) -> torch.Tensor:
    corner = torch.rand(5, 2, generator=torch.Generator().manual_seed(seed)) * 20
    return torch.cat([corner, corner + 1 + corner.flip(0)], dim=1)


def _numbers(seed: int, *shape: int) -> torch.Tensor:
    return torch.randn(*shape, generator=torch.Generator().manual_seed(seed))


@given(reflections, seeds)
def test_every_reflection_undoes_itself(flip: Flip, seed: int) -> None:
    maps, moves, offsets = _numbers(seed, 3, 7, 5), _numbers(seed, 4, 8), _numbers(seed, 3, 2, 6, 6)
    assert flip.maps(flip.maps(maps)).equal(maps)
    assert flip.moves(flip.moves(moves)).equal(moves)
    assert flip.offsets(flip.offsets(offsets)).equal(offsets)
    boxes = _boxes(seed)
    torch.testing.assert_close(flip.boxes(flip.boxes(boxes, SIZE), SIZE), boxes)


@given(reflections, seeds)
def test_moved_boxes_are_where_moves_reflected_take_boxes_reflected(flip: Flip, seed: int) -> None:
    coder, boxes, moves = BoxCoder((10.0, 10.0, 5.0, 5.0)), _boxes(seed), _numbers(seed, 5, 4)
    moved = coder.decode_single(moves, boxes)
    there = coder.decode_single(flip.moves(moves), flip.boxes(boxes, SIZE))
    torch.testing.assert_close(flip.boxes(there, SIZE), moved, atol=1e-4, rtol=1e-4)


@given(reflections, st.integers(0, 30), st.integers(0, 50), st.integers(1, 9), st.integers(1, 9))
def test_boxes_follow_what_is_on_the_map(flip: Flip, top: int, left: int, height: int, width: int) -> None:
    image = torch.zeros(SIZE)
    image[top : top + height, left : left + width] = 1
    there = torch.nonzero(flip.maps(image))
    box = torch.tensor([[left, top, left + width, top + height]])
    x0, y0, x1, y1 = flip.boxes(box, SIZE)[0].tolist()
    assert there.min(dim=0).values.tolist() == [y0, x0]
    assert (there.max(dim=0).values + 1).tolist() == [y1, x1]


@given(reflections, st.integers(0, 5), st.integers(0, 5), seeds)
def test_offsets_point_at_the_reflected_place(flip: Flip, row: int, column: int, seed: int) -> None:
    """A keypoint is where its cell's centre and the cell's offset take it."""
    offsets = _numbers(seed, 1, 2, 6, 6)
    place = torch.tensor([column + 0.5, row + 0.5]) + offsets[0, :, row, column]
    cell = torch.zeros(6, 6)
    cell[row, column] = 1
    ((row, column),) = torch.nonzero(flip.maps(cell)).tolist()
    there = torch.tensor([column + 0.5, row + 0.5]) + flip.offsets(offsets)[0, :, row, column]
    expected = torch.stack([6 - place[0] if flip.across else place[0], 6 - place[1] if flip.down else place[1]])
    torch.testing.assert_close(there, expected)


@pytest.fixture(scope="module")
def town() -> np.ndarray:
    """Of a size that is padded on no side and set into no frame: both may be lopsided."""
    return render_scene(384, 384, 0.14, seed=1, settlement="town").image


def _seen(image: np.ndarray, tta_views: int) -> Observation:
    extractor = Extractor(*load_checkpoint(model_file("keypoint")), CpuDevice(torch.float32), tta_views)
    return extractor.observe(np.ascontiguousarray(image), SCORE)


def _boxes_and_heatmaps(seen: Observation) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    found = seen.detections
    heatmaps = np.array([each.evidence.heatmap for each in found])
    return np.array([each.box for each in found]), heatmaps, np.array([each.score for each in found])


@pytest.mark.parametrize(("tta_views", "flip"), [(4, each) for each in FLIPS] + [(2, FLIPS[1])])
def test_reflected_town_has_its_buildings_reflected(
    town: np.ndarray, tta_views: int, flip: Flip, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its orientations are those of the town, in another order: so in the mean is all that the network says."""
    # of two proposals that are the same and rank alike the one of the first orientation stays
    monkeypatch.setattr(box_stage, "SAME_PROPOSAL", 1.0)
    boxes, heatmaps, scores = _boxes_and_heatmaps(_seen(town, tta_views))
    reflected = flip.maps(torch.from_numpy(town).permute(2, 0, 1)).permute(1, 2, 0).numpy()
    there, heatmaps_there, scores_there = _boxes_and_heatmaps(_seen(reflected, tta_views))
    assert len(boxes) > 5
    np.testing.assert_allclose(scores_there, scores, atol=1e-3)
    back = flip.boxes(torch.from_numpy(there), town.shape[:2]).numpy()
    np.testing.assert_allclose(back, boxes, atol=0.02)
    np.testing.assert_allclose(flip.maps(torch.from_numpy(heatmaps_there)).numpy(), heatmaps, atol=5e-3)


def test_in_one_orientation_that_does_not_hold(town: np.ndarray) -> None:
    """Or else the test above would say nothing, and more orientations would gain nothing."""
    _, _, scores = _boxes_and_heatmaps(_seen(town, 1))
    _, _, there = _boxes_and_heatmaps(_seen(town[:, ::-1], 1))
    assert len(there) != len(scores) or abs(there - scores).max() > 0.01


def test_features_kept_are_those_of_the_image_as_it_is(town: np.ndarray) -> None:
    """A click asks about boxes in the image, not in a reflection of it."""
    alone, among = (_seen(town, tta_views).features for tta_views in (1, 4))
    for level, features in alone.items():
        torch.testing.assert_close(among[level], features)


def test_as_many_reflections_as_orientations_can_be_had() -> None:
    assert max(option_of(NetworkOptions, "tta_views").choices) == len(set(FLIPS))
    assert FLIPS[0] == Flip(False, False)
