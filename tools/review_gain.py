"""Measures what a review gains by its order: F1 after so many decisions, in the queue's order and in random ones.

Runs in a Python that has QGIS and finds the plugin as `quoin`: `python3 -P -m quoin.tools.review_gain OUT VAL.JSON`.
The scenes named are extracted as a user would, once, into files beside OUT, and reviewed as one layer; the reference
is the judge. What matches a reference (intersection over union of a half or more, one to one) is accepted. What
overlaps an unmatched one is mended, and matches then. All else is deleted. What lies in a region to ignore is left out.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Sequence
from pathlib import Path
from statistics import mean
from typing import Any

from qgis.core import (
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.testing import start_app
from quoin.processing.review.queue import ReviewQueue
from quoin.processing.review.reviewed_layer import ReviewedLayer
from quoin.processing.view.overlap import covered, over_union

from .growth import load_plugin

SCENES = ("sydney_54357", "sydney_55567")
MATCH = 0.5
"""Least intersection over union of a building and its reference."""
MENDABLE = 0.1
"""The same of one that is there, and drawn wrongly."""
ORDERS = 200
"""Random orders, of which the mean is taken."""
DECISIONS = (0, 25, 50, 75, 100, 150, 200, 300)


class Truth:
    """The references of a scene on its map, and what of it is ignored.

    Args:
        coco: the labels of a split.
        layer: the scene.
    """

    def __init__(self, coco: dict[str, Any], layer: QgsRasterLayer) -> None:
        self._extent, self._pixel = layer.extent(), layer.rasterUnitsPerPixelX()
        (image,) = [each["id"] for each in coco["images"] if Path(each["file_name"]).stem == layer.name()]
        labels = [each for each in coco["annotations"] if each["image_id"] == image]
        self.references = [self._polygon(each) for each in labels if not each["iscrowd"]]
        self.ignored = [self._polygon(each) for each in labels if each["iscrowd"]]

    def _polygon(self, label: dict[str, Any]) -> QgsGeometry:
        rings = [[self._place(*ring[i : i + 2]) for i in range(0, len(ring), 2)] for ring in label["segmentation"]]
        return QgsGeometry.fromPolygonXY(rings).intersection(QgsGeometry.fromRect(self._extent))

    def _place(self, x: float, y: float) -> QgsPointXY:
        return QgsPointXY(self._extent.xMinimum() + x * self._pixel, self._extent.yMaximum() - y * self._pixel)


class Judge:
    """Knows of each building what is to be done with it.

    Args:
        found: buildings by feature id.
        references: the true ones.
    """

    def __init__(self, found: dict[int, QgsGeometry], references: Sequence[QgsGeometry]) -> None:
        self._count = len(found), len(references)
        near = [
            (over_union(outline, reference), number, index)
            for number, outline in found.items()
            for index, reference in enumerate(references)
            if outline.boundingBox().intersects(reference.boundingBox())
        ]
        self._matched: dict[int, int] = {}
        for share, number, index in sorted(near, reverse=True):
            if share >= MATCH and number not in self._matched and index not in self._matched.values():
                self._matched[number] = index
        self._mendable = {
            number: index
            for share, number, index in sorted(near)  # the last one, which it overlaps most, stays
            if share >= MENDABLE and number not in self._matched and index not in self._matched.values()
        }

    def path(self, order: Sequence[int]) -> list[float]:
        """F1 before the first decision, and after each."""
        (found, references), matched = self._count, len(self._matched)
        values, mended = [2 * matched / (found + references)], set()
        for number in order:
            reference = self._mendable.get(number)
            if number not in self._matched and reference is not None and reference not in mended:
                mended.add(reference)
                matched += 1
            elif number not in self._matched:
                found -= 1
            values.append(2 * matched / (found + references))
        return values


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("output", type=Path, help="where the figures go, as JSON")
    parser.add_argument("labels", type=Path, help="labels of a split, as COCO; its scenes lie beside it")
    parser.add_argument("--scenes", nargs="+", default=SCENES, help="names, without a suffix")
    parser.add_argument("--score", type=float, nargs="+", default=[0.35], help="least scores of the extraction")
    arguments = parser.parse_args()
    start_app()
    plugin = load_plugin()
    arguments.output.parent.mkdir(parents=True, exist_ok=True)
    runs = [gain(arguments.labels, arguments.scenes, score, arguments.output.parent) for score in arguments.score]
    plugin.unload()
    arguments.output.write_text(json.dumps(runs, indent=1), encoding="utf-8")


def gain(labels: Path, scenes: Sequence[str], score: float, folder: Path) -> dict[str, Any]:
    """Review some scenes, extracted with this score; `queue` and `random` are F1 after each number of decisions."""
    coco = json.loads(labels.read_text(encoding="utf-8"))
    found, references, ignored = [], [], []
    for scene in scenes:
        raster = _raster(labels.parent, coco, scene)
        truth = Truth(coco, raster)
        references += truth.references
        ignored += truth.ignored
        found.append(extracted(raster, score, folder))
    layer = as_one(found, references, ignored)
    judge = Judge({feature.id(): feature.geometry() for feature in layer.getFeatures()}, references)
    queue = ReviewQueue(ReviewedLayer(layer), QgsProject.instance())
    order = _order(queue)
    values = judge.path(order)
    chance = random.Random(1)
    paths = [judge.path(chance.sample(order, len(order))) for _ in range(ORDERS)]
    by_chance = [mean(steps) for steps in zip(*paths)]
    run = {"scenes": list(scenes), "score": score, "buildings": len(order), "queue": values, "random": by_chance}
    told = {count: (round(values[count], 4), round(by_chance[count], 4)) for count in DECISIONS if count < len(values)}
    print(f"score {score}, {len(order)} buildings, decisions to F1 in order and by chance: {told}", flush=True)
    return run


def extracted(raster: QgsRasterLayer, score: float, folder: Path) -> QgsVectorLayer:
    """The buildings of a scene, extracted unless that was done before."""
    from qgis import processing

    path = folder / f"{raster.name()}_{score}.gpkg"
    if not path.exists():
        parameters = {"INPUT": raster, "SCORE": score, "OUTPUT": str(path)}
        processing.run("quoin:extractbuildings", parameters, feedback=QgsProcessingFeedback(False))
    return QgsVectorLayer(str(path), raster.name(), "ogr")


def as_one(
    layers: Sequence[QgsVectorLayer], references: Sequence[QgsGeometry], ignored: Sequence[QgsGeometry]
) -> QgsVectorLayer:
    """All buildings in one scratch layer, but for those in what is ignored, unless a reference is there as well."""
    whole: QgsVectorLayer = layers[0].materialize(QgsFeatureRequest().setFilterFids([]))
    for layer in layers:
        for feature in layer.getFeatures():
            outline = feature.geometry()
            if _lies_in(outline, ignored, MATCH) and not _lies_in(outline, references, MENDABLE):
                continue
            copy = QgsFeature(feature)
            whole.dataProvider().addFeature(copy)
    return whole


def _lies_in(outline: QgsGeometry, regions: Sequence[QgsGeometry], least: float) -> bool:
    box = outline.boundingBox()
    return any(covered(outline, each) > least for each in regions if box.intersects(each.boundingBox()))


def _order(queue: ReviewQueue) -> list[int]:
    first = queue.first()
    assert first is not None
    order = [first]
    while (following := queue.following(order[-1])) not in (None, first):
        assert following is not None
        order.append(following)
    return order


def _raster(folder: Path, coco: dict[str, Any], scene: str) -> QgsRasterLayer:
    (name,) = [each["file_name"] for each in coco["images"] if Path(each["file_name"]).stem == scene]
    return QgsRasterLayer(str(folder / name), scene)


if __name__ == "__main__":
    main()
