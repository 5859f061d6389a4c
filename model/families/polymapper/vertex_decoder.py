"""The recurrent part: which cell holds a building's next vertex, when the first one and the last two are known."""

from __future__ import annotations

import itertools

import torch
from torch import Tensor, nn
from torch.nn import functional

from .conv_lstm import ConvLstm, State
from .grid import CELLS, END, SIDE, WORDS

HIDDEN = (16, 16, 8)
"""Channels of the layers; the last is read whole, every cell of it, and is the dearest to read."""
KNOWN = 3
"""Vertices that each step is told: the first, the last but one and the last."""
KNOWN_WEIGHT, UPPER_WEIGHT = 3.0, 0.3
"""Standard deviation of the weights of those vertices, and of what a layer hears from the one below, at first.

Of each vertex a single cell of 784 tells: with torch's own weights, ten times smaller, nothing of it arrives on top,
and hundreds of steps teach no more than which cells are vertices at all.
"""

States = tuple[State, ...]


class VertexDecoder(nn.Module):
    """Layers of a convolutional LSTM, and a linear layer over all cells of the last.

    The weights of that are a sum: of each cell's own, as published, and of some that are the same for every cell, which
    learn from far fewer examples that a cell in which a vertex is seen is likely. Together they are one linear map.

    Args:
        channels: of what is seen of a building.
    """

    def __init__(self, channels: int) -> None:
        super().__init__()
        sizes = itertools.pairwise((channels + KNOWN, *HIDDEN))
        self.layers = nn.ModuleList(ConvLstm(inputs, hidden) for inputs, hidden in sizes)
        self.word = nn.Linear(HIDDEN[-1] * CELLS, WORDS)
        self.cell = nn.Conv2d(HIDDEN[-1], 1, 1, bias=False)
        lower, *upper = self._layers
        nn.init.normal_(lower.of_input.weight.data[:, -KNOWN:], std=KNOWN_WEIGHT)
        for layer in upper:
            nn.init.normal_(layer.of_input.weight, std=UPPER_WEIGHT)

    def forward(self, seen: Tensor, sequences: Tensor) -> tuple[Tensor, Tensor]:
        """Logits of each word when all before it are known, as for learning (teacher forcing).

        Args:
            seen: `[K, channels, S, S]`, see `outline_head.seen_together`.
            sequences: int64 `[K, T]`, the vertices' cells, then nothing but `END`, one at least.

        Returns:
            logits `[M, WORDS]` for all M words that follow a first vertex, and those words `[M]`.
        """
        lengths = (sequences != END).sum(dim=1)
        # the longest first, so that those which go on are always the first ones
        order = lengths.argsort(descending=True, stable=True)
        sequences, lengths = sequences[order], lengths[order]
        gates, states = self.of_seen(seen[order]), self.start(len(seen))
        said, words = [], []
        for step in range(1, int(lengths.max()) + 1):
            count = int((lengths >= step).sum())
            states = tuple((last[:count], memory[:count]) for last, memory in states)
            states = self.step(gates[:count], known_vertices(sequences[:count], step), states)
            said.append(states[-1][0])
            words.append(sequences[:count, step])
        # read all at once, since the weights of that are many
        return self.words(torch.cat(said)), torch.cat(words)

    def start(self, count: int) -> States:
        """The states of all layers before the first step of so many sequences."""
        return tuple(layer.start(count) for layer in self._layers)

    def of_seen(self, seen: Tensor) -> Tensor:
        """What the first layer makes of what is seen, the same at every step."""
        first = self._layers[0].of_input
        return functional.conv2d(seen, first.weight[:, :-KNOWN], first.bias, padding=1)

    def step(self, gates: Tensor, known: Tensor, states: States) -> States:
        """The states after a step.

        Args:
            gates: `of_seen` of each sequence's building.
            known: cells of the first vertex, the last but one and the last, int64 `[N, 3]`.
            states: those before.
        """
        lower, *upper = self._layers
        gates = gates + functional.conv2d(_drawn(known), lower.of_input.weight[:, -KNOWN:], padding=1)
        after = [lower.advance(gates, states[0])]
        for layer, state in zip(upper, states[1:], strict=True):
            after.append(layer(after[-1][0], state))
        return tuple(after)

    def words(self, said: Tensor) -> Tensor:
        """Logits of the word that comes next, `[N, WORDS]`, by what the last layer said."""
        of_cells = functional.pad(self.cell(said).flatten(1), (0, WORDS - CELLS))
        return self.word(said.flatten(1)) + of_cells

    @property
    def _layers(self) -> list[ConvLstm]:
        return [layer for layer in self.layers if isinstance(layer, ConvLstm)]


def known_vertices(sequences: Tensor, step: int) -> Tensor:
    """What a step is told of sequences `[N, T]`, see `KNOWN`: `[N, 3]`; the first stands for those before it."""
    return sequences[:, [0, max(step - 2, 0), step - 1]]


def _drawn(cells: Tensor) -> Tensor:
    """Maps `[N, C, S, S]` of cells `[N, C]`: 1 there, 0 elsewhere."""
    return functional.one_hot(cells, CELLS).float().unflatten(2, (SIDE, SIDE))
