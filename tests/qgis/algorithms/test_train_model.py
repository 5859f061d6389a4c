"""`quoin:trainmodel` with real rasters and layers and the real torch environment: a few steps, which teach little."""

from __future__ import annotations

import json
import re
from dataclasses import replace
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


def as_taught() -> bytes:
    """The shipped weights with a card such as a course writes."""
    from quoin.model.contract.model_file import read_card
    from quoin.model.contract.model_header import metadata_of, sealed
    from quoin.model.contract.registry import model_file

    shipped = model_file("keypoint")
    settings = {"steps": 10, "buildings": 20, "set apart": 12}
    card = replace(
        read_card(shipped), settings=settings, before={"here": {"ap50": 0.5}}, measures={"here": {"ap50": 0.6}}
    )
    content = shipped.read_bytes()
    start = 8 + int.from_bytes(content[:8], "little")
    header = {**json.loads(content[8:start]), "__metadata__": metadata_of(card)}
    text = json.dumps(header, separators=(",", ":")).encode()
    return sealed(len(text).to_bytes(8, "little") + text + content[start:])


def test_a_cancelled_course_keeps_the_best_so_far_and_goes_on_when_begun_again(
    teach: Callable[..., dict[str, Any]], own_home: Path
) -> None:
    from qgis.core import QgsProcessingFeedback
    from quoin.model.contract.model_file import read_card

    class Cancelling(QgsProcessingFeedback):
        """Cancels once the base was measured, by when a better model lies there."""

        def pushInfo(self, text: str) -> None:
            super().pushInfo(text)
            if text.startswith("The base on"):
                (course,) = courses(own_home)
                # what really is better takes minutes to learn
                (course / "best.safetensors").write_bytes(as_taught())
                self.cancel()

    cancelling = Cancelling()
    results = teach(cancelling)
    file = own_home / "models" / "own town.safetensors"
    assert results["BETTER"]
    assert results["OUTPUT"] == str(file)
    assert read_card(file).architecture == "keypoint"
    assert "Learned from 20 buildings; on the 12 set apart" in cancelling.textLog()
    (course,) = courses(own_home)
    assert "curve.jsonl" in {each.name for each in course.iterdir()}
    again = QgsProcessingFeedback()
    assert "REPORT" in teach(again, NAME="another name")
    assert "The base on" not in again.textLog()  # which was measured before
    assert courses(own_home) == []


@pytest.mark.parametrize(
    ("name", "sentence"), [("-x", "1 to 64 letters"), ("../up", "1 to 64 letters"), ("keypoint", "comes with Quoin")]
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


@pytest.fixture
def write_houses(small_scene: Any, open_layer: Callable[[Any], Any], tmp_path: Path) -> Callable[..., Path]:
    """A function that writes these polygons of the small scene, moved by metres to the east, and others as WKT."""
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorFileWriter, QgsVectorLayer

    def write(houses: slice, east: float = 0.0, others: tuple[str, ...] = ()) -> Path:
        drawn = open_layer(small_scene.reference)
        shapes = [feature.geometry() for feature in drawn.getFeatures()][houses]
        for shape in shapes:
            assert shape.translate(east, 0) == 0
        layer = QgsVectorLayer(f"Polygon?crs={drawn.crs().authid()}", "houses", "memory")
        features = [QgsFeature() for _ in (*shapes, *others)]
        for feature, shape in zip(features, (*shapes, *map(QgsGeometry.fromWkt, others))):
            feature.setGeometry(shape)
        layer.dataProvider().addFeatures(features)
        path = tmp_path / "houses.gpkg"
        options = QgsVectorFileWriter.SaveVectorOptions()
        context = drawn.transformContext()
        assert QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), context, options)[0] == 0
        return path

    return write


def test_what_is_wrong_with_the_labels_is_told_marked_and_moved(
    teach: Callable[..., dict[str, Any]],
    write_houses: Callable[..., Path],
    small_scene: Any,
    open_layer: Callable[[Any], Any],
    tmp_path: Path,
) -> None:
    from qgis.core import QgsProcessingFeedback, QgsRasterLayer

    import processing

    whole = open_layer(small_scene.reference)
    undrawn = next(whole.getFeatures()).geometry()
    extent = QgsRasterLayer(str(small_scene.image)).extent()
    x, y = extent.center().x(), extent.center().y()
    crossing = f"POLYGON(({x} {y},{x + 9} {y + 6},{x + 9} {y},{x} {y + 6},{x} {y}))"
    far = f"POLYGON(({x + 900} {y},{x + 909} {y},{x + 909} {y + 6},{x + 900} {y}))"
    polygons = write_houses(slice(1, None), east=2.0, others=(crossing, far))
    sides = (extent.xMinimum(), extent.xMaximum() + 1000, extent.yMinimum(), extent.yMaximum())
    everywhere = f"{','.join(map(str, sides))} [EPSG:32736]"
    areas = processing.run("native:extenttolayer", {"INPUT": everywhere, "OUTPUT": str(tmp_path / "areas.gpkg")})
    feedback, marked = QgsProcessingFeedback(), str(tmp_path / "marked.gpkg")
    results = teach(feedback, POLYGONS=str(polygons), AREAS=areas["OUTPUT"], TO_CHECK=marked, ALIGN=True)
    said = feedback.textLog()
    metres, to = re.search(r"The outlines lie ([\d.]+) m too far to the (\w+)", said).groups()
    assert (float(metres), to) == (pytest.approx(2.0, abs=0.5), "right")
    east, _ = map(float, re.search(r"Moved by (\S+) and (\S+) in", said).groups())
    assert east == pytest.approx(-2.0, abs=0.5)
    # 2 m are 15 pixels: unless the outlines were moved, few of them would overlap what the base finds by half
    assert float(re.search(r"The base on the buildings that are set apart: AP50 ([\d.]+)", said)[1]) > 0.6
    assert "1 polygons cross themselves" in said
    assert f"1 of {whole.featureCount() + 1} polygons lie on none of the images" in said
    features = list(open_layer(results["TO_CHECK"]).getFeatures())
    assert {"unlabelled", "broken", "outside"} <= {feature["kind"] for feature in features}
    at = {feature["kind"]: feature.geometry() for feature in features if feature["kind"] != "unlabelled"}
    assert at["outside"].boundingBox().xMinimum() == pytest.approx(x + 900)
    assert at["broken"].boundingBox().center().distance(x + 4.5, y + 3) < 0.1
    assert any(feature.geometry().intersects(undrawn) for feature in features if feature["kind"] == "unlabelled")


def test_too_few_polygons_are_one_sentence(
    teach: Callable[..., dict[str, Any]], write_houses: Callable[..., Path]
) -> None:
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match="Only 9 buildings are drawn"):
        teach(POLYGONS=str(write_houses(slice(9))))


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
