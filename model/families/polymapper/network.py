"""The network, put together: one of two stages with a convolutional and a recurrent part for each building."""

from __future__ import annotations

from collections.abc import Sequence

import torch

from ..two_stage.box_stage import Seen
from ..two_stage.network import TwoStageNetwork, build_trunk
from .roi_heads import SequenceRoIHeads
from .second_stage import SequenceStage

BEAM = 5
"""Sequences of a building that are followed at a time, as published."""


class PolyMapper(TwoStageNetwork):
    """Finds buildings in images and tells the vertices of each.

    Attributes:
        beam: width of the search; 1 is greedy.
    """

    roi_heads: SequenceRoIHeads
    beam = BEAM

    def second_stage(self, seen: Sequence[Seen], size: tuple[int, int]) -> SequenceStage:
        """See `TwoStageNetwork.second_stage`."""
        return SequenceStage(self.roi_heads, seen, size, self.beam)


def build_network() -> PolyMapper:
    """A network with random weights."""
    return PolyMapper(*build_trunk(), SequenceRoIHeads()).to(memory_format=torch.channels_last)
