"""`python -m model.evaluate` as it is called."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from model.building import Building
from model.data.scenes import Annotation, Scene, load_scenes
from model.evaluation.progress import Progress
from model.evaluation.protocols.patches import evaluate_patches
from model.evaluation.protocols.scenes import evaluate_scenes
from model.evaluation.report.report import write_report
from model.evaluation.report.table import table

ROOT = Path(__file__).resolve().parents[3]
SCENE_KEYS = {"ap", "ap50", "ap75", "ar", "iou", "c_iou", "n_ratio", "polis", "max_tangent_angle", "boundary_ap"}
PATCH_KEYS = {"mask_f1", "mask_iou", "boundary_ssim", "boundary_f"}
COMMON_KEYS = {"images", "buildings", "seconds"}


def square(x: float, y: float, side: float) -> np.ndarray:
    return np.array([[x, y], [x + side, y], [x + side, y + side], [x, y + side]])


@pytest.fixture
def scenes(tmp_path: Path) -> list[Scene]:
    """Two images of grey with squares, at two resolutions; the last square reaches past its image."""
    import cv2

    scenes = []
    for name, resolution in (("coarse", 0.15), ("fine", 0.075)):
        path = tmp_path / f"{name}.png"
        cv2.imwrite(str(path), np.full((200, 300, 3), 128, dtype=np.uint8))
        squares = [square(20, 30, 60), square(120, 40, 50), square(270, 100, 60)]
        annotations = [Annotation([ring], truncated=False) for ring in squares]
        scenes.append(Scene(path.name, path, 300, 200, resolution, annotations))
    return scenes


class Oracle:
    """Finds exactly the squares of each scene in turn, which a network cannot be made to do."""

    def __init__(self, scenes: list[Scene]) -> None:
        self._scenes = iter(scenes)

    def __call__(self, image: np.ndarray, resolution: float, progress: Progress) -> list[Building]:
        scene = next(self._scenes)
        assert image.shape == (scene.height, scene.width, 3)
        assert resolution == scene.resolution
        progress(0.5)
        return [Building(annotation.rings, 0.9, "") for annotation in scene.annotations]


def test_scenes_found_exactly_are_perfect(scenes: list[Scene], tmp_path: Path) -> None:
    shares: list[float] = []
    evaluation = evaluate_scenes(scenes, Oracle(scenes), 0.5, shares.append)
    assert set(evaluation.measures) >= SCENE_KEYS | COMMON_KEYS
    assert evaluation.measures["ap"].value == evaluation.measures["ap"].low == 1
    assert evaluation.measures["buildings"].value == 6
    assert evaluation.errors == {"good": 6}
    assert shares == sorted(shares)
    assert shares[-1] == 1
    page = write_report(evaluation, tmp_path / "report").read_text(encoding="utf-8")
    assert page.count("data:image/jpeg;base64,") == 12  # of worst and best matches
    assert not re.search(r'(src|href)="(?!data:)', page)


def test_scenes_are_measured_by_size_in_the_file_and_on_the_page(scenes: list[Scene], tmp_path: Path) -> None:
    evaluation = evaluate_scenes(scenes, Oracle(scenes), 0.5, lambda share: None)
    by_size = {each["size"]: each for each in evaluation.to_dict()["sizes"]}
    assert sum(each["buildings"] for name, each in by_size.items() if "m²" in name) == 6
    assert sum(each["buildings"] for name, each in by_size.items() if "px" in name) == 6
    assert all(each["ap"] == each["ap50"] == (1 if each["buildings"] else None) for each in by_size.values())
    page = write_report(evaluation, tmp_path / "report").read_text(encoding="utf-8")
    assert all(f"<td>{name}</td>" in page for name in by_size)
    assert "over 250 m²" in table(evaluation)


def test_crowds_of_a_file_are_regions_to_ignore(tmp_path: Path) -> None:
    ring = square(20, 30, 60).ravel().tolist()
    image = {"id": 1, "file_name": "scenes/town_a.jpg", "width": 300, "height": 200, "gsd": 0.1, "country": "Nepal"}
    annotations = [{"image_id": 1, "segmentation": [ring], "iscrowd": crowd} for crowd in (0, 1, 1)]
    (tmp_path / "coco.json").write_text(json.dumps({"images": [image], "annotations": annotations}), encoding="utf-8")
    (scene,) = load_scenes(tmp_path / "coco.json")
    assert (len(scene.annotations), len(scene.ignored)) == (1, 2)
    assert (scene.town, scene.country) == ("town", "Nepal")


def test_what_lies_in_a_region_to_ignore_is_no_error(scenes: list[Scene]) -> None:
    unknown = [
        replace(scene, annotations=scene.annotations[1:], ignored=[scene.annotations[0].rings]) for scene in scenes
    ]
    evaluation = evaluate_scenes(unknown, Oracle(scenes), 0.5, lambda share: None)
    assert evaluation.errors == {"good": 4}
    assert evaluation.measures["ap"].value == evaluation.measures["precision"].value == 1
    assert evaluation.measures["n_ratio"].value == 1


def test_patches_have_their_building_in_the_middle(scenes: list[Scene]) -> None:
    centres = []

    def find(image: np.ndarray, resolution: float, progress: Progress) -> list[Building]:
        assert image.shape == (512, 512, 3)
        assert resolution == pytest.approx(0.075, rel=0.01)
        centres.append(image[250:262, 250:262].mean())
        in_the_middle, beside = square(156, 156, 200), square(0, 0, 30)
        askew = np.array([[0.0, 0.0], [300.0, 0.0], [0.0, 300.0]])  # its box holds the middle, too
        return [Building([ring], score, "") for ring, score in ((askew, 0.9), (beside, 0.8), (in_the_middle, 0.1))]

    evaluation = evaluate_patches(scenes, find, 0.05, lambda share: None)
    assert set(evaluation.measures) >= PATCH_KEYS | COMMON_KEYS
    assert evaluation.measures["buildings"].value == len(centres) == 6
    assert centres == [128] * 6
    # A square of 60 px at 0.15 m is one of 120 px at 0.075 m: 120² of the 200² that the finder always draws.
    worst = evaluation.galleries["Best matches"][0]
    assert worst.iou == pytest.approx(120**2 / 200**2, abs=0.01)


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "model.evaluate", *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True)


def test_command_measures_the_shipped_model(scenes: list[Scene], tmp_path: Path) -> None:
    scene = scenes[1]
    coco = {
        "images": [{"id": 1, "file_name": scene.name, "width": 300, "height": 200, "gsd": scene.resolution}],
        "annotations": [{"image_id": 1, "segmentation": [scene.annotations[0].rings[0].ravel().tolist()]}],
    }
    (tmp_path / "coco.json").write_text(json.dumps(coco), encoding="utf-8")
    json_path = tmp_path / "measures.json"
    result = run("--coco", tmp_path / "coco.json", "--model", "keypoint", "--json", json_path)
    assert result.returncode == 0, result.stderr
    content = json.loads(json_path.read_text(encoding="utf-8"))
    assert content["protocol"] == "scenes"
    assert set(content["measures"]) >= SCENE_KEYS | COMMON_KEYS
    assert all(set(measure) == {"value", "low", "high"} for measure in content["measures"].values())
    assert content["measures"]["buildings"]["value"] == 1
    assert all(key in result.stdout for key in SCENE_KEYS)


def test_command_says_in_one_sentence_what_is_wrong(tmp_path: Path) -> None:
    result = run("--predictions", tmp_path / "no.geojson", "--reference", tmp_path / "no.geojson")
    assert result.returncode == 1
    assert (
        result.stderr.strip().splitlines()[-1] == f"The file {tmp_path / 'no.geojson'} does not exist; check the path."
    )
