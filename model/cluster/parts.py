"""Final buildings on the map, in files by the part of the map they lie in.

A part is a square of the lattice, whose place does not depend on how the work was cut; parts follow each other along
Hilbert's curve, and so do the buildings in each.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import shapely
from pyproj import CRS

from ..building import Building
from ..contract.grid.extent import Extent
from ..contract.grid.scales import Scales
from ..contract.registry import card_of
from .ground import scales_of
from .hilbert import hilbert
from .run_plan import RunPlan

PART_BITS = 14
"""A part is 2^14 pixels a side: at 13 cm two kilometres, and some ten thousand buildings where they are dense."""

COLUMNS = pa.schema(
    [
        ("score", pa.float64()),
        ("probability", pa.float64()),
        ("vertices", pa.int32()),
        ("area_m2", pa.float64()),
        ("model", pa.string()),
        ("status", pa.string()),
        ("place", pa.int64()),
        ("geometry", pa.binary()),
    ]
)
"""Of the files of parts; `place` is that along the curve. Those of users have `id` instead."""


def write_parts(folder: Path, plan: RunPlan, buildings: Sequence[Building]) -> int:
    """Write the wanted ones among buildings, in pixels of the grid, a file for each part; return how many."""
    wanted = _wanted(plan, buildings)
    places = _places(plan, wanted)
    table = _table(plan, wanted, places)
    parts = places >> (2 * PART_BITS)
    for part in np.unique(parts).tolist():
        pq.write_table(table.filter(pa.array(parts == part)), folder / f"{part:012}.parquet")
    return len(wanted)


def parts_in(folders: Sequence[Path]) -> Iterator[tuple[int, list[Path]]]:
    """The parts of which anything lies in folders, along the curve, each with its files."""
    files: dict[str, list[Path]] = {}
    for folder in folders:
        for file in folder.iterdir():
            files.setdefault(file.stem, []).append(file)
    for name in sorted(files):
        yield int(name), sorted(files[name])


def count_in(files: Sequence[Path]) -> int:
    """How many buildings a part has."""
    return sum(pq.read_metadata(file).num_rows for file in files)


def read_part(files: Sequence[Path], first_id: int) -> pa.Table:
    """The buildings of a part, along the curve, numbered."""
    whole = pa.concat_tables([pq.read_table(file) for file in files])
    ordered = whole.sort_by([("place", "ascending"), ("geometry", "ascending")]).drop_columns(["place"])
    numbers = pa.array(np.arange(first_id, first_id + len(ordered)), pa.int32())
    return ordered.add_column(0, "id", numbers)


def _wanted(plan: RunPlan, buildings: Sequence[Building]) -> list[Building]:
    area = plan.area_in_pixels()
    if area is None or not buildings:
        return list(buildings)
    inside = shapely.contains_xy(area, *_centres(buildings).T)
    return [building for building, is_inside in zip(buildings, inside.tolist(), strict=True) if is_inside]


def _centres(buildings: Sequence[Building]) -> np.ndarray:
    bounds = np.array([building.bounds for building in buildings]).reshape(-1, 4)
    return (bounds[:, :2] + bounds[:, 2:]) / 2


def _places(plan: RunPlan, buildings: Sequence[Building]) -> np.ndarray:
    """Where on the curve through the lattice their centres lie, in pixels of it; int64 `[N]`."""
    cells = np.floor(_centres(buildings) + plan.grid.origin).astype(np.int64).clip(min=0)
    bits = max(PART_BITS, max(plan.grid.lattice.width, plan.grid.lattice.height).bit_length() + 1)
    return hilbert(cells[:, 0], cells[:, 1], bits)


def _table(plan: RunPlan, buildings: Sequence[Building], places: np.ndarray) -> pa.Table:
    polygons = [_on_map(plan, building) for building in buildings]
    scales = scales_of(CRS.from_wkt(plan.crs))
    card = card_of(plan.model)
    columns = [
        [building.score for building in buildings],
        [card.probability(building.score) for building in buildings],
        [building.vertices for building in buildings],
        [_square_metres(polygon, scales) for polygon in polygons],
        [Path(plan.model).stem] * len(buildings),
        [building.status for building in buildings],
        places,
        shapely.to_wkb(polygons, byte_order=1, flavor="iso").tolist() if polygons else [],
    ]
    return pa.table([pa.array(each, kind) for each, kind in zip(columns, COLUMNS.types, strict=True)], schema=COLUMNS)


def _on_map(plan: RunPlan, building: Building) -> shapely.Polygon:
    outline, *courtyards = [[plan.grid.to_map(x, y) for x, y in ring.tolist()] for ring in building.rings]
    return shapely.Polygon(outline, courtyards)


def _square_metres(polygon: shapely.Polygon, scales: Scales) -> float:
    return float(polygon.area * scales.square_metres(Extent(*polygon.bounds)))
