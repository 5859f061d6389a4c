"""Windows of Quoin's algorithms, which must not outlive its provider.

QGIS only hides such a window when it is closed. From 3.40 on a hidden one asks its algorithm for the provider as soon
as a layer is added, and QGIS crashes if that is gone, as it is once the plugin was updated or switched off.
"""

from __future__ import annotations

import time
from typing import cast

from qgis.core import QgsProcessingProvider
from qgis.gui import QgsProcessingAlgorithmDialogBase
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QWidget

PATIENCE = 10.0
"""Seconds in which a run has to end once it is cancelled."""
MOMENT = 0.02
"""Seconds between two looks at whether it has."""


def delete_dialogs(window: QWidget, provider: QgsProcessingProvider) -> None:
    """Delete the windows of a provider's algorithms, shown or hidden; what runs in them is cancelled."""
    dialogs = cast("list[QgsProcessingAlgorithmDialogBase]", window.findChildren(QgsProcessingAlgorithmDialogBase))
    for dialog in dialogs:
        algorithm = dialog.algorithm()
        if algorithm is not None and algorithm.provider() is provider and _is_ended(dialog):
            sip.delete(dialog)


def _is_ended(dialog: QgsProcessingAlgorithmDialogBase) -> bool:
    """End what runs in a window; where it does not end, the window cannot go."""
    end = time.monotonic() + PATIENCE
    if dialog.cancelButton().isEnabled():
        dialog.cancelButton().click()
    while dialog.cancelButton().isEnabled() and time.monotonic() < end:
        time.sleep(MOMENT)  # without Python's lock, which what runs may want
        QCoreApplication.processEvents()
    return not dialog.cancelButton().isEnabled()
