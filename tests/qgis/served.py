"""Raster services of the tests, each in a process of its own, and the layers that QGIS makes of them."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any
from urllib.parse import quote

ADDRESSES = (f"127.0.{number >> 8}.{number & 255}" for number in count(1))
"""One for each service: at a port that one had before QGIS would show what it keeps of that one's tiles."""


@contextmanager
def served(server: str, file: Path, *options: str) -> Iterator[str]:
    """The URL of a service that runs meanwhile; `options` as in `raster_service.py`."""
    address = next(ADDRESSES)
    command = [sys.executable, str(Path(__file__).parent / server), str(file), "--address", address, *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield f"http://{address}:{int(process.stdout.readline())}/?"
        finally:
            process.terminate()


def service_layer(kind: str, url: str, crs: str) -> Any:
    """The layer `scene` of a service: `wms`, `xyz` or `wcs`."""
    from qgis.core import QgsRasterLayer

    sources = {
        "wms": f"crs={crs}&format=image/png&layers=scene&styles=&url={url}",
        "xyz": f"type=xyz&url={quote(url.rstrip('?'), safe=':/')}{{z}}/{{x}}/{{y}}.png&zmin=0&zmax=20",
        "wcs": f"url={url}&identifier=scene&version=1.0.0&crs={crs}&format=GeoTIFF",
    }
    layer = QgsRasterLayer(sources[kind], "scene", "wcs" if kind == "wcs" else "wms")
    assert layer.isValid()
    return layer
