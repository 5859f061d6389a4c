"""What has become of a map's buildings: each kind told, and what only lies or is drawn otherwise left alone."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import affinity

from model.update.__main__ import valid
from model.update.alignment import moved
from model.update.changes import Change, Comparison

ROOT = Path(__file__).resolve().parents[3]


def town(seed: int = 0, count: int = 49) -> list[shapely.Polygon]:
    """Houses of 8 to 18 m, turned at random, 30 m apart."""
    rng = np.random.default_rng(seed)
    houses = []
    for number in range(count):
        house = shapely.box(0, 0, *rng.uniform(8, 18, 2))
        turned = affinity.rotate(house, rng.uniform(0, 90))
        houses.append(affinity.translate(turned, 30 * (number % 7), 30 * (number // 7)))
    return houses


def as_found(houses: list[shapely.Polygon], seed: int = 1) -> list[shapely.Polygon]:
    """The same as a network draws them: each corner off by some decimetres."""
    rng = np.random.default_rng(seed)

    def strayed(corners: np.ndarray) -> np.ndarray:
        off = rng.normal(0, 0.3, corners.shape)
        off[-1] = off[0]
        return corners + off

    return [shapely.transform(house, strayed) for house in houses]


def with_wing(house: shapely.Polygon) -> shapely.Polygon:
    """A wing of 6 m at the longest wall."""
    ring = np.array(house.exterior.coords)
    along = np.diff(ring, axis=0)
    wall = int(np.hypot(*along.T).argmax())
    unit = along[wall] / np.hypot(*along[wall])
    out = np.array([-unit[1], unit[0]]) * (1.0 if house.exterior.is_ccw else -1.0) * -6.0
    start = ring[wall] + unit
    corners = [start, start + unit * 6.0, start + unit * 6.0 + out, start + out]
    return shapely.union_all([house, shapely.Polygon(corners).buffer(0.01, join_style="mitre")])


def compared(known: list[shapely.Polygon], found: list[shapely.Polygon], sure: np.ndarray | None = None) -> Comparison:
    return Comparison(known, found, np.ones(len(found), dtype=bool) if sure is None else sure)


def kinds(changes: list[Change]) -> list[str]:
    return [change.kind for change in changes]


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 10_000), st.floats(-3, 3), st.floats(-3, 3))
def test_a_map_beside_its_image_is_unchanged(seed: int, right: float, down: float) -> None:
    houses = town(seed)
    there = list(moved(np.array(as_found(houses), dtype=object), np.tile([right, down], (len(houses), 1))))
    comparison = compared(houses, there)
    assert kinds(comparison.changes()) == ["unchanged"] * len(houses)
    assert comparison.alignment.moves == pytest.approx(
        np.tile([right, down], (len(comparison.alignment.moves), 1)), abs=0.3
    )


def test_each_kind_is_told_with_a_shift_and_by_how_much() -> None:
    """Of 49 houses 5 are new, 5 gone, 5 have a wing more and 5 one less."""
    houses = town()
    known, now = houses[5:], as_found(houses[:-5])
    now[5:10] = as_found([with_wing(house) for house in houses[5:10]], 2)
    known[5:10] = [with_wing(house) for house in known[5:10]]
    now = list(moved(np.array(now, dtype=object), np.tile([1.2, -0.9], (len(now), 1))))
    changes = compared(known, now).changes()
    assert kinds(changes) == [*["changed"] * 10, *["unchanged"] * 29, *["gone"] * 5, *["new"] * 5]
    assert [change.gained for change in changes[:5]] == pytest.approx([36.0] * 5, abs=8.0)
    assert [change.lost for change in changes[5:10]] == pytest.approx([36.0] * 5, abs=8.0)
    assert [change.found for change in changes[-5:]] == [0, 1, 2, 3, 4]
    assert np.array([change.shift for change in changes]) == pytest.approx(np.tile([1.2, -0.9], (49, 1)), abs=0.3)


def test_a_tall_house_that_leans_farther_than_others_is_unchanged() -> None:
    houses = town()
    now = [*houses[:-1], affinity.translate(houses[-1], 1.3, 0.0)]
    assert kinds(compared(houses, now).changes()) == ["unchanged"] * len(houses)


def test_blocks_that_lie_differently_are_each_taken_by_their_own() -> None:
    houses = town(count=98)
    moves = np.array([[1.5, 0.0] if number < 49 else [0.0, 0.6] for number in range(98)])
    comparison = compared(houses, list(moved(np.array(houses, dtype=object), moves)))
    assert kinds(comparison.changes()).count("unchanged") >= 95
    assert {tuple(each) for each in comparison.alignment.moves.round(1).tolist()} >= {(1.5, 0.0), (0.0, 0.6)}


def test_what_is_found_in_two_parts_or_two_in_one_is_unchanged() -> None:
    row = [shapely.box(12 * number, 0, 12 * number + 12, 10) for number in range(4)]
    alone = [affinity.translate(house, 0, 100) for house in town()]
    found = [
        shapely.box(0, 0, 24, 10),
        shapely.box(24, 0, 36, 10),
        shapely.box(36, 0, 48, 5),
        shapely.box(36, 5, 48, 10),
    ]
    assert kinds(compared([*row, *alone], [*found, *alone]).changes()) == ["unchanged"] * (4 + len(alone))


def test_what_is_found_doubtfully_is_neither_gone_nor_new() -> None:
    houses = town()
    sure = np.arange(len(houses)) >= 2
    assert kinds(compared(houses[1:], houses, sure).changes()) == ["unchanged"] * (len(houses) - 1)


def test_a_shed_that_is_not_found_is_unclear() -> None:
    houses = town()
    assert kinds(compared([*houses, shapely.box(-20, 0, -16, 4)], houses).changes())[-1] == "unclear"


def test_an_empty_image_leaves_nothing_and_an_empty_map_has_all_new() -> None:
    houses = town()
    assert kinds(compared(houses, []).changes()) == ["gone"] * len(houses)
    assert kinds(compared([], houses).changes()) == ["new"] * len(houses)


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=1, max_size=8))
def test_any_ring_is_valid_and_has_an_area(points: list[tuple[int, int]]) -> None:
    shape = valid([np.array(points, dtype=np.float64)])
    assert shape.is_valid
    assert shape.area > 0


def test_command_compares_files_in_degrees(tmp_path: Path) -> None:
    houses = town()
    for name, some, shift in (("known", houses[1:], 0.0), ("found", houses[:-1], 2.0)):
        placed = [affinity.scale(affinity.translate(each, shift, 0.0), 9e-6, 9e-6, origin=(0, 0)) for each in some]
        features = [
            {"type": "Feature", "properties": {}, "geometry": json.loads(shapely.to_geojson(each))} for each in placed
        ]
        (tmp_path / name).with_suffix(".geojson").write_text(
            json.dumps({"type": "FeatureCollection", "features": features})
        )
    out = tmp_path / "out.json"
    files = [word for name in ("known", "found") for word in (f"--{name}", str(tmp_path / f"{name}.geojson"))]
    done = subprocess.run(
        [sys.executable, "-m", "model.update", *files, "--json", str(out)], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    result = json.loads(out.read_text())
    assert [each["kind"] for each in result["changes"]] == [*["unchanged"] * 47, "gone", "new"]
    assert result["shift"] == pytest.approx([2.0, 0.0], abs=0.05)
