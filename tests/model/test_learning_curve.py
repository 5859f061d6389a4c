"""The parts of a tile that are taught: as many buildings as they say, and halves that share none."""

from __future__ import annotations

import numpy as np
import pytest

from tools.learning_curve import Tile


def tile() -> Tile:
    houses = [
        np.array([[x, y], [x + 20.0, y], [x + 20, y + 20], [x, y + 20]]) for x in range(5, 760, 50) for y in (5, 60)
    ]
    return Tile(np.zeros((100, 800, 3), np.uint8), 0.13, [[house] for house in houses], [])


@pytest.mark.parametrize("count", [5, 12, 32])
def test_a_part_holds_so_many_and_ignores_the_others(count: int) -> None:
    place = tile().part(count, draw=1)
    assert count <= len(place.buildings) <= count + 2  # as far away as the last of them
    assert len(place.buildings) + len(place.ignored) == len(tile().buildings)
    assert place.area.bounds[0] >= 0
    assert place.area.bounds[2] <= 800


def test_halves_lie_apart_and_what_is_cut_is_ignored() -> None:
    west, east = tile().half(east=False), tile().half(east=True)
    gap = 20 / 0.13
    assert west.image.shape[1] + east.image.shape[1] == pytest.approx(800 - gap, abs=2)
    whole = len(west.buildings) + len(east.buildings)
    assert whole < len(tile().buildings)
    assert all((rings[0] >= 0).all() and (rings[0][:, 0] <= east.image.shape[1]).all() for rings in east.buildings)
    # the house that the gap cuts is no reference, and costs nothing where it is found
    assert all(rings[0][:, 0].min() >= 0 for rings in [*west.ignored, *east.ignored])
