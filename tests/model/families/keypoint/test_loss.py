"""The keypoint loss against numbers worked by hand."""

import math

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from model.families.keypoint.loss import dice_loss, keypoint_focal_loss, mask_loss, offset_loss


def logit(p: float) -> float:
    return math.log(p / (1 - p))


def test_focal_loss_by_hand() -> None:
    # One keypoint. p = 0.8 where y = 1: (1 - 0.8)^2 ln 0.8 = -0.008925742;
    # p = 0.3 where y = 0.5: (1 - 0.5)^4 0.3^2 ln 0.7 = -0.002006297; p = 0.1 where y = 0: 0.1^2 ln 0.9 = -0.001053605.
    logits = torch.tensor([[[logit(0.8), logit(0.3), logit(0.1)]]])
    target = torch.tensor([[[1.0, 0.5, 0.0]]])
    expected = 0.008925742 + 0.002006297 + 0.001053605
    assert float(keypoint_focal_loss(logits, target)) == pytest.approx(expected, rel=1e-5)


def test_focal_loss_is_shared_among_keypoints() -> None:
    logits = torch.full((1, 1, 2), logit(0.8))
    one = keypoint_focal_loss(logits[:, :, :1], torch.ones(1, 1, 1))
    two = keypoint_focal_loss(logits, torch.ones(1, 1, 2))
    assert float(two) == pytest.approx(float(one), rel=1e-6)


def test_focal_loss_without_keypoints_is_finite() -> None:
    assert torch.isfinite(keypoint_focal_loss(torch.full((2, 4, 4), 30.0), torch.zeros(2, 4, 4)))


@given(st.floats(0.02, 0.9), st.floats(0.01, 0.09))
def test_focal_loss_falls_as_the_prediction_improves(p: float, better: float) -> None:
    target = torch.tensor([[[1.0, 0.0]]])
    worse = keypoint_focal_loss(torch.tensor([[[logit(p), logit(0.5)]]]), target)
    improved = keypoint_focal_loss(torch.tensor([[[logit(p + better), logit(0.5)]]]), target)
    assert improved < worse


def test_mask_loss_by_hand() -> None:
    # cell covered by a quarter, p = 0.5: -(0.25 ln 0.5 + 0.75 ln 0.5) = ln 2, and Dice 1 - (2/8 + 1) / (3/4 + 1) = 2/7
    loss = mask_loss(torch.zeros(1, 1, 1), torch.full((1, 1, 1), 0.25))
    assert float(loss) == pytest.approx(math.log(2) + 2 / 7, rel=1e-6)


def test_dice_loss_is_the_mean_of_the_masks() -> None:
    """By hand, of 2 x 2 cells: all right gives 1 - (8 + 1) / (8 + 1) = 0, all wrong 1 - 1 / (4 + 1) = 0.8."""
    sure = torch.full((2, 2, 2), 50.0)
    target = torch.stack([torch.ones(2, 2), torch.zeros(2, 2)])
    assert float(dice_loss(sure, target)) == pytest.approx(0.4, abs=1e-6)


def test_offset_loss_counts_weighted_cells_only() -> None:
    offset = torch.zeros(1, 2, 1, 2)
    target = torch.tensor([[[[0.3, 9.0]], [[0.0, 9.0]]]])
    # smooth L1 with beta 0.2: |0.3| - 0.1 = 0.2 in x, 0 in y; the second cell has weight 0
    assert float(offset_loss(offset, target, torch.tensor([[[1.0, 0.0]]]))) == pytest.approx(0.2, rel=1e-5)
