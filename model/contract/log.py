"""What a line of Quoin's log looks like on its way from a process of the torch environment to QGIS's log panel."""

from __future__ import annotations

import logging

LEVELS = {logging.getLevelName(level): level for level in (logging.INFO, logging.WARNING, logging.ERROR)}


def log_to_stderr() -> None:
    """Let what this process logs go to stderr, `WARNING: text` and the like."""
    logging.basicConfig(level=logging.INFO, format="%(levelname)s: %(message)s")


def level_and_text(line: str) -> tuple[int, str]:
    """Take a line apart; one that was not logged, such as a library's or a traceback's, is told as it is."""
    name, colon, text = line.partition(": ")
    return (LEVELS[name], text) if colon and name in LEVELS else (logging.INFO, line)
