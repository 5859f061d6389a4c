"""What the box branch learns from, and how well its boxes fit."""

from __future__ import annotations

import math

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from model.families.two_stage import box_branch
from model.families.two_stage.box_branch import fit_loss


def logit(p: float) -> float:
    return math.log(p / (1 - p))


@given(st.floats(0.05, 0.95), st.floats(0.05, 0.95))
def test_fit_loss_is_least_where_the_score_is_the_fit(fit: float, other: float) -> None:
    least, loss = (float(fit_loss(torch.tensor([logit(p)]), torch.tensor([fit]))) for p in (fit, other))
    assert least == pytest.approx(-fit * math.log(fit) - (1 - fit) * math.log(1 - fit), abs=1e-5)
    assert loss >= least - 1e-6


def test_boxes_are_learned_from_as_they_will_be_where_they_fit() -> None:
    """Half of the refined boxes with an IoU over 0.5 take the place of their proposals, and no others."""
    torch.manual_seed(0)
    proposals, refined = torch.zeros(400, 4), torch.ones(400, 4)
    fit = torch.tensor([0.9, 0.3]).repeat(200)
    used = (box_branch._half_refined(proposals, refined, fit) == refined).all(dim=1)
    assert not used[1::2].any()
    assert 70 < int(used[::2].sum()) < 130  # 100 of 200 by chance, give or take four standard deviations


def test_proposals_in_what_is_ignored_teach_nothing_and_one_is_left() -> None:
    ignored = torch.zeros(128, 128, dtype=torch.uint8)
    ignored[:, 64:] = 1
    inside, half, outside = [70.0, 10, 100, 40], [40.0, 10, 84, 40], [10.0, 10, 40, 40]
    kept = box_branch.BoxBranch.without_ignored
    assert kept([torch.tensor([inside, half, outside])], [{"ignored": ignored}])[0].tolist() == [half, outside]
    assert kept([torch.tensor([inside, inside])], [{"ignored": ignored}])[0].tolist() == [inside]
