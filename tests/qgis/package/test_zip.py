"""The zip is the same each time, and whole: nothing in it needs or names what is not."""

from __future__ import annotations

import ast
import re
import zipfile
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote

LEFT_OUT = (
    "tests",
    "tools",
    "docs",
    "model/training/pack.py",
    "model/benchmark",
    "model/synthetic/__main__.py",
    "model/train.py",
)
STARTED = (
    *("__init__.py", "plugin.py", "processing/setup/__main__.py"),
    *("model/isolated.py", "model/worker/__main__.py", "model/evaluate.py", "model/trial.py"),
    *("model/training/teaching/__main__.py", "model/update/__main__.py"),
)
"""What QGIS, the plugin and its commands start; all else is there because one of these imports it."""
ROOM_FOR_MODELS = 19_000_000
"""Bytes, for one of 11 MB and one of 8."""
MODULE_THAT_IS_RUN = re.compile(r'"-m", "(?:quoin\.)?([\w.]+)"')


def test_two_builds_in_different_folders_are_equal_byte_for_byte(plugin_zip: Path, other_clone: Any) -> None:
    assert plugin_zip.read_bytes() == other_clone.make_zip().read_bytes()


def test_there_is_room_for_two_models(plugin_zip: Path) -> None:
    from quoin.tools.package.site_rules import LARGEST

    with zipfile.ZipFile(plugin_zip) as archive:
        weights = sum(entry.compress_size for entry in archive.infolist() if entry.filename.endswith(".safetensors"))
    assert plugin_zip.stat().st_size - weights < LARGEST - ROOM_FOR_MODELS


def test_what_only_developers_need_is_left_out(unpacked: Path) -> None:
    assert not [name for name in LEFT_OUT if (unpacked / name).exists()]


def test_all_that_is_imported_is_in_the_zip_and_all_modules_in_it_are_imported(unpacked: Path) -> None:
    waiting, seen = {unpacked / name for name in STARTED}, set()
    while waiting:
        module = waiting.pop()
        seen.add(module)
        waiting |= set(_imported(module, unpacked)) - seen
    assert seen == set(unpacked.rglob("*.py"))


def _imported(module: Path, plugin: Path) -> Iterator[Path]:
    """The files that a module's imports run, at any depth of its code, and those that it starts as a program."""
    source = module.read_text(encoding="utf-8")
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom) and node.level:
            above = module.parents[node.level - 1]
            named = above.joinpath(*(node.module or "").split("."))
            assert above.is_relative_to(plugin)
            assert _file(named) is not None, f"{module} imports {named}"
            for place in (named, *(named / alias.name for alias in node.names)):
                if (found := _file(place)) is not None:
                    yield from (found, *_packages(found, plugin))
    for name in MODULE_THAT_IS_RUN.findall(source):
        run = plugin.joinpath(*name.split("."))
        if name != "pip" and name != "venv":
            found = _file(run / "__main__") or _file(run)
            assert found is not None, f"{module} runs {name}"
            yield from (found, *_packages(found, plugin))


def _packages(module: Path, plugin: Path) -> Iterator[Path]:
    for folder in module.parents:
        if folder.is_relative_to(plugin) and (folder / "__init__.py").exists():
            yield folder / "__init__.py"


def _file(place: Path) -> Path | None:
    """The file of a module, if there is one."""
    files = (place.with_suffix(".py"), place / "__init__.py")
    return next((file for file in files if file.exists()), None)


class Links(HTMLParser):
    """Where a page leads, and which anchors it has."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.places: list[str] = []
        self.anchors: set[str] = set()
        self.feed(page.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in ("href", "src"):
                self.places.append(value or "")
            elif name == "id":
                self.anchors.add(value or "")


def test_links_and_pictures_of_the_help_are_in_the_zip(unpacked: Path) -> None:
    pages = {page: Links(page) for page in (unpacked / "help").glob("*.html")}
    lost = []
    for page, links in pages.items():
        for place in links.places:
            path, _, anchor = unquote(place).partition("#")
            target = page.parent / path if path else page
            if not target.is_file() or (anchor and anchor not in pages[target].anchors):
                lost.append((page.name, place))
    assert pages
    assert lost == []


def test_the_help_names_nothing_that_only_the_checkout_has(unpacked: Path) -> None:
    named = re.compile(r"<code>(?:make [^<]*|[^<]*\b(?:tools|tests|docs)[/.][^<]*)</code>|model\.(?:train|synthetic)")
    pages = {page.name: named.findall(page.read_text(encoding="utf-8")) for page in (unpacked / "help").glob("*.html")}
    assert not {name: found for name, found in pages.items() if found}


def test_every_picture_of_the_help_is_on_a_page(unpacked: Path) -> None:
    shown = {place for page in (unpacked / "help").glob("*.html") for place in Links(page).places}
    assert {f"pictures/{picture.name}" for picture in (unpacked / "help" / "pictures").iterdir()} <= shown


def test_icons_that_the_code_names_are_in_the_resources(unpacked: Path) -> None:
    from qgis.PyQt.QtCore import QFile, QResource

    assert QResource.registerResource(str(unpacked / "resources.rcc"), "/unpacked")
    sources = [path.read_text(encoding="utf-8") for path in unpacked.rglob("*.py")]
    named = {name for source in sources for name in re.findall(r'":/(quoin/[\w./]+\.svg)"', source)}
    assert named
    assert not [name for name in named if not QFile.exists(f":/unpacked/{name}")]
    assert QFile.exists(":/unpacked/quoin/i18n/quoin_de.qm")
    QResource.unregisterResource(str(unpacked / "resources.rcc"), "/unpacked")
