"""Draws what an update says of a rendered scene: `python3 -P -m quoin.tools.update_picture SCENE REFERENCE PICTURE`.

Runs in QGIS's Python, with `build/plugins` on its path. The reference of the scene is taken for last year's map, 1.5 m
too far west: without some of its buildings, with one of them twice, on free ground, and with one cut in half.
"""

from __future__ import annotations

import argparse
import os
import sys
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QImage

WEST = 1.5
MARGIN = 6.0
LEFT_OUT = (1, 4, 7)
HALVED = 2
SIDE = 1000
QUALITY = 88


def main() -> None:
    """Draw the picture that the command line names."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("scene", "reference", "picture"):
        parser.add_argument(name)
    paths = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QgsApplication([], False)
    application.initQgis()
    import quoin

    plugin = quoin.classFactory(None)
    plugin.initProcessing()
    scene = QgsRasterLayer(paths.scene, "scene")
    known = last_year(QgsVectorLayer(paths.reference, "reference", "ogr"), scene.extent())
    picture = drawn(scene, updated(known, scene))
    plugin.unload()
    if not picture.save(paths.picture, quality=QUALITY):
        sys.exit(f"{paths.picture} cannot be written: check its folder and its ending, such as .jpg.")


def last_year(reference: QgsVectorLayer, extent: QgsRectangle) -> QgsVectorLayer:
    """The map: a layer of what there was, largest first."""
    shapes = sorted((feature.geometry() for feature in reference.getFeatures()), key=lambda each: -each.area())
    inner = extent.buffered(-MARGIN)
    whole = [each for each in shapes if inner.contains(each.boundingBox())]
    kept = [each for each in shapes if not any(each.equals(whole[left]) for left in LEFT_OUT)]
    halved = whole[HALVED]
    box = halved.boundingBox()
    west = QgsRectangle(box.xMinimum(), box.yMinimum(), box.center().x(), box.yMaximum())
    kept = [each.intersection(QgsGeometry.fromRect(west)) if each.equals(halved) else each for each in kept]
    return _layer([*kept, invented(whole[3], shapes, inner)], reference.crs().authid())


def invented(shape: QgsGeometry, others: list[QgsGeometry], inner: QgsRectangle) -> QgsGeometry:
    """A shape moved to the first place from the north-west where none of the others is."""
    box = shape.boundingBox()
    for down in range(0, int(inner.height() - box.height()), 2):
        for right in range(0, int(inner.width() - box.width()), 2):
            moved = QgsGeometry(shape)
            moved.translate(inner.xMinimum() + right - box.xMinimum(), inner.yMaximum() - down - box.yMaximum())  # noqa: QGS201  # it has a geometry
            if not any(moved.buffer(2.0, 4).intersects(each) for each in others):
                return moved
    sys.exit("There is no free ground in this scene: choose one with fewer buildings.")


def _layer(shapes: list[QgsGeometry], crs: str) -> QgsVectorLayer:
    layer = QgsVectorLayer(f"Polygon?crs={crs}", "map", "memory")
    for shape in shapes:
        feature = QgsFeature()
        shape.translate(-WEST, 0.0)  # noqa: QGS201  # it has a geometry
        feature.setGeometry(shape)
        layer.dataProvider().addFeature(feature)
    return layer


def updated(known: QgsVectorLayer, scene: QgsRasterLayer) -> QgsVectorLayer:
    """What the algorithm says of the map, in the style that QGIS shows it in."""
    from quoin.processing.algorithms.styles.change_style import FIELD, change_renderer
    from quoin.processing.algorithms.update_buildings import UpdateBuildings

    feedback = QgsProcessingFeedback()
    parameters: dict[str, Any] = {"INPUT": known, "IMAGE": scene, "MODEL": "keypoint", "OUTPUT": "memory:"}
    context = QgsProcessingContext()
    results, done = UpdateBuildings().create().run(parameters, context, feedback)
    print(feedback.textLog())
    if not done:
        sys.exit("The update failed: see above.")
    layer = QgsProcessingUtils.mapLayerFromString(results["OUTPUT"], context).clone()
    layer.setRenderer(change_renderer(FIELD))
    return layer


def drawn(scene: QgsRasterLayer, layer: QgsVectorLayer) -> QImage:
    """The layer over its scene."""
    settings = QgsMapSettings()
    settings.setLayers([layer, scene])
    settings.setDestinationCrs(scene.crs())
    settings.setExtent(scene.extent())
    settings.setOutputSize(QSize(SIDE, round(SIDE * scene.height() / scene.width())))
    settings.setOutputDpi(144.0)
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


if __name__ == "__main__":
    main()
