"""A prepared network gives what the network gives, and leaves the network as it was."""

import pytest
import torch

from model.contract.registry import model_file
from model.families.checkpoint import load_checkpoint
from model.families.keypoint.network import BuildingNetwork
from model.families.two_stage import box_stage
from model.families.two_stage.optimized import optimized
from model.layers import fused_convolution
from model.synthetic import render_scene


@pytest.fixture(scope="module")
def network() -> BuildingNetwork:
    return load_checkpoint(model_file("keypoint"))[0].network


@pytest.fixture(scope="module")
def images() -> torch.Tensor:
    """Two images of a size that is no multiple of any stride."""
    scenes = [render_scene(250, 200, 0.13, seed=seed, settlement="town").image for seed in (1, 2)]
    return torch.stack([torch.from_numpy(scene) for scene in scenes]).permute(0, 3, 1, 2)


@pytest.mark.parametrize("fused", [True, False])
def test_same_detections(
    network: BuildingNetwork, images: torch.Tensor, monkeypatch: pytest.MonkeyPatch, fused: bool
) -> None:
    if fused and not fused_convolution.HAS_FUSED_OPERATOR:
        pytest.skip("torch has no fused convolution here")
    monkeypatch.setattr(fused_convolution, "HAS_FUSED_OPERATOR", fused)
    monkeypatch.setattr(box_stage, "ROIS_AT_ONCE", 10_000)
    monkeypatch.setattr(box_stage, "BOXES_AT_ONCE", 10_000)
    with torch.inference_mode():
        expected = network(images)
        monkeypatch.setattr(box_stage, "ROIS_AT_ONCE", 3)
        monkeypatch.setattr(box_stage, "BOXES_AT_ONCE", 7)
        found = optimized(network)(images)
    assert len(found) == len(expected) == 2
    for one, other in zip(found, expected, strict=True):
        assert len(one["boxes"]) > 3
        for name, values in other.items():
            torch.testing.assert_close(one[name], values, rtol=1e-3, atol=1e-3)


def test_nothing_is_computed_for_boxes_where_nothing_is_proposed(
    network: BuildingNetwork, images: torch.Tensor
) -> None:
    quick = optimized(network)
    calls = []
    for part in (quick.pyramid.get_submodule("layer_blocks.0"), quick.roi_heads.box_head, quick.roi_heads.surface_head):
        part.register_forward_hook(lambda *_: calls.append(1))
    empty = torch.full((1, 3, 256, 256), 90, dtype=torch.uint8)
    with torch.inference_mode():
        features = quick.features(empty)
        (found,) = quick.detect([features], empty)
        assert not calls
        (of_a_town, _) = network(images)
        torch.testing.assert_close(dict(features), network.features(empty), rtol=1e-3, atol=1e-3)
    assert {len(values) for values in found.values()} == {0}
    assert {name: values.shape[1:] for name, values in found.items()} == {
        name: values.shape[1:] for name, values in of_a_town.items()
    }


def test_the_network_stays_as_it_was(network: BuildingNetwork) -> None:
    before = {name: value.clone() for name, value in network.state_dict().items()}
    optimized(network)
    after = network.state_dict()
    assert after.keys() == before.keys()
    assert all(after[name].equal(value) for name, value in before.items())
    assert all(parameter.requires_grad for parameter in network.parameters())
