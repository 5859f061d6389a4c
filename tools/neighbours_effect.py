"""What becomes of overlaps where neighbours meet and rivals give way, and how much of a building that costs.

`python -m tools.neighbours_effect ../shared/data/test.json --only kampala_b`: per scene the share of the built
area that pairs of polygons have in common, before and after, and how far edges recede at the most, in metres.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from model.building import Building
from model.contract.options import WALL_TOLERANCE, ReadOptions
from model.data.scenes import load_scenes
from model.evaluation.protocols.predictor import Predictor
from model.extraction.extractor import Extractor
from model.polygon.neighbours.overlaps import receding
from model.polygon.ring import polygon

from .suppression_effect import overlap

LARGEST = 5
"""Recessions that are printed, the largest ones."""


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("coco", type=Path, help="COCO file of scenes")
    parser.add_argument("--only", default="", help="part of a scene's name; default all scenes")
    arguments = parser.parse_args()
    extractor = Extractor.load("keypoint", "cpu")
    options = ReadOptions(extractor.card.tau, extractor.card.score, min_area=0.0)
    for scene in load_scenes(arguments.coco):
        for straight in (False, True) if arguments.only in scene.name else ():
            alone, together = (
                Predictor(extractor, replace(options, regularize=straight, neighbours=meets))(
                    scene.read(), scene.resolution, lambda share: None
                )
                for meets in (False, True)
            )
            tolerance = WALL_TOLERANCE / scene.resolution
            print(
                f"{scene.path.stem}, {'walls straightened' if straight else 'as found'}: {len(alone)} buildings, then "
                f"{len(together)}; overlap {overlap(alone, tolerance):.3%}, then {overlap(together, tolerance):.4%}; "
                f"edges recede by {recessions(alone, together, tolerance, scene.resolution)} m at the most"
            )


def recessions(before: Sequence[Building], after: Sequence[Building], tolerance: float, resolution: float) -> str:
    """The largest ways, in metres, by which an edge of what a building has become lies inside the building."""
    shapes = [polygon(building.rings) for building in before]
    ways = []
    for building in after:
        became = polygon(building.rings)
        was = max(shapes, key=lambda shape: shape.intersection(became).area / shape.union(became).area)
        ways.append(receding(was, became, tolerance) * resolution)
    return ", ".join(f"{way:.2f}" for way in sorted(ways, reverse=True)[:LARGEST])


if __name__ == "__main__":
    main()
