"""Guard: an image whose pixels are of another size than the base works at."""

from __future__ import annotations

from collections.abc import Sequence

from ...contract.errors import Phrase
from ...contract.teaching.finding import Finding
from .place import Base, LabelledPlace

TOO_COARSE, TOO_FINE = 1.5, 0.25
"""Times the base's resolution: from there on an extraction warns as well."""


def resolution(places: Sequence[LabelledPlace], base: Base) -> list[Finding]:
    """Warn of each size of pixels that is far from the base's; the figure is how many times it is that."""
    sizes = sorted(set(base.native or (place.resolution for place in places)))
    far = [size for size in sizes if not TOO_FINE <= size / base.resolution <= TOO_COARSE]
    return [Finding("resolution", size / base.resolution, _sentence(size, base.resolution)) for size in far]


def _sentence(size: float, wanted: float) -> Phrase:
    own, base = f"{size:.2g}", f"{wanted:.2g}"
    if size > wanted:
        return Phrase(
            "The image has {own} m per pixel and the base works at {base} m, so that it is enlarged and shows little "
            "to learn from; take a finer image.",
            own=own,
            base=base,
        )
    return Phrase(
        "The image has {own} m per pixel and the base works at {base} m, so that it is averaged down; choose a base of "
        "a finer resolution where there is one.",
        own=own,
        base=base,
    )
