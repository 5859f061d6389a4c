"""Scenes packed for a machine elsewhere are the same scenes, at the resolution of training and in few bytes."""

import json
from pathlib import Path

import cv2
import numpy as np
import pytest

from model.contract.errors import QuoinError
from model.data.scenes import load_scenes
from model.synthetic import render_scene
from model.training.pack import pack

FINEST = 0.1


@pytest.fixture
def coco(tmp_path: Path) -> Path:
    """A rendered town at 0.05 m and one at 0.2 m, each with a region to ignore."""
    folder = tmp_path / "data"
    (folder / "scenes").mkdir(parents=True)
    images, annotations = [], []
    for number, resolution in enumerate((0.05, 0.2)):
        scene, name = render_scene(800, 600, resolution, number + 2, "town"), f"scenes/town_{number}.png"
        cv2.imwrite(str(folder / name), cv2.cvtColor(scene.image, cv2.COLOR_RGB2BGR))
        images.append(
            {"id": number, "file_name": name, "width": 800, "height": 600, "gsd": resolution, "country": "Nowhere"}
        )
        rings = [[ring.ravel().tolist() for ring in rings] for rings in scene.buildings]
        annotations += [{"image_id": number, "segmentation": each, "truncated": 1} for each in rings]
        annotations.append({"image_id": number, "segmentation": [[0, 0, 50, 0, 50, 40]], "iscrowd": 1})
    path = folder / "train.json"
    path.write_text(json.dumps({"images": images, "annotations": annotations}))
    return path


def test_a_packed_scene_has_its_buildings_where_they_were_on_the_ground(coco: Path, tmp_path: Path) -> None:
    pack(coco, tmp_path / "packed", FINEST)
    for before, after in zip(load_scenes(coco), load_scenes(tmp_path / "packed" / "train.json"), strict=True):
        assert after.resolution == pytest.approx(max(before.resolution, FINEST))
        assert (after.town, after.country) == (before.town, before.country)
        assert after.read().shape == (after.height, after.width, 3)
        assert len(after.annotations) == len(before.annotations) > 0
        assert all(annotation.truncated for annotation in after.annotations)
        rings = [scene.annotations[0].rings[0] * scene.resolution for scene in (before, after)]
        np.testing.assert_allclose(*rings, atol=0.01)
        np.testing.assert_allclose(*(scene.ignored[0][0] * scene.resolution for scene in (before, after)), atol=0.01)


def test_the_picture_is_the_same_to_the_eye_in_a_quarter_of_the_bytes(coco: Path, tmp_path: Path) -> None:
    pack(coco, tmp_path / "packed", FINEST)
    before, after = load_scenes(coco)[1], load_scenes(tmp_path / "packed" / "train.json")[1]
    difference = np.abs(before.read().astype(int) - after.read())
    assert difference.mean() < 8
    assert after.path.stat().st_size < before.path.stat().st_size / 4


def test_the_scenes_own_folder_is_refused(coco: Path) -> None:
    before = coco.read_bytes()
    with pytest.raises(QuoinError, match="choose another folder"):
        pack(coco, coco.parent)
    assert coco.read_bytes() == before


def test_an_image_that_is_missing_is_told(coco: Path, tmp_path: Path) -> None:
    (coco.parent / "scenes" / "town_0.png").unlink()
    with pytest.raises(QuoinError, match="does not exist"):
        pack(coco, tmp_path / "packed")
