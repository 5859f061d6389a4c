"""Which three bands of a raster are red, green and blue, and how that is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import (
    QgsMultiBandColorRenderer,
    QgsRaster,
    QgsRasterDataProvider,
    QgsRasterLayer,
    QgsSingleBandGrayRenderer,
)

from ...model.contract.errors import Phrase
from ...model.contract.grid.band_names import chosen_bands, colours_by_name, first_bands, three_of, thrice, words_of

DEFAULT_STYLE = [1, 2, 3]
"""The style that QGIS gives a file with several bands, whatever these are: nobody has chosen it."""


@dataclass(frozen=True)
class Bands:
    """Three band numbers, from 1.

    Attributes:
        numbers: red, green and blue; a single band thrice.
        reason: a sentence's end: how they came to be taken.
    """

    numbers: tuple[int, int, int]
    reason: Phrase

    def told(self) -> Phrase:
        """A sentence on what is read."""
        red, green, blue = self.numbers
        if red == green == blue:
            return Phrase("Band {number} is read: {reason}.", number=red, reason=self.reason)
        return Phrase(
            "Bands {red}, {green} and {blue} are read as red, green and blue: {reason}.",
            red=red,
            green=green,
            blue=blue,
            reason=self.reason,
        )


def bands_of(layer: QgsRasterLayer, wanted: Sequence[int] = ()) -> Bands:
    """The bands `wanted`, or where that is empty those that the file says to be colours, else those of the style.

    Raises:
        QuoinError: no such bands can be read.
    """
    provider = layer.dataProvider()
    if wanted:
        return Bands(chosen_bands(wanted, provider.bandCount()), Phrase("as chosen"))
    return by_file(provider) or _by_style(layer, DEFAULT_STYLE) or _first(provider)


def bands_as_shown(layer: QgsRasterLayer) -> Bands:
    """The bands that the map shows; where its style shows no bands as they are, those of `bands_of`."""
    return _by_style(layer) or _by_grey_style(layer) or bands_of(layer)


def by_file(provider: QgsRasterDataProvider) -> Bands | None:
    """The bands that the file itself says to be red, green and blue, by colour interpretation or by name."""
    numbers = _by_interpretation(provider)
    if numbers is not None:
        return Bands(numbers, Phrase("so says the file's colour interpretation"))
    numbers = _by_name(provider)
    return None if numbers is None else Bands(numbers, Phrase("so says the file by the bands' names"))


def alpha_band(provider: QgsRasterDataProvider) -> int | None:
    """The band that says how opaque a pixel is."""
    return next((band for band in _all(provider) if _is_alpha(provider, band)), None)


def _first(provider: QgsRasterDataProvider) -> Bands:
    """The first three bands that may be colours, or the first."""
    numbers = [band for band in _all(provider) if not _is_alpha(provider, band)]
    first = first_bands({band: _words(provider, band) for band in numbers})
    if len(first) == 3:
        return Bands(thrice(first), Phrase("nothing says what they are, and they come first"))
    return Bands(thrice(first), Phrase("it comes first, and there are no three for colours"))


def _by_interpretation(provider: QgsRasterDataProvider) -> tuple[int, int, int] | None:
    kinds = QgsRaster.ColorInterpretation
    found = {provider.colorInterpretation(band): band for band in reversed(_all(provider))}
    numbers = [found.get(kind) for kind in (kinds.RedBand, kinds.GreenBand, kinds.BlueBand)]
    return three_of(numbers)


def _by_name(provider: QgsRasterDataProvider) -> tuple[int, int, int] | None:
    return colours_by_name({band: _words(provider, band) for band in _all(provider)})


def _by_style(layer: QgsRasterLayer, *but: list[int]) -> Bands | None:
    """The bands that the layer's style shows as colours, if it does, and if they are not these."""
    renderer = layer.renderer()
    if not isinstance(renderer, QgsMultiBandColorRenderer):
        return None
    numbers = [renderer.redBand(), renderer.greenBand(), renderer.blueBand()]
    return None if numbers in but else _shown(layer, numbers)


def _by_grey_style(layer: QgsRasterLayer) -> Bands | None:
    renderer = layer.renderer()
    return _shown(layer, [renderer.grayBand()]) if isinstance(renderer, QgsSingleBandGrayRenderer) else None


def _shown(layer: QgsRasterLayer, numbers: list[int]) -> Bands | None:
    provider = layer.dataProvider()
    if not set(numbers) <= {band for band in _all(provider) if not _is_alpha(provider, band)}:
        return None  # a style may leave out a colour, or show opacity as one
    return Bands(thrice(numbers), Phrase("so the layer is shown"))


def _words(provider: QgsRasterDataProvider, band: int) -> list[str]:
    """The words of a band's own name, in small letters; QGIS puts "Band 1: " before it, in the user's language."""
    _, _, name = provider.generateBandName(band).partition(":")
    return words_of(name)


def _is_alpha(provider: QgsRasterDataProvider, band: int) -> bool:
    return provider.colorInterpretation(band) == QgsRaster.ColorInterpretation.AlphaBand


def _all(provider: QgsRasterDataProvider) -> list[int]:
    return list(range(1, provider.bandCount() + 1))
