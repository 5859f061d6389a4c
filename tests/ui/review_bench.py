"""Measures how soon a review of 200 buildings shows the next one, over an image.

    xvfb-run --auto-servernum /usr/bin/python3 -P tests/ui/review_bench.py [image]

From the key that accepts a building until the panel says and the outline shows the next one, and until all of the map
is drawn there; and, for a machine that is busy with other things, the processor time of it.
"""

from __future__ import annotations

import statistics
import sys
import time
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).parent)]
import conftest  # noqa: E402, F401  # makes the plugin importable
from qgis.testing import start_app  # noqa: E402

app = start_app(cleanup=False)  # the end of the process cleans up well enough

import quoin  # noqa: E402
from desktop import Desktop  # noqa: E402
from hands import Hands  # noqa: E402
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsProject, QgsRectangle, QgsVectorLayer  # noqa: E402
from qgis.PyQt.QtCore import QEventLoop, Qt  # noqa: E402
from qgis.PyQt.QtTest import QTest  # noqa: E402

IMAGE = "../shared/data/scenes/panauti_a.tif"
COUNT = 200
COLUMNS = 20


def buildings(extent: QgsRectangle, crs: Any) -> QgsVectorLayer:
    """So many buildings all over an extent, with scores all over."""
    from quoin.processing.output.scratch_layer import new_building_layer

    layer = new_building_layer(crs)
    width, height = extent.width() / COLUMNS, extent.height() * COLUMNS / COUNT
    for number in range(COUNT):
        row, column = divmod(number, COLUMNS)
        centre = QgsPointXY(extent.xMinimum() + (column + 0.5) * width, extent.yMinimum() + (row + 0.5) * height)
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle.fromCenterAndSize(centre, 0.6 * width, 0.6 * height)))
        feature.setAttributes([number, (37 * number % COUNT) / COUNT, None, 4, 1.0, "keypoint", "keypoints"])
        layer.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(layer)
    return layer


def times(hands: Hands) -> list[tuple[float, float, float]]:
    """Milliseconds until the next is shown, of processor time for it, and until the map is drawn, for each."""
    drawn: list[bool] = []
    hands.canvas.mapCanvasRefreshed.connect(lambda: drawn.append(True))
    reviewing = hands.controller.reviewing
    rows = []
    while (before := reviewing.desk.current) is not None:
        drawn.clear()
        begun, spent = time.monotonic(), time.process_time()
        QTest.keyClick(hands.canvas, Qt.Key.Key_A)
        assert reviewing.desk.current != before
        hands.canvas.viewport().repaint()
        hands.dock.review.repaint()
        shown, took = time.monotonic() - begun, time.process_time() - spent
        while not drawn and reviewing.desk.current is not None:
            app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        rows.append((1000 * shown, 1000 * took, 1000 * (time.monotonic() - begun)))
    return rows


def main() -> None:
    """Go through all and print medians and the worst."""
    desktop = Desktop()
    plugin = quoin.classFactory(desktop)
    plugin.initGui()
    hands = Hands(plugin.controller, desktop)
    image = hands.open_image(sys.argv[1] if len(sys.argv) > 1 else IMAGE)
    layer = buildings(image.extent(), image.crs())
    hands.dock.target_box.setLayer(layer)
    hands.press(hands.dock.review.start_button)
    QTest.qWait(3000)  # until the first is drawn
    for name, values in zip(("next is shown", "processor time", "map is drawn"), zip(*times(hands))):
        print(f"{name}: median {statistics.median(values):.0f} ms, worst {max(values):.0f} ms of {len(values)}")
    layer.rollBack()
    plugin.unload()


main()
