"""Layers with any fields, and what files hold of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Callable

import pytest

EAST, NORTH = 600_000, 6_650_000


@pytest.fixture
def layer_with(qgis_app: Any) -> Callable[..., Any]:
    """A function that makes a scratch layer of houses with these fields, a house for each row of values."""
    from qgis.core import QgsFeature, QgsGeometry, QgsRectangle, QgsVectorLayer

    def make(fields: Sequence[Any], rows: Sequence[Sequence[Any]]) -> Any:
        layer = QgsVectorLayer("Polygon?crs=EPSG:32635", "houses", "memory")
        assert layer.dataProvider().addAttributes(fields)
        layer.updateFields()
        for number, values in enumerate(rows):
            west = EAST + 30 * number
            feature = QgsFeature(layer.fields())
            feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(west, NORTH, west + 12, NORTH + 10)))
            feature.setAttributes(list(values))
            assert layer.dataProvider().addFeature(feature)
        return layer

    return make


@pytest.fixture
def regularize(plugin: Any) -> Callable[..., tuple[Any, str]]:
    """A function that regularises a layer into a file as the toolbox does, and returns the results and what it said."""
    from qgis.core import QgsProcessingFeedback

    import processing

    def run(layer: Any, output: Any) -> tuple[Any, str]:
        feedback = QgsProcessingFeedback(False)
        parameters = {"INPUT": layer, "OUTPUT": output if not isinstance(output, Path) else str(output)}
        return processing.run("quoin:regularizebuildings", parameters, feedback=feedback), feedback.textLog()

    return run
