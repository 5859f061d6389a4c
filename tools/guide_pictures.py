"""Takes the pictures of docs/user-guide.md in a real QGIS, with today's weights, and tells what they show.

After `make scene`, in the checkout:

    QGIS_PLUGINPATH=build/plugins QGIS_CUSTOM_CONFIG_PATH=$(mktemp -d) xvfb-run -s '-screen 0 1400x1400x24' \
        qgis --nologo --code tools/guide_pictures.py

`QUOIN_SCENE` and `QUOIN_PICTURES` name another image and another folder for the pictures. The one of the set-up is cut
from `setting_up.png` of `make stranger`.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import qgis.utils
from qgis.core import QgsApplication, QgsFeature, QgsMapLayer, QgsPointXY, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QPoint, QRect, Qt, QTimer
from qgis.PyQt.QtGui import QImageWriter, QPainter, QPixmap
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialog, QDockWidget, QWidget

CHECKOUT = Path.cwd()
PICTURES = Path(os.environ.get("QUOIN_PICTURES", CHECKOUT / "docs" / "pictures"))
SCENE = Path(os.environ.get("QUOIN_SCENE", CHECKOUT / "build" / "demo" / "scene.tif"))
WINDOW = 1176, 840
HIGH_WINDOW = 1176, 1320
"""In which the panel shows all of the model's card."""
QUALITY = 60
"""Of a picture as small as it can be made at that; letters are still clean."""
LOW_TAU, HIGH_TAU = 0.02, 0.7
FEW_STEPS = 100
"""Of learning, so that its pictures come soon."""
LAYERS_WIDTH = 225
CROP = QRect(60, 110, 520, 416)
"""The part of the map that shows what τ does."""

sys.path.insert(0, str(CHECKOUT / "tests" / "ui"))
from hands import Hands  # noqa: E402  # what a user does with mouse and keys
from quoin.processing.models.listed import models_folder  # noqa: E402


class Guide:
    """Goes through the user guide."""

    def __init__(self, iface: Any) -> None:  # noqa: QGS105  # as the plugin takes it
        self.iface = iface
        self.window = iface.mainWindow()
        self.window.resize(*WINDOW)
        self.window.findChild(QDockWidget, "Browser").hide()
        layers = self.window.findChild(QDockWidget, "Layers")
        self.window.resizeDocks([layers], [LAYERS_WIDTH], Qt.Orientation.Horizontal)
        qgis.utils.loadPlugin("quoin")
        qgis.utils.startPlugin("quoin")
        self.controller = qgis.utils.plugins["quoin"].controller
        self.dock = self.controller.dock
        score = self.dock.score_box.value()
        self.hands = Hands(self.controller, iface)
        self.dock.score_box.setValue(score)

    def go(self) -> None:
        """Take all pictures."""
        self.take_panel("dock_no_image")
        image = self.hands.open_image(SCENE)
        image.setName("suburb")
        unfold(image, False)
        self.take("dock_ready", self.window)
        self.take_options()
        self.extract()
        self.click()
        self.move_tau()
        self.learn()
        self.show_card()
        # nothing unsaved is left for QGIS to ask about
        self.hands.target().rollBack()  # noqa: QGS201  # it was just edited
        self.iface.newProject()

    def take(self, name: str, widget: QWidget) -> None:
        """Save a picture of a widget."""
        self.settle()
        save(widget.grab(), name)

    def settle(self) -> None:
        """Wait until the map is drawn and the network has looked at it."""
        QTest.qWait(500)
        self.hands.wait_until(lambda: not self.dock.progress_area.isVisible())
        self.hands.canvas.waitWhileRendering()
        QTest.qWait(500)

    def take_panel(self, name: str) -> None:
        """Save a picture of the panel as far down as it is used."""
        self.settle()
        self.dock.scroll_area.verticalScrollBar().setValue(0)
        last = self.dock.setup_group
        end = last.mapTo(self.dock, QPoint(0, last.height())).y() + 10
        save(self.dock.grab(QRect(0, 0, self.dock.width(), end)), name)

    def take_options(self) -> None:
        """Of QGIS's options, which wait for an answer."""

        def answer() -> None:
            dialog = QgsApplication.activeModalWidget()
            assert isinstance(dialog, QDialog)
            self.take("dock_options", dialog)
            dialog.reject()

        QTimer.singleShot(3000, answer)
        self.dock.settings_button.click()

    def extract(self) -> None:
        """Extract the view, and take it back after its picture."""
        self.hands.press(self.dock.extract_button)
        self.hands.wait_until(lambda: self.dock.progress_bar.value() * 2 >= self.dock.progress_bar.maximum() > 1)
        save(self.window.grab(), "dock_extracting")
        self.hands.wait_until(lambda: not self.controller.run.is_running())
        layer = self.hands.target()
        unfold(layer, True)
        self.take("dock_extracted", self.window)
        for feature in sorted(layer.getFeatures(), key=lambda one: one["score"]):
            tell(feature, self.hands)
        self.review(layer)
        layer.undoStack().undo()
        self.iface.messageBar().clearWidgets()

    def review(self, layer: QgsVectorLayer) -> None:
        """Accept the four most doubtful buildings, with the fifth on the desk, and take it all back."""
        steps = layer.undoStack().index()
        self.dock.reading_group.setCollapsed(True)
        self.hands.press(self.dock.review.start_button)
        for _ in range(4):
            QTest.keyClick(self.hands.canvas, Qt.Key.Key_A)
        self.iface.messageBar().clearWidgets()
        self.take("dock_review", self.window)
        self.hands.press(self.dock.review.start_button)
        self.dock.reading_group.setCollapsed(False)
        layer.undoStack().setIndex(steps)
        self.hands.canvas.setExtent(self.dock.raster().extent())

    def click(self) -> None:
        """Add two buildings and hold the cursor over a third."""
        self.hands.take_up_tool()
        proposed = sorted(self.hands.proposals(), key=lambda outline: -outline.area())
        *added, hovered = [QgsPointXY(outline.pointOnSurface().asPoint()) for outline in proposed[:3]]
        for point in added:
            self.hands.click(point)
        self.hands.move(hovered)
        self.take("dock_clicking", self.window)

    def move_tau(self) -> None:
        """The same part of the map at two values of τ, beside the panel."""
        parts = []
        for tau in (LOW_TAU, HIGH_TAU):
            self.dock.tau_box.setValue(tau)
            QTest.qWait(1500)
            parts.append(self.hands.canvas.grab(CROP))
        parts.append(self.dock.grab(QRect(0, 0, self.dock.width(), CROP.height())))
        save(beside(parts), "dock_tau")
        self.dock.tau_box.setValue(0.1)

    def learn(self) -> None:
        """Learn from the outlines that were drawn with the scene; what comes of it is deleted again."""
        houses = QgsVectorLayer(str(SCENE.with_name("reference.geojson")), "houses", "ogr")
        QgsProject.instance().addMapLayer(houses)  # noqa: QGS201  # it is valid: the scene has it
        base, target, learning = self.dock.model(), self.hands.target(), self.controller.learning
        self.dock.target_box.setLayer(houses)
        self.iface.messageBar().clearWidgets()
        self.dock.learn_button.click()
        learning.dialog.steps_box.setValue(FEW_STEPS)
        self.take("learn_dialog", learning.dialog)
        learning.dialog.accept()
        self.wait_while(lambda: "AP50" not in self.dock.learning.text.text())
        self.wait_while(lambda: "AP50" in self.dock.learning.text.text())
        save(self.window.grab(), "learn_running")
        self.wait_while(learning.is_running)
        self.take("learn_ended", self.window)
        self.dock.set_values({**self.dock.values(), "model": base})
        models_folder().joinpath("houses.safetensors").unlink(missing_ok=True)
        self.iface.messageBar().clearWidgets()
        self.dock.target_box.setLayer(target)
        for layer in (houses, *QgsProject.instance().mapLayersByName("To check")):
            QgsProject.instance().removeMapLayer(layer)

    def wait_while(self, condition: Callable[[], Any]) -> None:
        """Let QGIS run as long as something is so."""
        while condition():
            QTest.qWait(100)

    def show_card(self) -> None:
        """The model's card, and the whole window in a dark theme."""
        self.window.resize(*HIGH_WINDOW)
        self.dock.card_group.setCollapsed(False)
        self.take_panel("dock_card")
        self.window.resize(*WINDOW)
        QgsApplication.setUITheme("Night Mapping")
        self.dock.card_group.setCollapsed(True)
        self.settle()
        # as after a start in the theme, whose boxes are wider
        self.window.resizeDocks([self.dock], [self.dock.needed_width()], Qt.Orientation.Horizontal)
        self.take("dock_dark", self.window)


def save(picture: QPixmap, name: str) -> None:
    """Write a picture of the guide."""
    writer = QImageWriter(str(PICTURES / f"{name}.jpg"), b"jpg")
    writer.setQuality(QUALITY)
    writer.setOptimizedWrite(True)
    writer.setProgressiveScanWrite(True)
    assert writer.write(picture.toImage()), writer.errorString()


def unfold(layer: QgsMapLayer, unfolded: bool) -> None:
    """Show a layer's legend, or do not."""
    QgsProject.instance().layerTreeRoot().findLayer(layer.id()).setExpanded(unfolded)


def tell(feature: QgsFeature, hands: Hands) -> None:
    """Print what was found, and where in the picture."""
    place = hands.pixel(QgsPointXY(feature.geometry().centroid().asPoint()))
    print(f"({place.x()}, {place.y()}) score {feature['score']:.2f}, {feature['area_m2']:.0f} m², {feature['status']}")


def beside(parts: list[QPixmap], gap: int = 10) -> QPixmap:
    """Pictures of one height in a row."""
    whole = QPixmap(sum(part.width() + gap for part in parts) - gap, parts[0].height())
    whole.fill()
    painter, x = QPainter(whole), 0
    for part in parts:
        painter.drawPixmap(x, 0, part)
        x += part.width() + gap
    painter.end()
    return whole


def main() -> None:
    """Take the pictures, then leave."""
    try:
        Guide(qgis.utils.iface).go()
    finally:
        qgis.utils.iface.actionExit().trigger()


QTimer.singleShot(2000, main)
