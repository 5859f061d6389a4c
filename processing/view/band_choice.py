"""Which bands the panel reads of a layer: those that the map shows, unless the user has chosen others for the layer."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsRasterLayer

from ..raster.bands import Bands, bands_as_shown, bands_of

PROPERTY = "quoin/bands"
"""Of the layer, so that a project keeps the choice with it."""
LONGEST = 40
"""Letters of three numbers of bands; a project may hold anything there."""


def chosen_for(layer: QgsRasterLayer) -> tuple[int, ...]:
    """The user's choice of red, green and blue; empty where there is none that the layer has."""
    words = str(layer.customProperty(PROPERTY, ""))[:LONGEST].split(",")
    numbers = tuple(int(word) for word in words if word.isdecimal())
    return numbers if len(numbers) == 3 and all(1 <= number <= layer.bandCount() for number in numbers) else ()


def choose_for(layer: QgsRasterLayer, numbers: Sequence[int]) -> None:
    """Keep the user's choice of red, green and blue; empty for what the map shows."""
    if numbers:
        layer.setCustomProperty(PROPERTY, ",".join(map(str, numbers)))
    else:
        layer.removeCustomProperty(PROPERTY)


def panel_bands(layer: QgsRasterLayer) -> Bands:
    """The bands that the panel reads; raises a `QuoinError` where there are none to read."""
    chosen = chosen_for(layer)
    return bands_of(layer, chosen) if chosen else bands_as_shown(layer)
