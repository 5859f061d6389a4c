"""The plugin installed in a profile of its own, run headless by `qgis_process`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Callable


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
