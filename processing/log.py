"""Quoin's lines in QGIS's log panel."""

from __future__ import annotations

import logging

from qgis.core import Qgis, QgsMessageLog

from ..model.contract.log import level_and_text

LEVELS = {
    logging.INFO: Qgis.MessageLevel.Info,
    logging.WARNING: Qgis.MessageLevel.Warning,
    logging.ERROR: Qgis.MessageLevel.Critical,
}


def log(line: str) -> None:
    """Write `line` to the log panel, under the tab *Quoin*, at the level that it begins with."""
    level, text = level_and_text(line)
    QgsMessageLog.logMessage(text, "Quoin", LEVELS[level])
