"""A model file in the user's folder is a choice like those that come with Quoin, for as long as it is there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from own_model import write_model
from quoin.model.contract.registry import MODELS

MODEL = Path(__file__).parents[1] / "data" / "building_centroids.model3"


@pytest.fixture
def town(own_models: Path) -> Path:
    """A model of the user's called `our town 1.2`."""
    own_models.mkdir()
    return write_model(own_models / "our town 1.2.safetensors", score=0.21)


@pytest.fixture
def logged(qgis_app: Any) -> Any:
    """What Quoin writes to QGIS's log meanwhile."""
    lines: list[str] = []

    def note(text: str, tab: str, level: Any) -> None:
        lines.extend([text] if tab == "Quoin" else [])

    qgis_app.messageLog().messageReceived.connect(note)
    yield lines
    qgis_app.messageLog().messageReceived.disconnect(note)


def choices(plugin: Any) -> list[str]:
    """What a dialog of the algorithm offers that is opened now."""
    from qgis.core import QgsApplication

    algorithm = QgsApplication.processingRegistry().createAlgorithmById("quoin:extractbuildings")
    return list(algorithm.parameterDefinition("MODEL").options())


def test_file_that_appears_is_offered_at_once(plugin: Any, own_models: Path) -> None:
    assert choices(plugin) == [*MODELS]
    own_models.mkdir()
    write_model(own_models / "ours.safetensors")
    assert choices(plugin) == [*MODELS, "ours"]
    (own_models / "ours.safetensors").unlink()
    assert choices(plugin) == [*MODELS]


def test_broken_file_is_left_out_and_the_log_says_so_once(plugin: Any, own_models: Path, logged: list[str]) -> None:
    own_models.mkdir()
    (own_models / "half.safetensors").write_bytes(b"\x80\x02 a pickle")
    assert choices(plugin) == choices(plugin) == [*MODELS]
    (line,) = logged
    assert line.startswith("The model half is not offered: The file ")
    write_model(own_models / "half.safetensors")
    assert choices(plugin) == [*MODELS, "half"]


def test_own_model_extracts_under_its_name_with_its_own_thresholds(extract: Any, town: Path, small_scene: Any) -> None:
    from qgis.core import QgsProcessingFeedback

    feedback = QgsProcessingFeedback(False)
    results = extract(feedback, INPUT=str(small_scene.image), MODEL="our town 1.2", OUTPUT="memory:")
    assert {feature["model"] for feature in results["OUTPUT"].getFeatures()} == {"our town 1.2"}
    assert "the model's own are 0.1 and 0.21" in feedback.textLog()


@pytest.mark.parametrize("name", ["gone", "../keypoint", "<b>bold</b>"])
def test_model_that_is_gone_is_told_in_one_sentence(plugin: Any, own_models: Path, name: str) -> None:
    from qgis.core import QgsApplication, QgsProcessingContext

    algorithm = QgsApplication.processingRegistry().createAlgorithmById("quoin:extractbuildings")
    right, sentence = algorithm.checkParameterValues({"MODEL": name}, QgsProcessingContext())
    told = name.replace("<", "‹").replace(">", "›")
    assert not right
    assert sentence == (
        f"There is no model {told}; choose another one, or import its file under Models in Quoin's panel."
    )


def test_graphical_model_with_a_model_that_is_gone_ends_in_that_sentence(
    plugin: Any, own_models: Path, small_scene: Any, tmp_path: Path
) -> None:
    from qgis.core import (
        QgsProcessingContext,
        QgsProcessingException,
        QgsProcessingFeedback,
        QgsProcessingModelAlgorithm,
        QgsProcessingModelChildParameterSource,
    )

    model = QgsProcessingModelAlgorithm()
    assert model.fromFile(str(MODEL))
    child = model.childAlgorithm("extract")
    child.addParameterSources("MODEL", [QgsProcessingModelChildParameterSource.fromStaticValue("gone")])
    model.setChildAlgorithm(child)
    values = {"image": str(small_scene.image), "centroids:centroids": "memory:", "extract:buildings": "memory:"}
    feedback = QgsProcessingFeedback(False)
    with pytest.raises(QgsProcessingException) as raised:
        model.run(values, QgsProcessingContext(), feedback, {}, catchExceptions=False)
    # QGIS 3.22 tells it in the log, 3.40 in the error
    assert "There is no model gone; choose another one" in feedback.textLog() + str(raised.value)


def test_session_says_that_a_projects_model_is_gone(own_models: Path, town_layer: Any, make_session: Any) -> None:
    from qgis.PyQt.QtTest import QTest
    from quoin.model.contract.options import ReadOptions

    session, failures = make_session(), []
    session.failed.connect(failures.append)
    session.extract(town_layer, town_layer.extent(), town_layer.crs(), "gone", ReadOptions())
    QTest.qWait(200)
    assert failures == ["There is no model gone; choose another one, or import its file under Models in Quoin's panel."]


def test_watch_tells_of_every_change_also_before_there_is_a_folder(own_models: Path, qgis_app: Any) -> None:
    from qgis.PyQt.QtTest import QTest
    from quoin.processing.models.watch import ModelWatch

    watch, told = ModelWatch(), []
    watch.changed.connect(lambda: told.append(1))

    def expect(count: int) -> None:
        for _ in range(100):
            if len(told) < count:
                QTest.qWait(50)
        QTest.qWait(300)
        assert len(told) == count

    (own_models.parent / "other").mkdir()
    expect(0)
    own_models.mkdir()
    write_model(own_models / ".new.part").rename(own_models / "new.safetensors")
    expect(1)
    (own_models / "new.safetensors").rename(own_models / "newer.safetensors")
    expect(2)
    (own_models / "newer.safetensors").write_bytes(b"")
    expect(3)
    (own_models / "newer.safetensors").unlink()
    expect(4)
