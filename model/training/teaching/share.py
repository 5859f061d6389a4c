"""How much of what was learned the new model takes, and how much stays with its base."""

from __future__ import annotations


def share_of_learned(ap50: float) -> float:
    """The share of what was learned that a base of this AP50, 0 to 1, takes: all up to 0.5, less the better it is.

    A few dozen buildings teach a good base little, and cost it what it knows: small buildings above all, elsewhere and
    next door.
    """
    return min(1.0, 2 * (1 - ap50))
