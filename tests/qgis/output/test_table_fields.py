"""Fields whose names a GeoPackage or SQLite file has for columns of its own: every feature is written, nothing lost."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable

import pytest
from qgis.core import QgsField, QgsVectorLayer
from qgis.PyQt.QtCore import QDate, QVariant

KEYS = {"gpkg": "fid", "sqlite": "ogc_fid"}
NO_KEYS = {
    "duplicates": (QVariant.Int, [5, 5, 9]),
    "one is null": (QVariant.Int, [None, 1, 2]),
    "negative": (QVariant.Int, [-1, -2, 3]),
    "zero": (QVariant.LongLong, [0, 1, 2]),
    "text": (QVariant.String, ["a", "b", "c"]),
    "digits": (QVariant.String, ["1", "2", "3"]),
    "whole reals": (QVariant.Double, [1.0, 2.0, 3.0]),
    "reals": (QVariant.Double, [1.5, 1.7, 2.5]),
    "dates": (QVariant.Date, [QDate(2024, 1, day) for day in (1, 2, 3)]),
    "yes or no": (QVariant.Bool, [True, False, True]),
}


def rows(path: Path) -> dict[str, list[Any]]:
    """The values of each field of a file, ordered as the houses were."""
    layer = QgsVectorLayer(str(path), "layer", "ogr")
    assert layer.isValid()
    features = sorted(layer.getFeatures(), key=lambda feature: feature.geometry().boundingBox().xMinimum())
    return {name: [feature[name] or None for feature in features] for name in layer.fields().names()}


@pytest.mark.parametrize("spelling", [str.lower, str.upper], ids=["small letters", "capitals"])
@pytest.mark.parametrize("case", NO_KEYS)
@pytest.mark.parametrize("extension", KEYS)
def test_what_cannot_be_a_key_is_kept_beside_new_keys_and_told(
    layer_with: Callable[..., Any],
    regularize: Callable[..., Any],
    tmp_path: Path,
    extension: str,
    case: str,
    spelling: Callable[[str], str],
) -> None:
    kind, values = NO_KEYS[case]
    name, output = spelling(KEYS[extension]), tmp_path / f"houses.{extension}"
    layer = layer_with([QgsField(name, kind)], [(value,) for value in values])
    _, said = regularize(layer, output)
    found = {field.lower(): column for field, column in rows(output).items()}
    assert sorted(found[KEYS[extension]]) == [1, 2, 3]
    assert found[f"{KEYS[extension]}0"] == [value or None for value in values]
    assert f"“{name}”" in said
    assert f"“{name}0”" in said


@pytest.mark.parametrize("values", [[5, 3, 9], [2**40, 2**62, 1]])
def test_unique_keys_of_a_geopackage_are_kept(
    layer_with: Callable[..., Any], regularize: Callable[..., Any], tmp_path: Path, values: list[int]
) -> None:
    layer = layer_with([QgsField("fid", QVariant.LongLong)], [(value,) for value in values])
    _, said = regularize(layer, tmp_path / "houses.gpkg")
    assert rows(tmp_path / "houses.gpkg") == {"fid": values}
    assert "kept in" not in said


def test_rows_without_any_key_are_numbered(
    layer_with: Callable[..., Any], regularize: Callable[..., Any], tmp_path: Path
) -> None:
    """More of them than are written at a time."""
    layer = layer_with([QgsField("fid", QVariant.Int)], [(None,)] * 410)
    regularize(layer, tmp_path / "houses.gpkg")
    assert sorted(rows(tmp_path / "houses.gpkg")["fid"]) == list(range(1, 411))


@pytest.mark.parametrize(
    ("extension", "names", "found"),
    [
        ("gpkg", ["geom"], ["fid", "geom0"]),
        ("gpkg", ["GEOM"], ["fid", "GEOM0"]),
        ("sqlite", ["GEOMETRY"], ["ogc_fid", "geometry0"]),
        ("gpkg", ["Name", "name"], ["fid", "Name", "name0"]),
        ("sqlite", ["Name", "name"], ["ogc_fid", "name", "name0"]),
        ("gpkg", ["fid0", "fid"], ["fid", "fid0", "fid1"]),
    ],
)
def test_names_that_are_taken_get_a_number_and_are_told(
    layer_with: Callable[..., Any],
    regularize: Callable[..., Any],
    tmp_path: Path,
    extension: str,
    names: list[str],
    found: list[str],
) -> None:
    output = tmp_path / f"houses.{extension}"
    layer = layer_with([QgsField(name, QVariant.String) for name in names], [[f"in {name}" for name in names]])
    _, said = regularize(layer, output)
    written = rows(output)
    assert list(written) == found
    assert [column for field, column in written.items() if field not in KEYS.values()] == [[f"in {n}"] for n in names]
    assert "“" in said


@pytest.mark.parametrize("extension", ["shp", "geojson", "fgb"])
def test_other_files_keep_such_fields_as_they_are(
    layer_with: Callable[..., Any], regularize: Callable[..., Any], tmp_path: Path, extension: str
) -> None:
    layer = layer_with([QgsField("fid", QVariant.String)], [("a",), ("a",)])
    regularize(layer, tmp_path / f"houses.{extension}")
    assert rows(tmp_path / f"houses.{extension}") == {"fid": ["a", "a"]}
