"""The dock explains itself, remembers what it is set to, and leaves no process behind."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from quitting import is_gone_after

CLOSED_WHILE_RUNNING = Path(__file__).with_name("closed_while_running.py")


def test_without_an_image_it_says_so(hands: Any) -> None:
    assert "No image is loaded" in hands.dock.status_text.text()
    assert not hands.dock.extract_button.isEnabled()
    assert not hands.dock.click_button.isEnabled()


def test_a_missing_model_is_told(hands: Any, small_scene: Any) -> None:
    hands.open_image(small_scene.image)
    hands.dock.set_values({**hands.dock.values(), "model": "/nowhere/gone.safetensors"})
    assert "gone.safetensors” is missing" in hands.dock.status_text.text()
    hands.dock.set_values({**hands.dock.values(), "model": "keypoint"})
    assert "Ready" in hands.dock.status_text.text()


def test_without_the_torch_environment_it_offers_to_set_up(
    hands: Any, small_scene: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands.open_image(small_scene.image)
    monkeypatch.setenv("QUOIN_HOME", str(tmp_path))
    hands.dock.setup.refresh()
    hands.dock.setup.changed.emit()
    assert "press Set up" in hands.dock.status_text.text()
    assert hands.dock.setup.setup_button.isEnabled()
    assert not hands.dock.extract_button.isEnabled()
    assert not hands.dock.setup_group.isCollapsed()


def test_the_tab_key_goes_through_the_panel_from_top_to_bottom(hands: Any) -> None:
    from qgis.PyQt.QtCore import QPoint

    dock = hands.dock
    boxes = (dock.raster_box, dock.bands.bands_box, dock.model_box, dock.target_box, dock.tau_box, dock.regularize_box)
    wanted = [*boxes, dock.review.start_button, dock.setup.copy_button]
    order, widget = [], dock.help_button.nextInFocusChain()
    while widget is not dock.help_button:
        order += [widget] if widget in wanted else []
        widget = widget.nextInFocusChain()
    assert order == wanted
    heights = [each.mapTo(dock, QPoint()).y() for each in wanted]
    assert heights == sorted(heights)


def test_an_extent_too_large_for_the_memory_is_told(hands: Any, small_scene: Any) -> None:
    from qgis.core import QgsRasterLayer  # noqa: F401  # QGIS must be up before the layer's XML is written

    huge = small_scene.image.with_name("huge.vrt")
    huge.write_text(_stretched(small_scene.image, 400_000))
    hands.open_image(huge)
    hands.press(hands.dock.click_button)
    hands.wait_until(lambda: hands.failures)
    assert "of memory" in hands.failures[0]
    assert "zoom in" in hands.dock.status_text.text()


def _stretched(image: Path, side: int) -> str:
    """A VRT that repeats an image's pixels over a square of `side` pixels of the same size."""
    from osgeo import gdal

    source = gdal.Open(str(image))
    transform = ", ".join(map(str, source.GetGeoTransform()))
    bands = "".join(
        f"<VRTRasterBand dataType='Byte' band='{band}'><SimpleSource><SourceFilename>{image}</SourceFilename>"
        f"<SourceBand>{band}</SourceBand><SrcRect xOff='0' yOff='0' xSize='{source.RasterXSize}' "
        f"ySize='{source.RasterYSize}'/><DstRect xOff='0' yOff='0' xSize='{side}' ySize='{side}'/></SimpleSource>"
        "</VRTRasterBand>"
        for band in (1, 2, 3)
    )
    size = f"rasterXSize='{side}' rasterYSize='{side}'"
    return (
        f"<VRTDataset {size}><SRS>{source.GetProjection()}</SRS>"
        f"<GeoTransform>{transform}</GeoTransform>{bands}</VRTDataset>"
    )


def test_diagnostics_are_copied(hands: Any) -> None:
    from qgis.core import QgsApplication

    QgsApplication.messageLog().logMessage("a line of the log", "Quoin")
    hands.press(hands.dock.setup.copy_button)
    text = QgsApplication.clipboard().text()
    for part in ("QGIS:", "Torch environment:", "Device:", "a line of the log"):
        assert part in text


def test_the_model_card_is_in_words(hands: Any) -> None:
    card = {"resolution": 0.13, "bands": ["red"], "tau": 0.1, "score": 0.4, "data": ["a town"], "credits": ["a mapper"]}
    card["architecture"] = "keypoint"
    hands.dock.card.show_card({**card, "measures": {"val": {"ap50": 0.54, "c_iou": 0.6, "own": 0.5}}}, "cpu")
    text = hands.dock.card.text()
    assert "13 cm per pixel" in text
    assert "AP50 0.54, C-IoU 0.60, own 0.50 on the validation images" in text


def test_progress_is_in_words(hands: Any) -> None:
    hands.dock.show_progress(2, 4, 2.0)
    assert hands.dock.progress_text.text() == "2 of 4 tiles · 1 tiles/s · about 2 s left"
    hands.dock.show_progress(0, 0, -1)
    assert "loading the model" in hands.dock.progress_text.text()
    hands.dock.end_progress()


def test_settings_are_kept_for_the_user_and_in_the_project(hands: Any, tmp_path: Path) -> None:
    from qgis.core import QgsProject

    project = QgsProject.instance()
    hands.dock.tau_box.setValue(0.33)
    assert project.write(str(tmp_path / "project.qgz"))
    hands.dock.tau_box.setValue(0.44)
    hands.iface.close_project()
    assert hands.dock.tau_box.value() == pytest.approx(0.44)
    assert project.read(str(tmp_path / "project.qgz"))
    assert hands.dock.tau_box.value() == pytest.approx(0.33)
    assert not project.isDirty()


def test_all_controls_have_tooltips_and_can_be_reached_by_key(hands: Any) -> None:
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtWidgets import QAbstractButton, QComboBox, QDoubleSpinBox, QSlider

    named = [
        widget
        for kind in (QAbstractButton, QComboBox, QDoubleSpinBox, QSlider)
        for widget in hands.dock.contents.findChildren(kind)
        if widget.objectName().endswith(("_button", "_box", "_slider"))
    ]
    assert len(named) > 10
    for widget in named:
        assert widget.toolTip(), widget.objectName()
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus, widget.objectName()


def test_closing_qgis_while_running_leaves_no_process(small_scene: Any, scene: Any) -> None:
    """In a QGIS of its own, which quits in the middle of an extraction."""
    assert is_gone_after(CLOSED_WHILE_RUNNING, "worker", str(scene.image))
