"""Which options mean something to which kind of model: not every kind knows every one. Plain standard library."""

from __future__ import annotations

READS: dict[str, frozenset[str]] = {
    "keypoint": frozenset({"tau", "grouping", "tta_views"}),
    "mask-rcnn": frozenset({"tta_views"}),
    "fcn-8s": frozenset({"tta_views"}),
    "polymapper": frozenset({"tta_views"}),
    "mbi": frozenset(),
}
"""Of each kind, by what cards call it, the names of the options that it reads, of those that some kind does not."""

OF_SOME = frozenset().union(*READS.values())


def means_nothing(option: str, architecture: str) -> bool:
    """Whether an option, by its name, changes nothing for a kind of model; one that nobody knows may read all."""
    return option in OF_SOME and option not in READS.get(architecture, OF_SOME)
