"""All that a run over one raster is, as JSON that every process reads: so all work at the same grid, and may resume."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from ..contract.errors import QuoinError
from ..contract.grid.extent import Extent
from ..contract.grid.lattice import Lattice
from ..contract.grid.working_grid import WorkingGrid
from ..contract.options import NetworkOptions, ReadOptions, RunOptions
from ..contract.registry import WEIGHTLESS, card_of, model_file
from ..contract.tiling import TilePlan, plan_tiles
from .bands import bands_of
from .ground import scales_of
from .raster import Raster
from .stretch import Limits, limits_of


@dataclass(frozen=True)
class Wanted:
    """What of a raster is asked for.

    Attributes:
        bounds: on the map, in the raster's CRS; None for all of it.
        area: buildings whose centre lies in it, as WKT in the raster's CRS; None for all.
        bands: numbers of those that are read; none to go by what the file says.
    """

    bounds: Extent | None = None
    area: str | None = None
    bands: Sequence[int] = ()


@dataclass(frozen=True)
class RunPlan:
    """A run over one raster.

    Attributes:
        raster: its path, or GDAL's name for it.
        stamp: by which it is known again, see `Raster.stamp`.
        crs: of the raster, as WKT.
        model: name of a shipped model, or the path of a file.
        digest: of the model's file.
        read, run, network: the options.
        bands: red, green and blue.
        limits: of the stretch, for each of them.
        grid: the working grid.
        area: see `Wanted`.
        threads: of the network in every process; with another number last digits of scores may be others.
    """

    raster: str
    stamp: str
    crs: str
    model: str
    digest: str
    read: ReadOptions
    run: RunOptions
    network: NetworkOptions
    bands: tuple[int, int, int]
    limits: list[Limits]
    grid: WorkingGrid
    area: str | None
    threads: int

    @classmethod
    def of(
        cls,
        path: str,
        wanted: Wanted,
        model: str,
        read: ReadOptions,
        run: RunOptions,
        network: NetworkOptions,
        threads: int,
    ) -> RunPlan:
        """Look at a raster and lay the grid, as `processing/raster/source.py` does.

        Raises:
            QuoinError: buildings cannot be extracted from the raster, or not from what is wanted of it.
        """
        raster = Raster(path)
        bands = bands_of(raster, wanted.bands)
        extent = _part_of(raster, path, wanted)
        resolution = run.resolution or card_of(model).resolution
        lattice = Lattice.over(raster.extent, extent, scales_of(raster.crs), resolution)
        grid = WorkingGrid.around(extent, lattice, run.overlap)
        limits = limits_of(run.stretch, raster, bands)
        stamp, crs = raster.stamp(), raster.crs.to_wkt()
        raster.close()
        digest = _digest(model)
        return cls(path, stamp, crs, model, digest, read, run, network, bands, limits, grid, wanted.area, threads)

    def tiles(self) -> TilePlan:
        """The tiles, laid as QGIS's side lays them."""
        grid, run = self.grid, self.run
        return plan_tiles(grid.width, grid.height, run.tile_size, run.overlap, grid.origin, grid.wanted)

    def area_in_pixels(self) -> BaseGeometry | None:
        """The area in pixels of the grid."""
        if self.area is None:
            return None
        return shapely.transform(shapely.from_wkt(self.area), self._to_pixels)

    def _to_pixels(self, points: np.ndarray) -> np.ndarray:
        return np.array([self.grid.to_pixel(*point) for point in points.tolist()])

    def to_text(self) -> str:
        """Return it as JSON."""
        return json.dumps(asdict(self), indent=1)

    @classmethod
    def from_text(cls, text: str) -> RunPlan:
        """What `to_text` gave this text for."""
        plain: dict[str, Any] = json.loads(text)
        grid = plain.pop("grid")
        lattice = grid.pop("lattice")
        lattice = Lattice(Extent(*lattice.pop("extent")), **lattice)
        origin, wanted = tuple(grid.pop("origin")), tuple(grid.pop("wanted"))
        options = {"read": ReadOptions, "run": RunOptions, "network": NetworkOptions}
        made = {name: kind(**plain.pop(name)) for name, kind in options.items()}
        bands, limits = tuple(plain.pop("bands")), [(low, high) for low, high in plain.pop("limits")]
        whole = WorkingGrid(lattice, origin, wanted=wanted, **grid)
        return cls(**plain, **made, bands=bands, limits=limits, grid=whole)


def _part_of(raster: Raster, path: str, wanted: Wanted) -> Extent:
    """The part of a raster that is asked for, on the map."""
    extent = raster.extent if wanted.bounds is None else raster.extent.common(wanted.bounds)
    if wanted.area is not None and not extent.is_empty:
        extent = extent.common(Extent(*shapely.bounds(shapely.from_wkt(wanted.area)).tolist()))
    if extent.is_empty:
        raise QuoinError(
            "Nothing of what is asked for lies in the raster {path}; choose bounds that meet it.", path=path
        )
    return extent


def _digest(model: str) -> str:
    """A hash of a model's file, by which it is known again."""
    return "" if model in WEIGHTLESS else hashlib.sha256(model_file(model).read_bytes()).hexdigest()
