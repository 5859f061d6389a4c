"""The session over tiles that go through the network together: each has an answer of its own."""

from __future__ import annotations

import numpy as np
import pytest

from model.contract import messages
from model.contract.contents import Grid
from model.contract.options import NetworkOptions, ReadOptions
from model.contract.tiling import plan_tiles
from model.synthetic import render_scene
from model.worker.interruption import Interruption
from model.worker.session import WorkerSession

from ..small_card import SmallCard

SIDE = 128
SCORE = 0.2


@pytest.fixture
def images() -> list[np.ndarray]:
    town = render_scene(9 * SIDE, SIDE, 0.14, seed=1, settlement="town").image
    return [town[:, x : x + SIDE] for x in range(0, 9 * SIDE, SIDE)]


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
