"""What is written to be learned: the same in any CRS, within areas alone, and from one image where several overlap."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest

RESOLUTION = 0.13
Lesson = "list[dict[str, Any]]"
"""Its places."""


@pytest.fixture
def write_lesson(qgis_app: Any, open_layer: Callable[[Any], Any], tmp_path: Path) -> Callable[..., Lesson]:
    """A function that writes the lesson of these files, and returns its places."""
    from qgis.core import QgsProcessingContext, QgsProcessingFeatureSource, QgsProcessingFeedback, QgsRasterLayer
    from quoin.processing.learning.schoolbook import Schoolbook

    def write(images: list[Path], polygons: Path, areas: Path | None = None) -> Lesson:
        context = QgsProcessingContext()
        layers = [open_layer(path) for path in (polygons, areas) if path is not None]
        sources = [QgsProcessingFeatureSource(layer, context) for layer in layers]
        rasters = [QgsRasterLayer(str(path), path.stem) for path in images]
        known = sources[1] if areas else None
        book = Schoolbook.of_layers(rasters, sources[0], known, context.transformContext())
        folder = tmp_path / f"lesson{len(list(tmp_path.iterdir()))}"
        folder.mkdir()
        assert book.write(RESOLUTION, "auto", folder, QgsProcessingFeedback())
        return json.loads((folder / "lesson.json").read_text(encoding="utf-8"))["places"]

    return write


@pytest.fixture
def run(plugin: Any, tmp_path: Path) -> Callable[..., Path]:
    """A function that runs one of QGIS's own algorithms and returns its output's file."""
    import processing

    def to_file(algorithm: str, **parameters: Any) -> Path:
        output = tmp_path / f"layer{len(list(tmp_path.iterdir()))}.gpkg"
        processing.run(algorithm, {**parameters, "OUTPUT": str(output)})
        return output

    return to_file


def outlines(places: Lesson) -> np.ndarray:
    """All corners in pixels of the raster, sorted."""
    rings = [np.array(rings[0]) + place["origin"] for place in places for rings in place["buildings"]]
    corners = np.concatenate(rings)
    return corners[np.lexsort(corners.T)]


def count(places: Lesson, kind: str = "buildings") -> int:
    return sum(len(place[kind]) for place in places)


def test_polygons_in_another_crs_are_the_same_lesson(
    write_lesson: Callable[..., Lesson], run: Callable[..., Path], small_scene: Any
) -> None:
    moved = run("native:reprojectlayer", INPUT=str(small_scene.reference), TARGET_CRS="EPSG:4326")
    one, other = (write_lesson([small_scene.image], polygons) for polygons in (small_scene.reference, moved))
    assert [each["windows"] for each in one] == [each["windows"] for each in other]
    assert count(one) > 5
    np.testing.assert_allclose(np.sort(outlines(one), axis=0), np.sort(outlines(other), axis=0), atol=0.05)


def test_layers_that_are_removed_once_they_were_taken_are_not_missed(
    small_scene: Any, open_layer: Callable[[Any], Any], tmp_path: Path
) -> None:
    from qgis.core import QgsProcessingContext, QgsProcessingFeatureSource, QgsProcessingFeedback, QgsRasterLayer
    from qgis.PyQt import sip
    from quoin.processing.learning.schoolbook import Schoolbook

    context, layer = QgsProcessingContext(), open_layer(small_scene.reference)
    source, image = QgsProcessingFeatureSource(layer, context), QgsRasterLayer(str(small_scene.image), "image")
    count = layer.featureCount()
    book = Schoolbook.of_layers([image], source, source, context.transformContext())
    for gone in (source, layer, image):
        sip.delete(gone)
    assert book.write(RESOLUTION, "auto", tmp_path, QgsProcessingFeedback())
    assert book.about() == f"{count} buildings of layer on image"
    assert book.crs.authid() == "EPSG:32736"
    assert book.beside(book.drawn()) == []


def test_only_what_lies_in_an_area_is_learned(
    write_lesson: Callable[..., Lesson],
    run: Callable[..., Path],
    small_scene: Any,
    open_layer: Callable[[Any], Any],
) -> None:
    extent = open_layer(small_scene.reference).extent()
    half = f"{extent.xMinimum()},{extent.center().x()},{extent.yMinimum()},{extent.yMaximum()} [EPSG:32736]"
    area = run("native:extenttolayer", INPUT=half)
    whole = write_lesson([small_scene.image], small_scene.reference)
    part = write_lesson([small_scene.image], small_scene.reference, area)
    assert 0 < count(part) < count(whole)
    assert count(part, "ignored") > 0
    (place,) = part
    corners = np.array(place["area"][0][0])
    shown = np.ptp(corners, axis=0) * RESOLUTION
    np.testing.assert_allclose(shown, [extent.width() / 2, extent.height()], rtol=0.03)


def test_what_two_images_show_is_learned_once(
    write_lesson: Callable[..., Lesson], small_scene: Any, tmp_path: Path
) -> None:
    again = tmp_path / "again.tif"
    again.write_bytes(small_scene.image.read_bytes())
    once = write_lesson([small_scene.image], small_scene.reference)
    twice = write_lesson([small_scene.image, again], small_scene.reference)
    assert {place["plane"] for place in twice} == {0}
    assert count(twice) == count(once)


def test_what_is_written_is_read_as_large_as_it_says(
    write_lesson: Callable[..., Lesson], small_scene: Any, tmp_path: Path
) -> None:
    (place,) = write_lesson([small_scene.image], small_scene.reference)
    pixels = next(tmp_path.glob("lesson*")) / place["pixels"]
    assert pixels.stat().st_size == sum(3 * each["rows"] * each["columns"] for each in place["windows"])


def test_an_l_and_a_house_around_a_court_are_learned_though_their_middle_lies_beside_them(
    write_lesson: Callable[..., Lesson], run: Callable[..., Path], small_scene: Any, open_layer: Callable[[Any], Any]
) -> None:
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

    x, y = open_layer(small_scene.reference).extent().center().toString(0).split(",")
    layer = QgsVectorLayer("MultiPolygon?crs=EPSG:32736", "two in one", "memory")
    feature = QgsFeature()
    ring = "((0 0,30 0,30 30,0 30,0 0),(3 3,27 3,27 27,3 27,3 3))"
    feature.setGeometry(QgsGeometry.fromWkt(f"MultiPolygon({ring},((-32 0,-2 0,-2 4,-28 4,-28 30,-32 30,-32 0)))"))
    moved = feature.geometry()
    moved.translate(float(x) + 1, float(y) - 15)
    feature.setGeometry(moved)
    layer.dataProvider().addFeature(feature)
    (place, *others) = write_lesson([small_scene.image], run("native:savefeatures", INPUT=layer))
    assert not others
    assert [len(place["buildings"]), len(place["ignored"])] == [2, 0]


def test_a_county_is_too_much_at_a_time() -> None:
    from quoin.model.contract.errors import QuoinError
    from quoin.processing.learning.lesson_writer import Part, refuse_too_much

    with pytest.raises(QuoinError, match="spreads over 400 megapixels"):
        refuse_too_much([Part(None, (0, 0, 20_000, 20_000))], [])


def test_many_small_images_are_too_much_together(
    write_lesson: Callable[..., Lesson], small_scene: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from osgeo import gdal
    from quoin.model.contract.errors import QuoinError
    from quoin.processing.learning import lesson_writer

    monkeypatch.setattr(lesson_writer, "MOST_MEGAPIXELS", 0.2)  # of 0.13 in each
    halves = [tmp_path / f"{side}.tif" for side in ("west", "east")]
    for half, left in zip(halves, (0, 256)):
        gdal.Translate(str(half), str(small_scene.image), srcWin=[left, 0, 256, 512])
    for half in halves:
        assert count(write_lesson([half], small_scene.reference)) > 0
    with pytest.raises(QuoinError, match="megapixels"):
        write_lesson(halves, small_scene.reference)
