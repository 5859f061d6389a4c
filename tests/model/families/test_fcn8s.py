"""FCN-8s: scores are fused as by hand, and what hangs together in its map is a building."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
import torch
from torch import Tensor, nn

from model.contract.options import ReadOptions
from model.data.outline import Outline
from model.families.family import everything
from model.families.fcn8s import Fcn8sFamily, FusedScores, linear_filter
from model.families.map_family import MAP

# What a cell of a corner is at twice the resolution, twice in a row, along one axis, times four:
# 1 → ¾ ¾ ¼ 0 → 9⁄16 ¾ ¾ ⅝ ⅜ 3⁄16 1⁄16 0.
TWICE_FINER = [2.25, 3.0, 3.0, 2.5, 1.5, 0.75, 0.25, 0.0]
# And what the last of four cells is at twice the resolution, times two: ¼ ¾ ¾ at the end.
FINER = [0.0, 0.0, 0.0, 0.0, 0.0, 0.5, 1.5, 1.5]


def _scores() -> FusedScores:
    """Score layers that hand on the one channel of their features as the score of buildings."""
    fused = FusedScores((1, 1, 1), hidden=1)
    fused.classifier = nn.Sequential()
    for layer in (fused.score_32, fused.score_16, fused.score_8):
        layer.weight.data.copy_(torch.tensor([0.0, 1.0])[:, None, None, None])
        layer.bias.data.zero_()
    return fused


def _cell(size: int, row: int, column: int, value: float) -> Tensor:
    features = torch.zeros(1, 1, size, size)
    features[0, 0, row, column] = value
    return features


@torch.no_grad()
def test_scores_of_eight_by_eight_cells_are_those_worked_out_by_hand() -> None:
    fused = _scores()
    fused.last = torch.zeros(2, 2, 16, 16)
    fused.last[[0, 1], [0, 1], 4, 4] = 1  # hands on each cell as its first pixel
    scores = fused(_cell(8, 4, 1, 2.0), _cell(4, 3, 3, 4.0), _cell(2, 0, 0, 16.0))
    assert scores.shape == (1, 2, 64, 64)
    expected = np.outer(TWICE_FINER, TWICE_FINER) + np.outer(FINER, FINER)
    expected[4, 1] += 2.0
    np.testing.assert_allclose(scores[0, 1, ::8, ::8].numpy(), expected, rtol=1e-6)
    assert not scores[0, 0].any()


@torch.no_grad()
def test_the_last_step_is_linear_interpolation() -> None:
    torch.manual_seed(0)
    fine = torch.randn(1, 1, 8, 8)
    scores = _scores()(fine, torch.zeros(1, 1, 4, 4), torch.zeros(1, 1, 2, 2))
    expected = nn.functional.interpolate(fine, scale_factor=8, mode="bilinear", align_corners=False)
    torch.testing.assert_close(scores[:, 1, 4:-4, 4:-4], expected[:, 0, 4:-4, 4:-4])


def test_scores_added_later_begin_at_nothing_as_published() -> None:
    fused = FusedScores((3, 5, 7), hidden=4).eval()
    torch.manual_seed(0)
    coarse = torch.randn(1, 7, 2, 2)
    some, others = (fused(torch.randn(1, 3, 8, 8), torch.randn(1, 5, 4, 4), coarse) for _ in range(2))
    torch.testing.assert_close(some, others)
    assert fused.finer_32.weight.equal(linear_filter(2))
    assert "last" not in dict(fused.named_parameters())


class _Shown(Fcn8sFamily):
    """Gives maps that a test has drawn instead of the network's."""

    def __init__(self, values: np.ndarray) -> None:
        super().__init__()
        self._values = values

    def maps(self, images: Tensor, tta_views: int) -> Tensor:
        return torch.from_numpy(self._values)[None]


def _drawn() -> np.ndarray:
    values = np.full((120, 200), 0.1, np.float32)
    values[20:60, 30:90] = 0.9
    values[70:110, 30:90] = 0.7
    values[20:110, 120:160] = 0.3  # not likely enough
    return values


def test_what_hangs_together_is_a_building_as_sure_as_its_mean() -> None:
    family = _Shown(_drawn())
    (seen,) = family.observe(torch.zeros(1, 3, 120, 200), 0.05, [everything], 1)
    assert [each.score for each in seen.detections] == pytest.approx([0.9, 0.7])
    assert [each.box for each in seen.detections] == [(30, 20, 90, 60), (30, 70, 90, 110)]
    shapes = [shapely.Polygon(found[0][0]) for found in family.rings(seen.detections, ReadOptions()) if found]
    for shape, top in zip(shapes, (20, 70), strict=True):
        house = shapely.box(30, top, 90, top + 40)
        assert shape.intersection(house).area / shape.union(house).area > 0.93
    assert {status for _, status in filter(None, family.rings(seen.detections, ReadOptions()))} == {"mask contour"}


def test_parts_that_are_left_to_another_tile_or_not_sure_enough_stay_away() -> None:
    family = _Shown(_drawn())
    (seen,) = family.observe(torch.zeros(1, 3, 120, 200), 0.8, [everything], 1)
    assert len(seen.detections) == 1
    (seen,) = family.observe(torch.zeros(1, 3, 120, 200), 0.05, [lambda boxes: boxes[:, 1] > 50], 1)
    assert [each.box[1] for each in seen.detections] == [70]


def test_a_click_finds_what_is_not_likely_enough_by_itself() -> None:
    family = _Shown(_drawn())
    (seen,) = family.observe(torch.zeros(1, 3, 120, 200), 0.05, [everything], 1)
    boxes = np.array([[110, 10, 170, 118], [170, 10, 198, 30]], np.float32)
    found = family.refine(family.kept(seen.features), boxes, (120, 200))
    assert family.kept(seen.features)[MAP].dtype == torch.float16
    assert found[0].score == pytest.approx(0.3, abs=0.01)
    ((ring,), _) = family.rings(found[:1], ReadOptions())[0] or ([np.zeros((3, 2))], "")
    house = shapely.box(120, 20, 160, 110)
    assert shapely.Polygon(ring).intersection(house).area / house.area > 0.9


def test_optimized_gives_the_same_map_of_any_size_and_orientations_agree() -> None:
    torch.manual_seed(0)
    family = Fcn8sFamily()
    family.network.eval()
    image = torch.randint(0, 255, (1, 3, 70, 90), dtype=torch.uint8)
    with torch.inference_mode():
        expected, found = (each.maps(image, 1) for each in (family, family.optimized()))
        assert found.shape == (1, 70, 90)
        torch.testing.assert_close(found, expected, atol=1e-3, rtol=1e-3)
        whole = torch.randint(0, 255, (1, 3, 64, 128), dtype=torch.uint8)
        mean = family.maps(whole, 4)
        torch.testing.assert_close(family.maps(whole.flip(3), 4), mean.flip(2), atol=1e-3, rtol=1e-3)


def test_pixels_of_which_nothing_is_known_teach_nothing() -> None:
    torch.manual_seed(0)
    family = Fcn8sFamily()
    family.network.eval()
    house = Outline([np.array([[8.0, 8], [40, 8], [40, 40], [8, 40]])])
    ignored = torch.zeros(64, 64, dtype=torch.uint8)
    ignored[:, 44:] = 1
    image = torch.randint(0, 255, (1, 3, 64, 64), dtype=torch.uint8)
    there = Outline([np.array([[46.0, 4], [60, 4], [60, 60], [46, 60]])])
    with torch.no_grad():
        without, beside = (
            family.losses(image, [{"outlines": outlines, "ignored": ignored}])["loss_pixels"]
            for outlines in ([house], [house, there])
        )
        (nothing,) = family.losses(image, [{"outlines": [], "ignored": torch.ones_like(ignored)}]).values()
    assert float(without) == float(beside) > 0
    assert float(nothing) == 0
