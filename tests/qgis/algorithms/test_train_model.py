"""`quoin:trainmodel` with real rasters and layers and the real torch environment: a few steps, which teach little."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest


@pytest.fixture
def own_home(torch_python: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of Quoin's with the torch environment and nothing else, into which models and courses go."""
    home = tmp_path / "home"
    home.mkdir()
    environment = Path(torch_python).parents[1]
    (home / environment.name).symlink_to(environment, target_is_directory=True)
    monkeypatch.setenv("QUOIN_HOME", str(home))
    monkeypatch.setenv("OMP_NUM_THREADS", "1")  # threads that wait for each other take minutes on a busy machine
    return home


@pytest.fixture
def parameters(small_scene: Any, tmp_path: Path) -> dict[str, Any]:
    """Those for teaching the small scene in four steps."""
    return {
        "INPUT": [str(small_scene.image)],
        "POLYGONS": str(small_scene.reference),
        "NAME": "own town",
        "STEPS": 4,
        "REPORT": str(tmp_path / "report.html"),
    }


@pytest.fixture
def teach(plugin: Any, own_home: Path, parameters: dict[str, Any]) -> Callable[..., dict[str, Any]]:
    """A function that teaches the small scene, or as the parameters say."""
    import processing

    def run(feedback: Any = None, **others: Any) -> dict[str, Any]:
        return processing.run("quoin:trainmodel", {**parameters, **others}, feedback=feedback)

    return run


def courses(home: Path) -> list[Path]:
    return [each for each in (home / "courses").iterdir() if each.is_dir()]


def test_a_layer_teaches_a_model_or_the_base_stays(
    teach: Callable[..., dict[str, Any]], own_home: Path, tmp_path: Path
) -> None:
    from qgis.core import QgsProcessingFeedback

    feedback = QgsProcessingFeedback()
    results = teach(feedback)
    said = feedback.textLog()
    assert "of memory" in said
    file = own_home / "models" / "own town.safetensors"
    assert results["BETTER"] == file.exists() == ("OUTPUT" in results)
    assert ("The base stays" in said) != results["BETTER"]
    assert "<svg" in (tmp_path / "report.html").read_text(encoding="utf-8")
    assert courses(own_home) == []


def test_a_cancelled_course_keeps_the_best_so_far_and_goes_on_when_begun_again(
    teach: Callable[..., dict[str, Any]], own_home: Path
) -> None:
    from qgis.core import QgsProcessingFeedback
    from quoin.model.contract.model_file import read_card
    from quoin.model.contract.registry import model_file

    class Cancelling(QgsProcessingFeedback):
        """Cancels once the base was measured, by when a better model lies there."""

        def pushInfo(self, text: str) -> None:
            super().pushInfo(text)
            if text.startswith("The base on"):
                (course,) = courses(own_home)
                # what really is better takes minutes to learn
                (course / "best.safetensors").write_bytes(model_file("keypoint").read_bytes())
                self.cancel()

    results = teach(Cancelling())
    file = own_home / "models" / "own town.safetensors"
    assert results["BETTER"]
    assert results["OUTPUT"] == str(file)
    assert read_card(file).architecture == "keypoint"
    (course,) = courses(own_home)
    assert "curve.jsonl" in {each.name for each in course.iterdir()}
    again = QgsProcessingFeedback()
    assert "REPORT" in teach(again, NAME="another name")
    assert "The base on" not in again.textLog()  # which was measured before
    assert courses(own_home) == []


@pytest.mark.parametrize(
    ("name", "sentence"), [("-x", "1 to 64 letters"), ("../up", "1 to 64 letters"), ("keypoint", "already")]
)
def test_a_name_that_cannot_be_is_refused_before_the_run(
    teach: Callable[..., dict[str, Any]], name: str, sentence: str
) -> None:
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match=sentence):
        teach(NAME=name)


def test_polygons_beside_the_image_are_one_sentence(
    teach: Callable[..., dict[str, Any]], write_raster: Callable[..., Path]
) -> None:
    from qgis.core import QgsProcessingException

    elsewhere = write_raster(np.full((3, 64, 64), 90, np.uint8))
    with pytest.raises(QgsProcessingException, match="check the CRS of all"):
        teach(INPUT=[str(elsewhere)])


def test_a_base_that_learns_nothing_is_one_sentence(teach: Callable[..., dict[str, Any]]) -> None:
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match="learns nothing"):
        teach(BASE="mbi")


def test_headless_it_gives_a_model_or_says_that_the_base_stays(
    own_home: Path, qgis_process: Callable[..., str], parameters: dict[str, Any]
) -> None:
    values = {**parameters, "INPUT": parameters["INPUT"][0]}
    said = qgis_process(
        "run", "quoin:trainmodel", "--json", "--", *(f"{name}={value}" for name, value in values.items())
    )
    results = json.loads(said)["results"]
    assert results["BETTER"] == (own_home / "models" / "own town.safetensors").exists()
