"""How sure the network is of a building: what the box branch, the mask and the surfaces say together.

The box branch judges a box from pooled features, and on scenes that it has not seen its order is the weakest part of
the whole. The surfaces judge every place by itself. Where both agree there mostly is a building; a score is therefore
the geometric mean of what either says.
"""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

COARSER = 4
"""Cells of a mask, per side, that are looked at together to tell what a score may be at most."""
COVERED, EDGE = 0.35, 0.2
"""A mask covers at least about so much of its box; its edge is in so many of the coarser cells."""
MARGIN = 0.9
"""Of 1,954 buildings of validation and training scenes, none had over 0.88 of what its box would then promise."""


def confidence(scores: Tensor, masks: Tensor, surfaces: Tensor) -> Tensor:
    """Scores of buildings, `[K]`.

    Args:
        scores: of the box branch, `[K]`.
        masks: probabilities `[K, S, S]`.
        surfaces: probabilities of building and of wall on the masks' cells, `[K, 2, S, S]`.
    """
    inside = masks > 0.5
    building, wall = surfaces[:, 0], surfaces[:, 1]
    seen = _mean(masks, inside) * _mean(building, inside) * _mean(wall, _edge(inside))
    return torch.sqrt(scores * seen)


def most_confidence(scores: Tensor, surfaces: Tensor) -> Tensor:
    """What `confidence` may be at most once masks are known, `[K]`.

    From the surfaces that suit a mask best, so that masks of boxes which cannot score enough need not be computed.
    """
    coarse = functional.max_pool2d(surfaces, COARSER).flatten(2)
    building = coarse[:, 0].topk(int(COVERED * coarse.shape[2])).values.mean(dim=1)
    wall = coarse[:, 1].topk(int(EDGE * coarse.shape[2])).values.mean(dim=1)
    return MARGIN * torch.sqrt(scores * building * wall)


def _mean(values: Tensor, where: Tensor) -> Tensor:
    """Mean over some cells of each building, `[K, S, S]` to `[K]`; 0 where there are none."""
    return (values * where).sum(dim=(1, 2)) / where.sum(dim=(1, 2)).clamp(min=1)


def _edge(inside: Tensor) -> Tensor:
    """The cells of each mask `[K, S, S]` with one beside them that is not of it."""
    outside = functional.pad((~inside).float(), (1, 1, 1, 1), value=1.0)
    return inside & (functional.max_pool2d(outside[:, None], 3, stride=1)[:, 0] > 0)
