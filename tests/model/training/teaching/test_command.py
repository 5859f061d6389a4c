"""The command that QGIS's side runs: a lesson in a folder becomes a model that says what it has forgotten."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import cv2
import numpy as np
import pytest

from model.contract.errors import QuoinError
from model.contract.model_file import read_header
from model.contract.registry import model_file
from model.contract.teaching.finding import read_findings
from model.contract.teaching.lesson import PlaceFiles, Window
from model.contract.teaching.progress import Checked, Outcome, told_in
from model.training.teaching import course as course_module
from model.training.teaching.__main__ import parse_arguments, teach
from model.training.teaching.course import BEST

from .lessons import lesson_of
from .test_course import place


def write_lesson(folder: Path, rows: int = 2) -> None:
    row = place(rows)
    height, width = row.image.shape[:2]
    (folder / "0-0.pixels").write_bytes(row.image.tobytes())
    window = Window(0, 0, width, height, height, width, (0, 0, width, height))
    houses = [[ring.tolist() for ring in rings] for rings in row.buildings]
    area = [[[[0, 0], [width, 0], [width, height], [0, height]]]]
    files = PlaceFiles("0-0.pixels", width, height, 0, (0, 0), [window], houses, area, [])
    lesson_of(files).write(folder)


def coco(folder: Path) -> Path:
    """The same row as a scene elsewhere."""
    row = place()
    cv2.imwrite(str(folder / "row.png"), row.image)
    image = {"id": 1, "file_name": "row.png", "width": 384, "height": 128, "gsd": 0.13, "country": "Nepal"}
    labels = [{"segmentation": [rings[0].ravel().tolist()], "image_id": 1} for rings in row.buildings]
    (folder / "row.json").write_text(json.dumps({"images": [image], "annotations": labels}))
    return folder / "row.json"


def test_a_lesson_becomes_a_model_whose_card_says_what_it_cost_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    # what really is better takes minutes to learn: here each validation finds more than the one before
    found = iter(np.arange(0.1, 0.9, 0.1).tolist())
    monkeypatch.setattr(
        course_module, "validate_labelled", lambda *_: dict.fromkeys(("ap", "ap50", "ap75"), next(found))
    )
    write_lesson(tmp_path)
    course = tmp_path / "course"
    options = ["--base=keypoint", "--name=own row", "--steps=4", f"--check={coco(tmp_path)}", "--device=cpu"]
    monkeypatch.setattr(sys, "argv", ["teaching", str(tmp_path), str(course), *options])
    teach(parse_arguments())
    told = [each for line in capsys.readouterr().out.splitlines() if (each := told_in(line)) is not None]
    assert isinstance(told[-1], Outcome)
    assert told[-1].better
    card = read_header(course / BEST).card
    assert card.name == "own row"
    assert set(card.measures) == set(card.before) == {"own block", "elsewhere"}
    assert 0 < card.before["elsewhere"]["ap50"] <= 1
    parent = read_header(model_file("keypoint"))
    assert card.steps == parent.card.steps + 4
    assert card.parent == f"keypoint {parent.data_sum[:8]}"
    assert Checked(len(read_findings(course))) in told


def test_too_few_buildings_are_one_sentence_before_anything_is_learned(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_lesson(tmp_path, rows=1)
    monkeypatch.setattr(sys, "argv", ["teaching", str(tmp_path), str(tmp_path), "--base=keypoint", "--name=own"])
    with pytest.raises(QuoinError, match="Only 6 buildings are drawn"):
        teach(parse_arguments())
    assert read_findings(tmp_path)[0].kind == "few"
    assert not any(isinstance(told_in(line), Outcome) for line in capsys.readouterr().out.splitlines())


def test_what_learns_nothing_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["teaching", str(tmp_path), str(tmp_path), "--base=mbi", "--name=own"])
    with pytest.raises(QuoinError, match="mbi learns nothing"):
        teach(parse_arguments())
