"""How many roofs come out of an image of that roof alone: `python -m tools.small_images ../shared/data/val.json`.

`effect_table` is the table `small-images` of docs/model-card.md. Images of 17 m are cut around every roof that lies
whole in one, with a metre around it. A roof comes out where a building at the default score has an intersection over
union with it of 0.6 or more, either within the image.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import numpy as np
import shapely
from shapely.geometry import Polygon

from model.building import Ring
from model.contract.options import ReadOptions
from model.contract.registry import MODELS
from model.data.resampling import resample
from model.data.scenes import Scene, load_scenes
from model.evaluation.measures.outlines import clipped
from model.extraction.extractor import Extractor

from .figures.markdown import table

SIDE = 17.0
"""Metres."""
AROUND = 1.0
"""Metres of ground to be seen on each side of a roof."""
SAME = 0.6
"""Least intersection over union of a roof and what was found of it."""
SIZES = ((0.0, 30.0, "under 30 m²"), (30.0, 80.0, "30–80 m²"), (80.0, np.inf, "over 80 m²"))


@dataclass(frozen=True)
class Chip:
    """An image of a single roof.

    Attributes:
        image: uint8 `[S, S, 3]`, at the scene's resolution.
        roof: rings in its pixels.
        resolution: metres on the ground per pixel.
        area: of the roof, in m².
    """

    image: np.ndarray
    roof: list[Ring]
    resolution: float
    area: float


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m tools.small_images", description=__doc__)
    parser.add_argument("coco", type=Path, help="COCO file of scenes")
    parser.add_argument("--model", default=MODELS[0], help=f"name or path of a model; default {MODELS[0]}")
    arguments = parser.parse_args()
    print(effect_table(arguments.coco, arguments.model))


def effect_table(coco: Path, model: str) -> str:
    """A row a country: of how many roofs, and how many come out, in all and by size."""
    extractor = Extractor.load(model)
    scenes = sorted(load_scenes(coco), key=lambda scene: scene.country)
    rows = [_row(country, list(some), extractor) for country, some in groupby(scenes, key=lambda one: one.country)]
    return table(["roofs of", "come out", *(name for _, _, name in SIZES)], rows)


def chips_of(scene: Scene) -> Iterator[Chip]:
    """An image around each roof of a scene that is small enough for one and lies far enough inside."""
    image, side = scene.read(), round(SIDE / scene.resolution)
    for annotation in scene.annotations:
        low, high = annotation.rings[0].min(axis=0), annotation.rings[0].max(axis=0)
        x, y = np.rint((low + high - side) / 2).astype(int)
        is_inside = min(x, y) >= 0 and x + side <= scene.width and y + side <= scene.height
        if is_inside and not annotation.truncated and (high - low).max() * scene.resolution <= SIDE - 2 * AROUND:
            roof = [ring - (x, y) for ring in annotation.rings]
            area = Polygon(roof[0], roof[1:]).area * scene.resolution**2
            yield Chip(image[y : y + side, x : x + side], roof, scene.resolution, area)


def comes_out(chip: Chip, extractor: Extractor) -> bool:
    """Whether the roof is found in its image."""
    options = ReadOptions(extractor.card.tau, extractor.card.score)
    scale = chip.resolution / extractor.card.resolution
    image = resample(chip.image, scale)
    across = np.array(chip.image.shape[1::-1]) / image.shape[1::-1]
    found = extractor.detect(image, options, extractor.card.resolution)
    return any(_iou([ring * across for ring in building.rings], chip) >= SAME for building in found)


def _iou(rings: list[Ring], chip: Chip) -> float:
    size = chip.image.shape[:2]
    found, drawn = (_shape(clipped(polygon, size)) for polygon in (rings, chip.roof))
    return found.intersection(drawn).area / found.union(drawn).area


def _shape(rings: list[Ring]) -> shapely.Geometry:
    return shapely.make_valid(Polygon(rings[0], rings[1:])) if rings else Polygon()


def _row(country: str, scenes: list[Scene], extractor: Extractor) -> list[str]:
    results = [(chip.area, comes_out(chip, extractor)) for scene in scenes for chip in chips_of(scene)]
    return [country, *(_share(results, low, high) for low, high in ((0.0, np.inf), *(size[:2] for size in SIZES)))]


def _share(results: list[tuple[float, bool]], low: float, high: float) -> str:
    own = [out for area, out in results if low <= area < high]
    return f"{sum(own)} of {len(own)}"


if __name__ == "__main__":
    main()
