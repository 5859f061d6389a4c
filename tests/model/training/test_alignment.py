"""Labels are shifted to the buildings that were found, where that is a gain, and left alone elsewhere."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model.building import Building
from model.data.scenes import Annotation, Scene
from model.training.alignment import LAST_STEP, aligned

RESOLUTION = 0.1
HOUSE = np.array([[100.0, 100], [220, 110], [210, 190], [160, 186], [158, 210], [95, 205]])


def scene_of(*annotations: Annotation) -> Scene:
    return Scene("scene.tif", Path("scene.tif"), 400, 400, RESOLUTION, list(annotations))


def moved(found: np.ndarray, labelled: np.ndarray, truncated: bool = False) -> np.ndarray:
    """What becomes of a labelled outline where a building was found."""
    scene = aligned(scene_of(Annotation([labelled], truncated)), [Building([found], 0.9, "keypoints")])
    return scene.annotations[0].rings[0]


@settings(max_examples=40, deadline=None)
@given(st.tuples(st.floats(-20, 20), st.floats(-20, 20)).filter(lambda shift: np.hypot(*shift) > 8))
def test_outline_beside_its_building_is_put_onto_it(shift: tuple[float, float]) -> None:
    ring = moved(HOUSE, HOUSE + shift)
    assert ring == pytest.approx(HOUSE, abs=1.5 * LAST_STEP / RESOLUTION)


def test_outline_that_is_about_right_stays() -> None:
    assert moved(HOUSE, HOUSE + 1.5) == pytest.approx(HOUSE + 1.5, abs=0)


def test_outline_of_another_shape_stays() -> None:
    hut = HOUSE[0] + np.array([[0.0, 0], [40, 0], [40, 30], [0, 30]])
    assert moved(HOUSE, hut) == pytest.approx(hut, abs=0)


def test_outline_that_reaches_past_the_scene_stays() -> None:
    assert moved(HOUSE, HOUSE + 20, truncated=True) == pytest.approx(HOUSE + 20, abs=0)


def test_nothing_found_changes_nothing() -> None:
    scene = scene_of(Annotation([HOUSE], truncated=False))
    assert aligned(scene, []).annotations[0].rings[0] == pytest.approx(HOUSE, abs=0)
