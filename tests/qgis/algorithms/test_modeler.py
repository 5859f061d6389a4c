"""The algorithm as a step of a graphical model."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable

MODEL = Path(__file__).parents[1] / "data" / "building_centroids.model3"


def test_model_chains_extraction_with_a_native_algorithm(
    plugin: Any, small_scene: Any, tmp_path: Path, open_layer: Callable[..., Any]
) -> None:
    from qgis.core import QgsProcessingModelAlgorithm, QgsWkbTypes

    import processing

    model = QgsProcessingModelAlgorithm()
    assert model.fromFile(str(MODEL))
    centroids, buildings = tmp_path / "centroids.gpkg", tmp_path / "buildings.gpkg"
    processing.run(
        model,
        {"image": str(small_scene.image), "centroids:centroids": str(centroids), "extract:buildings": str(buildings)},
    )

    points, polygons = open_layer(centroids), open_layer(buildings)
    assert points.wkbType() == QgsWkbTypes.Type.Point
    assert points.crs() == polygons.crs()
    assert points.featureCount() == polygons.featureCount() > 0
    for point, polygon in zip(points.getFeatures(), polygons.getFeatures()):
        assert point["id"] == polygon["id"]
        assert point.geometry().equals(polygon.geometry().centroid())
