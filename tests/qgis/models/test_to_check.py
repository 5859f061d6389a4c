"""Polygons that guards have marked lie on the map where they were drawn, with the reason beside them."""

from __future__ import annotations

from typing import Any

import pytest


def to_map(place: int, points: Any) -> Any:
    """Two images of 10 cm pixels, the second 100 m east of the first."""
    from qgis.core import QgsPointXY

    return [QgsPointXY(500_000 + 100 * place + 0.1 * x, 9_000_000 - 0.1 * y) for x, y in points]


@pytest.fixture
def findings(qgis_app: Any) -> Any:
    from quoin.model.contract.errors import Phrase
    from quoin.model.contract.teaching.finding import Finding, Mark

    house = [[[0.0, 0.0], [100.0, 0.0], [100.0, 50.0], [0.0, 50.0]], [[10.0, 10.0], [20.0, 10.0], [20.0, 20.0]]]
    sentence = Phrase("The base finds {count} buildings.", count=2)
    marks = [Mark(0, house), Mark(1, house[:1])]
    shift = Finding("shifted", 2.0, Phrase("Shifted."), place=1, shift=(20.0, -10.0))
    return [Finding("unlabelled", 2, sentence, marks=marks), shift]


def test_each_marked_polygon_is_a_feature_with_its_reason(findings: Any) -> None:
    from qgis.core import QgsVectorLayer
    from quoin.processing.models.to_check import features_to_check, fields_to_check

    layer = QgsVectorLayer("Polygon?crs=EPSG:32737", "to check", "memory")
    layer.dataProvider().addAttributes(fields_to_check())
    layer.updateFields()
    added, _ = layer.dataProvider().addFeatures(features_to_check(findings, to_map))
    assert added
    first, second = layer.getFeatures()
    assert first.attributes() == ["unlabelled", 2.0, "The base finds 2 buildings."]
    assert first.geometry().area() == pytest.approx(50 - 0.5)
    assert second.geometry().boundingBox().xMinimum() == 500_100
    assert second.geometry().isGeosValid()


def test_shift_is_told_in_units_of_the_map(findings: Any) -> None:
    from quoin.processing.models.to_check import shift_on_map

    shift = shift_on_map(findings[1], to_map)
    assert (shift.x(), shift.y()) == pytest.approx((2.0, 1.0))
    none = shift_on_map(findings[0], to_map)
    assert (none.x(), none.y()) == (0.0, 0.0)
