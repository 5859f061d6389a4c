"""What a run in the background needs of a raster layer, taken from it in the main thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from qgis.core import (
    QgsCoordinateTransformContext,
    QgsRasterBlockFeedback,
    QgsRasterDataProvider,
    QgsRasterLayer,
    QgsRectangle,
)
from qgis.PyQt import sip

from ...model.contract.errors import Phrase
from ...model.contract.options import USUAL_RUN
from .band_reader import BandReader
from .bands import Bands, bands_of
from .believable import check_pixels, check_place
from .empty.known import known_empty
from .ground import Ground
from .lattice import Lattice
from .reader import RasterReader, check_bands, check_raster, chosen_extent, has_bands
from .resolution_notes import resolution_notes
from .service_errors import ServiceErrors
from .source_grid import SourceGrid, has_size
from .stretch import Stretch
from .tile_reader import TileReader
from .working_grid import WorkingGrid


@dataclass(frozen=True)
class RasterSource:
    """Part of a raster layer, free of the layer itself, which the user may remove at any time.

    Attributes:
        provider: a clone of the layer's, that nobody else uses.
        errors: collects what goes wrong with a service.
        bands: red, green and blue, as far as the raster has values and no colours of its own.
        extent: in the layer's CRS, inside the layer.
        ground: measures in the layer's CRS.
    """

    provider: QgsRasterDataProvider
    errors: ServiceErrors
    bands: Bands
    extent: QgsRectangle
    ground: Ground

    @classmethod
    def of_layer(
        cls,
        layer: QgsRasterLayer,
        extent: QgsRectangle,
        transforms: QgsCoordinateTransformContext,
        choice: Callable[[QgsRasterLayer], Bands] = bands_of,
    ) -> RasterSource:
        """Take `extent`, in the layer's CRS; all of the layer where it is null, in the bands of `choice`.

        Call it in the main thread. Raises `QuoinError` where buildings cannot be extracted from the layer.
        """
        check_raster(layer)
        bands = choice(layer)
        check_bands(layer, bands.numbers)
        ground = Ground(layer.crs(), transforms)
        if has_size(layer.dataProvider()):  # a service may not know its own bounds in a CRS
            check_place(layer, layer.extent(), ground)
        inside = chosen_extent(layer, extent)
        check_place(layer, inside, ground)
        return cls(_own_clone(layer), ServiceErrors(), bands, inside, ground)

    def grid(self, resolution: float, context: int = USUAL_RUN.overlap) -> WorkingGrid:
        """The working grid at `resolution` metres per pixel, with `context` pixels around the extent.

        Nearer to the edge of what it sees, the network is less certain: with as much as tiles overlap, a building at
        the edge of the extent comes out as in any larger one.
        """
        lattice = Lattice.over(self.provider.extent(), self.extent, self.ground, resolution)
        return WorkingGrid.around(self.extent, lattice, context)

    def told_bands(self) -> Phrase | None:
        """A sentence on the bands that are read; None where a raster is read as a picture or by its colour table."""
        return self.bands.told() if has_bands(self.provider) else None

    def notes(self, grid: WorkingGrid) -> list[str]:
        """What the user should know before a run."""
        return resolution_notes(SourceGrid.of(self.provider, grid.lattice), grid, self.ground)

    def reader(
        self, grid: WorkingGrid, stretch: str = USUAL_RUN.stretch, feedback: QgsRasterBlockFeedback | None = None
    ) -> TileReader:
        """A reader of the tiles of `grid`; measures the percentiles of the layer where the stretch wants them.

        `feedback`, when cancelled, ends even the reading under way, which a slow service may draw out for minutes.
        Raises `QuoinError` where the raster's pixels show nothing at this resolution.
        """
        source = SourceGrid.of(self.provider, grid.lattice)
        check_pixels(source, grid, self.ground)
        bands = BandReader(self.provider, self.errors, feedback)
        numbers = self.bands.numbers
        is_empty = known_empty(self.provider, numbers, source.columns.step)
        chosen = Stretch.chosen(stretch, bands, numbers, is_empty)
        return TileReader(RasterReader(bands, numbers, chosen), grid, source, is_empty)


def _own_clone(layer: QgsRasterLayer) -> QgsRasterDataProvider:
    """A provider for the layer's raster that is gone, and its file closed, as soon as nobody uses it."""
    provider = layer.dataProvider().clone()
    sip.transferback(provider)  # QGIS 3.22 tells nobody that the clone is for the caller to delete
    return provider
