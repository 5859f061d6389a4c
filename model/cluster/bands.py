"""Which three bands of a raster are read: as in QGIS where nobody has given the layer a style."""

from __future__ import annotations

from collections.abc import Sequence

from rasterio.enums import ColorInterp

from ..contract.errors import QuoinError
from ..contract.grid.band_names import chosen_bands, colours_by_name, first_bands, three_of, thrice, words_of
from .raster import TYPES, Raster

KINDS = (ColorInterp.red, ColorInterp.green, ColorInterp.blue)


def bands_of(raster: Raster, wanted: Sequence[int] = ()) -> tuple[int, int, int]:
    """The bands `wanted`, or where that is empty those that the file says to be colours, else the first ones.

    Raises:
        QuoinError: no such bands can be read.
    """
    numbers = chosen_bands(wanted, len(raster.bands)) if wanted else _found(raster)
    if not {raster.dtype(band) for band in numbers} <= set(TYPES):
        raise QuoinError("The raster has pixels of a type that Quoin does not read; convert it to 8 or 16 bit first.")
    return numbers


def _found(raster: Raster) -> tuple[int, int, int]:
    interpreted = [next((band for band in raster.bands if raster.colour(band) == kind), None) for kind in KINDS]
    words = {band: words_of(raster.description(band)) for band in raster.bands}
    named = three_of(interpreted) or colours_by_name(words)
    if named is not None:
        return named
    first = first_bands({band: each for band, each in words.items() if raster.colour(band) != ColorInterp.alpha})
    return thrice(first)
