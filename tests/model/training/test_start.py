"""Runs that begin with trained weights: of their own kind, or of another one whose trunk they leave as it is."""

from __future__ import annotations

import dataclasses
import json
import sys
from pathlib import Path

import cv2
import pytest
import torch

from model import train
from model.contract.card import ModelCard
from model.contract.errors import QuoinError
from model.contract.model_file import read_header
from model.contract.registry import model_file
from model.extraction.extractor import Extractor
from model.families.checkpoint import load_checkpoint, of_parts, save_checkpoint
from model.training.run import TrainingRun
from model.training.start import Start

from .small_run import HOUSE, RECIPE, advance, house_image

LEARNING = ("keypoint", "mask-rcnn", "polymapper")
"""Kinds that can learn on the trunk of the shipped model."""


@pytest.fixture(scope="module")
def start() -> Start:
    return Start.of_file(model_file("keypoint"))


def weights_of(run: TrainingRun) -> dict[str, torch.Tensor]:
    return {name: tensor.clone() for name, tensor in run.model.network.state_dict().items()}


@pytest.mark.parametrize("family", LEARNING)
def test_a_head_on_a_frozen_trunk_learned_in_pieces_is_the_one_learned_at_once(
    family: str, start: Start, tmp_path: Path
) -> None:
    whole = TrainingRun(RECIPE, family, start, frozen_trunk=True, new_head=True)
    before = weights_of(whole)
    losses = advance(whole, 3)
    first = TrainingRun(RECIPE, family, start, frozen_trunk=True, new_head=True)
    advance(first, 2)
    first.save(tmp_path / "state.safetensors")
    second = TrainingRun(RECIPE, family, start, frozen_trunk=True, new_head=True)
    second.load(tmp_path / "state.safetensors")
    assert advance(second, 1)[0] == pytest.approx(losses[2], rel=1e-3, abs=1e-4)
    after, trunk = weights_of(whole), whole.model.trunk
    for name, tensor in weights_of(second).items():
        torch.testing.assert_close(tensor, after[name], rtol=1e-3, atol=1e-4)
    unchanged = {name for name, tensor in after.items() if tensor.equal(before[name])}
    assert {name for name in after if of_parts(name, trunk)} <= unchanged
    assert all(after[name].equal(start.weights[name]) for name in after if of_parts(name, trunk))
    changed = after.keys() - unchanged
    assert all(any(of_parts(name, [part]) for name in changed) for part in whole.model.head)


def test_no_step_computes_gradients_of_a_frozen_trunk(start: Start) -> None:
    run = TrainingRun(RECIPE, "mask-rcnn", start, frozen_trunk=True, new_head=True)
    seen: list[bool] = []
    run.model.network.pyramid.register_forward_hook(lambda _, given, levels: seen.append(levels["0"].requires_grad))
    assert set(advance(run, 1)[0]) == {"loss_class", "loss_box", "loss_mask"}
    assert seen == [False]


def test_the_heads_begin_anew_and_the_box_branch_where_it_was(start: Start) -> None:
    for family in LEARNING:
        run = TrainingRun(RECIPE, family, start, frozen_trunk=True, new_head=True)
        weights, head = weights_of(run), run.model.head
        assert weights["roi_heads.box_head.fc6.weight"].equal(start.weights["roi_heads.box_head.fc6.weight"])
        own = [name for name in weights if of_parts(name, head) and name.endswith("weight")]
        assert own
        assert not any(name in start.weights and weights[name].equal(start.weights[name]) for name in own)


def test_a_run_of_the_same_kind_takes_up_everything(start: Start) -> None:
    weights = weights_of(TrainingRun(RECIPE, "keypoint", start))
    assert all(tensor.equal(start.weights[name]) for name, tensor in weights.items())


def test_the_heads_of_the_same_kind_go_on_learning_where_they_were(start: Start) -> None:
    run = TrainingRun(RECIPE, "keypoint", start, frozen_trunk=True)
    before = weights_of(run)
    assert all(tensor.equal(start.weights[name]) for name, tensor in before.items())
    advance(run, 1)
    changed = {name for name, tensor in weights_of(run).items() if not tensor.equal(before[name])}
    assert changed
    assert not any(of_parts(name, run.model.trunk) for name in changed)


def test_a_start_without_what_is_needed_is_one_sentence(start: Start) -> None:
    lacking = dataclasses.replace(start, weights={"backbone.stem.weight": start.weights["backbone.stem.weight"]})
    with pytest.raises(QuoinError, match="choose another one"):
        TrainingRun(RECIPE, "mask-rcnn", lacking, frozen_trunk=True, new_head=True)


def coco_of_a_house(folder: Path) -> Path:
    cv2.imwrite(str(folder / "house.png"), house_image())
    image = {"id": 1, "file_name": "house.png", "width": 192, "height": 192, "gsd": RECIPE.resolution}
    annotation = {"segmentation": [HOUSE.ravel().tolist()], "truncated": 0, "image_id": 1, "iscrowd": 0}
    coco = folder / "houses.json"
    coco.write_text(json.dumps({"images": [{**image, "country": "Nepal"}], "annotations": [annotation]}))
    return coco


def test_the_command_leaves_a_head_that_names_its_trunk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    coco = coco_of_a_house(tmp_path)
    options = [f"--{name.replace('_', '-')}={value}" for name, value in dataclasses.asdict(RECIPE).items()]
    shipped = model_file("keypoint")
    own = [f"--start={shipped}", "--head-only", "--family=mask-rcnn", "--device=cpu"]
    command = ["train", f"--data={coco}", f"--validation={coco}", f"--run={tmp_path / 'run'}", *options, *own]
    monkeypatch.setattr(sys, "argv", command)
    train.main()
    best = tmp_path / "run" / "best.safetensors"
    header = read_header(best)
    assert header.trunk == read_header(shipped).data_sum
    assert not any(name.startswith("backbone") for name in header.shapes)
    model, card = load_checkpoint(best)
    assert (card.architecture, card.name, card.steps) == ("mask-rcnn", "mask-rcnn", RECIPE.steps)
    trunk = load_checkpoint(shipped)[0].network.state_dict()
    assert all(
        tensor.equal(trunk[name]) for name, tensor in model.network.state_dict().items() if of_parts(name, model.trunk)
    )
    Extractor.load(str(best), "cpu").observe(house_image(), 0.1)


@pytest.mark.parametrize(
    ("options", "sentence"),
    [(["--head-only"], "name one with --start"), (["--kept-crops=4"], "--kept-crops goes with --head-only")],
)
def test_options_that_do_not_go_together_are_one_sentence(
    options: list[str], sentence: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    command = ["train", "--data=none", "--validation=none", f"--run={tmp_path}", "--device=cpu", *options]
    monkeypatch.setattr(sys, "argv", command)
    with pytest.raises(SystemExit, match=sentence):
        train.main()


def test_a_head_without_its_trunk_is_one_sentence_and_with_it_beside_a_model(tmp_path: Path) -> None:
    model, _ = load_checkpoint(model_file("keypoint"))
    with torch.no_grad():
        model.network.backbone.stem.bias.add_(1.0)  # a trunk that is not shipped
    whole, head = tmp_path / "whole.safetensors", tmp_path / "head" / "head.safetensors"
    card = ModelCard("other", data=["none"])
    save_checkpoint(whole, model, card)
    save_checkpoint(head, model, card, trunk=read_header(whole).data_sum)
    assert head.stat().st_size < 0.7 * whole.stat().st_size
    with pytest.raises(QuoinError, match="put that file beside it"):
        load_checkpoint(head)
    (head.parent / "a.safetensors").write_bytes(b"no model")
    (head.parent / "whole.safetensors").write_bytes(whole.read_bytes())
    loaded = load_checkpoint(head)[0].network.state_dict()
    assert all(tensor.equal(loaded[name]) for name, tensor in load_checkpoint(whole)[0].network.state_dict().items())
