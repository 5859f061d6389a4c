"""Quoin's lines in QGIS's log panel."""

from __future__ import annotations

import logging
import traceback

from qgis.core import Qgis, QgsMessageLog

from ..model.contract.errors import Phrase
from ..model.contract.foreign_text import LONGEST_SENTENCE, foreign, untagged
from ..model.contract.log import level_and_text

LEVELS = {
    logging.INFO: Qgis.MessageLevel.Info,
    logging.WARNING: Qgis.MessageLevel.Warning,
    logging.ERROR: Qgis.MessageLevel.Critical,
}

MOST_LINES = 200


def log(line: str) -> None:
    """Write `line` to the log panel, under the tab *Quoin*, at the level that it begins with.

    The panel takes tags for mark-up, the file and the terminal that QGIS writes its log to do not. Of several lines, as
    a traceback has them, the last ones are written.
    """
    level, text = level_and_text(line)
    lines = (untagged(foreign(each, LONGEST_SENTENCE)) for each in text.splitlines()[-MOST_LINES:])
    QgsMessageLog.logMessage("\n".join(lines), "Quoin", LEVELS[level])


def log_unexpected(error: Exception) -> Phrase:
    """Write how it came to an error that nobody was prepared for, and return what to tell of it."""
    log("".join(traceback.format_exception(type(error), error, error.__traceback__)))
    return Phrase(
        "Quoin met what it was not prepared for ({reason}): see its log, and please report it.", reason=foreign(error)
    )
