"""The mean of trained networks."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from model.average import average, read_shares
from model.contract.card import ModelCard
from model.contract.errors import QuoinError
from model.families.checkpoint import save_checkpoint
from model.families.keypoint.family import KeypointFamily


def test_weights_are_the_weighted_mean(tmp_path: Path) -> None:
    files, models = [tmp_path / "a.safetensors", tmp_path / "b.safetensors"], [KeypointFamily(), KeypointFamily()]
    for file, model, steps in zip(files, models, (1, 2), strict=True):
        save_checkpoint(file, model, ModelCard(name="keypoint", steps=steps))
    mean, card = average([(files[0], 0.25), (files[1], 0.75)])
    states = [model.network.state_dict() for model in models]
    for name, tensor in mean.network.state_dict().items():
        torch.testing.assert_close(tensor, 0.25 * states[0][name] + 0.75 * states[1][name], rtol=1e-3, atol=1e-3)
    assert card.steps == 2
    assert not mean.network.training


def test_shares_go_with_their_files() -> None:
    assert read_shares(["a.safetensors", "0.25", "b.safetensors", "0.75"]) == [
        (Path("a.safetensors"), 0.25),
        (Path("b.safetensors"), 0.75),
    ]


@pytest.mark.parametrize(
    "parts", [["a.safetensors"], ["a.safetensors", "b.safetensors"], ["a.safetensors", "1", "b.safetensors"]]
)
def test_file_without_a_share_is_told(parts: list[str]) -> None:
    with pytest.raises(QuoinError, match="Each file needs its share"):
        read_shares(parts)


def test_shares_that_do_not_add_up_are_told() -> None:
    with pytest.raises(QuoinError, match="do not add up to 1"):
        read_shares(["a.safetensors", "0.5", "b.safetensors", "0.6"])
