"""Rasters that store indices into a table of colours."""

from __future__ import annotations

import numpy as np
from qgis.core import QgsRaster, QgsRasterDataProvider


class Palette:
    """A table of colours; `colours` is uint8 `[N, 3]`, black where an index has none or a transparent one."""

    def __init__(self, colours: np.ndarray) -> None:
        self.colours = colours

    @classmethod
    def of(cls, provider: QgsRasterDataProvider) -> Palette | None:
        """The palette of the provider's first band, or None where it holds values that mean themselves."""
        if provider.colorInterpretation(1) != QgsRaster.ColorInterpretation.PaletteIndex:
            return None
        entries = [entry for entry in provider.colorTable(1) if entry.color.alpha() > 0 and entry.value >= 0]
        colours = np.zeros((int(max((entry.value for entry in entries), default=0)) + 1, 3), np.uint8)
        for entry in entries:
            colours[int(entry.value)] = entry.color.getRgb()[:3]
        return cls(colours)

    def look_up(self, indices: np.ndarray) -> np.ndarray:
        """The colours `[..., 3]` of integer indices `[...]`."""
        known = (indices >= 0) & (indices < len(self.colours))
        return np.where(known[..., None], self.colours[np.where(known, indices, 0)], np.uint8(0))
