"""Measures how many buildings change when the extent moves, and when the pixels move on the lattice.

Runs in a Python that has QGIS and finds the plugin as `quoin`: `python3 -P -m quoin.tools.shifts OUT SCENE…` writes
what the table `shifts` of docs/seams.md shows. The extent is the scene without a border, moved right and down; for the
lattice, so much of the scene is cut off on the left and at the top. Changed are buildings without any of an
intersection over union of a half or more in the other run; those of both runs that lie in both extents are counted.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path

from osgeo import gdal
from qgis.core import QgsGeometry, QgsProcessingFeedback, QgsRasterLayer, QgsRectangle
from qgis.testing import start_app

from .growth import load_plugin

SAME = 0.5
"""Least intersection over union of two outlines of one building."""
DOUBT = 1.0
"""Map units from the edge of an extent within which the centre of a building may lie on either side."""


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("output", type=Path, help="where the figures go, as JSON")
    parser.add_argument("scenes", type=Path, nargs="+", help="GeoTIFFs")
    parser.add_argument("--pixels", type=int, nargs="+", default=[1, 100, 255], help="of the scene")
    arguments = parser.parse_args()
    start_app()
    plugin = load_plugin()
    runs = []
    for scene in arguments.scenes:
        for what, measure in (("extent", moved_extent), ("lattice", moved_lattice)):
            base = None
            for pixels in arguments.pixels:
                base, changed, count = measure(scene.resolve(), pixels, max(arguments.pixels), base)
                runs.append(
                    {"scene": scene.stem, "moves": what, "pixels": pixels, "buildings": count, "changed": changed}
                )
                print(runs[-1], flush=True)
    plugin.unload()
    arguments.output.parent.mkdir(parents=True, exist_ok=True)
    arguments.output.write_text(json.dumps(runs, indent=1), encoding="utf-8")


Buildings = list[QgsGeometry]


def moved_extent(scene: Path, pixels: int, border: int, base: Buildings | None) -> tuple[Buildings, int, int]:
    """Move the extent; return the buildings where it was (`base`, where known), how many changed, and of how many."""
    extent, pixel = _inner(scene, border)
    moved = QgsRectangle(extent)
    moved.setXMinimum(extent.xMinimum() + pixels * pixel)
    moved.setXMaximum(extent.xMaximum() + pixels * pixel)
    moved.setYMinimum(extent.yMinimum() - pixels * pixel)
    moved.setYMaximum(extent.yMaximum() - pixels * pixel)
    base = base or extract(scene, extent)
    return base, *_changed(base, extract(scene, moved), extent.intersect(moved))


def moved_lattice(scene: Path, pixels: int, border: int, base: Buildings | None) -> tuple[Buildings, int, int]:
    """Cut off pixels of the scene and extract from the same extent; returns as `moved_extent`."""
    extent, _ = _inner(scene, border)
    with tempfile.TemporaryDirectory() as folder:
        cut = Path(folder) / "cut.tif"
        raster = gdal.Open(str(scene))
        size = [raster.RasterXSize - pixels, raster.RasterYSize - pixels]
        gdal.Translate(str(cut), raster, srcWin=[pixels, pixels, *size]).FlushCache()
        moved = extract(cut, extent)
    base = base or extract(scene, extent)
    return base, *_changed(base, moved, extent)


def extract(scene: Path, extent: QgsRectangle) -> Buildings:
    """The buildings of an extent, with the algorithm's defaults."""
    from qgis import processing

    parameters = {"INPUT": str(scene), "EXTENT": extent, "OUTPUT": "memory:"}
    results = processing.run("quoin:extractbuildings", parameters, feedback=QgsProcessingFeedback(False))
    return [feature.geometry() for feature in results["OUTPUT"].getFeatures()]


def _inner(scene: Path, border: int) -> tuple[QgsRectangle, float]:
    """The extent of a scene without a border of so many of its pixels, and the size of one."""
    layer = QgsRasterLayer(str(scene), "scene")
    pixel = layer.rasterUnitsPerPixelX()
    return layer.extent().buffered(-border * pixel), pixel


def _changed(before: Buildings, after: Buildings, both: QgsRectangle) -> tuple[int, int]:
    """How many buildings of either run that lie in both extents are not in the other, and how many there are."""
    sure = both.buffered(-DOUBT)
    changed = count = 0
    for some, others in ((before, after), (after, before)):
        for one in some:
            if sure.contains(one.boundingBox().center()):
                count += 1
                changed += all(_iou(one, other) < SAME for other in others)
    return changed, count


def _iou(one: QgsGeometry, other: QgsGeometry) -> float:
    if not one.boundingBox().intersects(other.boundingBox()):
        return 0.0
    common = one.intersection(other).area()
    return common / (one.area() + other.area() - common)


if __name__ == "__main__":
    main()
