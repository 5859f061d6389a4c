"""Detectors that see exactly the true buildings, as far as their tile reaches, or nearly so."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain

import numpy as np
import shapely
from hypothesis import strategies as st
from shapely import Polygon, affinity

from model.building import Building
from model.contract.options import STRIDE_MULTIPLE
from model.contract.tiling import Tile, TilePlan, plan_tiles

SHAPES = {
    "rectangle": [(0, 0), (1, 0), (1, 1), (0, 1)],
    "triangle": [(0, 0), (1, 0), (0, 1)],  # its centroid lies far from the middle of its box
    "L": [(0, 0), (1, 0), (1, 0.4), (0.4, 0.4), (0.4, 1), (0, 1)],
    "U": [(0, 0), (1, 0), (1, 1), (0.7, 1), (0.7, 0.4), (0.3, 0.4), (0.3, 1), (0, 1)],
}


@dataclass(frozen=True)
class World:
    """Buildings that do not touch, and a plan of tiles over them.

    Attributes:
        truth: the polygons as far as they lie in the grid.
        seed: for the scores and errors of a detector.
    """

    truth: list[Polygon]
    plan: TilePlan
    seed: int


@st.composite
def worlds(draw: st.DrawFn, smallest: float, spare: float, cut_by_grid: bool) -> World:
    """Any part of a lattice, laid anywhere over buildings of `smallest` pixels up to the overlap less `spare`."""
    overlap = draw(st.integers(int(smallest + spare) + 1, 70))
    size = draw(st.integers(overlap + 1 + overlap // 3, 3 * overlap))
    width, height = (draw(st.integers(1, min(3 * size, 200))) for _ in range(2))
    seed = draw(st.integers(0, 2**32 - 1))
    rng = np.random.default_rng(seed)
    buildings = settlement(rng, max(width, height) + 100, smallest, overlap - spare)
    dx, dy = draw(st.integers(-100, 0)), draw(st.integers(-100, 0))
    grid = shapely.box(0, 0, width, height)
    placed = [affinity.translate(building, dx, dy) for building in buildings]
    if cut_by_grid:
        truth = [piece for building in placed for piece in _pieces(building.intersection(grid))]
    else:
        truth = [building for building in placed if grid.buffer(-4).contains(building)]
    origin = STRIDE_MULTIPLE * draw(st.integers(0, 9)), STRIDE_MULTIPLE * draw(st.integers(0, 9))
    return World(truth, plan_tiles(width, height, size, overlap, origin), seed)


@st.composite
def wanted_worlds(draw: st.DrawFn, spare: float) -> World:
    """Any extent of a lattice, with as much around it as tiles overlap, and buildings up to that less `spare`."""
    overlap = draw(st.integers(30, 70))
    size = draw(st.integers(2 * overlap, 4 * overlap))
    spans = [_wanted_span(draw, overlap) for _ in range(2)]
    (x, width, left, right), (y, height, top, bottom) = spans
    plan = plan_tiles(width, height, size, overlap, (x, y), (left, top, right, bottom))
    seed = draw(st.integers(0, 2**32 - 1))
    buildings = settlement(np.random.default_rng(seed), max(width, height) + 100, 3, overlap - spare)
    grid = shapely.box(0, 0, width, height)
    return World([one for one in buildings if grid.buffer(-4).contains(one)], plan, seed)


def _wanted_span(draw: st.DrawFn, overlap: int) -> tuple[int, int, int, int]:
    """Where a grid begins in the lattice, how long it is, and from where to where it is wanted."""
    low = draw(st.integers(0, 400))
    high = low + draw(st.integers(1, 120))
    start = max(0, (low - overlap) // STRIDE_MULTIPLE * STRIDE_MULTIPLE)
    stop = -(-(high + overlap) // STRIDE_MULTIPLE) * STRIDE_MULTIPLE
    return start, stop - start, low - start, high - start


def settlement(rng: np.random.Generator, extent: float, smallest: float, largest: float) -> list[Polygon]:
    """Buildings in cells that they cannot leave, 4 pixels apart or more."""
    cell = largest + 4
    corners = [(x, y) for x in np.arange(0, extent, cell) for y in np.arange(0, extent, cell)]
    return [affinity.translate(_building(rng, smallest, largest), x, y) for x, y in corners if rng.random() < 0.8]


def _building(rng: np.random.Generator, smallest: float, largest: float) -> Polygon:
    shape = Polygon(SHAPES[str(rng.choice(list(SHAPES)))])
    if rng.random() < 0.2:
        hole = affinity.scale(shapely.box(0.1, 0.1, 0.3, 0.3), *rng.uniform(0.5, 1, 2), origin=(0.1, 0.1))
        shape = Polygon(shape.exterior, [hole.exterior])
    turned = affinity.rotate(shape, rng.uniform(0, 360))
    left, top, right, bottom = turned.bounds
    width, height = rng.uniform(smallest, largest, 2)
    scaled = affinity.scale(turned, width / (right - left), height / (bottom - top), origin=(left, top))
    return affinity.translate(scaled, -left + rng.uniform(0, largest - width), -top + rng.uniform(0, largest - height))


def _pieces(shape: shapely.Geometry) -> list[Polygon]:
    return [piece for piece in shapely.get_parts(shape) if isinstance(piece, Polygon) and piece.area > 1e-6]


def as_building(polygon: Polygon, score: float) -> Building:
    rings = [np.array(ring.coords)[:-1] for ring in (polygon.exterior, *polygon.interiors)]
    return Building(rings, score, "keypoints")


def as_polygon(building: Building) -> Polygon:
    return Polygon(building.rings[0], building.rings[1:])


def ideal_detections(truth: list[Polygon], tile: Tile, rng: np.random.Generator) -> list[Building]:
    """What lies in the tile of every polygon, with any score."""
    view = view_of(tile)
    seen = [polygon for polygon in truth if polygon.intersects(view)]
    pieces = [[polygon] if view.contains(polygon) else _pieces(polygon.intersection(view)) for polygon in seen]
    return [as_building(piece, rng.uniform(0.5, 1)) for piece in chain.from_iterable(pieces)]


def view_of(tile: Tile) -> Polygon:
    return shapely.box(tile.x, tile.y, tile.x + tile.width, tile.y + tile.height)


def shaken(building: Building, rng: np.random.Generator, reach: float) -> Building:
    """The building moved by up to half of `reach` pixels, and each of its points by up to another half."""
    half = reach / 2
    dx, dy = rng.uniform(-half, half, 2)
    rings = [ring + rng.uniform(-half, half, ring.shape) for ring in building.rings]
    return Building(rings, building.score, building.status).shifted(dx, dy)
