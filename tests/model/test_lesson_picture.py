"""The picture of what was learned shows where most buildings are."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from model.data.scenes import Scene
from model.evaluation.protocols.labelled import Labelled
from tools.lesson_picture import ROWS, fullest


def test_the_squares_with_most_buildings_come_first() -> None:
    square = np.array([[0.0, 0], [10, 0], [10, 10], [0, 10]])
    # at half a metre a pixel squares have 80 pixels: three houses in the third, two in the first, one in the second
    corners = [(170, 5), (200, 20), (225, 40), (5, 5), (40, 40), (100, 30)]
    labelled = Labelled(np.zeros((80, 320, 3), np.uint8), [[square + corner] for corner in corners], [])
    places = fullest(labelled, Scene("row.tif", Path("row.tif"), 320, 80, 0.5, []))
    assert [place.x for place in places] == [160, 0, 80][:ROWS]
    assert {place.y for place in places} == {0}
