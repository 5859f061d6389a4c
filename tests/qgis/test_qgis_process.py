"""The plugin installed in a profile of its own, run headless by `qgis_process`."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any, Callable

import pytest

ROOT = Path(__file__).resolve().parents[2]
# Debian 12's wrapper script `qgis_process` fails, so the program itself is called.
PROGRAM = "qgis_process.bin"


@pytest.fixture
def qgis_process(torch_python: Path, tmp_path: Path) -> Callable[..., str]:
    """A function that runs `qgis_process` with Quoin installed and enabled, and returns what it prints."""
    plugins = tmp_path / "config" / "profiles" / "default" / "python" / "plugins"
    plugins.mkdir(parents=True)
    (plugins / "quoin").symlink_to(ROOT, target_is_directory=True)
    environment = {
        **os.environ,
        "QGIS_CUSTOM_CONFIG_PATH": str(tmp_path / "config"),
        "QT_QPA_PLATFORM": "offscreen",
    }

    def run(*arguments: str) -> str:
        command = [PROGRAM, *arguments]
        result = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=tmp_path)
        assert result.returncode == 0, result.stdout + result.stderr
        return result.stdout

    run("plugins", "enable", "quoin")
    return run


def test_lists_and_runs_the_algorithm(
    qgis_process: Callable[..., str],
    extract: Callable[..., Any],
    small_scene: Any,
    tmp_path: Path,
    open_layer: Callable[..., Any],
) -> None:
    assert "quoin:extractbuildings" in qgis_process("list")
    headless, in_toolbox = tmp_path / "headless.gpkg", tmp_path / "toolbox.gpkg"
    said = qgis_process(
        "run", "quoin:extractbuildings", "--json", "--", f"INPUT={small_scene.image}", f"OUTPUT={headless}"
    )
    results = json.loads(said)["results"]
    assert results["COUNT"] == extract(INPUT=str(small_scene.image), OUTPUT=str(in_toolbox))["COUNT"] > 0

    one, other = open_layer(headless), open_layer(in_toolbox)
    assert one.crs() == other.crs()
    assert [f.attributes() for f in one.getFeatures()] == [f.attributes() for f in other.getFeatures()]
    assert all(f.geometry().equals(g.geometry()) for f, g in zip(one.getFeatures(), other.getFeatures()))
