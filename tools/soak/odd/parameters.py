"""Parameters that no dialog gives, but a script, a model or a command line may."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from .case import EXTRACT, NAMES, QUICK, Case, Parameters, raster_in

NUMBERS: tuple[Any, ...] = (
    math.nan,
    math.inf,
    -1e308,
    -1,
    1e308,
    2**70,
    "abc",
    "",
    None,
    [],
    {"a": 1},
    True,
    "0x10",
    "1,5",
    NAMES["picture"],
)
CHOICES: tuple[Any, ...] = (
    7,
    -1,
    1e9,
    "nothing such",
    NAMES["script"],
    NAMES["long"],
    None,
    [0, 1],
    {},
    "KEYPOINT",
    "\ud800",
)
PLACES: tuple[Any, ...] = (
    *(
        "0,1,1,0",
        "nan,nan,nan,nan",
        "inf,-inf,inf,-inf",
        "0,0,0,0",
        "1,2,3",
        "a,b,c,d",
        "500000,500001,8999999,9000000",
    ),
    *("500000,500001,8999999,9000000 [EPSG:999999]", "1e308,2e308,1e308,2e308", "-180,180,-90,90 [EPSG:4326]", [], 7),
    *("500000,500000.0001,8999999,8999999.0001", NAMES["expression"]),
)
BANDS: tuple[Any, ...] = (
    [0],
    [-1],
    [99],
    [1, 2],
    [1, 1, 1],
    [1, 2, 3, 1],
    ["a"],
    "1;2",
    "red",
    [1.5],
    [None],
    {},
    [2**40],
    list(range(99)),
)
OUTPUTS: tuple[Any, ...] = (
    *("", "odd/../../out.gpkg", "--title=x.gpkg", "out.nothing", "out", "a\0b.gpkg", "x" * 300 + ".gpkg", "/dev/null"),
    *(
        "/proc/self/mem",
        'ogr:dbname=\'out.gpkg\' table="a""b" (geom)',
        "postgis:host=127.0.0.1 port=9 table=x",
        "memory:",
    ),
    *(
        "http://127.0.0.1:9/x.gpkg",
        "<b>out</b>.geojson",
        "out.csv",
        "out.xlsx",
        "out.dxf",
        "out'; DROP TABLE x; --.gpkg",
        7,
        [],
    ),
)
OPTIONS: dict[str, tuple[Any, ...]] = {
    **dict.fromkeys(("TAU", "SCORE", "MIN_AREA", "RESOLUTION", "TILE_SIZE", "OVERLAP"), NUMBERS),
    **dict.fromkeys(("MODEL", "GROUPING", "STRETCH", "DEVICE"), CHOICES),
    "REGULARIZE": ("maybe", 7, [], None),
    "EXTENT": PLACES,
    "BANDS": BANDS,
    "OUTPUT": OUTPUTS,
    "INPUT": (None, "", 7, [], {}, "nowhere.tif", NAMES["picture"], "/vsicurl/http://127.0.0.1:9/x.tif", "a\0b"),
    "MODEL_FILE": (
        "nowhere.safetensors",
        "a\0b",
        "",
        7,
        [],
        "/dev/zero",
        "--title=x",
        "~",
        ".",
        "http://127.0.0.1:9/x",
    ),
}


def parameters() -> Iterator[Case]:
    """All of them, one odd value at a time."""
    for option, values in OPTIONS.items():
        for number, value in enumerate(values):
            yield Case("parameters", f"{option} {number}: {value!r}"[:80], EXTRACT, partial(_given, option, value))


def _given(option: str, value: Any, folder: Path) -> Parameters:
    if option == "OUTPUT" and isinstance(value, str) and value[:1].isalpha() and ":" not in value:
        value = str(folder / value)
    return {"INPUT": raster_in(folder), **QUICK, option: value}
