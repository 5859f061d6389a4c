"""Draw a synthetic scene: `python -m model.synthetic --output scene.tif --reference reference.geojson --seed 0`."""

from __future__ import annotations

import argparse
from pathlib import Path

from ..data.geotiff import Georeference, write_geotiff
from .plan.settlements import SETTLEMENTS
from .reference import write_reference
from .scene import render_scene

UTM_36_SOUTH = 32736
WEST, NORTH = 500_000.0, 9_800_000.0
"""The central meridian, a little south of Lake Victoria."""


def main(arguments: list[str] | None = None) -> None:
    """Write the GeoTIFF and, where asked for, the polygons of its buildings."""
    options = _parser().parse_args(arguments)
    kind = None if options.settlement == "any" else options.settlement
    scene = render_scene(options.width, options.height, options.resolution, options.seed, kind, options.buildings)
    place = Georeference(UTM_36_SOUTH, WEST, NORTH, scene.resolution)
    options.output.parent.mkdir(parents=True, exist_ok=True)
    write_geotiff(options.output, scene.image, place)
    if options.reference:
        options.reference.parent.mkdir(parents=True, exist_ok=True)
        write_reference(options.reference, scene.buildings, place)
    print(f"{len(scene.buildings)} buildings drawn in {options.output}")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m model.synthetic", description=__doc__)
    parser.add_argument("--output", type=Path, required=True, help="GeoTIFF to write")
    parser.add_argument("--reference", type=Path, help="GeoJSON to write the building outlines to")
    parser.add_argument("--seed", type=int, default=0, help="chooses everything that is random")
    parser.add_argument("--width", type=int, default=1024, help="pixels")
    parser.add_argument("--height", type=int, default=1024, help="pixels")
    parser.add_argument("--resolution", type=float, default=0.14, help="metres per pixel")
    parser.add_argument("--buildings", type=int, help="draw at most this many buildings")
    parser.add_argument("--settlement", choices=[*SETTLEMENTS, "any"], default="suburb")
    return parser


if __name__ == "__main__":
    main()
