"""What a process of the torch environment tells QGIS in lines: its log, for QGIS's log panel, and its failure."""

from __future__ import annotations

import json
import logging

from .errors import Phrase

LEVELS = {logging.getLevelName(level): level for level in (logging.INFO, logging.WARNING, logging.ERROR)}

FAILURE = "FAILURE: "
"""Begins the line of a command that has failed and is heard by a program."""


def log_to_stderr() -> None:
    """Let what this process logs go to stderr, `WARNING: text` and the like."""
    logging.basicConfig(level=logging.INFO, format="%(levelname)s: %(message)s")


def level_and_text(line: str) -> tuple[int, str]:
    """Take a line apart; one that was not logged, such as a library's or a traceback's, is told as it is."""
    name, colon, text = line.partition(": ")
    return (LEVELS[name], text) if colon and name in LEVELS else (logging.INFO, line)


def failure_line(error: Phrase) -> str:
    """Why a command has failed, for the program that has started it."""
    return FAILURE + json.dumps(error.to_plain())


def failure_in(line: str) -> Phrase | None:
    """Why a command has failed, if the line says so."""
    if not line.startswith(FAILURE):
        return None
    try:
        return Phrase.from_plain(json.loads(line[len(FAILURE) :]))
    except (ValueError, RecursionError):
        return None
