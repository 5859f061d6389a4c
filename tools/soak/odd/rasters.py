"""Rasters that are odd in type, values, size, place, or are no rasters any more."""

from __future__ import annotations

import itertools
import math
import random
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal

from .case import EXTRACT, QUICK, Case, Parameters, cases_of, file_case, town, write_raster

TYPES = ("u1", "u2", "i2", "u4", "i4", "f4", "f8", "c8", "c16")
VALUES: dict[str, Callable[[np.ndarray], np.ndarray]] = {
    "a town": lambda image: image,
    "zeros": np.zeros_like,
    "highest": lambda image: np.full_like(image, _highest(image.dtype)),
    "no numbers": lambda image: np.where(image > 200, image, _nothing(image.dtype)).astype(image.dtype),
}
PLACES: dict[str, tuple[float, ...] | None] = {
    "none": None,
    "turned": (500_000, 0.1, 0.05, 9_000_000, 0.05, -0.1),
    "sheared": (500_000, 0.13, 0.2, 9_000_000, 0, -0.13),
    "south up": (500_000, 0.13, 0, 9_000_000, 0, 0.13),
    "mirrored": (500_000, -0.13, 0, 9_000_000, 0, -0.13),
    "flat": (500_000, 0.13, 0, 9_000_000, 0, -1e-12),
    "tiny": (500_000, 1e-9, 0, 9_000_000, 0, -1e-9),
    "huge": (500_000, 1e9, 0, 9_000_000, 0, -1e9),
    "endless": (math.inf, 0.13, 0, 9_000_000, 0, -0.13),
    "no number": (math.nan, 0.13, 0, 9_000_000, 0, -0.13),
    "pixels of no number": (500_000, math.nan, 0, 9_000_000, 0, -0.13),
    "long pixels": (500_000, 13, 0, 9_000_000, 0, -0.13),
}
CRSS = (
    *("EPSG:4326", "EPSG:3857", "EPSG:4978", "EPSG:5703", "EPSG:3031", "EPSG:2193", "EPSG:27700"),
    *("+proj=longlat +a=1 +b=1", "+proj=utm +zone=61", "+proj=ortho +lat_0=90", "+proj=geos +h=1", "+proj=ob_tran"),
    'LOCAL_CS["a site",UNIT["metre",1]]',
    'LOCAL_CS["a site",UNIT["nothing",0]]',
    'PROJCS["<b>x</b>",GEOGCS["y",DATUM["z",SPHEROID["s",0,0]],PRIMEM["G",0],UNIT["degree",1]],UNIT["m",-1]]',
)
SOURCE = "<SimpleSource><SourceFilename relativeToVRT='{relative}'>{file}</SourceFilename>{more}</SimpleSource>"
RECTANGLES = "<SrcRect xOff='0' yOff='0' xSize='{0}' ySize='{0}'/><DstRect xOff='0' yOff='0' xSize='{1}' ySize='{1}'/>"


def rasters() -> Iterator[Case]:
    """All of them."""
    for maker in (_typed(), _sized(), _placed(), _without_data(), _virtual(), _broken()):
        yield from cases_of("rasters", EXTRACT, maker)


def _highest(kind: Any) -> Any:
    return np.iinfo(kind).max if np.issubdtype(kind, np.integer) else np.finfo(kind).max


def _nothing(kind: Any) -> Any:
    return 0 if np.issubdtype(kind, np.integer) else math.nan


def _written(folder: Path, pixels: Callable[[], np.ndarray], **how: Any) -> Parameters:
    return {"INPUT": str(write_raster(folder / "odd.tif", pixels(), **how)), **QUICK}


def _typed() -> dict[str, Callable[[Path], Parameters]]:
    def pixels(kind: str, values: str) -> np.ndarray:
        return VALUES[values](town().astype(kind))

    pairs = itertools.product(TYPES, VALUES)
    return {f"{kind} {values}": partial(_written, pixels=partial(pixels, kind, values)) for kind, values in pairs}


def _sized() -> dict[str, Callable[[Path], Parameters]]:
    def pixels(bands: int, height: int, width: int) -> np.ndarray:
        return np.full((bands, height, width), 7, np.uint8)

    sizes = [(1, 9, 9), (2, 64, 64), (4, 64, 64), (5, 64, 64), (13, 64, 64), (300, 9, 9)]
    sizes += [(3, 1, 1), (3, 1, 300), (3, 300, 1), (3, 2, 2), (3, 31, 33), (3, 1, 20_000)]
    return {f"{size}": partial(_written, pixels=partial(pixels, *size)) for size in sizes}


def _placed() -> dict[str, Callable[[Path], Parameters]]:
    places = {f"place: {name}": partial(_written, pixels=town, transform=PLACES[name]) for name in PLACES}
    return {**places, **{f"CRS {crs}": partial(_written, pixels=town, crs=crs) for crs in ("", *CRSS)}}


def _without_data() -> dict[str, Callable[[Path], Parameters]]:
    values = (0.0, 90.0, -1.0, 1e300, math.nan, math.inf)
    found: dict[str, Callable[[Path], Parameters]] = {
        f"no data {value}": partial(_written, pixels=town, no_data=value) for value in values
    }
    for bands, alpha in ((2, "YES"), (4, "YES"), (4, "UNSPECIFIED")):
        how: dict[str, Any] = {"pixels": partial(_opaque, bands), "options": (f"ALPHA={alpha}",)}
        found[f"{bands} bands, the last opaque nowhere, {alpha}"] = partial(_written, **how)
    return found


def _opaque(bands: int) -> np.ndarray:
    image = town(bands=bands)
    image[-1] = 0
    return image


def _vrt(bands: str, size: str = "64", head: str = "") -> str:
    place = "<SRS>EPSG:32737</SRS><GeoTransform>500000, 0.13, 0, 9000000, 0, -0.13</GeoTransform>"
    return f"{head}<VRTDataset rasterXSize='{size}' rasterYSize='{size}'>{place}{bands}</VRTDataset>"


def _band(source: str, kind: str = "", more: str = "") -> str:
    return f"<VRTRasterBand dataType='Byte' band='1' {kind}>{source}{more}</VRTRasterBand>"


def _virtual() -> dict[str, Callable[[Path], Parameters]]:
    def source(file: str, more: str = "", relative: int = 1) -> str:
        return _band(SOURCE.format(file=file, more=more, relative=relative))

    python = "<PixelFunctionType>f</PixelFunctionType><PixelFunctionLanguage>Python</PixelFunctionLanguage>"
    code = "<PixelFunctionCode>import os; os._exit(9)</PixelFunctionCode>"
    laughs = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    texts = {
        "mosaic of itself": _vrt(source("odd.vrt")),
        "mosaic of nothing": _vrt(source("nowhere.tif")),
        "mosaic of a device": _vrt(source("/dev/zero", relative=0)),
        "mosaic of the way out": _vrt(source("../../../../etc/passwd")),
        "mosaic of a name with tags": _vrt(source("&lt;img src=x&gt;.tif")),
        "mosaic of an option": _vrt(source("--config")),
        "mosaic without bands": _vrt(""),
        "mosaic of no size": _vrt(source("odd.vrt"), "0"),
        "mosaic of less than nothing": _vrt(source("odd.vrt"), "-5"),
        "mosaic of two thousand million": _vrt(source("nowhere.tif"), "2147483647"),
        "mosaic of odd rectangles": _vrt(source("odd.vrt", RECTANGLES.format("nan", "-1e300"))),
        "mosaic of empty rectangles": _vrt(source("odd.vrt", RECTANGLES.format("0", "0"))),
        "mosaic of a band that is none": _vrt(source("odd.vrt", "<SourceBand>99</SourceBand>")),
        "mosaic with code": _vrt(_band("", "subClass='VRTDerivedRasterBand'", python + code)),
        "mosaic of raw bytes": _vrt(_band("<SourceFilename>/dev/zero</SourceFilename>", "subClass='VRTRawRasterBand'")),
        "mosaic with entities": _vrt(source("&b;.tif"), head=laughs),
        "mosaic as deep as XML goes": _vrt("<a>" * 5000 + "</a>" * 5000),
        "mosaic that is cut off": _vrt(source("odd.vrt"))[:150],
        "warped mosaic of itself": "<VRTDataset subClass='VRTWarpedDataset'><GDALWarpOptions><SourceDataset "
        "relativeToVRT='1'>odd.vrt</SourceDataset></GDALWarpOptions></VRTDataset>",
        "service of nothing": "<GDAL_WMS><Service name='TMS'><ServerUrl>http://127.0.0.1:9/${z}</ServerUrl></Service>"
        "</GDAL_WMS>",
    }
    return {name: file_case("odd.vrt", text, "INPUT", QUICK) for name, text in texts.items()}


def _broken() -> dict[str, Callable[[Path], Parameters]]:
    found: dict[str, Callable[[Path], Parameters]] = {}
    for format_name, driver in (("tif", "GTiff"), ("png", "PNG"), ("jpg", "JPEG"), ("gpkg", "GPKG")):
        for number in range(8):
            found[f"{format_name} with other bytes {number}"] = partial(_changed, format_name, driver, number)
            found[f"{format_name} cut off {number}"] = partial(_cut, format_name, driver, number)
    for name, content in (
        ("nothing", b""),
        ("text", b"no picture"),
        ("zip", b"PK\3\4"),
        ("tif", b"II*\0\xff\xff\xff\xff"),
    ):
        found[f"a tif that is {name}"] = file_case("odd.tif", content, "INPUT", QUICK)
    found["a folder"] = lambda folder: {"INPUT": str(folder), **QUICK}
    found["a link to itself"] = _loop
    return found


def _loop(folder: Path) -> Parameters:
    (folder / "odd.tif").symlink_to(folder / "odd.tif")
    return {"INPUT": str(folder / "odd.tif"), **QUICK}


def _copy(folder: Path, ending: str, driver: str) -> Path:
    whole = gdal.Open(str(write_raster(folder / "whole.tif", town())))
    path = folder / f"odd.{ending}"
    gdal.GetDriverByName(driver).CreateCopy(str(path), whole)
    return path


def _changed(ending: str, driver: str, seed: int, folder: Path) -> Parameters:
    path, draw = _copy(folder, ending, driver), random.Random(seed)
    content = bytearray(path.read_bytes())
    for _ in range(draw.choice([1, 10, 100])):  # most of them at the beginning, where structure is
        content[min(int(draw.expovariate(1 / 500)), len(content) - 1)] = draw.randrange(256)
    path.write_bytes(content)
    return {"INPUT": str(path), **QUICK}


def _cut(ending: str, driver: str, seed: int, folder: Path) -> Parameters:
    path = _copy(folder, ending, driver)
    content = path.read_bytes()
    path.write_bytes(content[: len(content) * (seed + 1) // 9])
    return {"INPUT": str(path), **QUICK}
