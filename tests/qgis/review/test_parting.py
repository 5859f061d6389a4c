"""Buildings cut in two along a line, and made one."""

from __future__ import annotations

from typing import Any, Callable

import pytest

EAST = 500_000.0


@pytest.fixture
def ground(qgis_app: Any) -> Any:
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext
    from quoin.processing.raster.ground import Ground

    return Ground(QgsCoordinateReferenceSystem("EPSG:32636"), QgsCoordinateTransformContext())


@pytest.fixture
def house(qgis_app: Any) -> Callable[..., Any]:
    """A function that makes a rectangle of two corners, in metres."""
    from qgis.core import QgsGeometry, QgsRectangle

    return lambda x0, y0, x1, y1: QgsGeometry.fromRect(QgsRectangle(EAST + x0, y0, EAST + x1, y1))


def line(*points: tuple[float, float]) -> list[Any]:
    from qgis.core import QgsPointXY

    return [QgsPointXY(EAST + x, y) for x, y in points]


def corners(outline: Any) -> set[tuple[float, float]]:
    return {(round(p.x() - EAST, 2), round(p.y(), 2)) for p in outline.asPolygon()[0]}


def test_a_line_cuts_and_meets_corners_that_it_passes_nearby(ground: Any, house: Any) -> None:
    from quoin.processing.review.parting import parted

    left, right = sorted(parted(house(0, 0, 20, 10), line((12, -5), (12, 15)), ground), key=lambda p: -p.area())
    assert corners(left) == {(0, 0), (12, 0), (12, 10), (0, 10)}
    assert corners(right) == {(12, 0), (20, 0), (20, 10), (12, 10)}
    wing = house(0, 0, 20, 10).combine(house(0, 10, 8, 18))
    body, cut = parted(wing, line((-3, 13), (8.8, 10.1)), ground)
    assert (0, 12.3) in {(x, round(y, 1)) for x, y in corners(cut)}
    assert (8, 10) in corners(cut)
    assert body.area() + cut.area() == pytest.approx(wing.area(), rel=0.01)


@pytest.mark.parametrize("points", [[(5, 5), (30, 5)], [(5, 5), (8, 8)], [(0, 30), (30, 30)]])
def test_a_line_that_does_not_cross_cuts_nothing(ground: Any, house: Any, points: Any) -> None:
    from quoin.processing.review.parting import parted

    assert len(parted(house(0, 0, 20, 10), line(*points), ground)) == 1


def test_a_courtyard_stays_one(ground: Any, house: Any) -> None:
    from quoin.processing.review.parting import parted

    yard = house(0, 0, 30, 30).difference(house(10, 10, 20, 20))
    parts = parted(yard, line((15, -5), (15, 35)), ground)
    assert len(parts) == 2
    assert sum(part.area() for part in parts) == pytest.approx(800)


def test_neighbours_become_one_across_a_narrow_gap_alone(ground: Any, house: Any) -> None:
    from quoin.processing.review.parting import merged

    assert corners(merged(house(0, 0, 10, 10), house(10, 0, 20, 10), ground)) == {(0, 0), (20, 0), (20, 10), (0, 10)}
    closed = merged(house(0, 0, 10, 10), house(10.5, 0, 20, 10), ground)
    assert corners(closed) == {(0, 0), (20, 0), (20, 10), (0, 10)}
    assert merged(house(0, 0, 10, 10), house(11, 0, 20, 10), ground) is None
