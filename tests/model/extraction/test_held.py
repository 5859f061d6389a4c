"""What one worker held and another takes up: from there on the buildings are the same, to the last digit."""

from __future__ import annotations

import json

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model.building import Building
from model.contract.errors import QuoinError
from model.contract.options import ReadOptions
from model.contract.tiling import TilePlan, plan_tiles
from model.extraction.assembly import Assembly
from model.extraction.held import Held

from .crowd import crowd_of, seen_of

RESOLUTION = 0.5


def _written(found: list[Building]) -> list[tuple[list[bytes], float, str]]:
    return [([ring.tobytes() for ring in each.rings], each.score, each.status) for each in found]


def _rest(assembly: Assembly, plan: TilePlan, seen: list[list[Building]], first: int) -> list[object]:
    answers = [assembly.add(plan[index], seen[index]) for index in range(first, len(plan))]
    return [_written(each) for each in [*answers, assembly.finish()]]


@settings(deadline=None, max_examples=25)
@given(st.integers(0, 2**32 - 1), st.floats(0, 1), st.booleans())
def test_another_goes_on_to_the_last_digit(seed: int, when: float, neighbours: bool) -> None:
    rng = np.random.default_rng(seed)
    plan = plan_tiles(260, 200, 100, 36)
    crowd = crowd_of(rng, 260, 260, 120)
    seen = [seen_of(plan[index], crowd, rng) for index in range(len(plan))]
    options = ReadOptions(score=0.3, neighbours=neighbours)
    lost, other = (Assembly(plan, options, RESOLUTION) for _ in range(2))
    first = int(when * len(plan))
    for index in range(first):
        lost.add(plan[index], seen[index])
    other.take_up(Held.from_text(lost.held_back(first).to_text()))
    assert other.held == lost.held
    assert _rest(other, plan, seen, first) == _rest(lost, plan, seen, first)


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", "7", "[" * 100_000, json.dumps({"next_tile": 1, "waiting": [[0, [[]]]]})],
)
def test_what_nobody_held_is_told(text: str) -> None:
    with pytest.raises(QuoinError, match="cannot be read"):
        Held.from_text(text)
