"""How well boxes fit buildings."""

from __future__ import annotations

import pytest
import torch
from torchvision.ops import box_iou

from model.layers.boxes import box_fit, share_within


def test_fit_is_the_overlap_with_the_matched_building() -> None:
    torch.manual_seed(0)
    low = torch.rand(50, 2) * 100
    boxes = torch.cat([low, low + 5 + torch.rand(50, 2) * 60], dim=1)
    buildings, match = boxes[:7], torch.randint(7, (50,))
    wanted = box_iou(boxes, buildings)[torch.arange(50), match]
    assert box_fit(boxes, buildings, match).tolist() == pytest.approx(wanted.tolist(), abs=1e-6)


def test_without_buildings_nothing_fits() -> None:
    assert box_fit(torch.ones(3, 4), torch.zeros(0, 4), torch.zeros(3, dtype=torch.int64)).tolist() == [0.0] * 3


def test_the_share_of_a_box_is_that_of_its_part_in_the_image() -> None:
    mask = torch.zeros(20, 30, dtype=torch.uint8)
    mask[5:15, 10:] = 1
    boxes = torch.tensor(
        [[0.0, 0, 30, 20], [10, 5, 20, 15], [-10, 5, 20, 15], [25, 10, 99, 99], [40, 5, 50, 15], [3, 3, 3, 3]]
    )
    assert share_within(boxes, mask).tolist() == pytest.approx([1 / 3, 1, 0.5, 0.5, 1, 0])
