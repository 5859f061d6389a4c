"""Draws building polygons over the raster they come from, as a PNG: the demo's picture and those of this folder.

Runs in a Python that has QGIS: `python3 tools/overlay.py RASTER BUILDINGS PICTURE`.
"""

from __future__ import annotations

import argparse
import os
import sys

from qgis.core import (
    QgsApplication,
    QgsFillSymbol,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsMarkerLineSymbolLayer,
    QgsMarkerSymbol,
    QgsRasterLayer,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QImage

LONGEST_SIDE = 2000
"""Pixels of the picture's longer side, which keeps the corners of a house visible in a scene of 3,000 pixels."""


def draw(raster_path: str, buildings_path: str) -> QImage:
    """Return the picture of the whole raster with the outline and the corners of each building."""
    raster = _valid(QgsRasterLayer(raster_path, "raster"), raster_path)
    buildings = _valid(QgsVectorLayer(buildings_path, "buildings"), buildings_path)
    buildings.setRenderer(QgsSingleSymbolRenderer(outline_symbol()))
    scale = min(1.0, LONGEST_SIDE / max(raster.width(), raster.height()))
    settings = QgsMapSettings()
    settings.setLayers([buildings, raster])
    settings.setDestinationCrs(raster.crs())
    settings.setExtent(raster.extent())
    settings.setOutputSize(QSize(round(raster.width() * scale), round(raster.height() * scale)))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def outline_symbol() -> QgsFillSymbol:
    """Return a symbol that leaves the roof visible: a cyan outline with a yellow dot on each corner."""
    symbol = QgsFillSymbol.createSimple(
        {"style": "no", "outline_color": "#00e5ff", "outline_width": "3", "outline_width_unit": "Pixel"}
    )
    corner = QgsMarkerSymbol.createSimple(
        {"name": "circle", "color": "#ffef00", "outline_color": "#222222", "size": "7", "size_unit": "Pixel"}
    )
    corners = QgsMarkerLineSymbolLayer.create({"placement": "vertex"})
    corners.setSubSymbol(corner)
    symbol.appendSymbolLayer(corners)
    return symbol


def _valid(layer: QgsRasterLayer | QgsVectorLayer, path: str) -> QgsRasterLayer | QgsVectorLayer:
    """Return the layer, or end the program where QGIS cannot read it."""
    if not layer.isValid():
        sys.exit(f"{path} cannot be read as a {layer.name()} layer: check the path.")
    return layer


def main() -> None:
    """Draw the picture that the command line names."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    for name in ("raster", "buildings", "picture"):
        parser.add_argument(name)
    paths = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QgsApplication([], False)
    application.initQgis()
    picture = draw(paths.raster, paths.buildings)
    application.exitQgis()
    if not picture.save(paths.picture):
        sys.exit(f"{paths.picture} cannot be written: check its folder and its ending, such as .png.")


if __name__ == "__main__":
    main()
