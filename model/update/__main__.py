"""Compare a map with what is found in an image: `python -m model.update --known map.geojson --found found.geojson`.

Both are read as by `model.evaluate`; the found layer's field `score` says what is found surely. The changes go into a
JSON file: `changes`, each as `Change` has it, and `shift`, by how many metres the image lies farther right and lower
than the map, or null, with its `spread` from block to block.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import shapely

from ..building import Building
from ..contract.errors import QuoinError
from ..contract.log import failure_line, log_to_stderr
from ..evaluation.protocols.layers import Frame, in_degrees
from ..evaluation.protocols.polygon_file import read_polygons
from ..training.guards.blocks import Shift
from .changes import Comparison

SPECK = 0.05
"""Metres around a polygon without an area, so that it has one."""


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(prog="python -m model.update", description=__doc__)
    parser.add_argument("--known", type=Path, required=True, help="the map: GeoJSON or GeoPackage")
    parser.add_argument("--found", type=Path, required=True, help="what is found in the image, the same")
    parser.add_argument("--score", type=float, default=0.0, help="from this score on a building may be new; default 0")
    parser.add_argument("--json", type=Path, required=True, metavar="OUT", help="file to write")
    arguments = parser.parse_args()
    log_to_stderr()
    try:
        result = compared(arguments.known, arguments.found, arguments.score)
        arguments.json.write_text(json.dumps(result), encoding="utf-8")
    except QuoinError as error:
        sys.exit(failure_line(error))


def compared(known: Path, found: Path, score: float) -> dict[str, Any]:
    """Compare the polygons of two files; see the module.

    Raises:
        QuoinError: a file cannot be read, or the two lie too far from each other.
    """
    on_map, in_image = in_degrees(read_polygons(known), read_polygons(found))
    if not on_map and not in_image:
        return {"changes": [], "shift": None, "spread": 0.0}
    corners = np.concatenate([ring for each in [*on_map, *in_image] for ring in each.rings])
    frame = Frame.around(corners, resolution=1.0)
    sure = np.array([each.score >= score for each in in_image], dtype=bool)
    comparison = Comparison(_shapes(on_map, frame), _shapes(in_image, frame), sure)
    moves = comparison.alignment.moves
    shift = Shift.of(list(moves)) if len(moves) else None
    return {
        "changes": [asdict(change) for change in comparison.changes()],
        "shift": None if shift is None else shift.move.tolist(),
        "spread": 0.0 if shift is None else shift.spread,
    }


def _shapes(buildings: Sequence[Building], frame: Frame) -> list[shapely.Geometry]:
    """Buildings in metres, x right, y down, each valid and with an area."""
    return [valid([frame.pixels(ring) for ring in each.rings]) for each in buildings]


def valid(rings: Sequence[np.ndarray]) -> shapely.Geometry:
    """The polygon of open rings, or what of it is valid."""
    drawn = shapely.Polygon(rings[0], rings[1:]) if min(map(len, rings)) > 2 else shapely.MultiPoint(rings[0])
    # the buffer dissolves walls that the parts of a ring that touches itself share
    shape = shapely.make_valid(drawn, method="structure", keep_collapsed=False).buffer(0.0)
    return shape if shape.area > 0 else shapely.convex_hull(drawn).buffer(SPECK)


if __name__ == "__main__":
    main()
