"""Extraction with the model that has no weights and knows no corners."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest

RESOLUTION = 0.5
HOUSES = ((20, 30, 60, 60), (100, 40, 124, 90), (150, 150, 190, 190), (30, 120, 80, 140))
"""Left, top, right and bottom of each in pixels; the third lies where tiles meet."""


@pytest.fixture
def houses(write_raster: Callable[..., Path]) -> Path:
    """Bright houses on dark ground."""
    pixels = np.full((3, 256, 300), 60, np.uint8)
    for left, top, right, bottom in HOUSES:
        pixels[:, top:bottom, left:right] = 180
    return write_raster(pixels, transform=(500_000, RESOLUTION, 0, 9_000_000, 0, -RESOLUTION))


def _places(layer: Any) -> set[tuple[int, ...]]:
    """Bounds of the buildings in pixels of `houses`."""
    boxes = [feature.geometry().boundingBox() for feature in layer.getFeatures()]
    edges = [(box.xMinimum() - 5e5, 9e6 - box.yMaximum(), box.xMaximum() - 5e5, 9e6 - box.yMinimum()) for box in boxes]
    return {tuple(round(edge / RESOLUTION) for edge in each) for each in edges}


@pytest.mark.usefixtures("small_tiles")
def test_finds_every_house_and_says_what_means_nothing_to_it(
    extract: Callable[..., Any], houses: Path, tmp_path: Path, open_layer: Callable[..., Any]
) -> None:
    from qgis.core import QgsProcessingFeedback

    feedback = QgsProcessingFeedback()
    values = {"MODEL": "mbi", "TAU": 0.4, "GROUPING": "nearest", "REGULARIZE": True, "DEVICE": "cpu"}
    results = extract(feedback, INPUT=str(houses), OUTPUT=str(tmp_path / "houses.gpkg"), **values)
    layer = open_layer(results["OUTPUT"])
    assert results["COUNT"] == len(HOUSES)
    assert _places(layer) == set(HOUSES)
    assert {feature["model"] for feature in layer.getFeatures()} == {"mbi"}
    assert {feature["status"].split("+")[0] for feature in layer.getFeatures()} == {"mask contour"}
    log = feedback.textLog()
    assert "Minimum score 0.15; the model's own is 0.15." in log
    assert "Corner threshold τ means nothing to a model of the kind mbi and is not looked at." in log
    assert "Order of corners means nothing" in log
    assert "Straighten walls means nothing" not in log


def test_says_nothing_of_what_nobody_has_set(extract: Callable[..., Any], houses: Path, tmp_path: Path) -> None:
    from qgis.core import QgsProcessingFeedback

    feedback = QgsProcessingFeedback()
    extract(feedback, INPUT=str(houses), MODEL="mbi", OUTPUT=str(tmp_path / "houses.gpkg"))
    assert "means nothing" not in feedback.textLog()
