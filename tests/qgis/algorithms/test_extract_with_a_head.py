"""Extraction with a model file that holds a head alone and names the shipped model as its trunk."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any, Callable

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

start, model = Start.of_file(model_file("keypoint")), new_model("mask-rcnn")
start.give_trunk(model)
logits = model.network.roi_heads.mask_predictor.mask_fcn_logits
with torch.no_grad():  # a mask that fills its box, as if it had learned
    logits.weight.zero_()
    logits.bias.fill_(9.0)
save_checkpoint(Path(sys.argv[1]), model, ModelCard("head", "mask-rcnn", score=0.5, data=["none"]), start.trunk)
"""


@pytest.fixture(scope="module")
def head(torch_python: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Mask R-CNN with the boxes of the shipped model."""
    file = tmp_path_factory.mktemp("head") / "head.safetensors"
    subprocess.run([torch_python, "-c", WRITE, file], cwd=ROOT, check=True)
    return file


def test_masks_of_a_head_come_out_as_polygons(
    extract: Callable[..., Any], head: Path, small_scene: Any, tmp_path: Path, open_layer: Callable[..., Any]
) -> None:
    parameters = {"INPUT": str(small_scene.image), "MODEL_FILE": str(head)}
    results = extract(OUTPUT=str(tmp_path / "found.gpkg"), **parameters)
    found = list(open_layer(results["OUTPUT"]).getFeatures())
    known = list(open_layer(small_scene.reference).getFeatures())
    assert len(found) == results["COUNT"] > 0.5 * len(known)
    assert {feature["status"].split("+")[0] for feature in found} == {"mask contour"}
    assert all(feature.geometry().isGeosValid() for feature in found)


def test_a_head_whose_trunk_is_not_there_is_one_sentence(
    extract: Callable[..., Any], head: Path, small_scene: Any, tmp_path: Path, torch_python: Path
) -> None:
    from qgis.core import QgsProcessingException

    other = tmp_path / "other.safetensors"
    written = WRITE.replace("start.trunk)", "64 * '7')")
    subprocess.run([torch_python, "-c", written, other], cwd=ROOT, check=True)
    with pytest.raises(QgsProcessingException, match="put that file beside it"):
        extract(INPUT=str(small_scene.image), MODEL_FILE=str(other), OUTPUT=str(tmp_path / "none.gpkg"))
