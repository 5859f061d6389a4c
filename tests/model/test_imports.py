"""`model/` knows nothing of QGIS, and finds its own modules wherever it is put."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

MODEL = Path(__file__).resolve().parents[2] / "model"
FORBIDDEN = {"qgis", "osgeo", "PyQt5", "PyQt6", "processing", "ui", "quoin", "model"}
MODULES = sorted(MODEL.rglob("*.py"))


def _absolute_imports(source: str) -> Iterator[str]:
    """Top-level names of everything imported, at any depth of the code, but for relative imports."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield node.module.split(".")[0]


def test_there_are_modules_to_look_at() -> None:
    assert {"session.py", "network.py", "errors.py"} <= {module.name for module in MODULES}


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(MODEL)))
def test_module_imports_neither_qgis_nor_the_plugin(module: Path) -> None:
    assert not FORBIDDEN & set(_absolute_imports(module.read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    "source",
    [
        "import qgis.core",
        "from osgeo import gdal",
        "def f():\n    from PyQt5.QtCore import QObject",
        "import model.errors",
    ],
)
def test_a_forbidden_import_is_seen(source: str) -> None:
    assert FORBIDDEN & set(_absolute_imports(source))
