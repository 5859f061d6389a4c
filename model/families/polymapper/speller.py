"""The vertex decoder as a speller of buildings: what the beam asks."""

from __future__ import annotations

from torch import Tensor

from .beam import Memory
from .vertex_decoder import States, VertexDecoder


class BuildingSpeller:
    """Spells the outlines of some buildings.

    Args:
        decoder: the recurrent part.
        seen: of each building, see `outline_head.seen_together`.
    """

    def __init__(self, decoder: VertexDecoder, seen: Tensor) -> None:
        self._decoder = decoder
        self._gates = decoder.of_seen(seen)

    def start(self, count: int) -> Memory:
        """See `Speller.start`."""
        return _flat(self._decoder.start(count))

    def step(self, buildings: Tensor, known: Tensor, memory: Memory) -> tuple[Tensor, Memory]:
        """See `Speller.step`."""
        states = tuple(zip(memory[::2], memory[1::2], strict=True))
        states = self._decoder.step(self._gates[buildings], known, states)
        return self._decoder.words(states[-1][0]).log_softmax(dim=1), _flat(states)


def _flat(states: States) -> Memory:
    return tuple(each for state in states for each in state)
