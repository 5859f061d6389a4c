"""A geometry in another CRS is a copy there, and empty where that CRS has no such place."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.fixture
def square(qgis_app: Any) -> Any:
    from qgis.core import QgsGeometry, QgsRectangle

    return QgsGeometry.fromRect(QgsRectangle(33.0, -1.9, 33.1, -1.8))


def test_a_copy_lies_where_the_geometry_does(square: Any) -> None:
    from qgis.core import QgsCoordinateReferenceSystem, QgsProject
    from quoin.processing.reprojected import reprojected

    degrees, utm = (QgsCoordinateReferenceSystem(f"EPSG:{code}") for code in (4326, 32736))
    there = reprojected(square, degrees, utm, QgsProject.instance())
    assert there.area() == pytest.approx(11_120 * 11_060, rel=0.01)
    assert square.boundingBox().xMinimum() == 33.0
    back = reprojected(there, utm, degrees, QgsProject.instance())
    assert back.boundingBox().xMinimum() == pytest.approx(33.0)


def test_where_there_is_no_place_it_is_empty(qgis_app: Any) -> None:
    from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsProject, QgsRectangle
    from quoin.processing.reprojected import reprojected

    nowhere = QgsGeometry.fromRect(QgsRectangle(123.0, 0.0, 124.0, 1.0))
    degrees, utm = (QgsCoordinateReferenceSystem(f"EPSG:{code}") for code in (4326, 32736))
    assert reprojected(nowhere, degrees, utm, QgsProject.instance()).isEmpty()
