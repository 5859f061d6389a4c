"""`quoin:trainmodel` with a real raster and layer and the real torch environment: a few steps, which teach little."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable

import pytest


@pytest.fixture
def own_home(torch_python: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of Quoin's with the torch environment and nothing else, into which models and courses go."""
    home = tmp_path / "home"
    home.mkdir()
    environment = Path(torch_python).parents[1]
    (home / environment.name).symlink_to(environment, target_is_directory=True)
    monkeypatch.setenv("QUOIN_HOME", str(home))
    return home


@pytest.fixture
def teach(plugin: Any, own_home: Path, small_scene: Any, tmp_path: Path) -> Callable[..., dict[str, Any]]:
    """A function that teaches the small scene in four steps, or as the parameters say."""
    import processing

    def run(feedback: Any = None, **parameters: Any) -> dict[str, Any]:
        values = {
            "INPUT": [str(small_scene.image)],
            "POLYGONS": str(small_scene.reference),
            "NAME": "own town",
            "STEPS": 4,
            "REPORT": str(tmp_path / "report.html"),
        }
        return processing.run("quoin:trainmodel", {**values, **parameters}, feedback=feedback)

    return run


def test_a_layer_teaches_a_model_or_the_base_stays(
    teach: Callable[..., dict[str, Any]], own_home: Path, tmp_path: Path
) -> None:
    from qgis.core import QgsProcessingFeedback

    feedback = QgsProcessingFeedback()
    results = teach(feedback)
    said = feedback.textLog()
    assert "of memory" in said
    assert "buildings" in said
    file = own_home / "models" / "own town.safetensors"
    assert results["BETTER"] == file.exists() == ("OUTPUT" in results)
    assert ("The base stays" in said) != results["BETTER"]
    assert "<svg" in (tmp_path / "report.html").read_text(encoding="utf-8")
    assert not [each for each in (own_home / "courses").iterdir() if each.is_dir()]
