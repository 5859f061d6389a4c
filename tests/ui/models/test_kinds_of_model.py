"""Every kind of model in the panel: extraction, live score and click to segment."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[3]
WRITE = """
import sys
from pathlib import Path
import torch
from model.contract.card import ModelCard
from model.contract.registry import model_file
from model.families.checkpoint import new_model, save_checkpoint
from model.training.start import Start

torch.manual_seed(0)
for kind in sys.argv[2:]:
    start, model = Start.of_file(model_file("keypoint")), new_model(kind)
    start.give_trunk(model)
    card = ModelCard(f"new {kind}", kind, score=0.1, data=["none"])
    save_checkpoint(Path(sys.argv[1]) / f"{kind}.safetensors", model, card, start.trunk)
"""
STATUS = {"mask-rcnn": "mask contour", "fcn-8s": "mask contour", "polymapper": "sequence", "mbi": "mask contour"}
"""What each kind says of how it made a polygon."""


@pytest.fixture(scope="module")
def models(torch_python: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """A model of each kind that learns, with a head that has learned nothing: shapes count here, not houses."""
    folder = tmp_path_factory.mktemp("models")
    learning = [kind for kind in STATUS if kind != "mbi"]
    subprocess.run([torch_python, "-c", WRITE, folder, *learning], cwd=ROOT, check=True)
    return {kind: str(folder / f"{kind}.safetensors") for kind in learning} | {"mbi": "mbi"}


@pytest.mark.parametrize("kind", STATUS)
def test_extracts_and_says_how_polygons_were_made(hands: Any, models: Any, small_scene: Any, kind: str) -> None:
    _take_up(hands, models[kind], small_scene)
    hands.extract()
    assert hands.failures == []
    found = list(hands.target().getFeatures())
    assert found
    assert {feature["status"].split("+")[0] for feature in found} == {STATUS[kind]}
    assert {feature["model"] for feature in found} == {kind}
    assert all(feature.geometry().isGeosValid() for feature in found)


@pytest.mark.parametrize("kind", STATUS)
def test_score_is_live_and_a_click_adds_one(hands: Any, models: Any, small_scene: Any, kind: str) -> None:
    _take_up(hands, models[kind], small_scene)
    hands.take_up_tool()
    assert hands.failures == []
    many = len(hands.proposals())
    runs = hands.controller.session.network_runs
    hands.dock.score_box.setValue(0.99)
    hands.wait_until(lambda: len(hands.proposals()) < many)
    hands.dock.score_box.setValue(0.1)
    hands.wait_until(lambda: len(hands.proposals()) == many)
    assert hands.controller.session.network_runs == runs, "the network ran again"
    hands.click(hands.proposals()[0].pointOnSurface().asPoint())
    hands.wait_until(lambda: hands.target() is not None and hands.target().featureCount() == 1)


def _take_up(hands: Any, model: str, scene: Any) -> None:
    from quoin.ui.controls.choices import choose_model

    hands.open_image(scene.image)
    choose_model(hands.dock.model_box, model)
    hands.dock.score_box.setValue(0.1)
