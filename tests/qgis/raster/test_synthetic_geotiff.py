"""What the torch environment writes without GDAL, QGIS reads with it."""

from __future__ import annotations

from typing import Any


def test_qgis_reads_the_synthetic_scene(qgis_app: Any, scene: Any) -> None:
    from qgis.core import QgsRasterLayer

    layer = QgsRasterLayer(str(scene.image), "scene")
    assert layer.isValid()
    assert layer.crs().authid() == "EPSG:32736"
    assert (layer.width(), layer.height(), layer.bandCount()) == (1024, 1024, 3)
    assert abs(layer.rasterUnitsPerPixelX() - 0.14) < 1e-9
    assert abs(layer.extent().xMinimum() - 500_000) < 1e-6
    assert abs(layer.extent().yMaximum() - 9_800_000) < 1e-6


def test_the_reference_lies_inside_the_scene(qgis_app: Any, scene: Any) -> None:
    from qgis.core import QgsRasterLayer, QgsVectorLayer

    reference = QgsVectorLayer(str(scene.reference), "reference", "ogr")
    assert reference.isValid()
    assert reference.crs().authid() == "EPSG:32736"
    assert 25 <= reference.featureCount() <= 45
    assert QgsRasterLayer(str(scene.image), "scene").extent().contains(reference.extent())
    for feature in reference.getFeatures():
        assert feature.geometry().isGeosValid()
