"""Measures how far off labels are said to lie that were moved on purpose: `python -m tools.label_shifts COCO`.

Of each scene so many buildings as somebody would draw are taken, next to each other, moved, and looked at as before a
training: by what the base finds, and by the image's edges alone. Prints by how many metres each is wrong.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from shapely.geometry import box
from shapely.geometry.base import BaseGeometry

from model.building import Building, Ring
from model.contract.options import ReadOptions, RunOptions
from model.contract.registry import MODELS
from model.data.resampling import resample
from model.data.scenes import Scene, load_scenes
from model.extraction.extractor import Extractor
from model.extraction.in_memory import extract_scene
from model.training.guards.blocks import Shift
from model.training.guards.detection_votes import shift_by_detections
from model.training.guards.edge_evidence import shift_by_edges

WAYS = ((0.0, 0.0), (2.0, 0.0), (-1.4, 1.4), (0.0, -2.0), (3.0, 3.0))
"""Moves in metres, x right, y down."""


@dataclass(frozen=True)
class Moved:
    """Labels of a scene beside their buildings."""

    image: np.ndarray
    resolution: float
    buildings: list[list[Ring]]
    area: BaseGeometry
    ignored: list[list[Ring]] = field(default_factory=list)
    plane: int = 0
    origin: tuple[float, float] = (0.0, 0.0)


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("coco", type=Path, help="labelled scenes")
    parser.add_argument("--scenes", nargs="*", help="stems of some of them; all by default")
    parser.add_argument("--model", default=MODELS[0], help=f"name or path of a model; default {MODELS[0]}")
    parser.add_argument("--buildings", type=int, nargs="+", default=[15, 60], help="that are drawn")
    arguments = parser.parse_args()
    base = Extractor.load(arguments.model)
    for scene in load_scenes(arguments.coco):
        if not arguments.scenes or scene.path.stem in arguments.scenes:
            _measure(scene, base, arguments.buildings)


def _measure(scene: Scene, base: Extractor, counts: list[int]) -> None:
    image, run = scene.read(), RunOptions()
    found = _found(base, image, scene.resolution, run)
    for count in counts:
        near = _next_to_each_other(scene, count)
        for way in WAYS:
            moved = [[ring + np.array(way) / scene.resolution for ring in rings] for rings in near]
            place = Moved(image, scene.resolution, moved, box(0, 0, scene.width, scene.height))
            shifts = shift_by_detections([place], [found]), shift_by_edges([place])
            said = ", ".join(_wrong(shift, way) for shift in shifts)
            print(f"{scene.path.stem} {count} buildings moved by {way}: {said}", flush=True)


def _found(base: Extractor, image: np.ndarray, resolution: float, run: RunOptions) -> list[Building]:
    """What the base finds in a scene, in its pixels."""
    small = resample(image, resolution / base.card.resolution)
    options = ReadOptions(tau=base.card.tau, score=base.card.score)
    buildings = extract_scene(base, small, options, base.card.resolution, run.tile_size, run.overlap)
    stretch = np.array(image.shape[1::-1]) / small.shape[1::-1]
    return [Building([ring * stretch for ring in each.rings], each.score, each.status) for each in buildings]


def _next_to_each_other(scene: Scene, count: int) -> list[list[Ring]]:
    """The buildings nearest to the middle of the scene."""
    middle = np.array([scene.width, scene.height]) / 2
    whole = [each.rings for each in scene.annotations if not each.truncated]
    return sorted(whole, key=lambda rings: float(np.hypot(*(rings[0].mean(axis=0) - middle))))[:count]


def _wrong(shift: Shift | None, way: tuple[float, float]) -> str:
    if shift is None:
        return "nothing"
    return f"{np.hypot(*(shift.move + way)):.2f} m wrong (spread {shift.spread:.2f} m)"


if __name__ == "__main__":
    main()
