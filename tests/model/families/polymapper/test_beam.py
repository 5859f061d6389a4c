"""The search among sequences: it says what was scripted, ends where that ends, and is never worse than greedy."""

from __future__ import annotations

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor

from model.families.polymapper.beam import Memory, search
from model.families.polymapper.grid import CELLS, END, LEAST_VERTICES, MOST_VERTICES, WORDS

RINGS = ([30, 50, 610, 590], [5, 400, 700], [12, 14, 40, 41, 80, 78])
UNLIKELY = -30.0


class Script:
    """Says words that were written down, as likely as written.

    A mock, since the weights of a decoder cannot be chosen so that it says a given sequence. It remembers of each
    sequence how many words it has said of it, and which building it is about.
    """

    def __init__(self, logits: list[Tensor]) -> None:
        self._logits = torch.stack(logits)
        self.asked: list[Tensor] = []

    def start(self, count: int) -> Memory:
        return (torch.zeros(count, dtype=torch.int64),)

    def step(self, buildings: Tensor, known: Tensor, memory: Memory) -> tuple[Tensor, Memory]:
        (said,) = memory
        self.asked.append(known)
        return self._logits[buildings, said].log_softmax(dim=1), (said + 1,)


class Table:
    """Says words by chance, by what was said before alone: a mock, since there are no weights for every table."""

    def __init__(self, seed: int, sharpness: float) -> None:
        random = torch.Generator().manual_seed(seed)
        self._logits = sharpness * torch.randn(CELLS, WORDS, generator=random)
        # a few words alone are likely at all, so that all sequences of note are ones that a beam could find
        self._logits[:, 6:END] = UNLIKELY

    def start(self, count: int) -> Memory:
        return (torch.zeros(count, 1),)

    def step(self, buildings: Tensor, known: Tensor, memory: Memory) -> tuple[Tensor, Memory]:
        _, before, last = known.T
        logits = self._logits[last] + 0.5 * self._logits[before].roll(1, dims=1) + 0.1 * buildings[:, None]
        return logits.log_softmax(dim=1), memory

    def likelihood(self, building: int, sequence: list[int]) -> float:
        """The logarithm of a sequence's probability, given its first word, word by word."""
        total = 0.0
        for length in range(1, sequence.index(END) + 1):
            known = torch.tensor([[sequence[0], sequence[max(length - 2, 0)], sequence[length - 1]]])
            words, _ = self.step(torch.tensor([building]), known, self.start(1))
            total += float(words[0, sequence[length]])
        return total


def scripted(words: list[int]) -> Tensor:
    """Logits `[MOST_VERTICES, WORDS]` under which these words come, one after the other, and then `END` for ever."""
    logits = torch.full((MOST_VERTICES, WORDS), UNLIKELY)
    for step in range(MOST_VERTICES):
        logits[step, words[step] if step < len(words) else END] = 0.0
    return logits


@pytest.mark.parametrize("width", [1, 5])
def test_says_the_sequence_that_is_scripted_for_each_building(width: int) -> None:
    speller = Script([scripted(ring[1:]) for ring in RINGS])
    sequences, scores = search(speller, torch.tensor([ring[0] for ring in RINGS]), width)
    for sequence, ring in zip(sequences.tolist(), RINGS, strict=True):
        assert sequence == ring + [END] * (MOST_VERTICES + 1 - len(ring))
    torch.testing.assert_close(scores, torch.zeros(len(RINGS)), atol=1e-6, rtol=0)


def test_a_step_is_told_the_first_vertex_and_the_last_two() -> None:
    speller = Script([scripted(RINGS[0][1:])])
    search(speller, torch.tensor(RINGS[0][:1]), 1)
    assert [known.tolist() for known in speller.asked] == [
        [[30, 30, 30]],
        [[30, 30, 50]],
        [[30, 50, 610]],
        [[30, 610, 590]],
    ]


@pytest.mark.parametrize("width", [1, 5])
def test_a_sequence_that_never_ends_is_ended(width: int) -> None:
    cells = [10 + step for step in range(MOST_VERTICES)]
    sequences, scores = search(Script([scripted(cells)]), torch.tensor([0]), width)
    assert sequences.tolist() == [[0, *cells[: MOST_VERTICES - 1], END]]
    assert float(scores) == pytest.approx(UNLIKELY, abs=1e-3)


def test_a_ring_has_three_vertices_at_least() -> None:
    logits = scripted([])
    logits[:2, [100, 200]] = torch.tensor([[-2.0, -9.0], [-9.0, -2.0]])
    sequences, _ = search(Script([logits]), torch.tensor([7]), 5)
    assert sequences[0, :4].tolist() == [7, 100, 200, END]


def test_the_beam_finds_what_greedy_walks_past() -> None:
    """The likelier first word leads where nothing is likely; the beam's result ends first and is the likeliest."""
    logits = torch.full((MOST_VERTICES, WORDS), UNLIKELY)
    logits[0, [1, 2]] = torch.tensor([0.6, 0.4]).log()
    logits[1:, END] = 0.0

    class Fork(Script):
        def step(self, buildings: Tensor, known: Tensor, memory: Memory) -> tuple[Tensor, Memory]:
            words, memory = super().step(buildings, known, memory)
            second = memory[0] == 2
            words[second] = UNLIKELY
            words[second & (known[:, 2] == 2), 300] = 0.0
            words[second & (known[:, 2] == 1)] = torch.full((WORDS,), 1.0 / WORDS).log()
            return words, memory

    greedy, worse = search(Fork([logits]), torch.tensor([0]), 1)
    best, better = search(Fork([logits]), torch.tensor([0]), 5)
    assert greedy[0, 1] == 1
    assert best[0, :4].tolist() == [0, 2, 300, END]
    assert float(better) == pytest.approx(float(torch.tensor(0.4).log()), abs=1e-4)
    assert float(worse) < float(better) - 3


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10**6), st.floats(0.1, 4.0), st.integers(2, 5))
def test_the_beam_is_never_worse_than_greedy_and_its_score_is_that_of_its_sequence(
    seed: int, sharpness: float, width: int
) -> None:
    table, first = Table(seed, sharpness), torch.tensor([0, 3])
    greedy, least = search(table, first, 1)
    found, scores = search(table, first, width)
    assert bool((scores >= least).all())
    for sequences, own in ((greedy, least), (found, scores)):
        for building, (sequence, score) in enumerate(zip(sequences.tolist(), own.tolist(), strict=True)):
            assert table.likelihood(building, sequence) == pytest.approx(score, rel=1e-4, abs=1e-3)
            length = sequence.index(END)
            assert LEAST_VERTICES <= length <= MOST_VERTICES
            assert set(sequence[length:]) == {END}


@settings(max_examples=8, deadline=None)
@given(st.integers(0, 10**6), st.floats(0.1, 4.0))
def test_greedy_takes_the_likeliest_word_at_each_step(seed: int, sharpness: float) -> None:
    table = Table(seed, sharpness)
    (sequence,), _ = search(table, torch.tensor([4]), 1)
    for length in range(LEAST_VERTICES, int((sequence != END).sum()) + 1):
        known = sequence[[0, length - 2, length - 1]][None]
        words, _ = table.step(torch.tensor([0]), known, table.start(1))
        if length < MOST_VERTICES:
            assert int(words.argmax()) == int(sequence[length])
