"""QGIS without Quoin, which was updated or switched off, goes on as if Quoin had never been there."""

from __future__ import annotations

from typing import Any

import pytest


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
