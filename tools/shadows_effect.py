"""How many shadows a model takes for buildings, in rendered suburbs under a low sun: `python -m tools.shadows_effect`.

`effect_table` is the table `shadows` of docs/model-card.md. Of rendered scenes it is known where shadows lie: a polygon
counts as a shadow if more than half of it is ground on which something casts its shadow.
"""

from __future__ import annotations

import argparse

import numpy as np

from model.building import Building
from model.contract.options import ReadOptions
from model.contract.registry import MODELS
from model.evaluation.protocols.predictor import Predictor
from model.extraction.extractor import Extractor
from model.synthetic import SyntheticScene, render_scene
from model.synthetic.paint.canvas import Window
from model.synthetic.plan.suburbs import SUBURBS

from .figures.markdown import table

SCENES = 4
"""Of each kind of settlement."""
SIDE = 1024
HEADS = ("rendered", "scenes", "buildings", "found", "of them shadows")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m tools.shadows_effect", description=__doc__)
    parser.add_argument("--model", default=MODELS[0], help=f"name or path of a model; default {MODELS[0]}")
    parser.add_argument("--scenes", type=int, default=SCENES, help=f"of each kind of settlement; default {SCENES}")
    arguments = parser.parse_args()
    print(effect_table(arguments.model, arguments.scenes))


def effect_table(model: str, scenes: int = SCENES) -> str:
    """A row a kind of settlement, at the model's default score."""
    extractor = Extractor.load(model)
    find = Predictor(extractor, ReadOptions(extractor.card.tau, extractor.card.score))
    return table(HEADS, [_row(kind, scenes, find, extractor.card.resolution) for kind in SUBURBS])


def _row(kind: str, scenes: int, find: Predictor, resolution: float) -> list[str]:
    buildings = found = shadows = 0
    for seed in range(scenes):
        scene = render_scene(SIDE, SIDE, resolution, seed, kind)
        polygons = find(scene.image, scene.resolution, lambda share: None)
        buildings += len(scene.buildings)
        found += len(polygons)
        shadows += sum(is_shadow(polygon, scene) for polygon in polygons)
    return [kind.replace("_", " "), *map(str, (scenes, buildings, found, shadows))]


def is_shadow(building: Building, scene: SyntheticScene) -> bool:
    """Whether most of a polygon lies on ground in shadow."""
    rows, columns = scene.shadows.shape
    inside = Window(0, 0, columns, rows).coverage(building.rings) > 0.5
    return bool(np.mean(scene.shadows[inside]) > 0.5) if inside.any() else False


if __name__ == "__main__":
    main()
