"""Measures how time and memory grow with the area of a raster, through QGIS and the worker, as a user runs them.

Runs in a Python that has QGIS and finds the plugin as `quoin`: `python3 -P -m quoin.tools.growth SCENE OUT`.
The rasters are virtual mosaics that repeat one scene. They have one worker, as the rasters of a batch do: the first run
starts it.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import re
import resource
import sys
import time
from pathlib import Path
from typing import Any

from osgeo import gdal
from qgis.core import QgsProcessingFeedback
from qgis.testing import start_app

SOURCE = (
    "<SimpleSource><SourceFilename>{file}</SourceFilename><SourceBand>{band}</SourceBand>"
    '<SrcRect xOff="0" yOff="0" xSize="{width}" ySize="{height}"/>'
    '<DstRect xOff="{x}" yOff="{y}" xSize="{width}" ySize="{height}"/></SimpleSource>'
)


class WorkerWatch(QgsProcessingFeedback):
    """Notes the worker's largest memory, and the processor time it takes from now on, whenever a tile is finished."""

    def __init__(self) -> None:
        super().__init__(False)
        self.peak_mb = 0.0
        self.processor_seconds = 0.0
        self._before = sum(map(_processor_seconds, _children()))
        self.progressChanged.connect(self._look)

    def _look(self, progress: float) -> None:
        for child in _children():
            peak = re.search(r"VmHWM:\s+(\d+) kB", Path(f"/proc/{child}/status").read_text())
            if peak:
                self.peak_mb = max(self.peak_mb, int(peak[1]) / 1e3)
        self.processor_seconds = sum(map(_processor_seconds, _children())) - self._before


def _children() -> list[str]:
    """The numbers of this process's children, of which the worker is the only one."""
    return Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()


def _processor_seconds(process: str) -> float:
    # the fields after the name in brackets, which may hold spaces; see proc(5) for the numbers
    user, system = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("scene", type=Path, help="GeoTIFF with three bands of 8 bits")
    parser.add_argument("output", type=Path, help="where the figures go, as JSON")
    parser.add_argument("--megapixels", type=float, nargs="+", default=[4, 16, 64])
    arguments = parser.parse_args()
    start_app()
    plugin = load_plugin()
    arguments.output.parent.mkdir(parents=True, exist_ok=True)
    runs: list[dict[str, Any]] = []
    for megapixels in arguments.megapixels:
        runs.append(measure(arguments.scene.resolve(), megapixels, arguments.output.parent))
        print(runs[-1], flush=True)
        arguments.output.write_text(json.dumps(runs, indent=1), encoding="utf-8")
    plugin.unload()


def measure(scene: Path, megapixels: float, folder: Path) -> dict[str, Any]:
    """Extract from a mosaic of about so many megapixels; a process's peak memory only ever grows, so begin small."""
    from qgis import processing

    mosaic = folder / "mosaic.vrt"
    pixels = repeat(scene, megapixels, mosaic)
    feedback = WorkerWatch()
    start, processor = time.monotonic(), time.process_time()
    parameters = {"INPUT": str(mosaic), "OUTPUT": str(folder / "mosaic.gpkg")}
    results = processing.run("quoin:extractbuildings", parameters, feedback=feedback)
    seconds = time.monotonic() - start
    return {
        "megapixels": pixels / 1e6,
        "seconds": seconds,
        "seconds_per_megapixel": seconds / pixels * 1e6,
        "qgis_processor_seconds": time.process_time() - processor,
        "qgis_peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3,
        "worker_processor_seconds": feedback.processor_seconds,
        "worker_peak_mb": feedback.peak_mb,
        "buildings": results["COUNT"],
    }


def repeat(scene: Path, megapixels: float, mosaic: Path) -> int:
    """Write a virtual raster that repeats a scene to at least so many megapixels; return its number of pixels."""
    source = gdal.Open(str(scene))
    width, height = source.RasterXSize, source.RasterYSize
    columns = max(1, math.ceil(math.sqrt(megapixels * 1e6) / width))
    rows = max(1, math.ceil(megapixels * 1e6 / (columns * width * height)))
    raster = gdal.GetDriverByName("VRT").Create(str(mosaic), columns * width, rows * height, 3)
    raster.SetGeoTransform(source.GetGeoTransform())
    raster.SetProjection(source.GetProjection())
    for band in (1, 2, 3):
        for index in range(columns * rows):
            place = {"x": index % columns * width, "y": index // columns * height, "width": width, "height": height}
            xml = SOURCE.format(file=scene, band=band, **place)
            raster.GetRasterBand(band).SetMetadataItem(f"source_{index}", xml, "new_vrt_sources")
    return columns * rows * width * height


def load_plugin() -> Any:
    """Processing with Quoin in it, as in QGIS."""
    sys.path.append("/usr/share/qgis/python/plugins")
    from processing.core.Processing import Processing

    Processing.initialize()
    import quoin

    plugin = quoin.classFactory(None)
    plugin.initProcessing()
    return plugin


if __name__ == "__main__":
    main()
