"""Mask R-CNN: its heads are torchvision's, and it learns."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torchvision.models.detection.faster_rcnn import FastRCNNPredictor, TwoMLPHead
from torchvision.models.detection.mask_rcnn import MaskRCNNHeads, MaskRCNNPredictor
from torchvision.models.detection.roi_heads import RoIHeads
from torchvision.ops import MultiScaleRoIAlign

from model.data.outline import Outline
from model.families.family import everything
from model.families.mask_rcnn import MaskStage, build_network
from model.families.two_stage.box_branch import Learned
from model.families.two_stage.box_stage import Seen
from model.families.two_stage.pyramid import PYRAMID_CHANNELS, PYRAMID_LEVELS
from model.layers.test_time_augmentation import FLIPS

SIDE = 256


def torchvisions() -> RoIHeads:
    """torchvision's heads of Mask R-CNN, as its builder puts them together, for two classes and our width."""
    levels = list(PYRAMID_LEVELS)
    return RoIHeads(
        MultiScaleRoIAlign(levels, 7, 2),
        TwoMLPHead(PYRAMID_CHANNELS * 49, 256),
        FastRCNNPredictor(256, 2),
        0.5,
        0.5,
        64,
        0.25,
        None,
        0.05,
        0.55,
        1000,
        mask_roi_pool=MultiScaleRoIAlign(levels, 14, 2),
        mask_head=MaskRCNNHeads(PYRAMID_CHANNELS, (256, 256, 256, 256), 1),
        mask_predictor=MaskRCNNPredictor(256, 256, 2),
    ).eval()


@pytest.fixture
def features() -> dict[str, torch.Tensor]:
    """Random levels of a pyramid over an image of 256 px."""
    torch.manual_seed(3)
    return {level: torch.randn(1, PYRAMID_CHANNELS, SIDE >> k, SIDE >> k) for k, level in enumerate(PYRAMID_LEVELS, 2)}


def test_heads_say_what_torchvisions_say_on_the_same_input_and_weights(features: dict[str, torch.Tensor]) -> None:
    torch.manual_seed(1)
    heads = build_network().eval().roi_heads
    torch.nn.init.normal_(heads.mask_predictor.mask_fcn_logits.weight, std=0.5)
    theirs = torchvisions()
    theirs.load_state_dict(heads.state_dict())
    corners = torch.rand(40, 2) * 150
    proposals = torch.cat([corners, corners + 20 + 60 * torch.rand(40, 2)], dim=1)
    size = (SIDE, SIDE)
    with torch.inference_mode():
        # torchvision takes strides from the ratio of sizes; the levels are exact here
        (expected,), _ = theirs(features, [proposals], [size])
        found = MaskStage(heads, [Seen(FLIPS[0], size, features, proposals)], size).detections(0.05, everything)
    of_buildings = expected["labels"] == 1
    assert int(of_buildings.sum()) > 5
    torch.testing.assert_close(found["boxes"], expected["boxes"][of_buildings], rtol=1e-4, atol=1e-3)
    torch.testing.assert_close(found["scores"], expected["scores"][of_buildings], rtol=1e-4, atol=1e-5)
    masks = expected["masks"][of_buildings, 0]
    assert float(masks.std()) > 0.05
    torch.testing.assert_close(found["masks"], masks, rtol=1e-3, atol=1e-4)


def test_loss_is_torchvisions_on_the_same_boxes(features: dict[str, torch.Tensor]) -> None:
    """Its targets are whole masks of the crop; a crop beside it in which nothing is learned changes nothing."""
    torch.manual_seed(1)
    heads = build_network().train().roi_heads
    house = np.array([[40.0, 50], [120, 50], [120, 110], [40, 110]])
    boxes, buildings = torch.tensor([[35.0, 45, 122, 111]]), torch.tensor([0])
    target = {"outlines": [Outline([house])]}
    learned = Learned(boxes, buildings)
    alone = heads.shape_losses(features, [learned], [(SIDE, SIDE)], [target])["loss_mask"]
    both = {level: values.repeat(2, 1, 1, 1) for level, values in features.items()}
    empty = Learned(torch.empty(0, 4), torch.empty(0, dtype=torch.int64))
    pair = heads.shape_losses(both, [learned, empty], [(SIDE, SIDE)] * 2, [target, {"outlines": []}])["loss_mask"]
    theirs = torchvisions().train()
    theirs.load_state_dict(heads.state_dict())
    logits = theirs.mask_predictor(theirs.mask_head(theirs.mask_roi_pool(features, [boxes], [(SIDE, SIDE)])))
    cells = torch.from_numpy(_cells_inside(house, boxes[0].numpy()))
    expected = torch.nn.functional.binary_cross_entropy_with_logits(logits[0, 1], cells)
    assert float(alone.detach()) == pytest.approx(float(expected.detach()), rel=1e-3)
    assert float(pair.detach()) == pytest.approx(float(alone.detach()), rel=1e-5)


def _cells_inside(house: np.ndarray, box: np.ndarray) -> np.ndarray:
    """Share of 28 × 28 cells of a box inside an upright house, float32: what the mask should say."""
    x, y = (np.linspace(box[k], box[k + 2], 29) for k in (0, 1))
    across, down = (
        (np.minimum(edges[1:], house[:, k].max()) - np.maximum(edges[:-1], house[:, k].min())).clip(0) / np.diff(edges)
        for k, edges in ((0, x), (1, y))
    )
    return np.outer(down, across).astype(np.float32)
