"""Guard: so few buildings that what is learned is these and no others."""

from __future__ import annotations

from collections.abc import Sequence

from ...contract.errors import Phrase
from ...contract.teaching.finding import Finding
from .place import LabelledPlace

LEAST = 10
"""Buildings to learn from, and to set some apart of."""


def few(places: Sequence[LabelledPlace]) -> list[Finding]:
    """Stop where fewer than `LEAST` are drawn in all places together."""
    count = sum(len(place.buildings) for place in places)
    if count >= LEAST:
        return []
    sentence = Phrase(
        "Only {count} buildings are drawn, and fewer than {least} are too few to learn from; draw more.",
        count=count,
        least=LEAST,
    )
    return [Finding("few", count, sentence, stops=True)]
