"""Each algorithm has a page that the plugin brings along, and the page says what the algorithm has."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlparse

import pytest


@pytest.fixture(scope="module")
def pages(plugin: Any) -> dict[Any, str]:
    """The text of the page of each algorithm."""
    found = {}
    for algorithm in plugin.provider.algorithms():
        address = urlparse(algorithm.helpUrl())
        assert address.scheme == "file", f"{algorithm.id()} has no page; run “make help” first."
        found[algorithm] = Path(unquote(address.path)).read_text(encoding="utf-8")
    return found


def test_every_algorithm_is_on_its_page(pages: dict[Any, str]) -> None:
    assert len(pages) >= 6
    assert not [algorithm.id() for algorithm, page in pages.items() if algorithm.id() not in page]


def test_every_parameter_of_an_algorithm_is_on_its_page_and_no_other(pages: dict[Any, str]) -> None:
    for algorithm, page in pages.items():
        if algorithm.groupId() != "models":  # whose page names what they ask for in words
            table = page.partition("Parameters</h2>")[2].partition("</table>")[0]
            named = re.findall(r"<tr>\s*<td><code>(\w+)</code></td>", table)
            assert sorted(named) == sorted(each.name() for each in algorithm.parameterDefinitions())


def test_without_pages_there_is_no_address(plugin: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from quoin.processing import help_pages

    monkeypatch.setattr(help_pages, "PLUGIN_ROOT", tmp_path / "no pages")
    assert plugin.provider.algorithm("extractbuildings").helpUrl() == ""


def test_a_page_is_found_in_a_folder_of_any_name(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from qgis.PyQt.QtCore import QUrl
    from quoin.processing import help_pages

    page = tmp_path / "Müller's #1 (50 %)" / "help" / "user-guide.html"
    page.parent.mkdir(parents=True)
    page.touch()
    monkeypatch.setattr(help_pages, "PLUGIN_ROOT", page.parents[1])
    assert QUrl(help_pages.page_address("user-guide")).toLocalFile() == str(page)
