"""The panel's choice of bands: as the map shows, as the file says, or the user's own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest


@pytest.fixture(scope="module")
def infrared(small_scene: Any) -> Path:
    """The small scene with its bands as blue, green, red and near infrared, which the file says."""
    from osgeo import gdal

    scene, path = gdal.Open(str(small_scene.image)), small_scene.image.with_name("infrared.tif")
    file = gdal.Translate(str(path), scene, bandList=[3, 2, 1, 1])
    kinds = (gdal.GCI_BlueBand, gdal.GCI_GreenBand, gdal.GCI_RedBand, gdal.GCI_Undefined)
    for number, kind in enumerate(kinds, start=1):
        file.GetRasterBand(number).SetColorInterpretation(kind)
    file.FlushCache()
    return Path(path)


def offered(hands: Any) -> list[str]:
    box = hands.dock.bands.bands_box
    return [box.itemText(number) for number in range(box.count())]


def choose(hands: Any, text: str) -> None:
    """Choose the entry of the box that begins so, as a user does."""
    box = hands.dock.bands.bands_box
    place = next(number for number, entry in enumerate(offered(hands)) if entry.startswith(text))
    box.setCurrentIndex(place)
    box.activated.emit(place)


def read_by_panel(hands: Any) -> tuple[int, ...]:
    from quoin.processing.view.band_choice import panel_bands

    numbers: tuple[int, ...] = panel_bands(hands.dock.raster()).numbers
    return numbers


def show(layer: Any, *bands: int) -> None:
    from qgis.core import QgsMultiBandColorRenderer

    layer.setRenderer(QgsMultiBandColorRenderer(layer.dataProvider(), *bands))


def test_panel_follows_what_the_map_shows(hands: Any, infrared: Path) -> None:
    layer = hands.open_image(infrared)
    for bands in ((1, 2, 3), (4, 3, 2), (3, 2, 1)):
        show(layer, *bands)
        assert hands.dock.bands.bands_box.currentText() == "As the map shows: " + ", ".join(map(str, bands))
        assert read_by_panel(hands) == bands


def test_other_bands_than_the_file_says_are_told_and_one_choice_away(hands: Any, infrared: Path) -> None:
    layer = hands.open_image(infrared)
    assert hands.dock.bands._hint.isVisible()
    choose(hands, "As the file says: 3, 2, 1")
    assert read_by_panel(hands) == (3, 2, 1)
    assert not hands.dock.bands._hint.isVisible()
    choose(hands, "As the map shows")
    show(layer, 3, 2, 1)
    assert not hands.dock.bands._hint.isVisible()
    assert not any(entry.startswith("As the file says") for entry in offered(hands))


def test_own_choice_goes_band_by_band_and_stays_with_its_layer(hands: Any, infrared: Path, small_scene: Any) -> None:
    from qgis.core import QgsProject

    layer = hands.open_image(infrared)
    assert not any(box.isVisible() for box in hands.dock.bands.own_boxes)
    choose(hands, "Your choice")
    assert all(box.isVisible() for box in hands.dock.bands.own_boxes)
    for box, band in zip(hands.dock.bands.own_boxes, (4, 2, 1)):
        box.setBand(band)
    assert read_by_panel(hands) == (4, 2, 1)
    show(layer, 3, 2, 1)
    assert read_by_panel(hands) == (4, 2, 1)
    other = hands.open_image(small_scene.image)
    hands.dock.raster_box.setLayer(other)
    assert hands.dock.bands.bands_box.currentText() == "As the map shows: 1, 2, 3"
    hands.dock.raster_box.setLayer(layer)
    assert hands.dock.bands.bands_box.currentText() == "Your choice"
    assert [box.currentBand() for box in hands.dock.bands.own_boxes] == [4, 2, 1]
    QgsProject.instance().removeMapLayer(layer.id())
    assert hands.dock.bands.bands_box.currentText() == "As the map shows: 1, 2, 3"


def test_choice_is_saved_with_the_project(hands: Any, infrared: Path, tmp_path: Path) -> None:
    from qgis.core import QgsProject

    hands.open_image(infrared)
    choose(hands, "As the file says")
    project = QgsProject.instance()
    assert project.write(str(tmp_path / "project.qgz"))
    hands.iface.close_project()
    assert not hands.dock.bands.isEnabled()
    assert project.read(str(tmp_path / "project.qgz"))
    assert read_by_panel(hands) == (3, 2, 1)
    assert hands.dock.bands.bands_box.currentText() == "As the file says: 3, 2, 1"


def test_other_bands_let_the_network_look_again(hands: Any, infrared: Path) -> None:
    layer = hands.open_image(infrared)
    hands.take_up_tool()
    swapped = [outline.asWkt(2) for outline in hands.proposals()]
    runs = hands.controller.session.network_runs
    layer.setOpacity(0.9)
    show(layer, 3, 2, 1)
    hands.wait_until(lambda: hands.controller.session.network_runs == runs + 1)
    hands.wait_until(lambda: [outline.asWkt(2) for outline in hands.proposals()] != swapped)
    assert hands.failures == []


def test_image_without_bands_of_its_own_offers_none(hands: Any, small_scene: Any) -> None:
    from osgeo import gdal

    path, table = str(small_scene.image.with_name("indexed.tif")), gdal.ColorTable()
    table.SetColorEntry(1, (1, 2, 3))
    one = gdal.Translate("", gdal.Open(str(small_scene.image)), options="-of MEM -b 1 -colorinterp gray")
    one.GetRasterBand(1).SetColorTable(table)
    gdal.GetDriverByName("GTiff").CreateCopy(path, one).FlushCache()
    hands.open_image(path)
    assert not hands.dock.bands.isEnabled()
    assert offered(hands) == ["As the map shows"]
