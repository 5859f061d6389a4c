"""QGIS's process never loads what belongs to the worker's."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
FORBIDDEN = {"torch", "torchvision", "cv2", "shapely", "skimage"}
MODULES = [ROOT / "plugin.py", *sorted((ROOT / "processing").rglob("*.py")), *sorted((ROOT / "ui").rglob("*.py"))]

# Runs in a process of its own, since another test may have imported any of these for itself.
RUN = """
import sys
sys.path[:0] = sys.argv[3:]
from qgis.testing import start_app
app = start_app()
import processing, quoin
from processing.core.Processing import Processing
Processing.initialize()
# QGIS's own algorithms may import shapely where it is installed; only what comes after this is Quoin's doing.
before = set(sys.modules)
plugin = quoin.classFactory(None)
plugin.initProcessing()
results = processing.run("quoin:extractbuildings", {"INPUT": sys.argv[1], "OUTPUT": sys.argv[2]})
after = set(sys.modules) - before
print("EXTRACTED", results["COUNT"])
print("LOADED", *sorted(after))
"""


def test_extracting_loads_none_of_the_workers_libraries(small_scene: Any, tmp_path: Path) -> None:
    paths = [str(ROOT / "build" / "plugins"), "/usr/share/qgis/python/plugins"]
    command = [sys.executable, "-c", RUN, str(small_scene.image), str(tmp_path / "buildings.gpkg"), *paths]
    result = subprocess.run(command, capture_output=True, text=True)
    assert result.returncode == 0, result.stderr
    lines = {words[0]: words[1:] for words in map(str.split, result.stdout.splitlines()) if words}
    assert int(lines["EXTRACTED"][0]) > 0
    loaded = {name.split(".")[0] for name in lines["LOADED"]}
    assert "quoin" in loaded
    assert not loaded & FORBIDDEN


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_module_imports_none_of_them_anywhere(module: Path) -> None:
    nodes = list(ast.walk(ast.parse(module.read_text(encoding="utf-8"))))
    names = [alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names]
    names += [node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)]
    assert not FORBIDDEN & {name.split(".")[0] for name in names}
