"""What reads bytes that anybody may have made understands them or says one sentence; `make soak-fuzz` is the long form.

Each sentence that was none, and each value that was taken and could not be used, has its row below.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from model.contract.errors import QuoinError
from model.data.scenes import load_scenes
from model.evaluation.protocols.polygon_file import read_polygons
from tools.soak.json_mutator import mutated
from tools.soak.parsers import COCO, LAYER, PARSERS, geopackage

ONE_SENTENCE = r"^The file [^\n]{1,1400}\.$"


@pytest.mark.parametrize("name", PARSERS)
def test_any_bytes_are_understood_or_one_sentence(name: str) -> None:
    parser = PARSERS[name]

    @settings(max_examples=300, deadline=None)
    @given(st.sampled_from(parser.seeds), st.lists(st.integers(0, 2**32), max_size=4))
    def check(content: bytes, seeds: list[int]) -> None:
        for seed in seeds:
            content = mutated(content, 4096, seed)
        parser.check(content)

    check()


def test_the_bytes_that_they_begin_with_are_understood(tmp_path: Path) -> None:
    for name, content in (("a.geojson", json.dumps(LAYER).encode()), ("a.gpkg", geopackage())):
        (tmp_path / name).write_bytes(content)
        (building,) = read_polygons(tmp_path / name).buildings
        assert building.score == 0.5
    (tmp_path / "a.json").write_text(json.dumps(COCO))
    assert len(load_scenes(tmp_path / "a.json")[0].annotations) == 1


@pytest.mark.parametrize(
    "change",
    [{"width": "9"}, {"height": 0}, {"gsd": -0.1}, {"gsd": float("nan")}, {"country": 7}, {"file_name": None}],
    ids=str,
)
def test_an_image_that_is_none_is_one_sentence(change: dict[str, Any], tmp_path: Path) -> None:
    path = tmp_path / "coco.json"
    path.write_text(json.dumps({**COCO, "images": [{**COCO["images"][0], **change}]}))
    with pytest.raises(QuoinError, match=ONE_SENTENCE):
        load_scenes(path)


@pytest.mark.parametrize(
    "content",
    ["[" * 100_000, "{}", "[]", '{"images": [], "annotations": [' + "7, " * 9 + "7]}", "\ud800" * 3000],
    ids=["deep", "nothing", "list", "numbers", "no text"],
)
def test_what_is_no_coco_file_is_one_sentence(content: str, tmp_path: Path) -> None:
    path = tmp_path / "coco.json"
    path.write_bytes(content.encode(errors="surrogatepass"))
    with pytest.raises(QuoinError, match=ONE_SENTENCE):
        load_scenes(path)


def test_a_corner_that_is_no_number_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps(COCO).replace("[0, 0, 9", "[NaN, 0, 9"))
    with pytest.raises(QuoinError, match=ONE_SENTENCE):
        load_scenes(tmp_path / "a.json")
    (tmp_path / "a.geojson").write_text(json.dumps(LAYER).replace("0.5", "NaN"))
    with pytest.raises(QuoinError, match=ONE_SENTENCE):
        read_polygons(tmp_path / "a.geojson")


def changed_geopackage(path: Path, statement: str, *values: object) -> Path:
    path.write_bytes(geopackage())
    with closing(sqlite3.connect(path)) as database:
        database.execute(statement, values)
        database.commit()
    return path


@pytest.mark.parametrize(
    "blob",
    [
        b"GP\0\x0f" + bytes(4) + shapely.to_wkb(shapely.box(1, 2, 3, 4)),
        b"GP\0\1" + bytes(4) + b"\1\2\0\0\0\1\0\0\0" + bytes(16),
        b"GP",
    ],
    ids=["an envelope of no kind", "a line of one point", "no header"],
)
def test_a_geometry_that_is_none_is_one_sentence(blob: bytes, tmp_path: Path) -> None:
    path = changed_geopackage(tmp_path / "a.gpkg", "UPDATE houses SET geom = ?", blob)
    with pytest.raises(QuoinError, match=ONE_SENTENCE):
        read_polygons(path)


@pytest.mark.parametrize("name", ['hou"ses', "hou'ses; --", 'houses" UNION SELECT 1 --', "hou]ses`"])
def test_a_table_of_any_name_is_read(name: str, tmp_path: Path) -> None:
    quoted = name.replace('"', '""')
    path = changed_geopackage(tmp_path / "a.gpkg", f'ALTER TABLE houses RENAME TO "{quoted}"')
    with closing(sqlite3.connect(path)) as database:
        database.execute("UPDATE gpkg_geometry_columns SET table_name = ?", (name,))
        database.commit()
    assert len(read_polygons(path).buildings) == 1
