"""QGIS without Quoin, which was updated or switched off, goes on as if Quoin had never been there."""

from __future__ import annotations

import time
from typing import Any

import pytest
from session_listener import worker_pids


@pytest.mark.parametrize("closed", [True, False], ids=["closed", "open"])
def test_no_window_of_an_algorithm_outlives_the_plugin(iface: Any, small_scene: Any, closed: bool) -> None:
    """QGIS 3.40 crashed with the next layer."""
    from processing.gui.AlgorithmDialog import AlgorithmDialog
    from qgis.core import QgsApplication, QgsProject, QgsRasterLayer
    from qgis.gui import QgsProcessingAlgorithmDialogBase
    from quoin.plugin import QuoinPlugin

    plugin = QuoinPlugin(iface)
    plugin.initGui()
    try:
        for owner in (plugin.provider, QgsApplication.processingRegistry().providerById("native")):
            dialog = AlgorithmDialog(owner.algorithms()[0].create(), parent=iface.mainWindow())
            dialog.show()
            if closed:
                dialog.close()
            del dialog
    finally:
        plugin.unload()
    left = iface.mainWindow().findChildren(QgsProcessingAlgorithmDialogBase)
    assert [each.algorithm().provider().id() for each in left] == ["native"]
    QgsProject.instance().addMapLayer(QgsRasterLayer(str(small_scene.image), "next"))
    left[0].deleteLater()
    iface.close_project()


def test_an_algorithm_that_runs_is_ended_with_the_plugin(iface: Any, small_scene: Any) -> None:
    from processing.gui.AlgorithmDialog import AlgorithmDialog
    from qgis.core import QgsProject, QgsRasterLayer
    from qgis.gui import QgsProcessingAlgorithmDialogBase
    from qgis.PyQt.QtTest import QTest
    from quoin.plugin import QuoinPlugin

    plugin = QuoinPlugin(iface)
    plugin.initGui()
    try:
        algorithm = plugin.provider.algorithm("extractbuildings").create()
        dialog = AlgorithmDialog(algorithm, parent=iface.mainWindow())
        dialog.show()
        dialog.setParameters({"INPUT": str(small_scene.image), "OUTPUT": "TEMPORARY_OUTPUT", "DEVICE": "cpu"})
        dialog.runButton().click()
        end = time.monotonic() + 30.0
        while not worker_pids() and time.monotonic() < end:
            QTest.qWait(20)
        assert dialog.cancelButton().isEnabled()
        del dialog, algorithm
    finally:
        plugin.unload()
    assert iface.mainWindow().findChildren(QgsProcessingAlgorithmDialogBase) == []
    assert worker_pids() == []
    QgsProject.instance().addMapLayer(QgsRasterLayer(str(small_scene.image), "next"))
    QTest.qWait(100)
    iface.close_project()
