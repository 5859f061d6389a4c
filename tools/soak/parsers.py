"""What reads bytes that anybody may have made, each as a function of them that raises where it was not prepared."""

from __future__ import annotations

import contextlib
import io
import json
import sqlite3
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import shapely

from model.contract import messages
from model.contract.card import ModelCard
from model.contract.contents import Grid
from model.contract.errors import Phrase, QuoinError
from model.contract.message import Message
from model.contract.model_header import PREFIX_BYTES, metadata_of, parse_header, sealed
from model.contract.options import NetworkOptions, ReadOptions, RegularizeOptions
from model.contract.protocol import read_message, write_message
from model.data.scenes import load_scenes
from model.evaluation.protocols.polygon_file import read_polygons
from model.polygon.features import Feature, regularize_features
from model.polygon.ring import is_valid

LONGEST_SENTENCE = 1500
SIDE = 512
"""Metres that the largest buildings lie within; larger ones have the same code and take longer."""
SQUARE = [[0.0, 0.0], [0.0, 9.0], [9.0, 9.0], [9.0, 0.0]]
FOLDER = Path("/dev/shm") if Path("/dev/shm").is_dir() else Path(tempfile.gettempdir())
"""In memory where there is such a place: every execution writes a file."""


@dataclass(frozen=True)
class Parser:
    """Something that reads bytes.

    Attributes:
        check: reads them; raises where they are neither understood nor refused in one sentence.
        seeds: bytes that it understands, to begin with.
        words: what such bytes are made of.
        longest: how many bytes are given to it at most.
    """

    check: Callable[[bytes], None]
    seeds: Sequence[bytes]
    words: Sequence[bytes] = ()
    longest: int = 4096


@contextlib.contextmanager
def sentences(*others: type[Exception]) -> Iterator[None]:
    """Let a `QuoinError` of one sentence pass, and these others, whose text is a clause."""
    try:
        yield
    except QuoinError as error:
        told = str(error)
        assert told.endswith("."), told
        assert "\n" not in told, told
        assert len(told) < LONGEST_SENTENCE, told
    except others as error:
        if "\n" in str(error):
            raise


def framed(message: Message) -> bytes:
    """A message as it goes through the pipe."""
    stream = io.BytesIO()
    write_message(stream, *message.to_frame())
    return stream.getvalue()


def check_framing(content: bytes) -> None:
    """Read messages from a pipe until it ends."""
    stream = io.BytesIO(content)
    with sentences():
        while (message := read_message(stream)) is not None:
            assert isinstance(message[0]["type"], str)
            assert len(message[1]) == message[0]["bytes"]


def check_message(content: bytes) -> None:
    """Read one message, as either side does; what is taken comes out as it went in."""
    with sentences():
        message = read_message(io.BytesIO(content))
        for parse in (messages.parse_question, messages.parse_answer):
            with sentences():
                if message is not None:
                    parsed = parse(dict(message[0]), message[1])
                    assert parse(*parsed.to_frame()) == parsed


def check_header(content: bytes) -> None:
    """Read the header of a model file whose checksums are right; the first two bytes are the size of its data."""
    data, text = int.from_bytes(content[:2], "little"), content[2:]
    with sentences(ValueError):
        raw = sealed(len(text).to_bytes(PREFIX_BYTES, "little") + text)
        header = parse_header(raw, data)
        json.dumps(header.card.to_dict(), allow_nan=False)


def scenes_of(path: Path) -> None:
    """Read the scenes of a COCO file, with what is relied on later."""
    for scene in load_scenes(path):
        assert scene.width > 0
        assert scene.height > 0
        assert 0 < scene.resolution < float("inf")
        assert scene.town is not None
        assert all(np.isfinite(ring).all() for each in scene.annotations for ring in each.rings)


def buildings_of(path: Path) -> None:
    """Read the polygons of a file, with what is relied on later."""
    layer = read_polygons(path)
    assert layer.crs is None or isinstance(layer.crs, str)
    for building in layer.buildings:
        assert np.isfinite(building.score)
        assert all(np.isfinite(ring).all() for ring in building.rings)


def check_file(read: Callable[[Path], object], suffix: str) -> Callable[[bytes], None]:
    """A check of what reads a file."""
    path = FOLDER / f"quoin-soak-{tempfile.gettempprefix()}{id(read)}{suffix}"

    def check(content: bytes) -> None:
        path.write_bytes(content)
        with sentences():
            read(path)

    return check


def features_in(content: bytes) -> list[Feature]:
    """Valid features of the corners that bytes name, four bytes each; a corner of -1, -1 ends a building.

    They lie within 4 m or up to `SIDE`, as the number of bytes says.
    """
    numbers = np.frombuffer(content[: len(content) // 4 * 4], dtype="<i2").reshape(-1, 2).astype(np.float64)
    ends = np.flatnonzero((numbers == -1).all(axis=1))
    scale = 0.5 ** (len(content) % 8)
    rings = [ring[(ring != -1).all(axis=1)] % SIDE * scale for ring in np.split(numbers, ends)]
    return [[[ring]] for ring in rings if len(ring) > 2 and is_valid([ring])]


def check_polygons(content: bytes) -> None:
    """Straighten walls of buildings and let them meet; what comes out is valid."""
    features = features_in(content)
    for feature in regularize_features(features, len(features), 0.75, True):
        if feature is not None:
            assert all(is_valid(rings) for rings in feature)
            assert all(np.isfinite(ring).all() for rings in feature for ring in rings)


def corners_of(*rings: Sequence[tuple[int, int]]) -> bytes:
    """Bytes that `features_in` reads as these rings."""
    return b"".join(np.array([*ring, (-1, -1)], dtype="<i2").tobytes() for ring in rings)


def geopackage() -> bytes:
    """A GeoPackage with one building."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "buildings.gpkg"
        with contextlib.closing(sqlite3.connect(path)) as database:
            database.executescript(
                "PRAGMA page_size = 512; CREATE TABLE gpkg_spatial_ref_sys (srs_id, organization, "
                "organization_coordsys_id); INSERT INTO gpkg_spatial_ref_sys VALUES (4326, 'EPSG', 4326);"
                "CREATE TABLE gpkg_geometry_columns (table_name, column_name, srs_id);"
                "INSERT INTO gpkg_geometry_columns VALUES ('houses', 'geom', 4326);"
                "CREATE TABLE houses (fid INTEGER PRIMARY KEY, geom BLOB, score REAL);"
            )
            blob = b"GP\0\1" + bytes(4) + shapely.to_wkb(shapely.box(1, 2, 3, 4))
            database.execute("INSERT INTO houses VALUES (1, ?, 0.5)", (blob,))
            database.commit()
        return path.read_bytes()


def _header() -> bytes:
    table = {"w": {"dtype": "F16", "shape": [2, 3], "data_offsets": [0, 12]}}
    whole = {"__metadata__": metadata_of(ModelCard("keypoint", measures={"val": {"ap": 0.5}})), **table}
    return (12).to_bytes(2, "little") + json.dumps(whole, separators=(",", ":")).encode()


MESSAGES = [
    messages.Load("keypoint", NetworkOptions("cpu", 2)),
    messages.Begin(Grid(224, 128, 0.14, 160, 32, (64, 0), (0.0, 0.5, 224.0, 128)), ReadOptions()),
    messages.SendTile(0, (1, 2, 3), (0.0, 0.0, 1.5, 1), bytes(6)),
    messages.Regularize([[[SQUARE]], [[SQUARE, SQUARE], [SQUARE]]], 1, RegularizeOptions()),
    messages.End(at_once=True),
    messages.Probe(-3, 7.5, ReadOptions()),
    messages.Mend([SQUARE], 12, 7.5, True, ReadOptions()),
    messages.Loaded("cuda", ModelCard("keypoint", measures={"val": {"ap50": 0.5}})),
    messages.Buildings(4, []),
    messages.Failed(Phrase("Let it rest."), "Traceback"),
]
COCO = {
    "images": [{"id": 1, "file_name": "a.tif", "width": 9, "height": 9, "gsd": 0.1, "country": "NP"}],
    "annotations": [{"image_id": 1, "segmentation": [[0, 0, 9, 0, 9, 9]], "iscrowd": 0, "truncated": 1}],
}
LAYER = {
    "type": "FeatureCollection",
    "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}},
    "features": [
        {
            "type": "Feature",
            "properties": {"score": 0.5},
            "geometry": {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]},
        },
        {"type": "Feature", "properties": None, "geometry": {"type": "MultiPolygon", "coordinates": []}},
    ],
}
JSON_WORDS = [
    b"null",
    b"NaN",
    b"-Infinity",
    b"1e999",
    b"[[[[[[[[",
    b"{}",
    b"[]",
    b'""',
    b"true",
    b"1" * 30,
    b'"\\ud800"',
]

FRAMES = [framed(message) for message in MESSAGES]
PARSERS = {
    "framing": Parser(check_framing, [*FRAMES, b"".join(FRAMES)], [b'"type"', b'"bytes"', *JSON_WORDS]),
    "messages": Parser(check_message, FRAMES, JSON_WORDS),
    "header": Parser(check_header, [_header()], JSON_WORDS),
    "coco": Parser(check_file(scenes_of, ".json"), [json.dumps(COCO).encode()], JSON_WORDS),
    "geojson": Parser(check_file(buildings_of, ".geojson"), [json.dumps(LAYER).encode()], JSON_WORDS),
    "geopackage": Parser(check_file(buildings_of, ".gpkg"), [geopackage()]),
    "polygons": Parser(
        check_polygons,
        [
            corners_of([(0, 0), (0, 90), (80, 91), (81, 2)], [(82, 0), (82, 60), (150, 60), (150, 1)]),
            corners_of([(0, 0), (3, 90), (40, 91), (41, 50), (80, 52), (81, 2)]),
        ],
        longest=128,  # the more corners, the more there is to do; these are some houses
    ),
}
