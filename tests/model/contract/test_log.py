"""Lines of the log keep their level on their way to QGIS."""

from __future__ import annotations

import logging

import pytest

from model.contract.errors import QuoinError
from model.contract.log import failure_in, failure_line, level_and_text


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


def test_failure_of_a_command_is_told_with_its_values() -> None:
    error = QuoinError("The file {path} does not exist; check the path.", path="/maps/ä.gpkg")
    line = failure_line(error)
    assert line.isascii()  # whatever the two processes take for the terminal's encoding
    assert failure_in(line + "\n") == error


@pytest.mark.parametrize("line", ["FAILURE: {", "FAILURE: 3", 'FAILURE: {"text": 3, "values": {}}', "42 %", ""])
def test_other_lines_are_no_failure(line: str) -> None:
    assert failure_in(line) is None
