"""What is taught, taken from layers: images, the polygons on them, and areas in which none is missing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsGeometry,
    QgsMapLayer,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsRasterBlockFeedback,
    QgsRasterLayer,
    QgsRectangle,
)
from qgis.PyQt.QtCore import Qt

from ...model.contract.errors import QuoinError
from ...model.contract.foreign_text import foreign
from ...model.contract.teaching.lesson import Lesson, PlaceFiles
from ..raster.bands import Bands, bands_of
from ..raster.lattice import Lattice
from ..raster.source import RasterSource
from ..raster.source_grid import SourceGrid
from ..raster.working_grid import WorkingGrid
from .back_on_map import BackOnMap, Plane
from .drawn import Drawn
from .lesson_writer import parts_of, refuse_too_much, written_places
from .outlines import Outlines, moved_extent


@dataclass(frozen=True)
class Page:
    """An image on which something was drawn.

    Attributes:
        name: of its layer.
        source: its part on which the polygons lie.
        crs: of the layer.
        extent: of the whole layer.
    """

    name: str
    source: RasterSource
    crs: QgsCoordinateReferenceSystem
    extent: QgsRectangle


class Schoolbook:
    """Images and what was drawn on them, free of the layers, which the user may remove at any time.

    Args:
        pages: the images.
        polygons: the buildings.
        areas: in which none is missing; None for the buildings themselves.
        near: whether none is missing next to the areas, too.
        transforms: of the project.
    """

    def __init__(
        self,
        pages: Sequence[Page],
        polygons: Outlines,
        areas: Outlines | None,
        near: bool,
        transforms: QgsCoordinateTransformContext,
    ) -> None:
        self._pages, self._polygons, self._areas, self._transforms = pages, polygons, areas, transforms
        self._near = near
        self._places: list[PlaceFiles] = []
        self._planes: list[Plane] = []

    @classmethod
    def of_layers(
        cls,
        layers: Sequence[QgsMapLayer],
        polygons: QgsProcessingFeatureSource,
        areas: QgsProcessingFeatureSource | None,
        transforms: QgsCoordinateTransformContext,
        near: bool | None = None,
        bands: Callable[[QgsRasterLayer], Bands] = bands_of,
    ) -> Schoolbook:
        """Take what is needed of layers; call it in the main thread.

        Args:
            layers: the images.
            polygons: the buildings.
            areas: as above.
            transforms: of the project.
            near: as above; unless it is said, without areas.
            bands: which of an image are read.

        Raises:
            QuoinError: an image cannot be read, or a layer has no CRS that its coordinates fit.
        """
        known = None if areas is None else Outlines.of(areas, transforms)
        drawn, pages = Outlines.of(polygons, transforms, known), []
        for layer in layers:
            if not isinstance(layer, QgsRasterLayer):
                raise QuoinError("The layer {name} is no image; choose another one.", name=foreign(layer.name()))
            extent = (known or drawn).extent(layer.crs(), transforms).intersect(layer.extent())
            if not extent.isEmpty():
                source = RasterSource.of_layer(layer, extent, transforms, bands)
                pages.append(Page(layer.name(), source, layer.crs(), layer.extent()))
        return cls(pages, drawn, known, areas is None if near is None else near, transforms)

    @property
    def crs(self) -> QgsCoordinateReferenceSystem:
        """That the polygons' coordinates are in."""
        return self._polygons.crs

    def about(self) -> str:
        """What is taught, in a line."""
        images = ", ".join(foreign(page.name) for page in self._pages)
        return f"{self._buildings()} buildings of {foreign(self._polygons.name)} on {images}"

    def place(self) -> str:
        """Where that is, in a line."""
        page = self._pages[0]
        middle = page.source.extent.center()
        return f"around {middle.toString(5)} in {page.crs.authid() or foreign(page.crs.description())}"

    def back_on_map(self) -> BackOnMap:
        """Takes pixels of what was written to the CRS of the polygons."""
        return BackOnMap(self._places, self._planes, self.crs, self._transforms)

    def drawn(self) -> list[QgsGeometry]:
        """The polygons in their own CRS; where there are areas, those about there."""
        if self._areas is None:
            return self._polygons.shapes
        around = self._areas.extent(self.crs, self._transforms)
        return [each for each in self._polygons.shapes if each.boundingBox().intersects(around)]

    def beside(self, polygons: Sequence[QgsGeometry]) -> list[QgsGeometry]:
        """Those of `drawn` that lie on none of the images."""
        seen = [moved_extent(page.extent, page.crs, self.crs, self._transforms) for page in self._pages]
        return [each for each in polygons if not any(each.boundingBox().intersects(one) for one in seen)]

    def _buildings(self) -> int:
        return sum(len(place.buildings) for place in self._places)

    def write(self, resolution: float, stretch: str, folder: Path, feedback: QgsProcessingFeedback) -> bool:
        """Write the lesson into a folder; False where the user cancelled.

        Args:
            resolution: metres on the ground per pixel of the model.
            stretch: how values become 8 bits.
            folder: an empty one.
            feedback: asked whether the user has cancelled.

        Raises:
            QuoinError: an image cannot be read, it is too much, or nothing was drawn on it.
        """
        native: list[float] = []
        for number, page in enumerate(self._pages):
            grid = page.source.grid(resolution)
            self._planes.append(Plane(grid.lattice, page.crs))
            native.append(_native(page.source, grid.lattice))
            self._places += self._written(number, grid, stretch, folder, feedback)
            if feedback.isCanceled():
                return False
        if not self._buildings():
            raise QuoinError(
                "No polygon of the layer {name} lies on an image, or in an area; check the CRS of all.",
                name=foreign(self._polygons.name),
            )
        Lesson(self.about(), self.place(), resolution, self._places, native, self._near).write(folder)
        return True

    def _written(
        self, number: int, grid: WorkingGrid, stretch: str, folder: Path, feedback: QgsProcessingFeedback
    ) -> list[PlaceFiles]:
        page = self._pages[number]
        reading = QgsRasterBlockFeedback()
        # directly, since the thread that reads has no event loop
        directly = Qt.ConnectionType.DirectConnection
        feedback.canceled.connect(reading.cancel, directly)  # type: ignore[call-arg]  # which PyQt5's stubs leave out
        reader = page.source.reader(grid, stretch, reading)
        drawn = self._drawn(page, self._pages[:number], reader.grid.lattice)
        parts = parts_of(drawn, reader)
        refuse_too_much(parts, self._places)
        return list(written_places(drawn, parts, reader, number, folder, feedback.isCanceled))

    def _drawn(self, page: Page, before: Sequence[Page], lattice: Lattice) -> Drawn:
        taken = [moved_extent(each.extent, each.crs, page.crs, self._transforms) for each in before]
        areas = None if self._areas is None else list(self._areas.moved(page.crs, self._transforms))
        return Drawn.on(lattice, self._polygons.moved(page.crs, self._transforms), areas, self._near, taken)


def _native(source: RasterSource, lattice: Lattice) -> float:
    """Metres on the ground per pixel of a raster; those of the lattice where a service draws at any size."""
    own = SourceGrid.of(source.provider, lattice).native or lattice.pixel
    return lattice.resolution * max(each / pixel for each, pixel in zip(own, lattice.pixel))
