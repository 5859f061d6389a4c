"""Guard: so few buildings that what is learned is these and no others."""

from __future__ import annotations

from collections.abc import Sequence

from ...contract.teaching.finding import Finding, too_few
from .place import LabelledPlace


def few(places: Sequence[LabelledPlace]) -> list[Finding]:
    """Stop where fewer are drawn in all places together than can be learned from."""
    count = sum(len(place.buildings) for place in places)
    sentence = too_few(count)
    return [] if sentence is None else [Finding("few", count, sentence, stops=True)]
