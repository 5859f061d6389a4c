"""Projects as somebody else may have made them, whose layers are given to the algorithms by their names or ids."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsDefaultValue,
    QgsExpressionContextUtils,
    QgsField,
    QgsFieldConstraints,
    QgsMapLayer,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsProperty,
    QgsRasterLayer,
    QgsRemappingSinkDefinition,
    QgsVectorLayer,
)
from quoin.processing.output.field_types import TEXT

from .case import EVALUATE, EXTRACT, NAMES, QUICK, REGULARIZE, Case, Parameters, raster_in
from .layers import HOUSE, OTHER, geojson

EXPRESSIONS = {
    "a secret": "env('HOME')",
    "a file": "load_layer('/etc/passwd', 'ogr')",
    "no end": "array_max(generate_series(1, 3000000))",
    "an error": "1 / 'a' + nothing(",
    "text of tags": "'<img src=x>'",
    "itself": '"odd"',
    "half a megabyte": "'" + "a" * 500_000 + "'",
}
FILTERS = ("1 = 1; DROP TABLE houses", "fid IN (SELECT 1)", "nothing = 1", "(", "fid = 1 --", "1=1 UNION SELECT 1")


def projects() -> Iterator[Case]:
    """All of them."""
    for name, text in NAMES.items():
        yield Case("projects", f"raster called: {name}", EXTRACT, partial(_raster, _named(text)))
        yield Case("projects", f"layer called: {name}", REGULARIZE, partial(_layer, _named(text)))
        yield Case("projects", f"reference called: {name}", EVALUATE, partial(_compared, _named(text)))
        yield Case("projects", f"target called: {name}", EXTRACT, partial(_target, _named(text)))
    for name, expression in EXPRESSIONS.items():
        yield Case("projects", f"virtual field: {name}", EVALUATE, partial(_compared, _virtual(expression)))
        yield Case("projects", f"default of a target: {name}", EXTRACT, partial(_target, _default(expression)))
        yield Case("projects", f"constraint of a target: {name}", EXTRACT, partial(_target, _constrained(expression)))
        yield Case("projects", f"parameter by expression: {name}", EXTRACT, partial(_by_expression, expression))
        yield Case("projects", f"selection: {name}", REGULARIZE, partial(_selected, expression))
    for statement in FILTERS:
        yield Case("projects", f"filter: {statement}", REGULARIZE, partial(_layer, _filtered(statement)))
        yield Case("projects", f"filter of a target: {statement}", EXTRACT, partial(_target, _filtered(statement)))
    for name, change in _files().items():
        yield Case("projects", f"file: {name}", EXTRACT, partial(_from_file, change))


def _named(text: str) -> Callable[[QgsMapLayer], object]:
    def name(layer: QgsMapLayer) -> None:
        layer.setName(text)
        layer.setTitle(text)
        layer.setAbstract(text)
        layer.setCustomProperty("quoin/bands", text)
        QgsExpressionContextUtils.setLayerVariable(layer, "quoin", text)

    return name


def _filtered(statement: str) -> Callable[[QgsVectorLayer], object]:
    return lambda layer: layer.setSubsetString(statement)


def _virtual(expression: str) -> Callable[[QgsVectorLayer], object]:
    return lambda layer: layer.addExpressionField(expression, QgsField("score", TEXT))


def _default(expression: str) -> Callable[[QgsVectorLayer], object]:
    return lambda layer: layer.setDefaultValueDefinition(layer.fields().count() - 1, QgsDefaultValue(expression, True))


def _constrained(expression: str) -> Callable[[QgsVectorLayer], object]:
    def constrain(layer: QgsVectorLayer) -> None:
        layer.setConstraintExpression(1, expression, expression)
        layer.setFieldConstraint(1, QgsFieldConstraints.Constraint.ConstraintUnique)

    return constrain


def _added(layer: QgsMapLayer, change: Callable[[Any], object]) -> str:
    change(layer)
    QgsProject.instance().addMapLayer(layer)  # noqa: QGS201  # what is no layer is odd, too
    return layer.id()


def _vector(folder: Path, change: Callable[[Any], object]) -> str:
    path = folder / "houses.gpkg"
    gdal.VectorTranslate(str(path), geojson("whole", [HOUSE, OTHER], {"a": 1}, folder), layerName="houses")
    return _added(QgsVectorLayer(str(path), "houses", "ogr"), change)


def _raster(change: Callable[[Any], object], folder: Path) -> Parameters:
    return {"INPUT": _added(QgsRasterLayer(raster_in(folder), "town"), change), **QUICK}


def _layer(change: Callable[[Any], object], folder: Path) -> Parameters:
    return {"INPUT": _vector(folder, change), "OUTPUT": str(folder / "out.gpkg")}


def _compared(change: Callable[[Any], object], folder: Path) -> Parameters:
    right = geojson("right", [HOUSE], {}, folder)
    report = str(folder / "report.html")
    return {"INPUT": _vector(folder, change), "REFERENCE": right, "OUTPUT": "TEMPORARY_OUTPUT", "REPORT": report}


def _target(change: Callable[[Any], object], folder: Path) -> Parameters:
    """A layer of the project that is appended to, one of whose fields is filled by an expression of its name."""
    layer = QgsProject.instance().mapLayer(_vector(folder, change))
    remapping = QgsRemappingSinkDefinition()
    remapping.setSourceCrs(QgsCoordinateReferenceSystem("EPSG:32737"))
    remapping.setDestinationCrs(layer.crs())
    remapping.setDestinationWkbType(layer.wkbType())
    remapping.setDestinationFields(layer.fields())
    remapping.setFieldMap({"a": QgsProperty.fromExpression(layer.name())})
    output = QgsProcessingOutputLayerDefinition(layer.source(), QgsProject.instance())
    output.setRemappingDefinition(remapping)
    return {"INPUT": raster_in(folder), "MODEL": "mbi", "OUTPUT": output}


def _by_expression(expression: str, folder: Path) -> Parameters:
    value = QgsProperty.fromExpression(expression)
    return {"INPUT": raster_in(folder), **QUICK, "TAU": value, "EXTENT": value}


def _selected(expression: str, folder: Path) -> Parameters:
    source = QgsProcessingFeatureSourceDefinition(
        _vector(folder, lambda layer: layer.selectByExpression(expression)), True
    )
    return {"INPUT": source, "OUTPUT": "TEMPORARY_OUTPUT"}


def _files() -> dict[str, Callable[[bytes], bytes]]:
    """What is done to the text of a project that holds the raster as `town`."""
    return {
        "as it is": lambda text: text,
        "cut off": lambda text: text[: len(text) // 2],
        "empty": lambda text: b"",
        "no XML": lambda text: b"\xff\xfe\0" * 99,
        "source with tags": lambda text: text.replace(b"town.tif", b"&lt;img src=x&gt;.tif"),
        "source that is a device": lambda text: text.replace(b"./town.tif", b"/dev/zero"),
        "provider of no kind": lambda text: text.replace(b">gdal<", b">nothing<"),
        "provider of another kind": lambda text: text.replace(b">gdal<", b">wms<"),
        "bands of no kind": lambda text: text.replace(b'redBand="1"', b'redBand="-99"'),
        "renderer of no kind": lambda text: text.replace(b'type="multibandcolor"', b'type="&lt;b&gt;"'),
        "with a macro": lambda text: text.replace(
            b"</qgis>",
            b"<properties><Macros><pythonCode>import os; os._exit(9)</pythonCode></Macros></properties></qgis>",
        ),
        "with entities": lambda text: b'<!DOCTYPE a [<!ENTITY a "ha">]>' + text.replace(b"town", b"&a;"),
    }


def _from_file(change: Callable[[bytes], bytes], folder: Path) -> Parameters:
    project, path = QgsProject.instance(), folder / "odd.qgz"
    project.addMapLayer(QgsRasterLayer(raster_in(folder), "town"))  # noqa: QGS201  # it is one
    project.write(str(folder / "whole.qgs"))  # noqa: QGS201  # it can be
    project.clear()
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("odd.qgs", change((folder / "whole.qgs").read_bytes()))
    project.read(str(path))  # noqa: QGS201  # or it cannot
    return {"INPUT": "town", **QUICK}
