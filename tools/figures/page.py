"""What stands in a page between two marks, and how it is replaced."""

from __future__ import annotations

import re
from pathlib import Path

from model.contract.errors import QuoinError

MARK = re.compile(r"<!-- figures: ([a-z0-9-]+), written by a command -->")
"""The mark before a table; the group is the table's name."""


def marks(name: str) -> tuple[str, str]:
    """The lines before and after the table of this name."""
    return f"<!-- figures: {name}, written by a command -->", f"<!-- end of {name} -->"


def tables_in(page: Path) -> list[str]:
    """Names of the tables that a page has marks for."""
    return MARK.findall(page.read_text(encoding="utf-8"))


def between(page: Path, name: str) -> str:
    """What stands between the marks of a table.

    Raises:
        QuoinError: the page has no such marks.
    """
    return _parts(page, name)[1].strip()


def put(page: Path, name: str, text: str) -> None:
    """Put a text between the marks of a table.

    Raises:
        QuoinError: the page has no such marks.
    """
    before, _, after = _parts(page, name)
    begin, end = marks(name)
    page.write_text(f"{before}{begin}\n\n{text}\n\n{end}{after}", encoding="utf-8")


def _parts(page: Path, name: str) -> tuple[str, str, str]:
    begin, end = marks(name)
    before, found, rest = page.read_text(encoding="utf-8").partition(begin)
    inner, closed, after = rest.partition(end)
    if not found or not closed:
        raise QuoinError(f"{page} does not say where the figures go: put the lines {begin} and {end} into it.")
    return before, inner, after
