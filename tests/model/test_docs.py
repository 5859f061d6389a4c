"""The pages can be read, lead where they say, and every figure in a table has its command."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tools.figures.page import tables_in
from tools.figures.tables import TABLES

ROOT = Path(__file__).resolve().parents[2]
PAGES = [*sorted((ROOT / "docs").rglob("*.md")), *(ROOT / name for name in ("README.md", "CHANGELOG.md"))]
PAGES += [ROOT / "CONTRIBUTING.md"] if (ROOT / "CONTRIBUTING.md").exists() else []

LONGEST_LINE = 120
LONGEST_README = 100
LONGEST_CHANGES = 30

LINK = re.compile(r"\]\(([^)\s]+)\)")
SPAN = re.compile(r"`([^`\n]+)`")
PLACE = re.compile(r"(?<![\w./])(?:model|processing|ui|tools|tests|docs|i18n)/[\w./-]*")
"""A path in the checkout, as it stands in backticks, alone or in a command."""


def _pages() -> pytest.MarkDecorator:
    return pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)


def _prose(page: Path) -> list[str]:
    """The lines that are no rows of a table and hold no link."""
    lines = page.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.lstrip().startswith("|") and not LINK.search(line)]


def _headings(page: Path) -> set[str]:
    """The anchors of a page's headings, as GitHub makes them."""
    found = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in found}


@_pages()
def test_lines_are_short(page: Path) -> None:
    assert [line for line in _prose(page) if len(line) > LONGEST_LINE] == []


def test_the_readme_is_short() -> None:
    assert len((ROOT / "README.md").read_text(encoding="utf-8").splitlines()) <= LONGEST_README


def test_each_versions_changes_are_few() -> None:
    versions = re.split(r"^## ", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    assert versions
    assert all(len(version.strip().splitlines()) <= LONGEST_CHANGES + 1 for version in versions)


@_pages()
def test_links_lead_somewhere(page: Path) -> None:
    lost = []
    for link in LINK.findall(page.read_text(encoding="utf-8")):
        if not re.match(r"\w+:", link):
            path, _, anchor = link.partition("#")
            target = (page.parent / path).resolve() if path else page
            if not target.exists() or (anchor and anchor not in _headings(target)):
                lost.append(link)
    assert lost == []


@_pages()
def test_paths_are_those_of_files(page: Path) -> None:
    spans = SPAN.findall(page.read_text(encoding="utf-8"))
    places = [place for span in spans for place in PLACE.findall(span)]
    assert [place for place in places if not (ROOT / place).exists()] == []


def test_every_page_of_the_docs_is_reached_from_the_readme() -> None:
    linked = {link.partition("#")[0] for link in LINK.findall((ROOT / "README.md").read_text(encoding="utf-8"))}
    assert {f"docs/{page.name}" for page in (ROOT / "docs").glob("*.md")} <= linked


def test_every_table_of_figures_has_its_command() -> None:
    marked = [(name, str(page.relative_to(ROOT))) for page in PAGES for name in tables_in(page)]
    assert sorted(marked) == sorted((name, table.page) for name, table in TABLES.items())


def test_tables_of_figures_are_measured_by_make() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = re.findall(r"^(\w+):", makefile, re.MULTILINE)
    (needed,) = re.findall(r"^figures:(.*)$", makefile, re.MULTILINE)
    for name, table in TABLES.items():
        if table.measured_by:
            assert table.measured_by in targets
            assert table.measured_by in needed.split(), f"`make figures` leaves {name} out"
