"""The losses of masks and of sequences."""

from __future__ import annotations

from torch import Tensor
from torch.nn import functional


def balanced_loss(logits: Tensor, target: Tensor) -> Tensor:
    """Cross-entropy of masks of 0 and 1, in which either counts for as much as the other, scalar.

    A boundary takes a tenth of the cells, vertices a hundredth: a mask of nothing would be nearly right.

    Args:
        logits: `[K, 1, S, S]`, before the sigmoid.
        target: `[K, 1, S, S]`.
    """
    losses = functional.binary_cross_entropy_with_logits(logits.float(), target, reduction="none")
    ones, zeros = target.sum().clamp(min=1.0), (1.0 - target).sum().clamp(min=1.0)
    return 0.5 * ((losses * target).sum() / ones + (losses * (1.0 - target)).sum() / zeros)


def sequence_loss(logits: Tensor, words: Tensor) -> Tensor:
    """Cross-entropy of the words that were to come, mean over them; `[M, WORDS]` and `[M]`."""
    return functional.cross_entropy(logits.float(), words)
