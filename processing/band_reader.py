"""Reading one band of a raster: its values, and where it has none."""

from __future__ import annotations

import numpy as np
from qgis.core import Qgis, QgsRasterBlock, QgsRasterBlockFeedback, QgsRasterDataProvider, QgsRectangle

from ..model.errors import QuoinError
from .coverage_errors import CoverageErrors

DTYPES = {
    Qgis.DataType.Byte: np.uint8,
    Qgis.DataType.UInt16: np.uint16,
    Qgis.DataType.Int16: np.int16,
    Qgis.DataType.UInt32: np.uint32,
    Qgis.DataType.Int32: np.int32,
    Qgis.DataType.Float32: np.float32,
    Qgis.DataType.Float64: np.float64,
}
if hasattr(Qgis.DataType, "Int8"):  # QGIS 3.30
    DTYPES[Qgis.DataType.Int8] = np.int8
COLOURS = (Qgis.DataType.ARGB32, Qgis.DataType.ARGB32_Premultiplied)
"""What providers of pictures (WMS, XYZ) deliver: one band of 4-byte colours."""


class BandReader:
    """Reads bands through a provider, in the resolution asked for, until `feedback` is cancelled."""

    def __init__(self, provider: QgsRasterDataProvider, feedback: QgsRasterBlockFeedback | None = None) -> None:
        self._provider = provider
        self._feedback = feedback

    def read(self, band: int, window: QgsRectangle, width: int, height: int) -> tuple[np.ndarray, np.ndarray]:
        """The values of a window `[height, width]` in their own type, and where there are none, as booleans.

        That is no-data by the file, by the user's ranges on the layer, or not a number.
        """
        block = self.block(band, window, width, height)
        values = np.frombuffer(bytes(block.data()), DTYPES[block.dataType()]).reshape(height, width)
        missing = ~np.isfinite(values)
        if block.hasNoDataValue():
            missing |= values == block.noDataValue()
        for no_data in self._provider.userNoDataValues(band):
            missing |= (values >= no_data.min()) & (values <= no_data.max())
        return values, missing

    def block(self, band: int, window: QgsRectangle, width: int, height: int) -> QgsRasterBlock:
        """The window as QGIS gives it.

        Raises:
            QuoinError: the raster cannot be read there.
        """
        with CoverageErrors() as errors:
            block = self._provider.block(band, window, width, height, self._feedback)
        if errors.messages or not block.isValid() or block.isEmpty():
            where = window.center().toString(2)
            raise QuoinError(f"The raster could not be read around {where}; check that its file or service is intact.")
        return block
