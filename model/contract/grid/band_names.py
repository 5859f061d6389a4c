"""Which bands are red, green and blue: by what a file calls them, by their order, or as a user has chosen."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from ..errors import QuoinError

COLOURS = ("red", "green", "blue")
NAMES = {
    "red": {"red", "r", "rot", "rouge", "rojo", "rosso", "vermelho"},
    "green": {"green", "g", "grün", "gruen", "vert", "verde"},
    "blue": {"blue", "b", "blau", "bleu", "azul", "blu"},
}
"""What bands are called, in small letters."""
OTHER_LIGHT = {"nir", "swir", "mwir", "lwir", "ir", "infrared", "near", "edge", "rededge", "coastal", "thermal", "pan"}
"""Words in the names of bands that are no colour of the three, though one may stand beside them: "red edge"."""


def words_of(name: str) -> list[str]:
    """The words of a band's name, in small letters."""
    return re.findall(r"[^\W\d_]+", re.sub(r"(?<=[a-zäöü])(?=[A-Z])", " ", name).lower())


def _is_other_light(words: Iterable[str]) -> bool:
    """Whether a band with these words in its name is no colour."""
    return not OTHER_LIGHT.isdisjoint(words)


def colours_by_name(words: Mapping[int, Sequence[str]]) -> tuple[int, int, int] | None:
    """Red, green and blue among bands of these words, by their numbers; None where not all three are named.

    A band whose name is just the colour comes before one in whose name it stands among others.
    """
    numbers = []
    for colour in COLOURS:
        named = [band for band in words if NAMES[colour].intersection(words[band]) and not _is_other_light(words[band])]
        numbers.append(min(named, key=lambda band: len(words[band]), default=None))
    return three_of(numbers)


def first_bands(words: Mapping[int, Sequence[str]]) -> tuple[int, ...]:
    """The first three bands that may be colours, or the first one, by their numbers.

    Args:
        words: in the names of all bands but that for opacity.

    Raises:
        QuoinError: there is none.
    """
    if not words:
        raise QuoinError("The raster has no band but the one for opacity; choose an image with colours or grey values.")
    colours = [band for band in words if not _is_other_light(words[band])]
    for some in (colours, list(words)):
        if len(some) >= 3:
            return tuple(some[:3])
    return tuple(list(words)[:1])


def chosen_bands(bands: Sequence[int], count: int) -> tuple[int, int, int]:
    """Red, green and blue of the bands that a user has chosen, by their numbers, in a raster that has so many.

    Raises:
        QuoinError: it has no such bands, or they are neither one nor three.
    """
    if len(bands) not in (1, 3):
        raise QuoinError("{count} bands are chosen; choose one band or three (red, green, blue).", count=len(bands))
    missing = [band for band in bands if not 1 <= band <= count]
    if missing:
        raise QuoinError(
            "The raster has no band {number}; choose among its {count} bands.", number=missing[0], count=count
        )
    return thrice(bands)


def three_of(numbers: Sequence[int | None]) -> tuple[int, int, int] | None:
    """Three bands; None where one is not known, or stands for two."""
    known = [number for number in numbers if number is not None]
    return thrice(known) if len(set(known)) == 3 else None


def thrice(numbers: Sequence[int]) -> tuple[int, int, int]:
    """Red, green and blue of three bands, or of a single one."""
    red, green, blue = [*numbers] * (3 // len(numbers))
    return red, green, blue
