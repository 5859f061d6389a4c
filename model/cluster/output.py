"""The result as users get it: one file of any usual format, or a folder of GeoParquet files along Hilbert's curve."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pyogrio
from pyproj import CRS

from ..contract.errors import QuoinError
from .parts import COLUMNS, count_in, parts_in, read_part
from .replaced import LAYER, MANIFEST

DRIVERS = {".gpkg": "GPKG", ".fgb": "FlatGeobuf"}
"""What pyogrio writes, by the endings of files."""
PARQUET = ".parquet"

Part = tuple[list[Path], int]
"""The files of a part of the map, and the number of its first building."""


def check_output(output: Path) -> None:
    """Raise `QuoinError` where the ending says no format that is written."""
    if output.suffix not in ("", PARQUET, *DRIVERS):
        raise QuoinError(
            "Buildings are not written as {ending}; choose a name that ends in .gpkg, .fgb or .parquet, or a folder.",
            ending=output.suffix,
        )


def write_output(output: Path, rasters: Sequence[tuple[Sequence[Path], str]], work: Path) -> int:
    """Write all that is settled, by raster: its folders and its CRS, which is the same for all; return how many.

    What was there before is replaced, and not before all of it is written, in a folder on the same disk.
    """
    crs = CRS.from_wkt(rasters[0][1])
    parts = list(_parts([folders for folders, _ in rasters]))
    room = work / f"new{output.suffix}"
    _remove(room)
    if output.suffix in DRIVERS:
        _write_layer(room, parts, crs)
    elif output.suffix == PARQUET:
        _write_parquet(room, parts, crs)
    else:
        _write_partitions(room, parts, crs)
    if output.is_dir():
        _remove(output)
    os.replace(room, output)
    return sum(count_in(files) for files, _ in parts)


def _parts(rasters: Sequence[Sequence[Path]]) -> Iterator[Part]:
    first_id = 1
    for folders in rasters:
        for _, files in parts_in(folders):
            yield files, first_id
            first_id += count_in(files)


def _schema(crs: CRS) -> pa.Schema:
    """Columns with what makes them GeoParquet 1.1, see geoparquet.org."""
    column = {"encoding": "WKB", "geometry_types": ["Polygon"], "crs": crs.to_json_dict()}
    about = {"version": "1.1.0", "primary_column": "geometry", "columns": {"geometry": column}}
    kept = [field for field in COLUMNS if field.name != "place"]
    return pa.schema([pa.field("id", pa.int32()), *kept], metadata={"geo": json.dumps(about)})


def _batches(parts: Sequence[Part]) -> Iterator[pa.RecordBatch]:
    for files, first_id in parts:
        yield from read_part(files, first_id).to_batches()


def _write_layer(file: Path, parts: Sequence[Part], crs: CRS) -> None:
    """A part at a time, so that memory does not grow with their number."""
    schema = _schema(crs).remove_metadata()
    batches = (batch.cast(schema) for batch in _batches(parts))
    pyogrio.write_arrow(
        pa.RecordBatchReader.from_batches(schema, batches),
        file,
        layer=LAYER,
        driver=DRIVERS[file.suffix],
        geometry_name="geometry",
        geometry_type="Polygon",
        crs=crs.to_wkt(),
    )


def _write_parquet(file: Path, parts: Sequence[Part], crs: CRS) -> None:
    with pq.ParquetWriter(file, schema := _schema(crs)) as writer:
        for batch in _batches(parts):
            writer.write_batch(batch.cast(schema))


def _write_partitions(folder: Path, parts: Sequence[Part], crs: CRS) -> None:
    """A file for each part, and a manifest of them."""
    folder.mkdir(parents=True)
    manifest = []
    for number, part in enumerate(parts):
        name = f"part-{number:06}{PARQUET}"
        _write_parquet(folder / name, [part], crs)
        manifest.append({"file": name, "first_id": part[1], "buildings": count_in(part[0])})
    (folder / MANIFEST).write_text(json.dumps(manifest, indent=1), encoding="utf-8")


def _remove(place: Path) -> None:
    if place.is_dir():
        shutil.rmtree(place)
    else:
        place.unlink(missing_ok=True)
