"""A raster as rasterio opens it: files, mosaics, and what lies on object stores by GDAL's /vsi names."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import numpy as np
import rasterio
from pyproj import CRS
from rasterio.enums import ColorInterp, MaskFlags, Resampling
from rasterio.errors import RasterioError, RasterioIOError
from rasterio.windows import Window

from ..contract.errors import QuoinError
from ..contract.grid.extent import Extent

TYPES = ("uint8", "int8", "uint16", "int16", "uint32", "int32", "float32", "float64")

LEAST_CACHE = 64 << 20
"""Bytes that are left to GDAL in any case, for the parts of a mosaic and overviews."""
SPARE = 1.5
"""More than a tile's own blocks, so that neighbours find those that they share."""


class Raster:
    """An open raster that lies upright.

    Attributes:
        extent: on the map.
        crs: its coordinate reference system.
        width, height: in pixels.
        bands: numbers of all bands.
        alpha: number of the band that says how opaque a pixel is, or None.

    Raises:
        QuoinError: buildings cannot be extracted from it.
    """

    def __init__(self, path: str) -> None:
        self._path = path
        with _readable(path):
            self._dataset = rasterio.open(path)
        self.crs = _crs(path, self._dataset)
        self.width, self.height = self._dataset.width, self._dataset.height
        self.extent = _extent(path, self._dataset)
        self.bands = list(self._dataset.indexes)
        self.alpha = next((band for band in self.bands if self.colour(band) == ColorInterp.alpha), None)
        flags = self._dataset.mask_flag_enums[0]
        self._has_mask = MaskFlags.per_dataset in flags and MaskFlags.alpha not in flags
        self.colours = self._colour_table()

    @property
    def pixel(self) -> tuple[float, float]:
        """Width and height of a pixel in map units."""
        return self.extent.width / self.width, self.extent.height / self.height

    @property
    def has_overviews(self) -> bool:
        """Whether it holds itself at coarser resolutions, too."""
        return bool(self._dataset.overviews(1))

    def colour(self, band: int) -> ColorInterp:
        """What the file says a band to be."""
        return self._dataset.colorinterp[band - 1]

    def description(self, band: int) -> str:
        """What the file calls a band."""
        return self._dataset.descriptions[band - 1] or ""

    def dtype(self, band: int) -> str:
        """The type of a band's values, as `read` gives them."""
        stored = self._dataset.dtypes[band - 1]
        return stored if self._is_plain(band) else "float64" if stored == "float64" else "float32"

    def stamp(self) -> str:
        """A hash of which files it is made of, how large they are and when they were written.

        Of what lies elsewhere, as on object stores, it is the names alone.
        """
        stamp = hashlib.sha256()
        for name in sorted(self._dataset.files):
            stamp.update(name.encode())
            with suppress(OSError):
                told = os.stat(name)
                stamp.update(f":{told.st_size}:{told.st_mtime_ns}".encode())
        return stamp.hexdigest()

    def read(
        self, band: int, window: tuple[int, int, int, int], size: tuple[int, int], average: bool
    ) -> tuple[np.ndarray, np.ndarray]:
        """The values of a window `[height, width]`, and where there are none, as booleans.

        Args:
            band: its number.
            window: (left, top, right, bottom) in pixels of the raster.
            size: (width, height) of the result.
            average: whether pixels that fall into one are averaged, and not one of them taken.

        Raises:
            QuoinError: it could not be read.
        """
        how = Resampling.average if average else Resampling.nearest
        place = _window(window)
        with _readable(self._path):
            values = self._dataset.read(band, window=place, out_shape=size[::-1], resampling=how)
        missing = ~np.isfinite(values)
        no_data = self._dataset.nodatavals[band - 1]
        if no_data is not None:
            missing |= values == no_data
        if not self._is_plain(band):
            scale, offset = self._dataset.scales[band - 1], self._dataset.offsets[band - 1]
            values = (values * scale + offset).astype(self.dtype(band))
        return values, missing

    def opaque(self, window: tuple[int, int, int, int], size: tuple[int, int]) -> np.ndarray | None:
        """Where a window shows anything, as booleans `[height, width]`; None where the raster does not say."""
        if self.alpha is not None:
            return self.read(self.alpha, window, size, True)[0] > 0
        if not self._has_mask:
            return None
        with _readable(self._path):
            mask = self._dataset.read_masks(
                1, window=_window(window), out_shape=size[::-1], resampling=Resampling.average
            )
        return mask > 0

    def cache_bytes(self, width: float, height: float) -> int:
        """Bytes that all blocks under windows of this size take, in pixels of the raster.

        Where blocks are as wide as the raster, as in files without tiles, a row of windows shares them.
        """
        down, across = self._dataset.block_shapes[0]
        columns, rows = min(width + 2 * across, self.width), min(height + 2 * down, self.height)
        bytes_per_pixel = sum(np.dtype(kind).itemsize for kind in self._dataset.dtypes)
        return max(LEAST_CACHE, int(SPARE * columns * rows * bytes_per_pixel))

    def close(self) -> None:
        """Let go of the file."""
        self._dataset.close()

    def _is_plain(self, band: int) -> bool:
        return self._dataset.scales[band - 1] == 1.0 and self._dataset.offsets[band - 1] == 0.0

    def _colour_table(self) -> np.ndarray | None:
        """The colours `[N, 3]` that indices stand for, black where transparent; None where values mean themselves."""
        if self.colour(1) != ColorInterp.palette:
            return None
        shown = {index: colour[:3] for index, colour in self._dataset.colormap(1).items() if colour[3] > 0}
        colours = np.zeros((max(shown, default=0) + 1, 3), np.uint8)
        for index, colour in shown.items():
            colours[index] = colour
        return colours


def bound_cache(size: int) -> None:
    """Let GDAL keep at most so many bytes of rasters in this process; to be called before the first one is read.

    By default it is a twentieth of the machine's memory in each of the processes.
    """
    os.environ.setdefault("GDAL_CACHEMAX", str(size))


def _window(window: tuple[int, int, int, int]) -> Window:
    left, top, right, bottom = window
    return Window(left, top, right - left, bottom - top)


@contextmanager
def _readable(path: str) -> Iterator[None]:
    try:
        yield
    except (RasterioError, RasterioIOError) as error:
        raise QuoinError(
            "The raster {path} cannot be read ({reason}); check that its file or service is intact.",
            path=path,
            reason=str(error),
        ) from error


def _crs(path: str, dataset: rasterio.DatasetReader) -> CRS:
    if dataset.crs is None:
        raise QuoinError("The raster {path} has no coordinate reference system; set one, as by gdal_edit.", path=path)
    return CRS.from_wkt(dataset.crs.to_wkt())


def _extent(path: str, dataset: rasterio.DatasetReader) -> Extent:
    across, turned, west, turned_too, down, north = dataset.transform[:6]
    if turned or turned_too or across <= 0 or down >= 0:
        raise QuoinError("The raster {path} does not lie upright; make one that does, as by gdalwarp.", path=path)
    return Extent(west, north + dataset.height * down, west + dataset.width * across, north)
