"""One scene as every kind of raster: the same buildings come out, by the real worker, which is started once."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
from raster_kind import PIXEL, SIDE, UTM, UTM_PIXEL, Kind, assert_same, best_iou
from served import served

pytestmark = pytest.mark.usefixtures("qgis_app")


@pytest.fixture(scope="module")
def worker(torch_python: Path) -> Iterator[Any]:
    """A worker that has loaded the shipped model."""
    from quoin.processing.launch import launch_worker

    with launch_worker() as client:
        client.load("keypoint", "cpu")
        yield client


@pytest.fixture(scope="module")
def scene_pixels(small_scene: Any) -> np.ndarray:
    """The scene, uint8 `[3, 512, 512]`; 0 and 255 are left for what has no data."""
    from osgeo import gdal

    return gdal.Open(str(small_scene.image)).ReadAsArray().clip(1, 254)


@pytest.fixture(scope="module")
def found(worker: Any) -> Callable[[Kind], list[Any]]:
    """A function that returns the buildings of a raster as geometries, the extent being a square of 512 × 512."""
    from qgis.core import QgsCoordinateTransformContext, QgsGeometry, QgsPointXY, QgsRasterLayer, QgsRectangle
    from quoin.processing.extraction import Extraction
    from quoin.processing.raster_source import RasterSource
    from quoin.processing.read_options import ReadOptions

    def run(kind: Kind) -> list[Any]:
        layer = QgsRasterLayer(str(kind.source), "scene", kind.provider)
        extent = kind.extent or QgsRectangle()
        source = RasterSource.of_layer(layer, extent, QgsCoordinateTransformContext(), kind.bands)
        reader = source.reader(source.grid(0.13), kind.stretch)
        extraction = Extraction(worker, reader, lambda: False, lambda done, total: None)
        left, top, right, bottom = extraction.grid.wanted

        def placed(x: float, y: float) -> QgsPointXY:
            return QgsPointXY((x - left) / (right - left) * SIDE, (y - top) / (bottom - top) * SIDE)

        options = ReadOptions(tau=0.1, score=0.5, grouping="outline", regularize=False)
        return [
            QgsGeometry.fromPolygonXY([[placed(x, y) for x, y in ring] for ring in b["rings"]])
            for buildings in extraction.buildings(options)
            for b in buildings
        ]

    return run


@pytest.fixture(scope="module")
def plain(
    found: Callable[[Kind], list[Any]], scene_pixels: np.ndarray, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, list[Any]]:
    """The buildings of the scene as an 8-bit RGB GeoTIFF, by stretch."""
    from osgeo import gdal, osr

    path = tmp_path_factory.mktemp("plain") / "plain.tif"
    raster = gdal.GetDriverByName("GTiff").Create(str(path), SIDE, SIDE, 3)
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(UTM)
    raster.SetProjection(reference.ExportToWkt())
    raster.SetGeoTransform(_north_up())
    raster.WriteArray(scene_pixels)
    del raster  # closes the file
    return {stretch: found(Kind(path, stretch=stretch)) for stretch in ("raw", "percentile")}


def test_plain_scene_has_buildings(plain: dict[str, list[Any]]) -> None:
    assert min(len(buildings) for buildings in plain.values()) > 5


@pytest.mark.parametrize(
    ("dtype", "low", "factor"),
    [
        (np.uint16, 0, 257),
        (np.int16, -9000, 60),
        (np.uint32, 0, 1000),
        (np.int32, -50_000, 400),
        (np.float32, 0, 1 / 256),
        (np.float64, -3, 0.1),
    ],
)
def test_values_of_every_type(
    write_raster: Any, found: Any, plain: Any, scene_pixels: np.ndarray, dtype: type, low: float, factor: float
) -> None:
    raster = write_raster((scene_pixels * float(factor) + low).astype(dtype), UTM, _north_up())
    assert_same(found(Kind(raster)), plain["percentile"])


def test_one_band(write_raster: Any, found: Any, scene_pixels: np.ndarray) -> None:
    grey = scene_pixels.mean(axis=0, keepdims=True).astype(np.uint8)
    expected = found(Kind(write_raster(np.repeat(grey, 3, axis=0), UTM, _north_up())))
    assert_same(found(Kind(write_raster(grey, UTM, _north_up()))), expected)
    alpha = np.full_like(grey, 255)
    with_alpha = write_raster(np.concatenate([grey, alpha]), UTM, _north_up(), options=("ALPHA=YES",))
    assert_same(found(Kind(with_alpha)), expected)


def test_more_bands(write_raster: Any, found: Any, plain: Any, scene_pixels: np.ndarray) -> None:
    infrared = np.random.default_rng(0).integers(0, 256, (2, SIDE, SIDE), dtype=np.uint8)
    five = np.stack([scene_pixels[2], infrared[0], scene_pixels[1], infrared[1], scene_pixels[0]])
    assert_same(found(Kind(write_raster(five, UTM, _north_up()), bands=(5, 3, 1))), plain["raw"])
    four = np.concatenate([scene_pixels, infrared[:1]])
    options = ("PHOTOMETRIC=RGB", "ALPHA=NO")
    assert_same(found(Kind(write_raster(four, UTM, _north_up(), options=options))), plain["raw"])


def test_alpha_hides_what_it_covers(write_raster: Any, found: Any, plain: Any, scene_pixels: np.ndarray) -> None:
    opaque = np.full((1, SIDE, SIDE), 255, np.uint8)
    options = ("PHOTOMETRIC=RGB", "ALPHA=YES")
    whole = write_raster(np.concatenate([scene_pixels, opaque]), UTM, _north_up(), options=options)
    assert_same(found(Kind(whole)), plain["raw"])
    opaque[:, :, : SIDE // 2] = 0
    half = found(Kind(write_raster(np.concatenate([scene_pixels, opaque]), UTM, _north_up(), options=options)))
    assert all(geometry.boundingBox().xMinimum() > SIDE / 2 - 10 for geometry in half)


@pytest.mark.parametrize("how", ["no data", "not a number"])
def test_collar_without_data(write_raster: Any, found: Any, plain: Any, scene_pixels: np.ndarray, how: str) -> None:
    from qgis.core import QgsRectangle

    collar = 256
    dtype, hidden = (np.float32, np.nan) if how == "not a number" else (np.uint8, 255)
    shift = collar * UTM_PIXEL

    def with_collar(pixels: np.ndarray, value: float, no_data: float | None = None) -> Path:
        padded = np.pad(pixels, ((0, 0), (collar, collar), (collar, collar)), constant_values=value)
        return write_raster(padded, UTM, _north_up(-shift, shift), no_data=no_data)

    raster = with_collar(scene_pixels.astype(dtype), hidden, None if dtype is np.float32 else hidden)
    left, top = _north_up()[0], _north_up()[3]
    extent = QgsRectangle(left, top - SIDE * UTM_PIXEL, left + SIDE * UTM_PIXEL, top)
    black = found(Kind(with_collar(scene_pixels, 0), extent=extent))
    assert_same(found(Kind(raster, extent=extent, stretch="raw")), black)
    everywhere = found(Kind(raster, stretch="raw"))
    assert len(everywhere) >= 0.6 * len(plain["raw"])


def test_palette(write_raster: Any, found: Any, small_scene: Any, tmp_path: Path) -> None:
    from osgeo import gdal

    rgb = gdal.Open(str(small_scene.image))
    palette = gdal.ColorTable()
    bands = [rgb.GetRasterBand(number) for number in (1, 2, 3)]
    gdal.ComputeMedianCutPCT(*bands, 256, palette)
    indexed = gdal.GetDriverByName("GTiff").Create(str(tmp_path / "indexed.tif"), SIDE, SIDE, 1)
    indexed.SetGeoTransform(rgb.GetGeoTransform())
    indexed.SetProjection(rgb.GetProjection())
    gdal.DitherRGB2PCT(*bands, indexed.GetRasterBand(1), palette)
    indexed.GetRasterBand(1).SetColorTable(palette)
    indexed.FlushCache()
    expanded = gdal.Translate(str(tmp_path / "expanded.tif"), indexed, rgbExpand="rgb")
    expanded.FlushCache()
    assert_same(found(Kind(tmp_path / "indexed.tif")), found(Kind(tmp_path / "expanded.tif")))


@pytest.mark.parametrize(
    ("crs", "longitude", "latitude"),
    [(4326, 25, 60), (4326, 37, -1), (3857, 25, 70), (2263, -74, 40.7), (3413, -45, 72)],
    ids=["degrees far north", "degrees", "web mercator far north", "feet", "polar"],
)
def test_every_unit(
    write_raster: Any, found: Any, plain: Any, scene_pixels: np.ndarray, crs: int, longitude: float, latitude: float
) -> None:
    """The same ground elsewhere on the globe, each pixel as large as in the plain scene."""
    from qgis.core import (
        QgsCoordinateReferenceSystem,
        QgsCoordinateTransform,
        QgsCoordinateTransformContext,
        QgsPointXY,
        QgsProject,
        QgsRectangle,
    )
    from quoin.processing.ground import Ground

    reference = QgsCoordinateReferenceSystem(f"EPSG:{crs}")
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    corner = QgsCoordinateTransform(degrees, reference, QgsProject.instance()).transform(
        QgsPointXY(longitude, latitude)
    )
    near = QgsRectangle(corner.x() - 1e-3, corner.y() - 1e-3, corner.x() + 1e-3, corner.y() + 1e-3)
    metres_x, metres_y = Ground(reference, QgsCoordinateTransformContext()).metres_per_unit(near)
    transform = (corner.x(), PIXEL / metres_x, 0, corner.y(), 0, -PIXEL / metres_y)
    assert_same(found(Kind(write_raster(scene_pixels, crs, transform))), plain["raw"])


def test_south_up(write_raster: Any, found: Any, plain: Any, scene_pixels: np.ndarray) -> None:
    left, _, _, top, _, _ = _north_up()
    transform = (left, UTM_PIXEL, 0, top - SIDE * UTM_PIXEL, 0, UTM_PIXEL)
    assert_same(found(Kind(write_raster(scene_pixels[:, ::-1], UTM, transform))), plain["raw"])


def test_turned_by_a_right_angle(write_raster: Any, found: Any, plain: Any, scene_pixels: np.ndarray) -> None:
    # Stored rows run east and stored columns run north, so the stored image is the scene turned.
    left, _, _, top, _, _ = _north_up()
    transform = (left, 0, UTM_PIXEL, top - SIDE * UTM_PIXEL, UTM_PIXEL, 0)
    turned = scene_pixels[:, ::-1].transpose(0, 2, 1)
    assert_same(found(Kind(write_raster(turned, UTM, transform))), plain["raw"])


def test_turned_by_any_angle(write_raster: Any, found: Any, scene_pixels: np.ndarray) -> None:
    angle = math.radians(20)
    across, down = PIXEL * math.cos(angle), PIXEL * math.sin(angle)
    left, _, _, top, _, _ = _north_up()
    turned = found(Kind(write_raster(scene_pixels, UTM, (left, across, down, top, down, -across))))
    assert len(turned) > 5


def test_mosaic_and_overviews(
    write_raster: Any, found: Any, plain: Any, scene_pixels: np.ndarray, tmp_path: Path
) -> None:
    from osgeo import gdal

    half = SIDE // 2
    quarters = [
        write_raster(scene_pixels[:, y : y + half, x : x + half], UTM, _north_up(x * UTM_PIXEL, -y * UTM_PIXEL))
        for x in (0, half)
        for y in (0, half)
    ]
    gdal.BuildVRT(str(tmp_path / "mosaic.vrt"), [str(quarter) for quarter in quarters]).FlushCache()
    assert_same(found(Kind(tmp_path / "mosaic.vrt")), plain["raw"])
    whole = write_raster(scene_pixels, UTM, _north_up())
    gdal.Open(str(whole), gdal.GA_Update).BuildOverviews("NEAREST", [2, 4])
    assert_same(found(Kind(whole)), plain["raw"])


def test_tiled_map_service(write_raster: Any, found: Any, scene_pixels: np.ndarray, tmp_path: Path) -> None:
    """XYZ tiles of zoom level 20 on the disk, against the same pixels in a file that covers the world, too."""
    from osgeo import gdal
    from qgis.core import QgsRasterLayer

    zoom, column, row = 20, 600_000, 520_000
    edge = 20037508.342789244
    pixel = 2 * edge / 256 / 2**zoom
    transform = (column * 256 * pixel - edge, pixel, 0, edge - row * 256 * pixel, 0, -pixel)
    file = write_raster(scene_pixels, 3857, transform)
    for i in range(SIDE // 256):
        for j in range(SIDE // 256):
            tile = tmp_path / "tiles" / str(zoom) / str(column + i) / f"{row + j}.png"
            tile.parent.mkdir(parents=True, exist_ok=True)
            gdal.Translate(str(tile), str(file), format="PNG", srcWin=[256 * i, 256 * j, 256, 256])
    url = f"type=xyz&url=file://{tmp_path}/tiles/{{z}}/{{x}}/{{y}}.png&zmin={zoom}&zmax={zoom}"
    extent = QgsRasterLayer(str(file), "file").extent()
    gdal.BuildVRT(str(tmp_path / "world.vrt"), [str(file)], outputBounds=(-edge, -edge, edge, edge)).FlushCache()
    assert_same(found(Kind(url, "wms", extent=extent)), found(Kind(tmp_path / "world.vrt", extent=extent)))


def test_drawn_map_service(write_raster: Any, found: Any, plain: Any, scene_pixels: np.ndarray) -> None:
    """A WMS draws at the resolution it is asked for, by its own resampling: most buildings come out alike."""
    from qgis.core import QgsRasterLayer

    file = write_raster(scene_pixels, UTM, _north_up())
    with served("wms_server.py", file) as url:
        source = f"crs=EPSG:{UTM}&format=image/png&layers=scene&styles=&url={url}"
        drawn = found(Kind(source, "wms", extent=QgsRasterLayer(str(file), "file").extent()))
    alike = sum(best_iou(one, drawn) >= 0.7 for one in plain["raw"])
    assert alike >= 0.7 * len(plain["raw"])


def test_coverage_service(write_raster: Any, found: Any, plain: Any, scene_pixels: np.ndarray) -> None:
    """A WCS gives the values themselves, so the same comes out."""
    with served("wcs_server.py", write_raster(scene_pixels, UTM, _north_up())) as url:
        source = f"url={url}&identifier=scene&version=1.0.0&crs=EPSG:{UTM}&format=GeoTIFF"
        assert_same(found(Kind(source, "wcs")), plain["raw"])


@pytest.mark.parametrize(
    ("crs", "pixel", "says"),
    [
        (UTM, 0.5, ["0.5 m per pixel on the ground, the model works at 0.13 m: the image is enlarged"]),
        (UTM, 0.1, []),
        (UTM, 0.02, ["averaged down"]),
        (3857, 2000.0, ["enlarged", "changes by"]),
    ],
)
def test_user_is_told_of_unfit_resolutions(
    write_raster: Any, scene_pixels: np.ndarray, crs: int, pixel: float, says: list[str]
) -> None:
    from qgis.core import QgsCoordinateTransformContext, QgsRasterLayer, QgsRectangle
    from quoin.processing.raster_source import RasterSource

    raster = write_raster(scene_pixels, crs, (500_000, pixel, 0, 9_900_000, 0, -pixel))
    layer = QgsRasterLayer(str(raster), "scene")
    source = RasterSource.of_layer(layer, QgsRectangle(), QgsCoordinateTransformContext())
    notes = source.notes(source.grid(0.13))
    assert len(notes) == len(says)
    assert all(part in note for part, note in zip(says, notes))


def _north_up(right: float = 0.0, up: float = 0.0) -> tuple[float, ...]:
    """The plain scene's place in UTM, moved by metres."""
    return (500_000 + right, UTM_PIXEL, 0, 9_900_000 + up, 0, -UTM_PIXEL)
