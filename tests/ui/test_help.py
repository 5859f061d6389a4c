"""The button that opens the user guide."""

from __future__ import annotations

from pathlib import Path
from typing import Any


def test_help_button_opens_the_guide_that_the_plugin_brings_along(controller: Any) -> None:
    from qgis.PyQt.QtCore import QObject, QUrl, pyqtSlot
    from qgis.PyQt.QtGui import QDesktopServices

    opened = []

    class Browser(QObject):
        """Takes the place of the user's, as Qt provides for."""

        @pyqtSlot(QUrl)
        def show(self, url: QUrl) -> None:
            opened.append(Path(url.toLocalFile()))

    browser = Browser()
    QDesktopServices.setUrlHandler("file", browser, "show")
    controller.dock.help_button.click()
    QDesktopServices.unsetUrlHandler("file")
    assert [page.name for page in opened] == ["user-guide.html"]
    assert "saved footprints" in opened[0].read_text(encoding="utf-8")
    assert not controller.dock.help_button.isHidden()
