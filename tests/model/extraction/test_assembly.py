"""Which of the buildings of tiles are answered."""

from __future__ import annotations

import time

import numpy as np

from model.building import Building
from model.contract.options import ReadOptions
from model.contract.tiling import plan_tiles
from model.extraction.assembly import Assembly
from model.extraction.seams import DOUBT


def _square(left: float, top: float, side: float, score: float) -> Building:
    corners = np.array([[0, 0], [0, 1], [1, 1], [1, 0]], dtype=np.float64)
    return Building([corners * side + (left, top)], score, "keypoints")


def test_second_answer_for_a_place_has_to_be_sure_enough_after_it_lost_score() -> None:
    plan = plan_tiles(200, 200, 200, 20)
    answers = [_square(20, 20, 100, 0.9), _square(22, 22, 30, 0.7)]
    doubted = 0.7 * DOUBT
    for score, expected in ((doubted + 0.01, [0.9]), (doubted - 0.01, [0.9, doubted])):
        assembly = Assembly(plan, ReadOptions(score=score, neighbours=False), 0.13)
        found = assembly.add(plan[0], answers) + assembly.finish()
        assert [building.score for building in found] == expected


def test_the_end_of_a_plan_of_85_million_tiles_costs_nothing() -> None:
    plan = plan_tiles(9200 * 320, 9200 * 320, 512, 192)
    assembly = Assembly(plan, ReadOptions(neighbours=False), 0.13)
    start = time.process_time()
    assert assembly.add(plan[0], [_square(310, 20, 25, 0.9)]) == []  # waits for the second tile
    (found,) = assembly.finish()
    assert found.score == 0.9
    assert time.process_time() - start < 0.5
