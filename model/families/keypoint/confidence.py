"""How sure the network is of a building: what the box branch, the mask and the semantic maps say together.

The box branch judges a box from pooled features, and on scenes that it has not seen its order is the weakest part of
the whole. The semantic maps judge every place by itself. Where both agree there mostly is a building; a score is
therefore the geometric mean of what either says.
"""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

COARSER = 2
"""Cells of the semantic maps, per side, that are looked at together to tell what a score may be at most."""
COVERED, EDGE = 0.35, 0.2
"""A mask covers at least about so much of its box; its edge is in so many of the coarser cells."""
MARGIN = 0.95
"""Of 2,016 buildings of validation and training scenes, none had over 0.93 of what its box would then promise."""


def confidence(scores: Tensor, masks: Tensor, semantic: Tensor) -> Tensor:
    """Scores of buildings, `[K]`.

    Args:
        scores: of the box branch, `[K]`.
        masks: probabilities `[K, 2 S, 2 S]`.
        semantic: probabilities of building and of wall, `[K, 2, S, S]`.
    """
    inside = masks > 0.5
    covered, edge = (functional.avg_pool2d(cells[:, None].float(), 2)[:, 0] for cells in (inside, _edge(inside)))
    seen = _mean(masks, inside) * _mean(semantic[:, 0], covered) * _mean(semantic[:, 1], edge)
    return torch.sqrt(scores * seen)


def most_confidence(scores: Tensor, semantic: Tensor) -> Tensor:
    """What `confidence` may be at most once masks are known, `[K]`.

    From the semantic maps that suit a mask best, so that masks of boxes which cannot score enough need not be computed.
    """
    coarse = functional.max_pool2d(semantic, COARSER).flatten(2)
    building = coarse[:, 0].topk(int(COVERED * coarse.shape[2])).values.mean(dim=1)
    wall = coarse[:, 1].topk(int(EDGE * coarse.shape[2])).values.mean(dim=1)
    return MARGIN * torch.sqrt(scores * building * wall)


def _mean(values: Tensor, weights: Tensor) -> Tensor:
    """Weighted mean of the cells of each building, `[K, S, S]` to `[K]`; 0 where nothing has weight."""
    return (values * weights).sum(dim=(1, 2)) / weights.sum(dim=(1, 2)).clamp(min=1e-6)


def _edge(inside: Tensor) -> Tensor:
    """The cells of each mask `[K, S, S]` that have one beside, above or below them that is not of it."""
    padded = functional.pad(inside, (1, 1, 1, 1))
    surrounded = padded[:, :-2, 1:-1] & padded[:, 2:, 1:-1] & padded[:, 1:-1, :-2] & padded[:, 1:-1, 2:]
    return inside & ~surrounded
