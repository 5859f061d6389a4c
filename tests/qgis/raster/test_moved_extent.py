"""An extent selects buildings and does not change them: the real worker, on parts of a scene that lie anywhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Callable

import pytest
from raster_kind import best_iou

pytestmark = pytest.mark.usefixtures("qgis_app")

PIXEL = 0.13
"""Metres of a working pixel."""
FIRST, SIDE = 15.0, 95.0
"""Where the extent that is moved begins, in metres from the scene's left and top edge, and its side."""
DOUBT = 0.5
"""Metres from the edge of an extent within which the centre of a building may lie on either side."""
BORDER = 71.3
Part = Callable[..., "list[Any]"]


@pytest.fixture(scope="module", params=[1, 2], ids=["one-orientation", "two-orientations"])
def part(torch_python: Path, scene: Any, request: pytest.FixtureRequest) -> Iterator[Part]:
    """A function that returns the buildings of a part of the scene: x right and y down, in metres from its corner."""
    from qgis.core import QgsCoordinateTransformContext, QgsRasterLayer, QgsRectangle
    from qgis.PyQt.QtGui import QTransform
    from quoin.model.contract.options import NetworkOptions, ReadOptions
    from quoin.processing.output.found_building import MapPlace
    from quoin.processing.raster.source import RasterSource
    from quoin.processing.runs.extraction import Extraction
    from quoin.processing.worker.launch import launch_worker

    layer = QgsRasterLayer(str(scene.image), "scene")
    west, north = layer.extent().xMinimum(), layer.extent().yMaximum()
    to_scene = QTransform(1, 0, 0, -1, -west, north)

    with launch_worker() as client:
        card = client.load("keypoint", NetworkOptions("cpu", request.param)).card

        def run(left: float, top: float, right: float, bottom: float) -> list[Any]:
            extent = QgsRectangle(west + left, north - bottom, west + right, north - top)
            source = RasterSource.of_layer(layer, extent, QgsCoordinateTransformContext())
            extraction = Extraction(client, source.reader(source.grid(card.resolution)), lambda: False, lambda *_: None)
            place = MapPlace(extraction.grid, source.ground, "keypoint", card)
            options = ReadOptions(tau=0.1, score=0.5, grouping="outline", regularize=False)
            found = [b.geometry for some in extraction.buildings(options) for b in place.buildings(some)]
            for geometry in found:
                geometry.transform(to_scene)
            return found

        yield run


@pytest.fixture(scope="module")
def whole(part: Part) -> list[Any]:
    """All buildings of the scene."""
    return part(0, 0, 200, 200)


@pytest.mark.parametrize("pixels", [1, 100, 255])
def test_moving_the_extent_changes_no_building(part: Part, whole: list[Any], pixels: int) -> None:
    before, after = ((FIRST + moved, FIRST + moved + SIDE) for moved in (0.0, pixels * PIXEL))
    one, two = (part(low, low, high, high) for low, high in (before, after))
    low, high = after[0] + DOUBT, before[1] - DOUBT
    inner = [[each for each in some if _is_centred(each, low, high)] for some in (one, two, whole)]
    assert len(inner[0]) == len(inner[1]) == len(inner[2]) > 5
    for some, others in ((inner[0], two), (inner[1], one), (inner[2], one)):
        assert min(best_iou(each, others) for each in some) > 0.5


def test_extents_side_by_side_give_each_building_once_and_whole(part: Part, whole: list[Any]) -> None:
    west, east = part(0, 0, BORDER, 200), part(BORDER, 0, 200, 200)
    assert len(west) + len(east) == len(whole) > 10
    assert min(best_iou(one, west + east) for one in whole) > 0.5
    assert any(_reaches_over(one, BORDER) for one in west + east)


def _is_centred(building: Any, low: float, high: float) -> bool:
    """Whether the centre of a building's box lies between `low` and `high` metres, across and down."""
    centre = building.boundingBox().center()
    return low <= centre.x() < high and low <= centre.y() < high


def _reaches_over(building: Any, x: float) -> bool:
    return building.boundingBox().xMinimum() < x - 1 and building.boundingBox().xMaximum() > x + 1
