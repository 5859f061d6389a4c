"""Tiles that go through the network together: as many as there is memory for, and what they hold is the same."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import numpy as np
import pytest
import torch

from model.contract import messages
from model.contract.contents import Grid
from model.contract.options import NetworkOptions, ReadOptions
from model.contract.registry import model_file
from model.contract.tiling import plan_tiles
from model.device.cpu import CpuDevice
from model.extraction import extractor as extraction
from model.extraction.extractor import Extractor
from model.extraction.in_memory import extract_scene
from model.families.checkpoint import load_checkpoint
from model.families.detection import Features, Observation
from model.families.family import RegionFilter
from model.families.keypoint.network import BuildingNetwork, by_image
from model.synthetic import render_scene
from model.worker.failure import BrokenSession
from model.worker.inbox import Inbox
from model.worker.interruption import Interruption
from model.worker.session import WorkerSession

SIDE = 128
SCORE = 0.2
TILE_BYTES = 1000
Result = TypeVar("Result")


class SmallCard(CpuDevice):
    """No graphics card was at hand: main memory stands in for one that has room for so many images at a time."""

    def __init__(self, holds: int, seems_to_hold: int) -> None:
        super().__init__(torch.float32)
        self.most_images = 8
        self.holds, self.seems_to_hold = holds, seems_to_hold
        self.batches: list[int] = []

    def upload(self, images: Sequence[np.ndarray]) -> torch.Tensor:
        self.batches.append(len(images))
        if len(images) > self.holds:
            raise torch.OutOfMemoryError("CUDA out of memory")
        return super().upload(images)

    def free_memory(self) -> int:
        return int(1.3 * self.seems_to_hold * TILE_BYTES)  # 1 / SHARE_OF_FREE_MEMORY, and a little

    def measured(self, function: Callable[[], Result]) -> tuple[Result, int]:
        result = function()
        return result, TILE_BYTES * self.batches[-1]

    def ran_out_of_memory(self, error: Exception) -> bool:
        return isinstance(error, torch.OutOfMemoryError)


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


def _tile(index: int) -> messages.SendTile:
    return messages.SendTile(index, (1, 1, 3), None, bytes(3))


def test_tiles_that_are_there_are_taken_together_and_nothing_is_waited_for() -> None:
    inbox = Inbox()
    end = messages.End(at_once=False)
    for message in (_tile(0), _tile(1), _tile(2), end, _tile(0)):
        inbox.put(message)
    assert inbox.take(2) == [_tile(0), _tile(1)]
    assert inbox.take(2) == [_tile(2)]
    assert inbox.take(2) == [end]
    assert inbox.take(2) == [_tile(0)]
    assert inbox.empty


def test_empty_inbox_is_waited_at() -> None:
    inbox, taken = Inbox(), []
    thread = threading.Thread(target=lambda: taken.append(inbox.take(8)))
    thread.start()
    inbox.put(_tile(0))
    thread.join()
    assert taken == [[_tile(0)]]


@pytest.fixture
def session_on_card() -> tuple[WorkerSession, SmallCard]:
    session = WorkerSession(Interruption())
    session.answers([messages.Load("keypoint", NetworkOptions("cpu"))])
    card = SmallCard(holds=8, seems_to_hold=8)
    assert session._extractor is not None
    session._extractor._move_to(card)
    return session, card


def test_every_tile_of_a_batch_gets_its_own_answer(session_on_card: tuple[WorkerSession, SmallCard]) -> None:
    session, card = session_on_card
    town = render_scene(640, 160, 0.14, seed=1, settlement="town").image
    grid = Grid(640, 160, 0.14, 160, 32, (0, 0), (0, 0, 640, 160))
    begin = messages.Begin(grid, ReadOptions(score=SCORE, min_area=0.0))
    tiles = []
    for tile in plan_tiles(640, 160, 160, 32):
        pixels = town[tile.y : tile.y + tile.height, tile.x : tile.x + tile.width]
        tiles.append(messages.SendTile(tile.index, pixels.shape, None, pixels.tobytes()))
    (begun,) = session.answers([begin])
    assert begun == messages.Begun(len(tiles), 8)
    together = session.answers(tiles)
    assert max(card.batches) > 1
    session.answers([messages.End(at_once=False)])
    session.answers([begin])
    singly = [session.answers([tile])[0] for tile in tiles]
    assert [answer.index for answer in together] == [answer.index for answer in singly]
    assert [len(answer.buildings) for answer in together] == [len(answer.buildings) for answer in singly]
    assert sum(len(answer.buildings) for answer in together) > 0


def test_cancelled_batch_is_answered_tile_by_tile_with_nothing(
    session_on_card: tuple[WorkerSession, SmallCard], images: list[np.ndarray]
) -> None:
    session, _ = session_on_card
    assert session._takes_tiles is None
    grid = Grid(9 * SIDE, SIDE, 0.14, SIDE, 0, (0, 0), (0, 0, 9 * SIDE, SIDE))
    session.answers([messages.Look(grid)])
    session._interruption.ask()
    tiles = [messages.SendTile(index, image.shape, None, image.tobytes()) for index, image in enumerate(images[:4])]
    answers = session.answers(tiles)
    assert [answer.index for answer in answers] == [0, 1, 2, 3]
    assert not any(answer.buildings for answer in answers)


def test_broken_session_answers_every_message() -> None:
    cause = messages.Failed("broken", "")
    assert BrokenSession(cause).answers([_tile(0), _tile(1)]) == [cause, cause]
