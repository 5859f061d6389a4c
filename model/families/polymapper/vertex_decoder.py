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

States = tuple[State, ...]


class VertexDecoder(nn.Module):
    """Layers of a convolutional LSTM, and a layer over all cells of the last.

    Args:
        channels: of what is seen of a building.
    """

    def __init__(self, channels: int) -> None:
        super().__init__()
        sizes = itertools.pairwise((channels + KNOWN, *HIDDEN))
        self.layers = nn.ModuleList(ConvLstm(inputs, hidden) for inputs, hidden in sizes)
        self.word = nn.Linear(HIDDEN[-1] * CELLS, WORDS)

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
            said.append(self.words(states))
            words.append(sequences[:count, step])
        return torch.cat(said), torch.cat(words)

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

    def words(self, states: States) -> Tensor:
        """Logits of the word that comes next, `[N, WORDS]`."""
        return self.word(states[-1][0].flatten(1))

    @property
    def _layers(self) -> list[ConvLstm]:
        return [layer for layer in self.layers if isinstance(layer, ConvLstm)]


def known_vertices(sequences: Tensor, step: int) -> Tensor:
    """What a step is told of sequences `[N, T]`, see `KNOWN`: `[N, 3]`; the first stands for those before it."""
    return sequences[:, [0, max(step - 2, 0), step - 1]]


def _drawn(cells: Tensor) -> Tensor:
    """Maps `[N, C, S, S]` of cells `[N, C]`: 1 there, 0 elsewhere."""
    return functional.one_hot(cells, CELLS).float().unflatten(2, (SIDE, SIDE))
