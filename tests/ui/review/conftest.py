"""A layer of buildings, and its review in the panel."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))  # for what the tests share


@pytest.fixture
def layer(hands: Any, small_scene: Any) -> Any:
    """The drawn buildings of a piece of town as if they had been extracted, chosen as the target; the score rises."""
    from qgis.core import QgsFeature, QgsProject, QgsVectorLayer
    from quoin.processing.output.scratch_layer import new_building_layer

    image = hands.open_image(small_scene.image)
    drawn = QgsVectorLayer(str(small_scene.reference), "drawn", "ogr")
    layer = new_building_layer(image.crs())
    whole = [f.geometry() for f in drawn.getFeatures() if image.extent().contains(f.geometry().boundingBox())]
    for number, outline in enumerate(sorted(whole, key=lambda one: -one.area())):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(outline)
        feature.setAttributes([number, 0.1 + number / 100, None, 4, outline.area(), "keypoint", "keypoints"])
        layer.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(layer)
    hands.dock.target_box.setLayer(layer)
    assert layer.featureCount() == len(whole) > 2
    return layer


@pytest.fixture
def review(hands: Any, layer: Any) -> Any:
    hands.press(hands.dock.review.start_button)
    yield hands
    hands.controller.reviewing.end()
