"""Parts that are trained in bfloat16 give float32 again, near what float32 gives, and learn."""

from __future__ import annotations

import copy

import torch

from model.families.keypoint.network import build_network
from model.families.two_stage.pyramid import PYRAMID_LEVELS
from model.layers.lower_precision import lower_precision


def test_features_and_gradients_are_near_those_of_float32() -> None:
    torch.manual_seed(0)
    exact = build_network().train()
    lower = copy.deepcopy(exact)
    lower_precision([lower.backbone, lower.pyramid], torch.bfloat16)
    image = torch.randint(0, 255, (1, 3, 128, 128)).float()
    gradients = []
    for network in (exact, lower):
        features = network.features(image)[PYRAMID_LEVELS[0]]
        assert features.dtype == torch.float32
        features.square().mean().backward()
        gradients.append(network.pyramid.layer_blocks[0][0].weight.grad)
    assert gradients[1].dtype == torch.float32
    similarity = torch.cosine_similarity(gradients[0].flatten(), gradients[1].flatten(), dim=0)
    assert similarity > 0.99
    assert not gradients[0].equal(gradients[1])


def test_float32_leaves_the_network_alone() -> None:
    network = build_network()
    lower_precision([network.backbone, network.pyramid], torch.float32)
    assert "forward" not in vars(network.pyramid)
