"""Scores become probabilities: what is said of buildings held out from the fitting is how often they are right."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import cv2
import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from model import calibrate
from model.calibrate import held_out, held_out_lines
from model.contract.card import ModelCard
from model.contract.errors import QuoinError
from model.evaluation.measures.bootstrap import Measure
from model.evaluation.measures.reliability import (
    Judged,
    calibrated,
    calibration_error,
    probabilities,
    reliability,
    with_card,
)
from model.evaluation.report.evaluation import Evaluation
from model.evaluation.report.report import write_report
from model.families.checkpoint import load_checkpoint, load_model


def judged(count: int, seed: int, power: float = 3.0) -> Judged:
    """Buildings whose scores promise too much: one of score s is right with a probability of s to a power."""
    rng = np.random.default_rng(seed)
    scores = rng.uniform(0.05, 1.0, count)
    return Judged(scores, rng.random(count) < scores**power)


def test_error_is_that_of_a_worked_example() -> None:
    """Ten buildings in ten bins: five of 0.4 of which two are right, five of 0.8 of which all are."""
    said = np.repeat([0.4, 0.8], 5)
    bins = reliability(said, np.array([1, 1, 0, 0, 0, 1, 1, 1, 1, 1], dtype=bool))
    assert [each.buildings for each in bins] == [1] * 10
    assert calibration_error(bins) == pytest.approx((2 * 0.6 + 3 * 0.4 + 5 * 0.2) / 10)


def test_probabilities_of_scenes_held_out_are_right_as_often_as_they_say() -> None:
    scenes = [judged(400, seed) for seed in range(5)]
    everything, said = Judged.together(scenes), np.concatenate(held_out(scenes))
    assert calibration_error(reliability(everything.scores, everything.right)) > 0.2
    assert calibration_error(reliability(said, everything.right)) < 0.05
    assert held_out_lines(scenes, list("abcde"))[-1].startswith("all ")


@given(st.integers(1, 300), st.integers(0, 2**32 - 1))
def test_any_calibration_rises_and_can_stand_in_a_card(count: int, seed: int) -> None:
    scores = np.round(np.random.default_rng(seed).random(count), 2)
    right = np.random.default_rng(seed + 1).random(count) < 0.5
    card = ModelCard("any", calibration=calibrated(Judged(scores, right)))
    said = probabilities(np.sort(scores), card)
    assert (np.diff(said) >= 0.0).all()
    assert ((said >= 0.0) & (said <= 1.0)).all()


def test_report_shows_how_reliable_score_and_probability_are(tmp_path: Path) -> None:
    buildings = judged(1000, 1)
    card = ModelCard("any", calibration=calibrated(judged(1000, 2)))
    evaluation = Evaluation("scenes", {"images": Measure(1.0)}, reliability=with_card(buildings, card))
    page = write_report(evaluation, tmp_path).read_text(encoding="utf-8")
    errors = {said: calibration_error(bins) for said, bins in evaluation.reliability.items()}
    assert errors["probability"] < 0.05 < errors["score"]
    assert all(f"{said} (calibration error {error:.3f})" in page for said, error in errors.items())
    assert page.count("<circle") == 20
    assert with_card(buildings, ModelCard("any")).keys() == {"score"}


def test_command_writes_the_same_weights_with_a_calibrated_card(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ring = [40.0, 40.0, 160.0, 40.0, 160.0, 120.0, 40.0, 120.0]
    content: dict[str, list] = {"images": [], "annotations": []}
    for number in range(2):
        image = np.full((200, 200, 3), 90, dtype=np.uint8)
        image[40:120, 40:160] = 230
        cv2.imwrite(str(tmp_path / f"{number}.png"), image)
        size = {"width": 200, "height": 200, "gsd": 0.13}
        content["images"].append({"id": number, "file_name": f"{number}.png", **size})
        content["annotations"].append({"image_id": number, "segmentation": [ring]})
    (tmp_path / "coco.json").write_text(json.dumps(content), encoding="utf-8")
    output = tmp_path / "new.safetensors"
    command = ["calibrate", "--coco", str(tmp_path / "coco.json"), "--model", "keypoint", "--output", str(output)]
    monkeypatch.setattr(sys, "argv", command)
    calibrate.main()
    assert "held out" in capsys.readouterr().out
    (before, card), (after, calibrated_card) = load_model("keypoint"), load_checkpoint(output)
    assert calibrated_card.calibration
    assert ModelCard(**{**vars(calibrated_card), "calibration": card.calibration}) == card
    weights, others = before.network.state_dict(), after.network.state_dict()
    assert all(torch.equal(weights[name], others[name]) for name in weights | others)


def test_one_scene_cannot_tell_how_good_a_calibration_is() -> None:
    with pytest.raises(QuoinError, match="two scenes"):
        held_out([judged(100, 1)])
    with pytest.raises(QuoinError, match="two scenes"):
        held_out([judged(100, 1), judged(0, 1)])
