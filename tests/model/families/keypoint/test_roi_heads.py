"""Which buildings the second stage learns the keypoints of."""

import pytest
import torch

from model.data.outline import Outline
from model.families.keypoint import roi_heads
from model.families.keypoint.network import build_network
from model.families.keypoint.targets import KeypointTargets
from model.families.two_stage import box_branch

HOUSES = torch.tensor([[10.0, 10, 40, 40], [60, 60, 110, 100], [10, 70, 50, 120]])


def test_many_boxes_about_three_buildings_give_three_to_learn(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[Outline] = []

    def note(outlines: list[Outline], boxes: torch.Tensor, size: int) -> KeypointTargets:
        drawn.extend(outlines)
        return targets_of(outlines, boxes, size)

    targets_of = roi_heads.keypoint_targets
    monkeypatch.setattr(roi_heads, "keypoint_targets", note)
    torch.manual_seed(0)
    network = build_network().train()
    outlines = [Outline([box.double().numpy()[[[0, 1], [2, 1], [2, 3], [0, 3]]]]) for box in HOUSES]
    target = {"boxes": HOUSES, "labels": torch.ones(3, dtype=torch.int64), "ignored": torch.zeros(128, 128)}
    near = HOUSES.repeat(6, 1) + torch.randn(18, 4)
    features = network.features(torch.zeros(1, 3, 128, 128))
    network.roi_heads(features, [near], [(128, 128)], [{**target, "outlines": outlines}])
    assert len(drawn) == 3
    assert {id(outline) for outline in drawn} == {id(outline) for outline in outlines}


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
    kept = box_branch.BoxBranch._without_ignored
    assert kept([torch.tensor([inside, half, outside])], [{"ignored": ignored}])[0].tolist() == [half, outside]
    assert kept([torch.tensor([inside, inside])], [{"ignored": ignored}])[0].tolist() == [inside]
