"""Which buildings the second stage learns the keypoints of."""

import pytest
import torch

from model.data.outline import Outline
from model.families.keypoint import roi_heads
from model.families.keypoint.network import build_network
from model.families.keypoint.targets import KeypointTargets

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
