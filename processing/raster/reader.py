"""Reading any window of a raster layer as the 8-bit RGB pixels that the model sees."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from qgis.core import (
    QgsProviderRegistry,
    QgsRasterDataProvider,
    QgsRasterLayer,
    QgsRectangle,
)

from ...model.contract.errors import QuoinError
from ...model.contract.foreign_text import foreign
from .band_reader import COLOURS, DTYPES, BandReader
from .bands import alpha_band
from .gaps import Gaps
from .palette import Palette
from .source_grid import has_size
from .stretch import Stretch

WORLD_WIDTH = 40_000_000.0
"""Metres across in web mercator from which on tiles cover the world, as those do that say no bounds."""


def check_raster(layer: QgsRasterLayer) -> None:
    """Raise a `QuoinError` where buildings cannot be extracted from `layer`."""
    name, provider = foreign(layer.name()), layer.dataProvider()
    if not layer.isValid() or provider is None:
        raise QuoinError(
            "The raster layer “{layer}” cannot be read; check that its file or service still exists.", layer=name
        )
    if not layer.crs().isValid():
        raise QuoinError(
            "The raster layer “{layer}” has no coordinate reference system; set one in its properties, under Source.",
            layer=name,
        )


def has_bands(provider: QgsRasterDataProvider) -> bool:
    """Whether a raster is read band by band, and not as a picture or through a table of colours."""
    return provider.dataType(1) not in COLOURS and Palette.of(provider) is None


def check_bands(layer: QgsRasterLayer, bands: Sequence[int]) -> None:
    """Raise a `QuoinError` where one of these bands of `layer` cannot be read."""
    types = {layer.dataProvider().dataType(band) for band in bands}
    if not types <= {*DTYPES, *COLOURS}:
        raise QuoinError(
            "The raster layer “{layer}” has pixels of a type that Quoin does not read; convert it to 8 or 16 bit "
            "first.",
            layer=foreign(layer.name()),
        )


def chosen_extent(layer: QgsRasterLayer, wanted: QgsRectangle) -> QgsRectangle:
    """The part of `layer` inside `wanted`, in the layer's CRS; the whole layer where `wanted` is null."""
    if wanted.isNull() and not _has_end(layer):
        raise QuoinError(
            "The map service “{layer}” has no end; choose an extent to extract from.", layer=foreign(layer.name())
        )
    extent = layer.extent() if wanted.isNull() else wanted.intersect(layer.extent())
    if extent.isEmpty():
        raise QuoinError(
            "The extent lies outside the raster layer “{layer}”; choose one that meets it.",
            layer=foreign(layer.name()),
        )
    return extent


def _has_end(layer: QgsRasterLayer) -> bool:
    """Whether a layer is of a bounded size: a file, a coverage, or tiles in a file that says its bounds."""
    provider = layer.dataProvider()
    if has_size(provider) or provider.name() == "wcs":
        return True
    source = QgsProviderRegistry.instance().decodeUri(provider.name(), provider.dataSourceUri())
    return source.get("type") == "mbtiles" and layer.extent().width() < WORLD_WIDTH


class RasterReader:
    """Reads windows of a raster, in whatever thread it is called.

    Going down in resolution is averaged in every file that GDAL opens; map services draw their picture at the
    resolution asked for. `SourceGrid` says at which resolution to read.

    Attributes:
        provider: what it reads with.
    """

    def __init__(self, reader: BandReader, bands: Sequence[int], stretch: Stretch) -> None:
        self._reader = reader
        self.provider = provider = reader.provider
        self._bands = bands
        self._stretch = stretch
        self._alpha = alpha_band(provider)
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
        bgra = self._reader.picture(window, width, height)
        return np.where(bgra[..., 3:] > 0, bgra[..., 2::-1], np.uint8(0))

    def _palette_colours(self, palette: Palette, window: QgsRectangle, width: int, height: int) -> np.ndarray:
        """Averages of the colours of all pixels."""
        fine = max(1, round(window.width() / width * self.provider.xSize() / self.provider.extent().width()))
        indices, missing = self._reader.read(1, window, width * fine, height * fine)
        colours = np.where(missing[..., None], np.uint8(0), palette.look_up(indices))
        if fine == 1:
            return colours
        return np.rint(colours.reshape(height, fine, width, fine, 3).mean(axis=(1, 3))).astype(np.uint8)


def _average_going_down(provider: QgsRasterDataProvider) -> None:
    methods = QgsRasterDataProvider.ResamplingMethod
    provider.enableProviderResampling(True)  # noqa: QGS201  # a provider that cannot is read as it is
    provider.setZoomedOutResamplingMethod(methods.Average)  # noqa: QGS201  # see above
    # A window a hair off the pixels would let a neighbour that is not a number spread.
    provider.setZoomedInResamplingMethod(methods.Nearest)  # noqa: QGS201  # see above
    # Past this factor QGIS would fall back to nearest neighbour where the file has no overviews.
    provider.setMaxOversampling(float(np.iinfo(np.int32).max))  # noqa: QGS201  # see above
