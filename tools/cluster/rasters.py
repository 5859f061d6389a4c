"""Rasters of any size for the checks: mosaics that repeat a rendered scene, and cloud-optimised files."""

from __future__ import annotations

import math
from pathlib import Path

import rasterio
from rasterio.shutil import copy

SOURCE = (
    "<SimpleSource><SourceFilename>{file}</SourceFilename><SourceBand>{band}</SourceBand>"
    '<SrcRect xOff="0" yOff="0" xSize="{width}" ySize="{height}"/>'
    '<DstRect xOff="{x}" yOff="{y}" xSize="{width}" ySize="{height}"/></SimpleSource>'
)


def mosaic_of(scene: Path, megapixels: float, mosaic: Path) -> Path:
    """Write a virtual raster that repeats a scene to at least so many megapixels."""
    with rasterio.open(scene) as source:
        width, height, wkt, place = source.width, source.height, source.crs.to_wkt(), source.transform.to_gdal()
    columns = max(1, math.ceil(math.sqrt(megapixels * 1e6) / width))
    rows = max(1, math.ceil(megapixels * 1e6 / (columns * width * height)))
    bands = []
    for band in (1, 2, 3):
        parts = [
            SOURCE.format(file=scene.resolve(), band=band, width=width, height=height, x=x * width, y=y * height)
            for y in range(rows)
            for x in range(columns)
        ]
        colour = ("Red", "Green", "Blue")[band - 1]
        inner = f"<ColorInterp>{colour}</ColorInterp>{''.join(parts)}"
        bands.append(f'<VRTRasterBand dataType="Byte" band="{band}">{inner}</VRTRasterBand>')
    head = f'<VRTDataset rasterXSize="{columns * width}" rasterYSize="{rows * height}">'
    srs = f"<SRS>{wkt.replace('&', '&amp;').replace('<', '&lt;')}</SRS>"
    transform = f"<GeoTransform>{', '.join(map(repr, place))}</GeoTransform>"
    mosaic.write_text(f"{head}{srs}{transform}{''.join(bands)}</VRTDataset>", encoding="utf-8")
    return mosaic


def cloud_optimised(raster: Path, file: Path) -> Path:
    """Write a raster as a cloud-optimised GeoTIFF."""
    copy(raster, file, driver="COG", COMPRESS="DEFLATE", BLOCKSIZE=512)
    return file


def pixels_of(raster: Path) -> int:
    """How many pixels a raster has."""
    with rasterio.open(raster) as opened:
        return int(opened.width * opened.height)
