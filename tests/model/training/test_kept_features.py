"""Features that are kept: the heads learn from them what they would from the crops themselves."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
import torch

from model.contract.registry import model_file
from model.families.keypoint.semantic_loss import semantic_loss
from model.training.crops import LabelledScene
from model.training.dataset import CropDataset
from model.training.kept_features import KeptFeatures
from model.training.run import TrainingRun
from model.training.start import Start

from .small_run import HOUSE, RECIPE, house_image

KEPT = dataclasses.replace(RECIPE, kept_crops=3, batch=2, steps=3)


@pytest.fixture(scope="module")
def start() -> Start:
    return Start.of_file(model_file("keypoint"))


def crops() -> CropDataset:
    scene = LabelledScene(house_image(), [[HOUSE]], KEPT.resolution, KEPT.resolution)
    return CropDataset([(1.0, [scene])], KEPT)


def kept_in(folder: Path, run: TrainingRun) -> KeptFeatures:
    kept = KeptFeatures(folder, crops(), KEPT, run.trunk_features)
    for number in range(KEPT.kept_crops):
        kept.add(number)
    return kept


@pytest.mark.parametrize("family", ["keypoint", "mask-rcnn", "fcn-8s"])
def test_each_kind_learns_from_its_files_as_often_as_it_reads_them(family: str, start: Start, tmp_path: Path) -> None:
    losses = []
    for _ in range(2):  # the second run finds the files
        run = TrainingRun(KEPT, family, start, frozen_trunk=True)
        before = {name: tensor.clone() for name, tensor in run.model.network.state_dict().items()}
        losses.append([run.advance(*batch) for batch in kept_in(tmp_path / family, run).batches(0)])
        changed = {name for name, tensor in run.model.network.state_dict().items() if not tensor.equal(before[name])}
        assert changed
        assert not any(name.startswith(("backbone", "pyramid", "rpn")) for name in changed)
    assert losses[0] == losses[1]


def test_losses_of_kept_features_are_those_of_the_crop(start: Start, tmp_path: Path) -> None:
    run = TrainingRun(KEPT, "keypoint", start, frozen_trunk=True)
    (features, *_), (target, *_) = next(kept_in(tmp_path, run).batches(0))
    number = next(k for k in range(KEPT.kept_crops) if crops()[k][1]["boxes"].equal(target["boxes"]))
    image, _ = crops()[number]
    torch.manual_seed(0)
    kept = run.model.head_losses([features], [target])
    torch.manual_seed(0)
    with torch.no_grad():
        network, heads = run.model.network, run.model.network.roi_heads
        levels = network.features(image[None])
        proposals = [boxes[:200] for boxes in heads.without_ignored(network.proposals(levels, image[None]), [target])]
        fresh = heads.losses(levels, proposals, [(KEPT.crop, KEPT.crop)], [target])
        fresh["loss_semantic"] = semantic_loss(heads.surface_head(levels["0"]), [target])
    assert kept.keys() == fresh.keys()
    for name, loss in fresh.items():
        # features are kept in half precision
        assert float(kept[name].detach()) == pytest.approx(float(loss), rel=0.02), name
