"""Where a file of map tiles has none: MBTiles and GeoPackages are tables of tiles, and what is missing has no row."""

from __future__ import annotations

import contextlib
import math
import sqlite3
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import QgsProviderRegistry, QgsRasterDataProvider, QgsRectangle

from ....model.contract.kinds import POSITIVE, is_number, is_whole

MERCATOR = 20037508.342789244
"""Half the width of the world in web mercator, which MBTiles are in."""
FINEST = 40
"""Zoom levels of MBTiles that are no mistake: pixels of the last are far smaller than a hair."""
LONGEST_SECONDS = 10.0
"""For an answer; the levels of a hundred million tiles take that long."""
STEPS = 100_000
"""Of SQLite's between looks at the clock."""
COARSER = 2.01
"""Tiles are looked for of all pixels up to so many times as large as those that are read: QGIS and GDAL choose."""


@dataclass(frozen=True)
class ZoomLevel:
    """One of the sizes that tiles come in.

    Attributes:
        number: of the level, as its tiles have it.
        across, down: a tile's size in map units.
        rows: how many there are where they are counted from the south; None where from the north.
    """

    number: int
    across: float
    down: float
    rows: int | None = None


class Patience:
    """Ends an answer that takes too long, and after it each that is not there at once."""

    def __init__(self) -> None:
        self._end = 0.0
        self._is_lost = False

    def begin(self) -> None:
        """Begin to wait for another answer."""
        self._end = 0.0 if self._is_lost else time.monotonic() + LONGEST_SECONDS

    def is_over(self) -> bool:
        """Whether not to wait any longer."""
        self._is_lost = time.monotonic() > self._end
        return self._is_lost


class Database:
    """A file that is only read, whoever made it: one of its tables may be a view that has no end."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
        self._patience = Patience()  # which does not hold the connection, or the file would stay open
        self._connection.set_progress_handler(self._patience.is_over, STEPS)

    def rows(self, question: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """The answer to a question. Raises `sqlite3.Error` where there is none, or none soon."""
        self._patience.begin()
        return self._connection.execute(question, values).fetchall()


class TileTable:
    """The table of a file's tiles, in which a part of the map is looked up in well under a millisecond."""

    def __init__(self, database: Database, table: str, corner: tuple[float, float], levels: list[ZoomLevel]) -> None:
        """Args: corner: west and north end of the first tile; levels: those that may be read."""
        self._database = database
        self._corner = corner
        self._levels = levels
        name = table.replace('"', '""')
        self._question = (
            f'SELECT 1 FROM "{name}" '  # nosec B608  # quoted
            "WHERE zoom_level = ? AND tile_column BETWEEN ? AND ? AND tile_row BETWEEN ? AND ? LIMIT 1"
        )

    @classmethod
    def of(cls, provider: QgsRasterDataProvider, pixel: float) -> TileTable | None:
        """The table of a provider that is read at a pixel size in map units; None where none can be looked in."""
        source = QgsProviderRegistry.instance().decodeUri(provider.name(), provider.dataSourceUri())
        path = Path(source.get("path") or "")
        opens = {".mbtiles": _mbtiles, ".gpkg": _geopackage}.get(path.suffix.lower())
        if opens is None:
            return None
        with contextlib.suppress(sqlite3.Error):
            return opens(Database(path), COARSER * pixel, source.get("layerName"))
        return None

    def is_empty(self, window: QgsRectangle) -> bool:
        """Whether there is no tile in a part of the map, for sure."""
        try:
            return not any(self._database.rows(self._question, row) for row in self._ranges(window))
        except (sqlite3.Error, OverflowError):  # which also tells of numbers that SQLite does not have
            return False

    def _ranges(self, window: QgsRectangle) -> Iterator[tuple[int, int, int, int, int]]:
        """Level, columns and rows of all tiles that a window may touch."""
        west, north = self._corner
        for level in self._levels:
            left = math.floor((window.xMinimum() - west) / level.across - 1e-6)
            right = math.floor((window.xMaximum() - west) / level.across + 1e-6)
            top = math.floor((north - window.yMaximum()) / level.down - 1e-6)
            bottom = math.floor((north - window.yMinimum()) / level.down + 1e-6)
            if level.rows is not None:
                top, bottom = level.rows - 1 - bottom, level.rows - 1 - top
            yield level.number, left, right, top, bottom


def _mbtiles(database: Database, coarsest: float, _: str | None) -> TileTable | None:
    """Tiles of 256 pixels, rows from the south (MBTiles 1.3); None where a level is none."""
    numbers = [number for (number,) in database.rows("SELECT DISTINCT zoom_level FROM tiles")]
    if not all(is_whole(number, 0, FINEST) for number in numbers):
        return None
    levels = [ZoomLevel(each, 2 * MERCATOR / 2**each, 2 * MERCATOR / 2**each, 2**each) for each in numbers]
    fine = [level for level in levels if level.across / 256 <= coarsest]
    return TileTable(database, "tiles", (-MERCATOR, MERCATOR), fine)


def _geopackage(database: Database, coarsest: float, table: str | None) -> TileTable | None:
    """Tiles of any size, rows from the north (OGC 12-128, tiles); None where what should be numbers is not."""
    question = "SELECT table_name FROM gpkg_contents WHERE data_type IN ('tiles', '2d-gridded-coverage')"
    tables = [name for (name,) in database.rows(question)]
    if not table and len(tables) == 1:
        table = tables[0]
    corners = database.rows("SELECT min_x, max_y FROM gpkg_tile_matrix_set WHERE table_name = ?", (table,))
    if len(corners) != 1 or not all(map(is_number, corners[0])):
        return None
    sizes = (
        "SELECT zoom_level, pixel_x_size * tile_width, pixel_y_size * tile_height FROM gpkg_tile_matrix "
        "WHERE table_name = ? AND pixel_x_size <= ?"
    )
    levels = [ZoomLevel(*row) for row in database.rows(sizes, (table, coarsest))]
    if not all(POSITIVE.fits(level.across) and POSITIVE.fits(level.down) for level in levels):
        return None
    return TileTable(database, str(table), corners[0], levels)
