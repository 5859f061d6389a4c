"""The picture of docs/fine-tuning.md: outlines alone, since the imagery is not Quoin's to pass on.

`python -m tools.lesson_picture COCO SCENE BASE TAUGHT OUT.png` shows what both models find in those parts of a scene
that have most buildings: a row a part, a column a model; references are filled.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from model.building import Building, Ring
from model.contract.options import ReadOptions
from model.data.scenes import Scene, load_scenes
from model.evaluation.protocols.labelled import Labelled
from model.evaluation.protocols.predictor import Predictor
from model.extraction.extractor import Extractor

from .learning_curve import scene_named
from .polygon_scene_pictures import SIDE, Panel, Place, write_picture

ROWS = 3


def main() -> None:
    """Write the picture."""
    parser = argparse.ArgumentParser(prog="python -m tools.lesson_picture", description=__doc__)
    parser.add_argument("coco", type=Path, help="COCO file of the scene")
    parser.add_argument("scene", help="by a part of its file's name")
    parser.add_argument("base", help="name or path of a model")
    parser.add_argument("taught", help="name or path of what it became")
    parser.add_argument("output", type=Path, metavar="OUT.png")
    arguments = parser.parse_args()
    scene = scene_named(load_scenes(arguments.coco), arguments.scene)
    labelled = Labelled.of(scene)
    titles = {"before": arguments.base, "after": arguments.taught}
    found = {title: found_by(model, labelled, scene) for title, model in titles.items()}
    rows = [draw_row(place, scene, labelled, found) for place in fullest(labelled, scene)]
    write_picture(rows, arguments.output)


def found_by(model: str, labelled: Labelled, scene: Scene) -> list[Building]:
    """What a model finds in a scene as users do, by its default score."""
    extractor = Extractor.load(model)
    predict = Predictor(extractor, ReadOptions(extractor.card.tau, extractor.card.score))
    return predict(labelled.image, scene.resolution, lambda share: None)


def fullest(labelled: Labelled, scene: Scene) -> list[Place]:
    """Of the squares that tile a scene those in which most buildings have their middles."""
    side = SIDE / scene.resolution
    middles = np.array([_middle(rings) for rings in labelled.references])
    squares, counts = np.unique(middles // side, axis=0, return_counts=True)
    order = np.argsort(-counts, kind="stable")[:ROWS]
    return [Place(scene.name, *(square * side)) for square in squares[order]]


def _middle(rings: Sequence[Ring]) -> np.ndarray:
    return np.asarray((rings[0].min(axis=0) + rings[0].max(axis=0)) / 2)


def draw_row(place: Place, scene: Scene, labelled: Labelled, found: dict[str, list[Building]]) -> np.ndarray:
    """What each model finds at one place, side by side."""
    panels = []
    for title, buildings in found.items():
        panel = Panel(place, scene.resolution, title)
        panel.references(labelled.references)
        panel.outlines(buildings)
        panels.append(panel.picture)
    return np.hstack(panels)


if __name__ == "__main__":
    main()
