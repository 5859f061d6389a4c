"""The house keeps its sizes: short functions, files that fit into a head, rooms in which things are found."""

from __future__ import annotations

import ast
import statistics
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PARTS = ("model", "processing", "ui", "tools")
MOST_LINES = 300
MOST_FILES = 22
"""In a folder, `__init__.py` among them."""
MEDIAN_LINES = 6
DRAWERS = ("util", "helper", "misc")
"""Parts of names under which whatever found no room ends."""


def modules(*parts: str) -> list[Path]:
    return [path for part in parts for path in sorted((ROOT / part).rglob("*.py"))]


def folders(*parts: str) -> list[Path]:
    return sorted({path.parent for path in modules(*parts)})


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def function_lengths(source: str) -> Iterator[int]:
    """Lines of each function's body, from its first statement to its end; a docstring does not count."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            body = node.body[1:] if ast.get_docstring(node) is not None else node.body
            yield (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


@pytest.mark.parametrize("module", modules(*PARTS), ids=name_of)
def test_file_is_short(module: Path) -> None:
    assert len(module.read_text(encoding="utf-8").splitlines()) <= MOST_LINES


@pytest.mark.parametrize("folder", folders("model", "processing"), ids=name_of)
def test_folder_holds_few_files(folder: Path) -> None:
    assert len([path for path in folder.iterdir() if path.is_file()]) <= MOST_FILES


@pytest.mark.parametrize("part", PARTS)
def test_functions_are_short(part: str) -> None:
    lengths = [length for module in modules(part) for length in function_lengths(module.read_text(encoding="utf-8"))]
    assert statistics.median(lengths) <= MEDIAN_LINES


@pytest.mark.parametrize("path", [*modules(*PARTS), *folders(*PARTS)], ids=name_of)
def test_nothing_is_a_drawer(path: Path) -> None:
    names = [path.name] if path.is_dir() or path.name != "__init__.py" else []
    defined = (
        []
        if path.is_dir()
        else [
            node.name
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, (ast.ClassDef, ast.FunctionDef))
        ]
    )
    assert not [name for name in [*names, *defined] if any(drawer in name.lower() for drawer in DRAWERS)]


@pytest.mark.parametrize(
    ("source", "length"),
    [
        ("def f():\n    return 1", 1),
        ('def f():\n    """Said."""\n    a = 1\n\n    return a', 3),
        ('def f():\n    """Said and no more."""', 0),
        ("def f(\n    a,\n):\n    return g(\n        a,\n    )", 3),
    ],
)
def test_lines_are_those_of_the_body(source: str, length: int) -> None:
    assert list(function_lengths(source)) == [length]
