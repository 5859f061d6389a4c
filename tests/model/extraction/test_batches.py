"""Tiles that go through the network together: as many as there is memory for, and what they hold is the same."""

from __future__ import annotations

from typing import Any, TypeVar

import numpy as np
import pytest
import torch

from model.contract.options import ReadOptions
from model.contract.registry import model_file
from model.device.cpu import CpuDevice
from model.extraction import extractor as extraction
from model.extraction.extractor import Extractor
from model.extraction.in_memory import extract_scene
from model.families.checkpoint import load_checkpoint
from model.families.detection import Features, Observation
from model.families.family import RegionFilter
from model.families.keypoint.network import BuildingNetwork
from model.families.two_stage.network import by_image
from model.synthetic import render_scene

from ..small_card import SmallCard

SIDE = 128
SCORE = 0.2
TILE_BYTES = 1000
Result = TypeVar("Result")


@pytest.fixture(scope="module")
def images() -> list[np.ndarray]:
    town = render_scene(9 * SIDE, SIDE, 0.14, seed=1, settlement="town").image
    return [town[:, x : x + SIDE] for x in range(0, 9 * SIDE, SIDE)]


@pytest.fixture(scope="module")
def one_by_one(images: list[np.ndarray]) -> list[Observation]:
    extractor = _on(CpuDevice(torch.float32))
    return [extractor.observe(image, SCORE) for image in images]


def _on(device: CpuDevice) -> Extractor:
    return Extractor(*load_checkpoint(model_file("keypoint")), device)


def _assert_same(seen: list[Observation], expected: list[Observation]) -> None:
    assert [len(each.detections) for each in seen] == [len(each.detections) for each in expected]
    assert sum(len(each.detections) for each in expected) > 3
    for one, other in zip(seen, expected, strict=True):
        for found, wanted in zip(one.detections, other.detections, strict=True):
            assert found.score == pytest.approx(wanted.score, abs=1e-4)
            np.testing.assert_allclose(found.box, wanted.box, atol=0.01)
            np.testing.assert_allclose(found.evidence.heatmap, wanted.evidence.heatmap, atol=1e-3)
        for level, features in one.features.items():
            torch.testing.assert_close(features, other.features[level], atol=1e-3, rtol=1e-3)


@pytest.mark.parametrize(("fits", "batches"), [(3, [1, 3, 3, 2]), (1, [1] * 9), (100, [1, 8])])
def test_as_many_go_together_as_the_first_one_says_have_room(
    images: list[np.ndarray],
    one_by_one: list[Observation],
    caplog: pytest.LogCaptureFixture,
    fits: int,
    batches: list[int],
) -> None:
    caplog.set_level("INFO")
    card = SmallCard(holds=fits, seems_to_hold=fits)
    _assert_same(_on(card).observe_all(images, SCORE), one_by_one)
    assert card.batches == batches
    assert f"{max(batches)} at a time go through the network" in caplog.text


@pytest.mark.parametrize(
    ("holds", "batches"), [(2, [1, 8, 4, 2, 2, 2, 2]), (1, [1, 8, 4, 2, 1, 1, 1, 1, 1, 1, 1, 1]), (0, [1])]
)
def test_full_card_gets_half_as_many_and_then_none(
    images: list[np.ndarray],
    one_by_one: list[Observation],
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
    holds: int,
    batches: list[int],
) -> None:
    monkeypatch.setattr(extraction, "CpuDevice", lambda: CpuDevice(torch.float32))  # whatever this one computes in
    card = SmallCard(holds, seems_to_hold=100)
    extractor = _on(card)
    _assert_same(extractor.observe_all(images, SCORE), one_by_one)
    assert card.batches == batches
    told = [line for line in caplog.messages if "ran out of memory" in line]
    assert len(told) == sum(count > holds for count in batches)
    on_processor = holds == 0
    assert ("goes on on the processor" in told[-1]) == on_processor
    assert (extractor.device is card) != on_processor
    assert extractor.most_together == max(holds, 1)


def test_only_images_of_one_size_go_together(images: list[np.ndarray], one_by_one: list[Observation]) -> None:
    card = SmallCard(holds=8, seems_to_hold=100)
    extractor = _on(card)
    small = images[2][:64]
    seen = extractor.observe_all([*images[:2], small, *images[2:]], SCORE)
    _assert_same(seen[:2] + seen[3:], one_by_one)
    assert card.batches == [1, 1, 1, 7]


def test_other_errors_are_passed_on(images: list[np.ndarray], monkeypatch: pytest.MonkeyPatch) -> None:
    extractor = _on(SmallCard(holds=8, seems_to_hold=8))
    monkeypatch.setattr(extractor.family.network, "detect", lambda *_, **__: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        extractor.observe_all(images, SCORE)


def test_processor_takes_one_at_a_time() -> None:
    assert Extractor.load("keypoint", "cpu").most_together == 1


def test_scene_gives_the_same_buildings_in_batches() -> None:
    """To the last digit, if only the network itself takes a batch apart: sums in another order may tip a corner."""
    town = render_scene(640, 160, 0.14, seed=1, settlement="town").image
    options = ReadOptions(score=SCORE)
    card = SmallCard(holds=3, seems_to_hold=100)
    extractor = _on(card)
    _take_batches_apart(extractor.family.network)
    found = extract_scene(extractor, town, options, 0.14, 160, 32)
    expected = extract_scene(_on(CpuDevice(torch.float32)), town, options, 0.14, 160, 32)
    assert max(card.batches) > 1
    assert [b.status for b in found] == [b.status for b in expected]
    assert len(found) > 3
    for one, other in zip(found, expected, strict=True):
        np.testing.assert_array_equal(one.rings[0], other.rings[0])


def _take_batches_apart(network: BuildingNetwork) -> None:
    features, detect = network.features, network.detect

    def features_one_by_one(batch: torch.Tensor) -> Features:
        alone = [features(image[None]) for image in batch]
        return {level: torch.cat([each[level] for each in alone]) for level in alone[0]}

    def detect_one_by_one(
        batch_features: list[Features], batch: torch.Tensor, least_score: float, filters: list[RegionFilter]
    ) -> list[Any]:
        alone = zip(by_image(batch_features[0], len(batch)), batch, filters, strict=True)
        return [detect([own], image[None], least_score, [keep])[0] for own, image, keep in alone]

    network.features, network.detect = features_one_by_one, detect_one_by_one  # type: ignore[method-assign]
