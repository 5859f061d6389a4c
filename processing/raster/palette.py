"""Rasters that store indices into a table of colours."""

from __future__ import annotations

import numpy as np
from qgis.core import QgsRaster, QgsRasterDataProvider
from qgis.PyQt.QtGui import QColor


class Palette:
    """A table of colours; `colours` is uint8 `[N, 3]`, black where an index has none or a transparent one."""

    def __init__(self, colours: np.ndarray) -> None:
        self.colours = colours

    @classmethod
    def of(cls, provider: QgsRasterDataProvider) -> Palette | None:
        """The palette of the provider's first band, or None where it holds values that mean themselves."""
        if provider.colorInterpretation(1) != QgsRaster.ColorInterpretation.PaletteIndex:
            return None
        entries = [(int(entry.value), QColor(entry.color)) for entry in provider.colorTable(1) if entry.value >= 0]
        shown = [(index, colour) for index, colour in entries if colour.alpha() > 0]
        colours = np.zeros((max((index for index, _ in shown), default=0) + 1, 3), np.uint8)
        for index, colour in shown:
            colours[index] = colour.getRgb()[:3]
        return cls(colours)

    def look_up(self, indices: np.ndarray) -> np.ndarray:
        """The colours `[..., 3]` of indices `[...]`, which a file may also store as reals, or as what is no number."""
        known = (indices >= 0) & (indices < len(self.colours))
        return np.where(known[..., None], self.colours[np.where(known, indices, 0).astype(np.intp)], np.uint8(0))
