"""Windows of Quoin's algorithms, which must not outlive its provider.

QGIS only hides such a window when it is closed. From 3.40 on a hidden one asks its algorithm for the provider as soon
as a layer is added, and QGIS crashes if that is gone, as it is once the plugin was updated or switched off.
"""

from __future__ import annotations

from typing import cast

from qgis.core import QgsProcessingProvider
from qgis.gui import QgsProcessingAlgorithmDialogBase
from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QWidget


def delete_dialogs(window: QWidget, provider: QgsProcessingProvider) -> None:
    """Delete the windows of a provider's algorithms, shown or hidden, but for those in which one runs."""
    dialogs = cast("list[QgsProcessingAlgorithmDialogBase]", window.findChildren(QgsProcessingAlgorithmDialogBase))
    for dialog in dialogs:
        algorithm = dialog.algorithm()
        if algorithm is not None and algorithm.provider() is provider and not dialog.cancelButton().isEnabled():
            sip.delete(dialog)
