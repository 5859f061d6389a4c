"""Reading one band of a raster: its values, and where it has none."""

from __future__ import annotations

import time

import numpy as np
from qgis.core import (
    Qgis,
    QgsRasterBlock,
    QgsRasterBlockFeedback,
    QgsRasterDataProvider,
    QgsRectangle,
)

from ...model.contract.errors import QuoinError
from ..log import log
from .gaps import Gaps
from .service_errors import ServiceErrors
from .tile_service import Picture, TileService

DTYPES = {
    Qgis.DataType.Byte: np.uint8,
    Qgis.DataType.UInt16: np.uint16,
    Qgis.DataType.Int16: np.int16,
    Qgis.DataType.UInt32: np.uint32,
    Qgis.DataType.Int32: np.int32,
    Qgis.DataType.Float32: np.float32,
    Qgis.DataType.Float64: np.float64,
}
if (int8 := getattr(Qgis.DataType, "Int8", None)) is not None:  # QGIS 3.30
    DTYPES[int8] = np.int8
COLOURS = (Qgis.DataType.ARGB32, Qgis.DataType.ARGB32_Premultiplied)
"""What providers of pictures (WMS, XYZ) deliver: one band of 4-byte colours."""
PAUSES = (1.0, 3.0)
"""Seconds before a service that failed is asked again; QGIS keeps the tiles that came, so only the others are."""
SLOW = 20.0
"""Seconds after which a service that gave nothing is not asked again."""


class BandReader:
    """Reads bands through a provider, in the resolution asked for.

    Attributes:
        provider: used by nobody else.
        gaps: what could not be read so far.
    """

    def __init__(
        self,
        provider: QgsRasterDataProvider,
        errors: ServiceErrors,
        feedback: QgsRasterBlockFeedback | None = None,
    ) -> None:
        """Args: errors: used by nobody else; feedback: ends the reading when it is cancelled."""
        self.provider = provider
        self.gaps = Gaps()
        self._errors = errors
        self._tiles = TileService.of(provider)
        self._feedback = feedback or QgsRasterBlockFeedback()

    def read(self, band: int, window: QgsRectangle, width: int, height: int) -> tuple[np.ndarray, np.ndarray]:
        """The values of a window `[height, width]` in their own type, and where there are none, as booleans.

        That is no-data by the file, by the user's ranges on the layer, or not a number.
        """
        block = self.block(band, window, width, height)
        values = np.frombuffer(bytes(block.data()), DTYPES[block.dataType()]).reshape(height, width)
        missing = ~np.isfinite(values)
        if block.hasNoDataValue():
            missing |= values == block.noDataValue()
        for no_data in self.provider.userNoDataValues(band):
            missing |= (values >= no_data.min()) & (values <= no_data.max())
        return values, missing

    def picture(self, window: QgsRectangle, width: int, height: int) -> np.ndarray:
        """The colours of a window of a picture, uint8 `[height, width, 4]`: blue, green, red, opacity.

        Raises:
            QuoinError: nothing of it could be read, or the user cancelled.
        """
        picture = self._tiled(window, width, height)
        if picture is None:
            # QImage's 32-bit ARGB lies in memory in this order on little-endian machines.
            block = self.block(1, window, width, height)
            return np.frombuffer(bytes(block.data()), "<u4").astype("<u4").view(np.uint8).reshape(height, width, 4)
        if not self._feedback.isCanceled():
            self._note(window, bool(picture.failures), bool(picture.absent))
        if picture.failures and not picture.colours.any():
            raise _unreadable(window)
        return picture.colours

    def block(self, band: int, window: QgsRectangle, width: int, height: int) -> QgsRasterBlock:
        """The window as QGIS gives it; a picture may lack tiles of its service, which are noted in `gaps`.

        Raises:
            QuoinError: nothing of it could be read, or the user cancelled.
        """
        block = self._patiently(band, window, width, height)
        failed = bool(self._errors.failures) or not _whole(block)
        if not self._feedback.isCanceled():
            self._note(window, failed, bool(self._errors.absent))
        if failed and not _shows_something(block):
            raise _unreadable(window)
        return block

    def _tiled(self, window: QgsRectangle, width: int, height: int) -> Picture | None:
        """Read tile by tile, and those that failed again after a pause; None where the raster has no such tiles."""
        if self._tiles is None:
            return None
        for pause in (*PAUSES, 0.0):
            started = time.monotonic()
            picture = self._tiles.read(window, width, height, self._feedback.isCanceled)
            if picture is None or not picture.failures or time.monotonic() - started > SLOW:
                break
            log(f"WARNING: {picture.failures[0]}")
            self._rest(pause)
        return picture

    def _patiently(self, band: int, window: QgsRectangle, width: int, height: int) -> QgsRasterBlock:
        """Read, and where a service fails, again after a pause."""
        for pause in (*PAUSES, 0.0):
            started = time.monotonic()
            self._errors.start()
            block = self.provider.block(band, window, width, height, self._feedback)
            if self.provider.name() == "wcs" or (_is_picture(block) and _has_holes(block)):
                self._errors.wait()
            self._errors.stop()
            if not self._errors.failures or time.monotonic() - started > SLOW:
                break
            self._rest(pause)
        return block

    def _note(self, window: QgsRectangle, failed: bool, absent: bool) -> None:
        if failed:
            self.gaps.note_unread(window)
        elif absent:
            self.gaps.note_absent(window)

    def _rest(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end and not self._feedback.isCanceled():
            time.sleep(0.05)


def _unreadable(window: QgsRectangle) -> QuoinError:
    where = window.center().toString(2)
    return QuoinError(
        "The raster could not be read around {place}; check that its file or service is intact.", place=where
    )


def _whole(block: QgsRasterBlock) -> bool:
    return block.isValid() and not block.isEmpty()


def _is_picture(block: QgsRasterBlock) -> bool:
    return _whole(block) and block.dataType() in COLOURS


def _shows_something(block: QgsRasterBlock) -> bool:
    return _is_picture(block) and bool(_opacity(block).any())


def _has_holes(block: QgsRasterBlock) -> bool:
    return not _opacity(block).all()


def _opacity(block: QgsRasterBlock) -> np.ndarray:
    # QImage's 32-bit ARGB, as one number
    return np.frombuffer(bytes(block.data()), np.uint32) >> 24
