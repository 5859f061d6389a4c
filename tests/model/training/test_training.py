"""A training run: it learns, and in pieces it gives what one run gives."""

import dataclasses
import json
import sys
from pathlib import Path

import cv2
import numpy as np
import pytest
import torch

from model import train
from model.contract.card import ModelCard
from model.contract.errors import QuoinError
from model.families.checkpoint import load_checkpoint, save_checkpoint
from model.training.crops import LabelledScene
from model.training.dataset import CropDataset, collate
from model.training.run import TrainingRun

from .small_run import HOUSE, RECIPE, advance, house_image


def test_a_run_in_pieces_gives_what_one_run_gives(tmp_path: Path) -> None:
    whole = TrainingRun(RECIPE)
    losses = advance(whole, 3)
    first = TrainingRun(RECIPE)
    advance(first, 2)
    first.save(tmp_path / "state.safetensors")
    second = TrainingRun(RECIPE)
    second.load(tmp_path / "state.safetensors")
    assert advance(second, 1)[0] == pytest.approx(losses[2], rel=1e-3, abs=1e-4)
    for a, b in zip(whole.model.network.parameters(), second.model.network.parameters(), strict=True):
        torch.testing.assert_close(a, b, rtol=1e-3, atol=1e-4)


def test_the_same_seed_gives_the_same_losses() -> None:
    first, second = (advance(TrainingRun(RECIPE), 2) for _ in range(2))
    assert second == [pytest.approx(losses, rel=1e-4) for losses in first]


def test_the_papers_optimiser_is_an_option() -> None:
    run = TrainingRun(dataclasses.replace(RECIPE, optimiser="sgd", learning_rate=0.01, weight_decay=1e-4))
    before = run.model.network.roi_heads.building_head.entry.weight.clone()
    advance(run, 1)
    assert run.optimiser.param_groups[0]["momentum"] == 0.9
    assert not run.model.network.roi_heads.building_head.entry.weight.equal(before)


def test_an_unknown_optimiser_is_one_sentence() -> None:
    with pytest.raises(QuoinError, match="choose one of adamw, sgd"):
        TrainingRun(dataclasses.replace(RECIPE, optimiser="adam"))


def test_the_loss_has_the_papers_terms_and_is_finite() -> None:
    losses = advance(TrainingRun(RECIPE), 1)[0]
    paper = {"loss_class", "loss_box", "loss_polygon", "loss_objectness", "loss_rpn_box_reg"}
    assert set(losses) == paper | {"loss_semantic"}
    assert all(np.isfinite(value) for value in losses.values())


def test_frozen_stages_keep_their_weights_and_the_rest_learns() -> None:
    run = TrainingRun(RECIPE)
    before = {name: value.clone() for name, value in run.model.network.state_dict().items()}
    advance(run, 2)
    changed = {name for name, value in run.model.network.state_dict().items() if not value.equal(before[name])}
    assert not any(name.startswith(("backbone.stem", "backbone.stages.0", "backbone.stages.1")) for name in changed)
    assert any(name.startswith("backbone.stages.6") for name in changed)
    assert any(name.startswith("roi_heads.building_head") for name in changed)


def test_the_command_trains_validates_and_leaves_a_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cv2.imwrite(str(tmp_path / "house.png"), house_image())
    image = {"id": 1, "file_name": "house.png", "width": 192, "height": 192, "gsd": RECIPE.resolution}
    images = [{**image, "id": number, "country": country} for number, country in ((1, "Nepal"), (2, "Kenya"))]
    annotation = {"segmentation": [HOUSE.ravel().tolist()], "truncated": 0}
    annotations = [{**annotation, "image_id": number, "iscrowd": crowd} for number in (1, 2) for crowd in (0, 1)]
    coco = tmp_path / "houses.json"
    coco.write_text(json.dumps({"images": images, "annotations": annotations}))
    options = [f"--{name.replace('_', '-')}={value}" for name, value in dataclasses.asdict(RECIPE).items()]
    command = ["train", f"--data={coco}", f"--validation={coco}", f"--run={tmp_path / 'run'}", *options]
    monkeypatch.setattr(sys, "argv", command)
    train.main()
    _, card = load_checkpoint(tmp_path / "run" / "best.safetensors")
    assert card.steps == RECIPE.steps
    assert set(card.measures) == {"val", "val Kenya", "val Nepal"}
    assert "ap50" in card.measures["val"]
    assert "val Kenya ap50" in json.loads((tmp_path / "run" / "log.jsonl").read_text())


def test_a_checkpoint_is_half_precision_and_whole(tmp_path: Path) -> None:
    model = TrainingRun(RECIPE).average
    path = tmp_path / "model.safetensors"
    save_checkpoint(path, model, ModelCard(name="test", data=["none"]))
    assert path.stat().st_size < 13_000_000
    loaded, card = load_checkpoint(path)
    assert card == ModelCard(name="test", data=["none"])
    for name, value in model.network.state_dict().items():
        torch.testing.assert_close(loaded.network.state_dict()[name], value, rtol=1e-3, atol=1e-3)


@pytest.mark.parametrize("content", [b"", b"not a model", None])
def test_a_bad_checkpoint_is_one_sentence(tmp_path: Path, content: "bytes | None") -> None:
    path = tmp_path / "model.safetensors"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(QuoinError, match="choose another one"):
        load_checkpoint(path)


def test_a_step_on_what_is_ignored_throughout_has_finite_losses() -> None:
    ignored = np.ones((192, 192), np.uint8)
    scene = LabelledScene(house_image(), [], RECIPE.resolution, RECIPE.resolution, ignored=ignored)
    recipe = dataclasses.replace(RECIPE, batch=2)
    known = LabelledScene(house_image(), [[HOUSE]], RECIPE.resolution, RECIPE.resolution)
    crops = [CropDataset([(1.0, [one])], recipe)[0] for one in (scene, known)]
    losses = TrainingRun(recipe).advance(*collate(crops))
    assert all(np.isfinite(value) for value in losses.values())
