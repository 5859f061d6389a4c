"""Quoin's lines in QGIS's log panel."""

from __future__ import annotations

from qgis.core import Qgis, QgsMessageLog


def log(line: str) -> None:
    """Write `line` to the log panel, under the tab *Quoin*."""
    QgsMessageLog.logMessage(line, "Quoin", Qgis.MessageLevel.Info)
