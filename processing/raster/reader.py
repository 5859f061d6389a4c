"""Reading any window of a raster layer as the 8-bit RGB pixels that the model sees."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from qgis.core import (
    QgsProviderRegistry,
    QgsRaster,
    QgsRasterDataProvider,
    QgsRasterLayer,
    QgsRectangle,
)

from ...model.contract.errors import QuoinError
from .band_reader import COLOURS, DTYPES, BandReader
from .gaps import Gaps
from .palette import Palette
from .source_grid import has_size
from .stretch import Stretch

WORLD_WIDTH = 40_000_000.0
"""Metres across in web mercator from which on tiles cover the world, as those do that say no bounds."""


def check_raster(layer: QgsRasterLayer) -> None:
    """Raise a `QuoinError` where buildings cannot be extracted from `layer`."""
    name, provider = layer.name(), layer.dataProvider()
    if not layer.isValid() or provider is None:
        raise QuoinError(f"The raster layer “{name}” cannot be read; check that its file or service still exists.")
    if not layer.crs().isValid():
        raise QuoinError(
            f"The raster layer “{name}” has no coordinate reference system; set one in its properties, under Source."
        )
    if provider.dataType(1) not in (*DTYPES, *COLOURS):
        raise QuoinError(
            f"The raster layer “{name}” has pixels of a type that Quoin does not read; convert it to 8 or 16 bit first."
        )


def chosen_extent(layer: QgsRasterLayer, wanted: QgsRectangle) -> QgsRectangle:
    """The part of `layer` inside `wanted`, in the layer's CRS; the whole layer where `wanted` is null."""
    if wanted.isNull() and not _has_end(layer):
        raise QuoinError(f"The map service “{layer.name()}” has no end; choose an extent to extract from.")
    extent = layer.extent() if wanted.isNull() else wanted.intersect(layer.extent())
    if extent.isEmpty():
        raise QuoinError(f"The extent lies outside the raster layer “{layer.name()}”; choose one that meets it.")
    return extent


def _has_end(layer: QgsRasterLayer) -> bool:
    """Whether a layer is of a bounded size: a file, a coverage, or tiles in a file that says its bounds."""
    provider = layer.dataProvider()
    if has_size(provider) or provider.name() == "wcs":
        return True
    source = QgsProviderRegistry.instance().decodeUri(provider.name(), provider.dataSourceUri())
    return source.get("type") == "mbtiles" and layer.extent().width() < WORLD_WIDTH


def chosen_bands(provider: QgsRasterDataProvider, bands: Sequence[int]) -> list[int]:
    """Three band numbers (from 1): `bands`, or the first three colour bands where it is empty; a single band thrice."""
    if len(bands) not in (0, 1, 3):
        raise QuoinError(f"{len(bands)} bands are chosen; choose one band or three (red, green, blue).")
    missing = [band for band in bands if not 1 <= band <= provider.bandCount()]
    if missing:
        raise QuoinError(f"The raster has no band {missing[0]}; choose among its {provider.bandCount()} bands.")
    if not bands:
        bands = [band for band in range(1, provider.bandCount() + 1) if not _is_alpha(provider, band)]
        if not bands:
            raise QuoinError("The raster has no band but one of transparency; choose an image that shows something.")
        bands = bands[:3] if len(bands) >= 3 else bands[:1]
    unknown = [band for band in bands if provider.dataType(band) not in (*DTYPES, *COLOURS)]
    if unknown:
        raise QuoinError(
            f"Band {unknown[0]} has pixels of a type that Quoin does not read; convert it to 8 or 16 bit first, or "
            "choose another band."
        )
    return list(bands) * (3 // len(bands))


class RasterReader:
    """Reads windows of a raster, in whatever thread it is called.

    Going down in resolution is averaged in every file that GDAL opens; map services draw their picture at the
    resolution asked for. `SourceGrid` says at which resolution to read.

    Attributes:
        provider: what it reads with.
    """

    def __init__(self, reader: BandReader, bands: list[int], stretch: Stretch) -> None:
        self._reader = reader
        self.provider = provider = reader.provider
        self._bands = bands
        self._stretch = stretch
        self._alpha = _alpha_band(provider)
        self._palette = Palette.of(provider)
        if self._palette is None:  # indices must not be averaged
            _average_going_down(provider)

    @property
    def gaps(self) -> Gaps:
        """What could not be read so far."""
        return self._reader.gaps

    def read(self, window: QgsRectangle, width: int, height: int) -> np.ndarray:
        """The pixels of `window` as uint8 `[height, width, 3]`, 0 where the raster has no data."""
        if self.provider.dataType(1) in COLOURS:
            return self._colours(window, width, height)
        if self._palette is not None:
            return self._palette_colours(self._palette, window, width, height)
        channels = {band: self._channel(band, window, width, height) for band in set(self._bands)}
        pixels = np.stack([channels[band] for band in self._bands], axis=-1)
        if self._alpha is not None:
            opacity, _ = self._reader.read(self._alpha, window, width, height)
            pixels *= (opacity > 0)[..., None]
        return pixels

    def _channel(self, band: int, window: QgsRectangle, width: int, height: int) -> np.ndarray:
        values, missing = self._reader.read(band, window, width, height)
        return np.where(missing, np.uint8(0), self._stretch.apply(values, self._bands.index(band)))

    def _colours(self, window: QgsRectangle, width: int, height: int) -> np.ndarray:
        block = self._reader.block(1, window, width, height)
        # QImage's 32-bit ARGB lies in memory as blue, green, red, alpha on little-endian machines.
        bgra = np.frombuffer(bytes(block.data()), "<u4").astype("<u4").view(np.uint8).reshape(height, width, 4)
        return np.where(bgra[..., 3:] > 0, bgra[..., 2::-1], np.uint8(0))

    def _palette_colours(self, palette: Palette, window: QgsRectangle, width: int, height: int) -> np.ndarray:
        """Averages of the colours of all pixels."""
        fine = max(1, round(window.width() / width * self.provider.xSize() / self.provider.extent().width()))
        indices, missing = self._reader.read(1, window, width * fine, height * fine)
        colours = np.where(missing[..., None], np.uint8(0), palette.look_up(indices))
        if fine == 1:
            return colours
        return np.rint(colours.reshape(height, fine, width, fine, 3).mean(axis=(1, 3))).astype(np.uint8)


def _alpha_band(provider: QgsRasterDataProvider) -> int | None:
    for band in range(1, provider.bandCount() + 1):
        if _is_alpha(provider, band):
            return band
    return None


def _is_alpha(provider: QgsRasterDataProvider, band: int) -> bool:
    return provider.colorInterpretation(band) == QgsRaster.ColorInterpretation.AlphaBand


def _average_going_down(provider: QgsRasterDataProvider) -> None:
    methods = QgsRasterDataProvider.ResamplingMethod
    provider.enableProviderResampling(True)  # noqa: QGS201  # a provider that cannot is read as it is
    provider.setZoomedOutResamplingMethod(methods.Average)  # noqa: QGS201  # see above
    # A window a hair off the pixels would let a neighbour that is not a number spread.
    provider.setZoomedInResamplingMethod(methods.Nearest)  # noqa: QGS201  # see above
    # Past this factor QGIS would fall back to nearest neighbour where the file has no overviews.
    provider.setMaxOversampling(float(np.iinfo(np.int32).max))  # noqa: QGS201  # see above
