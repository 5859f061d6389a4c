"""Writes what extraction without QGIS reads of rasters, in the torch environment: `PLANS.json OUT.npz`.

Each plan is a raster, a resolution and bands; under its number come its grid and the pixels and box of each tile.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import numpy as np

from model.cluster.raster import Raster
from model.cluster.run_plan import RunPlan, Wanted
from model.cluster.tile_reader import TileReader
from model.contract.options import NetworkOptions, ReadOptions, RunOptions


def main() -> None:
    found: dict[str, Any] = {}
    for number, (raster, resolution) in enumerate(json.loads(Path(sys.argv[1]).read_text())):
        run = RunOptions(resolution=resolution, tile_size=256, overlap=64)
        plan = RunPlan.of(raster, Wanted(), "keypoint", ReadOptions(), run, NetworkOptions(), 1)
        grid = plan.grid
        found[f"{number} grid"] = [grid.width, grid.height, *grid.lattice.pixel]
        reader = TileReader(Raster(raster), grid, plan.bands, plan.limits)
        for tile in plan.tiles():
            read = reader.read(tile)
            found[f"{number} {tile.index}"] = np.zeros(0) if read is None else read.pixels
            found[f"{number} {tile.index} box"] = np.zeros(0) if read is None else read.box
    np.savez(sys.argv[2], **found)


if __name__ == "__main__":
    main()
