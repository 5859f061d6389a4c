"""A layer of a convolutional LSTM: what it remembers is a map."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from .grid import SIDE

State = tuple[Tensor, Tensor]
"""What a layer said last and what it remembers, each `[N, hidden, S, S]`."""
GATES = 4
"""Input, forget, output, and what is new."""
REMEMBERING = 1.0
"""Bias of the forget gate at first: a layer that forgets at once learns nothing from what came before."""


class ConvLstm(nn.Module):
    """One layer, with kernels of 3 × 3 cells and a learned state to begin with.

    Shi et al., "Convolutional LSTM Network: A Machine Learning Approach for Precipitation Nowcasting", 2015, without
    the peepholes.

    Args:
        inputs: channels of what comes in.
        hidden: channels of what it says and remembers.
    """

    def __init__(self, inputs: int, hidden: int) -> None:
        super().__init__()
        self.of_input = nn.Conv2d(inputs, GATES * hidden, 3, padding=1)
        self.of_state = nn.Conv2d(hidden, GATES * hidden, 3, padding=1, bias=False)
        self.first = nn.Parameter(torch.zeros(2, hidden, SIDE, SIDE))
        assert self.of_input.bias is not None
        nn.init.zeros_(self.of_input.bias)
        nn.init.constant_(self.of_input.bias[hidden : 2 * hidden], REMEMBERING)

    def start(self, count: int) -> State:
        """The state of so many sequences before their first step."""
        said, memory = self.first[:, None].expand(-1, count, -1, -1, -1)
        return said, memory

    def forward(self, x: Tensor, state: State) -> State:
        """The state after a step in which `x` `[N, inputs, S, S]` came in."""
        return self.advance(self.of_input(x), state)

    def advance(self, gates: Tensor, state: State) -> State:
        """The same, where `of_input` of what came in is known, `[N, 4 hidden, S, S]`."""
        said, memory = state
        taken, kept, shown, new = (gates + self.of_state(said)).chunk(GATES, dim=1)
        memory = kept.sigmoid() * memory + taken.sigmoid() * new.tanh()
        return shown.sigmoid() * memory.tanh(), memory
