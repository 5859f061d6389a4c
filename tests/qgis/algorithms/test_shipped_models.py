"""The models that come with the plugin, run as from the toolbox and in a shell."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable

import pytest


def results_of(model: str, plugin: Any, **files: Path) -> dict[str, str]:
    """Where the results go, under the names that the QGIS at hand gives them: with the step's, or without."""
    names = [each.name() for each in plugin.provider.algorithm(model).destinationParameterDefinitions()]
    places = {name: str(files[name.rpartition(":")[2]]) for name in names}
    assert len(places) == len(files)
    return places


def polygons(layer: Any) -> list[tuple[str, float]]:
    return sorted((feature.geometry().asWkt(3), feature["area_m2"]) for feature in layer.getFeatures())


def test_buildings_are_extracted_straightened_and_small_ones_left_out(
    plugin: Any, extract: Any, small_scene: Any, tmp_path: Path, open_layer: Callable[..., Any]
) -> None:
    import processing

    every, straight, large = (tmp_path / f"{name}.gpkg" for name in ("every", "straight", "large"))
    extract(INPUT=str(small_scene.image), OUTPUT=str(every))
    processing.run("quoin:regularizebuildings", {"INPUT": str(every), "OUTPUT": str(straight)})
    areas = sorted(feature["area_m2"] for feature in open_layer(straight).getFeatures())
    smallest = (areas[0] + areas[-1]) / 2
    results = results_of("extractstraight", plugin, BUILDINGS=large)
    processing.run("quoin:extractstraight", {"IMAGE": str(small_scene.image), "MINIMUM_AREA": smallest, **results})
    kept = polygons(open_layer(large))
    assert kept == [each for each in polygons(open_layer(straight)) if each[1] >= smallest]
    assert 0 < len(kept) < len(areas)


def test_images_of_a_folder_are_looked_at_as_one(
    plugin: Any, extract: Any, small_scene: Any, tmp_path: Path, open_layer: Callable[..., Any]
) -> None:
    from osgeo import gdal

    import processing

    halves = []
    for number in range(2):
        halves.append(str(tmp_path / f"half{number}.tif"))
        window = [256 * number, 0, 256, 512]
        gdal.Translate(halves[-1], str(small_scene.image), srcWin=window)
    whole, joined = tmp_path / "whole.gpkg", tmp_path / "joined.gpkg"
    extract(INPUT=str(small_scene.image), OUTPUT=str(whole))
    results = results_of("extractfromimages", plugin, BUILDINGS=joined)
    processing.run("quoin:extractfromimages", {"IMAGES": halves, **results})
    assert polygons(open_layer(joined)) == polygons(open_layer(whole)) != []


def test_buildings_are_extracted_and_measured_in_a_shell(
    plugin: Any, qgis_process: Any, small_scene: Any, tmp_path: Path, open_layer: Callable[..., Any]
) -> None:
    from qgis.core import QgsRasterLayer

    buildings, outcomes, report = tmp_path / "buildings.gpkg", tmp_path / "outcomes.gpkg", tmp_path / "report.html"
    results = results_of("extractandevaluate", plugin, BUILDINGS=buildings, OUTCOMES=outcomes, REPORT=report)
    extent = QgsRasterLayer(str(small_scene.image)).extent()
    sides = (extent.xMinimum(), extent.xMaximum(), extent.yMinimum(), extent.yMaximum())
    qgis_process(
        "run",
        "quoin:extractandevaluate",
        f"IMAGE={small_scene.image}",
        f"REFERENCE={small_scene.reference}",
        f"EXTENT={','.join(map(str, sides))} [EPSG:32736]",
        *(f"{name}={place}" for name, place in results.items()),
    )
    told = [feature["outcome"] for feature in open_layer(outcomes).getFeatures()]
    assert told.count("matched") + told.count("false") == open_layer(buildings).featureCount() > 0
    assert "<html" in report.read_text(encoding="utf-8")


@pytest.mark.parametrize("model", ["extractstraight", "extractfromimages", "extractandevaluate"])
def test_model_is_listed_with_its_parameters_and_can_be_opened_in_the_designer(plugin: Any, model: str) -> None:
    from qgis.core import QgsProcessingModelAlgorithm
    from quoin.processing.modeler.shipped_model import FOLDER

    listed = plugin.provider.algorithm(model)
    assert listed.group() == "Models"
    assert listed.displayName()
    assert listed.destinationParameterDefinitions()
    assert all(each.algorithm() is not None for each in listed.childAlgorithms().values())
    opened = QgsProcessingModelAlgorithm()
    assert opened.fromFile(str(FOLDER / listed.FILE))
