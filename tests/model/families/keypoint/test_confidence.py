"""A building's score: what the box branch, the mask and the surfaces say together."""

import pytest
import torch
from torch.nn import functional

from model.families.keypoint.confidence import MARGIN, confidence, most_confidence


def square() -> torch.Tensor:
    """A mask that is sure of its middle `[1, 24, 24]`: a square of 12 cells, of which 44 lie at the edge."""
    mask = torch.full((1, 24, 24), 0.1)
    mask[0, 6:18, 6:18] = 0.9
    return mask


def test_a_score_is_the_geometric_mean_of_box_branch_and_semantic_maps() -> None:
    mask = square()
    building, wall = torch.zeros(1, 12, 12), torch.zeros(1, 12, 12)
    building[0, 3:9, 3:9] = 0.8
    wall[0, 3:9, 3:9] = 0.5
    semantic = torch.stack([building, wall], dim=1)
    expected = (0.6 * 0.9 * 0.8 * 0.5) ** 0.5
    assert confidence(torch.tensor([0.6]), mask, semantic).tolist() == pytest.approx([expected])


def test_walls_count_along_the_edge_and_buildings_inside_alone() -> None:
    mask = square()
    building, wall = torch.ones(1, 12, 12), torch.zeros(1, 12, 12)
    wall[0, 3:9, 3:9] = 1
    scores = torch.tensor([1.0])
    whole = confidence(scores, mask, torch.stack([building, wall], dim=1))
    wall[0, 4:8, 4:8] = 0
    building[0, :3] = 0
    assert confidence(scores, mask, torch.stack([building, wall], dim=1)).equal(whole)
    wall[0, 3, 3:9] = 0  # one side: twelve cells of the mask, and the next ones of both corners
    missing = confidence(scores, mask, torch.stack([building, wall], dim=1))
    assert missing.tolist() == pytest.approx([(0.9 * 30 / 44) ** 0.5])


def test_a_mask_up_to_the_border_has_its_edge_there() -> None:
    semantic = torch.zeros(1, 2, 4, 4)
    semantic[0, 0] = 1
    semantic[0, 1, 1:3, 1:3] = 1  # not at the edge
    assert confidence(torch.tensor([1.0]), torch.ones(1, 8, 8), semantic).tolist() == [0]


def test_a_building_scores_no_more_than_its_box_promised() -> None:
    """The margin stands for what real masks have beyond these ideal ones."""
    torch.manual_seed(0)
    for _ in range(200):
        mask = torch.full((1, 56, 56), 0.02)
        left, top = torch.randint(4, 8, (2,)).tolist()
        right, bottom = torch.randint(48, 53, (2,)).tolist()
        mask[0, top:bottom, left:right] = 0.95
        mask[0, top : top + 15, left : left + 15] *= float(torch.rand(1) > 0.5)  # some are L-shaped
        inside = mask > 0.5
        near = functional.max_pool2d(inside.float(), 5, stride=1, padding=2)
        wall = near + functional.max_pool2d(1 - inside.float(), 5, stride=1, padding=2) - 1
        semantic = functional.avg_pool2d(torch.stack([near, wall], dim=1), 2) * (0.3 + 0.6 * torch.rand(1, 2, 1, 1))
        scores = torch.rand(1)
        assert confidence(scores, mask, semantic) <= most_confidence(scores, semantic) / MARGIN


def test_no_mask_is_no_building() -> None:
    assert confidence(torch.tensor([1.0]), torch.zeros(1, 8, 8), torch.ones(1, 2, 4, 4)).tolist() == [0]


def test_where_no_building_is_nothing_has_a_score() -> None:
    scores, semantic = torch.zeros(0), torch.zeros(0, 2, 28, 28)
    assert len(most_confidence(scores, semantic)) == len(confidence(scores, torch.zeros(0, 56, 56), semantic)) == 0
