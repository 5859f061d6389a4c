"""The network computes on the device that its input is on: with fake tensors, since no graphics card was at hand.

Fake tensors know their shape, type and device, hold no values, and refuse to mix devices as CUDA does. How many
proposals there are depends on values, so that the choice of proposals cannot be tried in this way.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import torch
from torch import Tensor, nn
from torch._subclasses.fake_tensor import FakeTensorMode
from torch.func import functional_call
from torch.fx.experimental.symbolic_shapes import ShapeEnv

from model.contract.card import ModelCard
from model.device.cpu import CpuDevice
from model.extraction.extractor import Extractor
from model.families.checkpoint import new_model
from model.families.polymapper.grid import SIDE as CELLS_A_SIDE
from model.families.polymapper.outline_head import seen_together
from model.families.polymapper.speller import BuildingSpeller
from model.families.two_stage.pyramid import PYRAMID_CHANNELS

SIDE, IMAGES, BOXES = 256, 2, 5


class Caller(nn.Module):
    """Calls anything of a network, for `functional_call`, which calls modules only."""

    def __init__(self, network: nn.Module) -> None:
        super().__init__()
        self.network = network

    def forward(self, function: Callable[..., Any], *arguments: Any) -> Any:
        return function(self.network, *arguments)


def caller_of(kind: str) -> Caller:
    """The network of a kind as it is when it is used."""
    return Caller(Extractor(new_model(kind), ModelCard(kind), CpuDevice(torch.float32)).family.network.eval())


def on_card(network: nn.Module) -> dict[str, Tensor]:
    """Parameters and buffers without values, as if a card held them."""
    tensors = [*network.named_parameters(), *network.named_buffers()]
    return {name: torch.empty(each.shape, dtype=each.dtype, device="cuda") for name, each in tensors}


@pytest.mark.skipif(torch.cuda.is_available(), reason="a card is at hand, and does what this only pretends to")
@pytest.mark.parametrize("kind", ["keypoint", "mask-rcnn"])
def test_features_and_heads_stay_on_the_card(kind: str) -> None:
    caller = caller_of(kind)
    shapes = ShapeEnv(allow_dynamic_output_shape_ops=True)
    with FakeTensorMode(allow_non_fake_inputs=True, shape_env=shapes), torch.no_grad():
        weights = on_card(caller)
        images = torch.empty(IMAGES, 3, SIDE, SIDE, dtype=torch.uint8, device="cuda")
        features = functional_call(caller, weights, (lambda network, x: dict(network.features(x)), images))
        assert {level.device.type for level in features.values()} == {"cuda"}
        assert {len(level) for level in features.values()} == {IMAGES}
        one: dict[str, Tensor] = {name: level[:1] for name, level in features.items()}
        boxes = torch.empty(BOXES, 4, device="cuda")
        seen = functional_call(
            caller,
            weights,
            (lambda network, *arguments: network.refine(*arguments), one, boxes, (SIDE, SIDE)),
        )
    assert {values.device.type for values in seen.values()} == {"cuda"}
    assert {len(values) for values in seen.values()} == {BOXES}


@pytest.mark.skipif(torch.cuda.is_available(), reason="a card is at hand, and does what this only pretends to")
def test_scores_of_pixels_stay_on_the_card() -> None:
    caller = caller_of("fcn-8s")
    with FakeTensorMode(allow_non_fake_inputs=True), torch.no_grad():
        images = torch.empty(IMAGES, 3, SIDE, SIDE - 30, dtype=torch.uint8, device="cuda")
        scores = functional_call(caller, on_card(caller), (lambda network, x: network(x), images))
    assert (scores.device.type, scores.shape) == ("cuda", (IMAGES, 2, SIDE, SIDE - 30))


@pytest.mark.skipif(torch.cuda.is_available(), reason="a card is at hand, and does what this only pretends to")
def test_a_step_of_a_sequence_stays_on_the_card() -> None:
    """One step: how many follow depends on values."""
    caller = caller_of("polymapper")

    def step(network: nn.Module, pooled: Tensor) -> Tensor:
        heads = network.roi_heads
        speller = BuildingSpeller(heads.vertex_decoder, seen_together(*heads.outline_head(pooled)))
        known = torch.empty(BOXES, 3, dtype=torch.int64, device="cuda")
        words, _ = speller.step(torch.arange(BOXES, device="cuda"), known, speller.start(BOXES))
        return words

    with FakeTensorMode(allow_non_fake_inputs=True), torch.no_grad():
        pooled = torch.empty(BOXES, PYRAMID_CHANNELS, CELLS_A_SIDE, CELLS_A_SIDE, device="cuda")
        words = functional_call(caller, on_card(caller), (step, pooled))
    assert (words.device.type, words.shape) == ("cuda", (BOXES, CELLS_A_SIDE**2 + 1))
