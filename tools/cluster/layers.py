"""Buildings of an output, to be compared bit for bit."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pyarrow.parquet as pq
import pyogrio

Building = tuple[object, ...]
"""WKB, score, number of vertices and status."""
FIELDS = ("score", "vertices", "status")


def buildings_of(output: Path) -> Counter[Building]:
    """The buildings of a file or folder, and how often each is there."""
    if output.is_dir():
        return sum((buildings_of(file) for file in sorted(output.glob("*.parquet"))), Counter())
    if output.suffix == ".parquet":
        table = pq.read_table(output, columns=["geometry", *FIELDS])
        return Counter(zip(*(table[name].to_pylist() for name in ("geometry", *FIELDS)), strict=True))
    _, _, geometries, fields = pyogrio.raw.read(output, columns=list(FIELDS))
    return Counter(zip(geometries.tolist(), *(field.tolist() for field in fields), strict=True))


def differences(one: Counter[Building], other: Counter[Building]) -> int:
    """How many buildings are in one of two outputs alone, or in one of them twice."""
    twice = sum(count - 1 for each in (one, other) for count in each.values())
    return twice + len((one - other) + (other - one))
