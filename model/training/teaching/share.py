"""How much of what was learned the new model takes, and how much stays with its base."""

from __future__ import annotations

import torch

from ...families.family import Family


def share_of_learned(ap50: float) -> float:
    """The share of what was learned that a base of this AP50, 0 to 1, takes: all up to 0.5, less the better it is.

    A few dozen buildings teach a good base little, and cost it what it knows: small buildings above all, elsewhere and
    next door.
    """
    return min(1.0, 2 * (1 - ap50))


@torch.no_grad()
def toward(learned: Family, base: Family, share: float) -> Family:
    """A model whose weights lie this share, 0 to 1, of the way from a base to what learned from it.

    After Wortsman et al., Robust fine-tuning of zero-shot models (CVPR 2022).
    """
    nearer = learned.copy()
    for mean, own in zip(nearer.network.parameters(), base.network.parameters(), strict=True):
        mean.lerp_(own.to(mean.device, mean.dtype), 1 - share)
    return nearer
