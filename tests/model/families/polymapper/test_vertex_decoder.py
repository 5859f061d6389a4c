"""The recurrent part says the same word by word as when all words before are known, and learns from what there is."""

from __future__ import annotations

import pytest
import torch

from model.data.outline import Outline
from model.families.polymapper.grid import END, MOST_VERTICES, SIDE, WORDS
from model.families.polymapper.loss import balanced_loss, sequence_loss
from model.families.polymapper.roi_heads import SequenceRoIHeads
from model.families.polymapper.speller import BuildingSpeller
from model.families.polymapper.vertex_decoder import VertexDecoder
from model.families.two_stage.box_branch import Learned
from model.families.two_stage.pyramid import PYRAMID_CHANNELS

CHANNELS = 5
SEQUENCES = ([3, 700, 41], [9, 80, 120, 640, 12], [100, 101, 130, 129])


@pytest.fixture
def decoder() -> VertexDecoder:
    torch.manual_seed(0)
    return VertexDecoder(CHANNELS)


def padded(sequences: tuple[list[int], ...]) -> torch.Tensor:
    return torch.tensor([each + [END] * (MOST_VERTICES + 1 - len(each)) for each in sequences])


@torch.no_grad()
def test_words_that_are_known_and_words_that_are_said_go_the_same_way(decoder: VertexDecoder) -> None:
    seen = torch.randn(len(SEQUENCES), CHANNELS, SIDE, SIDE)
    logits, words = decoder(seen, padded(SEQUENCES))
    longest_first = sorted(range(len(SEQUENCES)), key=lambda k: -len(SEQUENCES[k]))
    known = logits.log_softmax(dim=1)
    place = 0
    spellers = {k: BuildingSpeller(decoder, seen[k, None]) for k in longest_first}
    memories = {k: speller.start(1) for k, speller in spellers.items()}
    for step in range(1, 6):
        for k in (k for k in longest_first if len(SEQUENCES[k]) >= step):
            own = SEQUENCES[k]
            told = torch.tensor([[own[0], own[max(step - 2, 0)], own[step - 1]]])
            said, memories[k] = spellers[k].step(torch.tensor([0]), told, memories[k])
            torch.testing.assert_close(said[0], known[place], rtol=1e-4, atol=1e-4)
            assert int(words[place]) == (own[step] if step < len(own) else END)
            place += 1
    assert place == len(words) == sum(map(len, SEQUENCES))
    assert logits.shape == (place, WORDS)


@torch.no_grad()
@pytest.mark.parametrize("changed", [[5, 700, 41], [3, 701, 41], [3, 700, 90]])
def test_each_of_the_vertices_it_is_told_matters(decoder: VertexDecoder, changed: list[int]) -> None:
    seen = torch.randn(1, CHANNELS, SIDE, SIDE).expand(2, -1, -1, -1)
    speller = BuildingSpeller(decoder, seen)
    said, _ = speller.step(torch.arange(2), torch.tensor([SEQUENCES[0], changed]), speller.start(2))
    assert float((said[0] - said[1]).abs().max()) > 0.01


@torch.no_grad()
def test_what_was_said_long_before_is_remembered(decoder: VertexDecoder) -> None:
    seen = torch.randn(1, CHANNELS, SIDE, SIDE).expand(2, -1, -1, -1)
    logits, _ = decoder(seen, padded(([3, 700, 41, 60, 90], [3, 300, 41, 60, 90])))
    first, second = logits[-2:]
    assert float((first - second).abs().max()) > 1e-4


def test_loss_of_masks_counts_the_few_cells_as_much_as_the_many() -> None:
    target = torch.zeros(2, 1, SIDE, SIDE)
    target[:, :, 3, 4:8] = 1.0
    logits = torch.where(target > 0, 2.0, -1.0)
    expected = 0.5 * (torch.tensor(-2.0).exp().log1p() + torch.tensor(-1.0).exp().log1p())
    assert float(balanced_loss(logits, target)) == pytest.approx(float(expected), rel=1e-5)
    assert float(balanced_loss(-logits, target)) > 1.0
    assert torch.isfinite(balanced_loss(logits, torch.zeros_like(target)))


def test_loss_of_a_sequence_is_what_its_words_were_thought_unlikely() -> None:
    logits = torch.zeros(2, WORDS)
    logits[0, 5] = 100.0
    assert float(sequence_loss(logits, torch.tensor([5, END]))) == pytest.approx(0.5 * float(torch.tensor(WORDS).log()))


@pytest.mark.parametrize("shift", [None, 900.0])
def test_crops_without_a_ring_teach_no_sequence_and_break_nothing(shift: float | None) -> None:
    """None at all, or one that lies outside its region of interest."""
    torch.manual_seed(0)
    heads = SequenceRoIHeads()
    features = {level: torch.randn(1, PYRAMID_CHANNELS, 32 >> k, 32 >> k) for k, level in enumerate("0123")}
    house = torch.tensor([[20.0, 20], [60, 20], [60, 50], [20, 50]]).numpy() + (shift or 0.0)
    some = torch.tensor([[18.0, 18, 62, 52]])[: 0 if shift is None else 1]
    learned = Learned(some, torch.zeros(len(some), dtype=torch.int64))
    losses = heads.shape_losses(features, [learned], [(128, 128)], [{"outlines": [Outline([house])]}])
    assert losses.keys() == {"loss_masks", "loss_sequence"}
    assert float(losses["loss_sequence"].detach()) == 0.0
    torch.stack(list(losses.values())).sum().backward()
    assert all(parameter.grad is not None for parameter in heads.vertex_decoder.parameters())
