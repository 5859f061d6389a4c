"""The same proposals as torchvision's, which decodes every anchor."""

import torch
from torchvision.models.detection.image_list import ImageList
from torchvision.models.detection.rpn import RegionProposalNetwork

from model.families.two_stage.proposals import PROPOSAL_LEVELS, build_rpn
from model.families.two_stage.pyramid import PYRAMID_CHANNELS


def test_same_proposals_as_torchvision() -> None:
    generator = torch.Generator().manual_seed(0)
    rpn = build_rpn().eval()
    for parameter in rpn.parameters():
        torch.nn.init.normal_(parameter, std=0.03, generator=generator)
    features = {
        level: torch.randn(2, PYRAMID_CHANNELS, 48 >> k, 32 >> k, generator=generator) * 3
        for k, level in enumerate(PROPOSAL_LEVELS)
    }
    images = ImageList(torch.zeros(2, 3, 384, 256), [(384, 256), (300, 200)])
    for threshold in (0.0, 0.4, 1.1):
        rpn.score_thresh = threshold
        with torch.inference_mode():
            expected, _ = RegionProposalNetwork.forward(rpn, images, features)
            found, losses = rpn(images, features)
        assert losses == {}
        assert len(expected) == len(found) == 2
        assert (len(found[0]) > 100) == (threshold < 1)
        for one, other in zip(found, expected, strict=True):
            # boxes of equal scores may change places
            apart = torch.cdist(one, other, p=torch.inf)
            assert len(one) == len(other)
            assert len(one) == 0 or max(apart.amin(dim=0).max(), apart.amin(dim=1).max()) < 1e-3


def test_anchors_in_what_is_ignored_are_no_ground_but_may_be_buildings() -> None:
    ignored = torch.zeros(128, 128, dtype=torch.uint8)
    ignored[:, 64:] = 1
    anchors = torch.tensor([[0.0, 0, 30, 30], [70, 0, 100, 30], [70, 70, 100, 100], [110, 0, 150, 30]])
    target = {"boxes": anchors[2:3], "labels": torch.ones(1, dtype=torch.int64), "ignored": ignored}
    labels, _ = build_rpn().assign_targets_to_anchors([anchors], [target])
    assert labels[0].tolist() == [0, -1, 1, -1]
