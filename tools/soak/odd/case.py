"""One odd input, and what all of them need."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal, gdal_array, osr

Parameters = dict[str, Any]
EXTRACT, REGULARIZE, EVALUATE = "quoin:extractbuildings", "quoin:regularizebuildings", "quoin:evaluatebuildings"
QUICK = {"MODEL": "mbi", "OUTPUT": "TEMPORARY_OUTPUT"}
"""The model that has learned nothing takes the least time, and all else is the same."""
NAMES = {
    "picture": "<img src='file:///etc/hostname'>",
    "link": '<a href="https://example.com/">look</a>',
    "lines": "town\n\nERROR: all is lost\r\n100 %",
    "option": "--title=another",
    "quotes": "a\"b'c`d]e[f",
    "statement": "a'); DROP TABLE gpkg_contents; --",
    "expression": "[% env('HOME') %] @project_path {0} {name} %s %1",
    "script": "</style><script>alert(1)</script>",
    "backwards": "town\u202egpj.exe",
    "terminal": "\x1b[2Jtown\x07",
    "way out": "../../etc/passwd",
    "nothing": "",
    "long": "town " * 20_000,
}


@dataclass(frozen=True)
class Case:
    """An odd input.

    Attributes:
        kind: rasters, layers, parameters, models or projects.
        name: of its own.
        algorithm: that is given it.
        make: writes what it needs into a folder and returns the algorithm's parameters.
    """

    kind: str
    name: str
    algorithm: str
    make: Callable[[Path], Parameters]


def cases_of(kind: str, algorithm: str, makers: dict[str, Callable[[Path], Parameters]]) -> Iterator[Case]:
    """Cases of one kind for one algorithm, by their names."""
    for name, make in makers.items():
        yield Case(kind, name, algorithm, make)


def town(side: int = 128, bands: int = 3) -> np.ndarray:
    """An image `[bands, side, side]` of bright squares on grey, which any model takes for something."""
    image = np.full((bands, side, side), 90, np.uint8)
    for x in range(10, side - 30, 40):
        image[:, 20:50, x : x + 25] = 220
    return image


def write_raster(
    path: Path,
    pixels: np.ndarray,
    crs: str = "EPSG:32737",
    transform: tuple[float, ...] | None = (500_000, 0.13, 0, 9_000_000, 0, -0.13),
    no_data: float | None = None,
    options: tuple[str, ...] = (),
) -> Path:
    """Write `[bands, height, width]` as a GeoTIFF."""
    code = gdal_array.NumericTypeCodeToGDALTypeCode(pixels.dtype)
    count, height, width = pixels.shape
    raster = gdal.GetDriverByName("GTiff").Create(str(path), width, height, count, code, list(options))
    if transform is not None:
        raster.SetGeoTransform(transform)
    if crs:
        reference = osr.SpatialReference()
        reference.SetFromUserInput(crs)
        raster.SetProjection(reference.ExportToWkt())
    for number in range(count):
        raster.GetRasterBand(number + 1).WriteArray(pixels[number])
        if no_data is not None:
            raster.GetRasterBand(number + 1).SetNoDataValue(no_data)
    return path


def raster_in(folder: Path) -> str:
    """A raster with nothing odd about it."""
    return str(write_raster(folder / "town.tif", town()))


def text_file(name: str, content: str | bytes, parameter: str, others: Parameters, folder: Path) -> Parameters:
    """Write a file; it is a parameter beside others."""
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))
    return {parameter: str(path), **others}


def file_case(name: str, content: str | bytes, parameter: str, others: Parameters) -> Callable[[Path], Parameters]:
    """The same, to be made later."""
    return partial(text_file, name, content, parameter, others)
