"""How an outline came about, as the field `status` says it: a word, and what was done since, each after a plus sign."""

from __future__ import annotations

OWN = ("keypoints", "completed", "contour", "mask contour", "sequence")
"""First words of Quoin's; what others have in a field of this name means something else."""
STRAIGHT = "+regularized"
SHAPED = ("round", "arcs", "regularized")
"""What says how an outline is, and holds only until it is another."""


def is_own(status: str) -> bool:
    """Whether Quoin has written a status."""
    return status.partition("+")[0] in OWN


def without_shape(status: str) -> str:
    """The status of an outline that was drawn by hand since."""
    return "+".join(word for word in status.split("+") if word not in SHAPED)


def shaped(status: str, suffix: str) -> str:
    """The status of an outline that is what a suffix says, or has straight walls where that says nothing."""
    return (without_shape(status) + (suffix or STRAIGHT)).lstrip("+")
