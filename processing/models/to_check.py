"""What guards found in labels, as features of a layer to check: each polygon that is marked, and why."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsFillSymbol,
    QgsGeometry,
    QgsPointXY,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...model.contract.teaching.finding import Finding, Mark
from ..output.field_types import DOUBLE, TEXT
from ..translation import said

COLOUR = "213,94,0"
"""Red, green, blue; none that buildings are drawn in."""

ToMap = Callable[[int, Sequence[Sequence[float]]], Sequence[QgsPointXY]]
"""Takes the number of a place and points in its pixels, and gives where they lie on the map."""


def fields_to_check() -> QgsFields:
    """What is said of a polygon: which guard marked it, the guard's figure, and its sentence."""
    fields = QgsFields()
    for name, kind in (("kind", TEXT), ("figure", DOUBLE), ("sentence", TEXT)):
        fields.append(QgsField(name, kind))
    return fields


def features_to_check(findings: Iterable[Finding], to_map: ToMap) -> list[QgsFeature]:
    """A feature for each marked polygon; one that two guards marked comes twice."""
    return [feature_to_check(finding, _shape(mark, to_map)) for finding in findings for mark in finding.marks]


def layer_to_check(features: Sequence[QgsFeature], crs: QgsCoordinateReferenceSystem) -> QgsVectorLayer:
    """A scratch layer of these features, drawn so that they are seen over buildings; part of no project yet."""
    layer = QgsVectorLayer("Polygon", QCoreApplication.translate("ToCheck", "To check"), "memory")
    layer.setCrs(crs)
    layer.dataProvider().addAttributes(fields_to_check())
    layer.updateFields()
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    symbol = QgsFillSymbol.createSimple({"style": "no", "outline_color": COLOUR, "outline_width": "0.8"})
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    return layer


def feature_to_check(finding: Finding, shape: QgsGeometry) -> QgsFeature:
    """The feature of a polygon that a finding speaks of."""
    feature = QgsFeature(fields_to_check())
    feature.setGeometry(shape)
    feature.setAttributes([finding.kind, finding.figure, said(finding.sentence)])
    return feature


def shift_on_map(finding: Finding, to_map: ToMap) -> QgsPointXY:
    """By what the labels of a finding's place are to be moved, in units of the map; by nothing where they are not."""
    here, there = to_map(finding.place, [(0.0, 0.0), finding.shift or (0.0, 0.0)])
    return QgsPointXY(there.x() - here.x(), there.y() - here.y())


def _shape(mark: Mark, to_map: ToMap) -> QgsGeometry:
    return QgsGeometry.fromPolygonXY([list(to_map(mark.place, [*ring, ring[0]])) for ring in mark.rings])
