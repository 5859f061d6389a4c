"""The search for the likeliest sequence of words: greedy, or with a beam of several at a time."""

from __future__ import annotations

from typing import Protocol

import torch
from torch import Tensor

from .grid import END, LEAST_VERTICES, MOST_VERTICES, WORDS
from .vertex_decoder import known_vertices

NEVER = float("-inf")
Memory = tuple[Tensor, ...]
"""What a speller remembers of sequences, each `[N, …]`."""


class Speller(Protocol):
    """Says which word may come next."""

    def start(self, count: int) -> Memory:
        """What is remembered of so many sequences before their first step."""
        ...

    def step(self, buildings: Tensor, known: Tensor, memory: Memory) -> tuple[Tensor, Memory]:
        """Logarithms of the probability of each word `[N, WORDS]`, and what is remembered then.

        Args:
            buildings: index of each sequence's building `[N]`.
            known: see `known_vertices`, `[N, 3]`.
            memory: of each sequence.
        """
        ...


def search(speller: Speller, first: Tensor, width: int) -> tuple[Tensor, Tensor]:
    """The likeliest sequence of each building among those that the beam saw.

    One of the beam is always the one that takes the likeliest word at each step, so that the result is never less
    likely than that; with a width of 1 it is that one.

    Args:
        speller: what says which word may come next.
        first: cell of each building's first vertex, int64 `[K]`.
        width: how many sequences of a building are followed at a time.

    Returns:
        The sequences, int64 `[K, MOST_VERTICES + 1]`, cells and then `END`, and the logarithms of their probabilities
        `[K]`, given the first vertex.
    """
    beam = _Beam(first, width)
    memory, going, length = speller.start(len(first)), beam.going(1), 1
    while len(going):
        words, memory = speller.step(going // width, beam.known(going, length), memory)
        parents = beam.advance(going, _allowed(words, length), length)
        before, going, length = going, beam.going(length + 1), length + 1
        kept = torch.searchsorted(before, parents[going])
        memory = tuple(each[kept] for each in memory)
    return beam.best()


class _Beam:
    """So many sequences a building, the greedy one first; numbered over all buildings.

    Args:
        first: see `search`.
        width: see `search`.
    """

    def __init__(self, first: Tensor, width: int) -> None:
        self._sequences = first.new_full((len(first), width, MOST_VERTICES + 1), END)
        self._sequences[:, :, 0] = first[:, None]
        # only one is begun: all others would be the same
        self._scores = torch.full((len(first), width), NEVER, device=first.device)
        self._scores[:, 0] = 0.0

    def going(self, length: int) -> Tensor:
        """Numbers of the sequences of a length that have not ended."""
        return torch.where(((self._sequences[:, :, length - 1] != END) & (self._scores > NEVER)).flatten())[0]

    def known(self, going: Tensor, length: int) -> Tensor:
        """See `known_vertices`."""
        return known_vertices(self._sequences.flatten(0, 1)[going], length)

    def advance(self, going: Tensor, words: Tensor, length: int) -> Tensor:
        """Make sequences longer by log-probabilities of words `[N, WORDS]`; which each was before, `[K W]`."""
        count, width = self._scores.shape
        totals = words.new_full((count * width, WORDS), NEVER)
        # one that has ended stays what it is
        totals[:, END] = 0.0
        totals[going] = words
        totals = (totals + self._scores.flatten()[:, None]).view(count, -1)
        order = totals.scatter(1, totals[:, :WORDS].argmax(dim=1, keepdim=True), float("inf"))
        chosen = order.topk(width).indices
        parents = chosen // WORDS
        self._scores = totals.gather(1, chosen)
        self._sequences = self._sequences.gather(1, parents[:, :, None].expand_as(self._sequences))
        self._sequences[:, :, length] = chosen % WORDS
        self._give_up(length)
        return (parents + width * torch.arange(count, device=parents.device)[:, None]).flatten()

    def _give_up(self, length: int) -> None:
        """Follow those no more that are less likely than one that has ended: they only become less so."""
        ended = self._sequences[:, :, length] == END
        surest = torch.where(ended, self._scores, NEVER).max(dim=1, keepdim=True).values
        self._scores[~ended & (self._scores <= surest)] = NEVER

    def best(self) -> tuple[Tensor, Tensor]:
        """See `search`."""
        scores, best = self._scores.max(dim=1)
        return self._sequences[torch.arange(len(best), device=best.device), best], scores


def _allowed(words: Tensor, length: int) -> Tensor:
    """Log-probabilities of the words that may follow so many vertices: a ring has three at least, and not too many."""
    words = words.clone()
    if length < LEAST_VERTICES:
        words[:, END] = NEVER
    if length == MOST_VERTICES:
        words[:, :END] = NEVER
    return words
