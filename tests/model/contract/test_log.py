"""Lines of the log keep their level on their way to QGIS."""

from __future__ import annotations

import logging

import pytest

from model.contract.log import level_and_text


@pytest.mark.parametrize(
    ("line", "level", "text"),
    [
        ("WARNING: memory: nearly full", logging.WARNING, "memory: nearly full"),
        ("ERROR: it fails", logging.ERROR, "it fails"),
        ("INFO: 3 at a time", logging.INFO, "3 at a time"),
        ("ValueError: bad shape", logging.INFO, "ValueError: bad shape"),
        ("WARNING", logging.INFO, "WARNING"),
        ("", logging.INFO, ""),
    ],
)
def test_a_line_is_taken_apart(line: str, level: int, text: str) -> None:
    assert level_and_text(line) == (level, text)
