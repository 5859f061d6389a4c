"""Writing what is taught: the pixels around what was drawn, as they are sent for extraction, and the polygons."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Callable

from qgis.core import QgsGeometry, QgsRectangle

from ...model.contract.errors import QuoinError
from ...model.contract.teaching.lesson import PlaceFiles, Window
from ...model.contract.tiling import Tile
from ..raster.tile_reader import TileReader
from .drawn import Drawn, inner_point, rings_of

AROUND = 192
"""Pixels around the area that are read, half a crop: what is learned at its edge is seen with what lies beside it."""
WINDOW = 1024
MOST_MEGAPIXELS = 150.0
"""Learned from at a time: their image is held in memory."""


@dataclass(frozen=True)
class Part:
    """What hangs together of what is read.

    Attributes:
        shape: in pixels of the lattice.
        box: left, top, width and height of it in whole pixels.
    """

    shape: QgsGeometry
    box: tuple[int, int, int, int]


def parts_of(drawn: Drawn, reader: TileReader) -> list[Part]:
    """The parts around what was drawn, within the reader's grid."""
    if drawn.area.isEmpty():
        return []
    shapes = drawn.area.buffer(AROUND, 2).asGeometryCollection()
    return [Part(shape, _box(shape.boundingBox(), reader)) for shape in shapes]


def refuse_too_much(parts: list[Part], written: list[PlaceFiles]) -> None:
    """Raise `QuoinError` where parts, with what is written of other rasters, are too much to learn from at a time."""
    pixels = sum(part.box[2] * part.box[3] for part in parts) + sum(each.width * each.height for each in written)
    megapixels = pixels / 1e6
    if megapixels > MOST_MEGAPIXELS:
        raise QuoinError(
            "What was drawn spreads over {megapixels} megapixels at the model's resolution, and {most} can be learned "
            "from at a time; choose a smaller area.",
            megapixels=round(megapixels),
            most=round(MOST_MEGAPIXELS),
        )


def written_places(
    drawn: Drawn, parts: list[Part], reader: TileReader, plane: int, folder: Path, cancelled: Callable[[], bool]
) -> Iterator[PlaceFiles]:
    """Write the parts into a folder, a file each; ends early where the user cancels.

    Raises:
        QuoinError: part of the raster cannot be read.
    """
    for number, part in enumerate(parts):
        name = f"{plane}-{number}.pixels"
        with (folder / name).open("wb") as file:
            windows = list(_written(part, reader, file, cancelled))
        if cancelled():
            return
        if told := reader.gaps.unread():
            raise told
        yield _files(name, drawn, part, plane, windows)


def _files(name: str, drawn: Drawn, part: Part, plane: int, windows: list[Window]) -> PlaceFiles:
    left, top, width, height = part.box
    seen = QgsGeometry.fromRect(QgsRectangle(left, top, left + width, top + height))
    own = [each for each in drawn.buildings if part.shape.intersects(QgsGeometry.fromPointXY(inner_point(each)))]
    area = drawn.area.intersection(part.shape)
    ignored = [each for each in drawn.ignored if each.intersects(seen)]
    polygons = ([rings for each in some for rings in _moved(each, part)] for some in (own, [area], ignored))
    return PlaceFiles(name, width, height, plane, (left, top), windows, *polygons)


def _written(part: Part, reader: TileReader, file: BinaryIO, cancelled: Callable[[], bool]) -> Iterator[Window]:
    left, top, width, height = part.box
    for y in range(0, height, WINDOW):
        for x in range(0, width, WINDOW):
            across, down = min(WINDOW, width - x), min(WINDOW, height - y)
            there = QgsRectangle(left + x, top + y, left + x + across, top + y + down)
            if cancelled() or not part.shape.intersects(there):
                continue
            at = left + x - reader.grid.origin[0], top + y - reader.grid.origin[1]
            read = reader.read(Tile(0, *at, across, down, (0, 0, across, down)))
            if read is not None:
                file.write(read.pixels.tobytes())
                rows, columns, _ = read.pixels.shape
                yield Window(x, y, across, down, rows, columns, read.box)


def _box(bounds: QgsRectangle, reader: TileReader) -> tuple[int, int, int, int]:
    grid = reader.grid
    left, top = max(math.floor(bounds.xMinimum()), grid.origin[0]), max(math.floor(bounds.yMinimum()), grid.origin[1])
    right = min(math.ceil(bounds.xMaximum()), grid.origin[0] + grid.width)
    bottom = min(math.ceil(bounds.yMaximum()), grid.origin[1] + grid.height)
    return left, top, right - left, bottom - top


def _moved(shape: QgsGeometry, part: Part) -> list[list[list[list[float]]]]:
    """The rings of a geometry in pixels of a part."""
    left, top, _, _ = part.box
    return [[[[x - left, y - top] for x, y in ring] for ring in rings] for rings in rings_of(shape)]
