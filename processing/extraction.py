"""The runner: sends a raster's tiles to the worker and hands on the buildings as they become final."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any, Callable

from qgis.core import QgsProcessingFeedback

from ..model.tiling import Tile, plan_tiles
from .grid import WorkingGrid
from .raster import RasterReader
from .time_left import TimeLeft
from .worker_client import Cancelled, WorkerClient


@dataclass(frozen=True)
class Settings:
    """What the user can set about finding buildings; names and units of the worker's message `begin`."""

    tau: float
    score: float
    grouping: str
    regularize: bool
    min_area: float
    tile_size: int
    overlap: int


class Extraction:
    """One run over the tiles of `grid`, by a worker that has loaded its model."""

    def __init__(self, client: WorkerClient, reader: RasterReader, grid: WorkingGrid, settings: Settings) -> None:
        self.grid = grid
        self._client = client
        self._reader = reader
        self._settings = settings
        self._tiles = plan_tiles(grid.width, grid.height, settings.tile_size, settings.overlap)

    def summary(self) -> str:
        """What the run will go through, for the user."""
        size = f"{self.grid.width} × {self.grid.height} pixels at {self.grid.resolution:.3g} m on the ground"
        return f"{size}, in {len(self._tiles)} tiles"

    def buildings(self, feedback: QgsProcessingFeedback) -> Iterator[list[dict[str, Any]]]:
        """Run, yielding tile after tile the buildings that no later tile can change; a cancelled run just ends.

        Each is `{"rings", "score", "status"}` in pixels of the grid. Raises `QuoinError` when the worker fails.
        """
        size = {"width": self.grid.width, "height": self.grid.height, "resolution": self.grid.resolution}
        time_left = TimeLeft(len(self._tiles), feedback)
        try:
            self._client.begin({**size, **asdict(self._settings)}, feedback.isCanceled)
            for answered, buildings in enumerate(self._answers(feedback.isCanceled), start=1):
                yield buildings
                time_left.tell(answered)
        except Cancelled:
            feedback.pushInfo("Cancelled; the buildings found so far are kept.")

    def _answers(self, cancelled: Callable[[], bool]) -> Iterator[list[dict[str, Any]]]:
        # A tile is sent before the last one's answer is awaited: the worker computes while the next tile is read.
        for tile in self._tiles:
            self._send(tile)
            if tile.index > 0:
                yield self._client.receive(cancelled)
        yield self._client.receive(cancelled)
        yield self._client.end(cancelled)

    def _send(self, tile: Tile) -> None:
        window = self.grid.window(tile.x, tile.y, tile.width, tile.height)
        pixels = self._reader.read(window, tile.width, tile.height)
        self._client.send_tile(tile.index, pixels.tobytes(), pixels.shape)
