"""Measures what large and awkward layers cost, through QGIS and the worker, as a user runs them.

Runs in a Python that has QGIS and finds the plugin as `quoin`: `python3 -P -m quoin.tools.costs OUT`.
Processor time is measured, which hardly depends on what else the machine does; a run's worker starts with it.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsProcessingFeedback, QgsVectorLayer
from qgis.testing import start_app

from .growth import load_plugin

EAST, NORTH = 450_000.0, 40_000.0
"""A place in UTM zone 36 N."""

Outlines = list[np.ndarray]
"""Each `[N, 2]`, in metres from there."""


def town(count: int) -> Outlines:
    """Houses of four to eight walls, 20 m apart, turned street by street, corners off by some 25 cm."""
    random = np.random.default_rng(1)
    side = math.ceil(math.sqrt(count))
    turns = random.uniform(0, math.pi, (side // 10 + 1, side // 10 + 1))
    houses = []
    for index in range(count):
        row, column = divmod(index, side)
        house = _house(random, int(random.integers(3))) @ _turned(turns[row // 10, column // 10])
        houses.append(house + random.normal(0, 0.25, house.shape) + [20.0 * column, 20.0 * row])
    return houses


def _house(random: np.random.Generator, kind: int) -> np.ndarray:
    """A rectangle, an L or a T."""
    width, depth = random.uniform(8, 16), random.uniform(7, 12)
    additions = [
        [],
        [[width, depth / 2], [width / 2, depth / 2], [width / 2, depth]],
        [
            [width, depth],
            [0.7 * width, depth],
            [0.7 * width, depth + 2],
            [0.3 * width, depth + 2],
            [0.3 * width, depth],
        ],
    ]
    return np.array([[0, 0], [width, 0], *(additions[kind] or [[width, depth]]), [0, depth]])


def _turned(angle: float) -> np.ndarray:
    return np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])


def coast(corners: int) -> Outlines:
    """One polygon of 1.2 km, its corners off by some 40 cm."""
    angles = np.arange(corners) * 2 * np.pi / corners
    radii = 600 + np.random.default_rng(2).uniform(-0.4, 0.4, corners)
    return [np.stack([radii * np.cos(angles), radii * np.sin(angles)], axis=1)]


def copies(count: int) -> Outlines:
    """The same house again and again."""
    return town(1) * count


def wide(kilometres: int) -> Outlines:
    """Two polygons of so many kilometres that overlap by 30 cm."""
    side = 1000.0 * kilometres
    square = np.array([[0, 0], [side, 0], [side, side / 3], [0, side / 3]])
    return [square, square + np.array([side - 0.3, 0])]


def covered(count: int) -> Outlines:
    """A town, and one polygon over all of it."""
    side = 20.0 * math.sqrt(count) + 50
    return [*town(count), np.array([[-50.0, -50], [side, -50], [side, side], [-50, side]])]


REGULARIZE, EVALUATE = "Regularize buildings", "Evaluate buildings"

CASES: tuple[tuple[str, str, Callable[[int], Outlines], tuple[int, int]], ...] = (
    (REGULARIZE, "buildings of a town", town, (25_000, 50_000)),
    (REGULARIZE, "buildings under one polygon", covered, (5_000, 10_000)),
    (REGULARIZE, "corners of one polygon", coast, (10_000, 20_000)),
    (REGULARIZE, "copies of one building", copies, (2_000, 4_000)),
    (REGULARIZE, "km that two polygons are wide", wide, (500, 1_000)),
    (EVALUATE, "buildings of a town", town, (25_000, 50_000)),
    (EVALUATE, "corners of one polygon", coast, (10_000, 20_000)),
    (EVALUATE, "copies of one building", copies, (100, 200)),
)
"""Algorithm, what is counted, the outlines for a count, and two counts."""


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("output", type=Path, help="where the figures go, as JSON")
    parser.add_argument("--share", type=float, default=1.0, help="of the usual sizes")
    arguments = parser.parse_args()
    start_app()
    plugin = load_plugin()
    arguments.output.parent.mkdir(parents=True, exist_ok=True)
    runs: list[dict[str, Any]] = []
    for run in measured(arguments.share, arguments.output.parent):
        runs.append(run)
        print(run, flush=True)
        arguments.output.write_text(json.dumps(runs, indent=1), encoding="utf-8")
    plugin.unload()


def measured(share: float, folder: Path) -> Iterator[dict[str, Any]]:
    """Run each case with each of its sizes."""
    for algorithm, what, outlines, sizes in CASES:
        for size in (round(share * size) for size in sizes):
            yield {"algorithm": algorithm, "what": what, "size": size, **seconds(algorithm, outlines(size), folder)}


def seconds(algorithm: str, outlines: Outlines, folder: Path) -> dict[str, float]:
    """The processor time of QGIS and of the torch environment, and how long it took, for some outlines."""
    from qgis import processing
    from quoin.processing.worker.pool import worker_pool

    layer = layer_of(outlines)
    output = {"OUTPUT": str(folder / "costs.gpkg")}
    if algorithm == EVALUATE:
        random = np.random.default_rng(3)
        found = layer_of([outline + random.normal(0, 0.4, outline.shape) for outline in outlines])
        output |= {"REFERENCE": layer, "REPORT": str(folder / "costs.html")}
        layer = found
    before, start = os.times(), time.monotonic()
    name = "quoin:" + algorithm.replace(" ", "").lower()
    processing.run(name, {"INPUT": layer, **output}, feedback=QgsProcessingFeedback(False))
    took = time.monotonic() - start
    worker_pool.close()  # the time of a child is known once it has ended
    after = os.times()
    return {
        "seconds": took,
        "qgis_processor_seconds": sum(after[:2]) - sum(before[:2]),
        "torch_processor_seconds": sum(after[2:4]) - sum(before[2:4]),
    }


def layer_of(outlines: Outlines) -> QgsVectorLayer:
    """A layer in memory, in metres."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:32636", "buildings", "memory")
    features = []
    for outline in outlines:
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromPolygonXY([[QgsPointXY(EAST + x, NORTH + y) for x, y in outline]]))
        features.append(feature)
    if not layer.dataProvider().addFeatures(features)[0]:
        sys.exit("The layer cannot be filled.")
    return layer


if __name__ == "__main__":
    main()
