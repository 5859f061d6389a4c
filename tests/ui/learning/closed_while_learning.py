"""A QGIS with the dock that is closed while a model learns: run by test_learning.py as a process of its own."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1])]
import conftest  # noqa: E402, F401  # makes the plugin importable
from qgis.testing import start_app  # noqa: E402

app = start_app()

from qgis.core import QgsProject, QgsVectorLayer  # noqa: E402
from quitting import begin, quit_qgis  # noqa: E402
from session_listener import child_pids  # noqa: E402

plugin, hands = begin(sys.argv[1])
layer = QgsVectorLayer(sys.argv[2], "Houses", "ogr")
QgsProject.instance().addMapLayer(layer)
hands.dock.target_box.setLayer(layer)
hands.press(hands.dock.learn_button)
hands.controller.learning.dialog.accept()
hands.wait_until(hands.dock.learning.curve_button.isEnabled)
print("learning", *child_pids("model.training.teaching"), flush=True)
quit_qgis(plugin, hands, app)
