"""Where a file holds nothing, as GDAL knows without reading: between a mosaic's files, in gaps of a sparse file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from osgeo import gdal
from qgis.core import QgsProviderRegistry, QgsRasterDataProvider, QgsRectangle

from .band_coverage import BandCoverage, Files, opened

SAME_PLACE = 0.01
"""By how much of a pixel GDAL's raster may lie elsewhere than QGIS's."""


class Coverage:
    """GDAL's word on a raster file, opened a second time, since QGIS hands on nothing of it."""

    def __init__(self, dataset: gdal.Dataset, extent: QgsRectangle, bands: Sequence[int]) -> None:
        """Args: extent: of the dataset; bands: those that count."""
        self._files = Files()
        self._bands = [BandCoverage(dataset, band) for band in bands]
        self._corner = extent.xMinimum(), extent.yMaximum()
        self._pixel = extent.width() / dataset.RasterXSize, extent.height() / dataset.RasterYSize

    @classmethod
    def of(cls, provider: QgsRasterDataProvider, bands: Sequence[int]) -> Coverage | None:
        """What GDAL says of a provider's raster; None where it cannot say, or where QGIS shows it in another place."""
        dataset = _opened(provider)
        if dataset is None or not _lies_alike(dataset, provider):
            return None
        return cls(dataset, provider.extent(), sorted(set(bands)))

    def is_empty(self, window: QgsRectangle) -> bool:
        """Whether no band holds any data in a part of the map, for sure."""
        (west, north), (across, down) = self._corner, self._pixel
        box = (
            (window.xMinimum() - west) / across - 1,  # a pixel more, as map coordinates are not exact
            (north - window.yMaximum()) / down - 1,
            (window.xMaximum() - west) / across + 1,
            (north - window.yMinimum()) / down + 1,
        )
        self._files.begin()
        with _silent():
            return all(band.is_empty(box, self._files) for band in self._bands)


def _opened(provider: QgsRasterDataProvider) -> gdal.Dataset | None:
    if provider.name() != "gdal":
        return None
    path = QgsProviderRegistry.instance().decodeUri("gdal", provider.dataSourceUri()).get("path", "")
    with _silent():
        return opened(path)


@contextmanager
def _silent() -> Iterator[None]:
    """Let GDAL complain to nobody."""
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        yield
    finally:
        gdal.PopErrorHandler()


def _lies_alike(dataset: gdal.Dataset, provider: QgsRasterDataProvider) -> bool:
    """Whether GDAL's pixels are QGIS's: it turns what is not upright, and may open one of several rasters of a file."""
    size, extent = (dataset.RasterXSize, dataset.RasterYSize), provider.extent()
    if size != (provider.xSize(), provider.ySize()):
        return False
    west, across, turned, north, turned_too, down = dataset.GetGeoTransform()
    ends = (extent.xMinimum(), extent.xMaximum(), extent.yMaximum(), extent.yMinimum())
    own = (west, west + across * size[0], north, north + down * size[1])
    pixels = (across, across, down, down)
    near = all(abs(a - b) <= SAME_PLACE * abs(pixel) for a, b, pixel in zip(ends, own, pixels))
    return near and across > 0 > down and turned == turned_too == 0
