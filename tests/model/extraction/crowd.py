"""A crowd of rectangles as no town has them, and what tiles see of it."""

from __future__ import annotations

import numpy as np
import shapely
from shapely import affinity

from model.building import Building
from model.contract.tiling import Tile
from model.polygon.ring import polygons


def crowd_of(rng: np.random.Generator, width: int, height: int, count: int) -> list[shapely.Polygon]:
    """Turned rectangles all over each other, as no town has them."""
    places = rng.uniform(0, (width, height), (count, 2))
    sides, angles = rng.uniform(4, 30, (count, 2)), rng.choice([0, 0, 0, 30, 45], count)
    boxes = [shapely.box(x, y, x + across, y + down) for (x, y), (across, down) in zip(places, sides, strict=True)]
    return [affinity.rotate(box, angle) for box, angle in zip(boxes, angles, strict=True)]


def seen_of(tile: Tile, crowd: list[shapely.Polygon], rng: np.random.Generator) -> list[Building]:
    """What a tile sees of a crowd, each a little moved; many are equally sure."""
    view = shapely.box(tile.x, tile.y, tile.x + tile.width, tile.y + tile.height)
    moved = [affinity.translate(each, *rng.uniform(-1.5, 1.5, 2)).intersection(view) for each in crowd]
    rings = [np.array(each.exterior.coords[:-1]) for each in moved if each.geom_type == "Polygon" and each.area > 4]
    found = [Building([ring], float(rng.integers(4, 9)) / 10, "keypoints").shifted(0, 0) for ring in rings]
    return [building for building in found if shapely.is_valid(polygons([building.rings])[0])]
