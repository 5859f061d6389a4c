"""The features of a map with what has become of each, and of what is new: of the comparison's verdicts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from qgis.core import (
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsProcessingFeatureSource,
    QgsRectangle,
    QgsWkbTypes,
)

from ...model.contract.change_kinds import CHANGED, NEW, UNCHANGED, UNCLEAR
from ..output.edit_buffer import as_field_has_it
from ..output.field_types import DOUBLE, TEXT
from ..output.fields import field_index
from ..raster.ground import Ground
from .evaluation_layer import EvaluationLayer
from .styles.change_style import FIELD, OUTSIDE

FIELDS = {FIELD: TEXT, "change_iou": DOUBLE, "gained_m2": DOUBLE, "lost_m2": DOUBLE, "seen_score": DOUBLE}
"""What is said of each feature behind the fields of the map."""
Verdict = dict[str, Any]


def with_change_fields(fields: QgsFields) -> QgsFields:
    """The fields of a map and those of the change, these with a number where the map has one of that name."""
    together = QgsFields(fields)
    for name, kind in FIELDS.items():
        names = (name, *(f"{name}{number}" for number in range(2, len(fields) + 3)))
        together.append(QgsField(next(each for each in names if field_index(together, each) < 0), kind))
    return together


class UpdatedMap:
    """The features of a map as they come out; what is not changed in the image stays to the last bit.

    Args:
        source: the map.
        known: its polygons as they were compared.
        found: those of the image.
        looked_at: where the image is looked at, in the CRS of the map.
        verdicts: of the comparison, see `model.update.changes.Change`.
        fields: of the output.
        transforms: of the project.

    Attributes:
        counts: how many features of each kind there were so far.
    """

    def __init__(
        self,
        source: QgsProcessingFeatureSource,
        known: EvaluationLayer,
        found: EvaluationLayer,
        looked_at: QgsRectangle,
        verdicts: Sequence[Verdict],
        fields: QgsFields,
        transforms: QgsCoordinateTransformContext,
    ) -> None:
        self._source, self._known, self._found, self._looked_at = source, known, found, looked_at
        self._fields, self._kind = fields, source.wkbType()
        self._ground = Ground(known.crs, transforms)
        self._to_map = QgsCoordinateTransform(found.crs, known.crs, transforms)
        self._new = [each for each in verdicts if each["kind"] == NEW and self._is_looked_at(each)]
        self._at_place: dict[int, list[Verdict]] = {}
        for each in verdicts:
            if each["known"] is not None:
                self._at_place.setdefault(known.places[each["known"]], []).append(each)
        self.counts: Counter[str] = Counter()

    def features(self) -> Iterator[QgsFeature]:
        """The features of the map in their order, then the new ones."""
        flag = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
        for place, feature in enumerate(self._source.getFeatures(QgsFeatureRequest(), flag)):
            yield self._known_feature(feature, self._at_place.get(place, []))
        for verdict in self._new:
            yield self._new_feature(verdict)

    def _known_feature(self, feature: QgsFeature, verdicts: Sequence[Verdict]) -> QgsFeature:
        kind = self._kind_of(feature, verdicts)
        told = QgsFeature(self._fields)
        told.setGeometry(feature.geometry())
        outline = self._outline_now(verdicts[0]) if kind == CHANGED and len(verdicts) == 1 else None
        if outline is not None:
            told.setGeometry(outline)
        told.setAttributes([*feature.attributes(), *self._said(kind, verdicts)])
        self.counts[kind] += 1
        return told

    def _kind_of(self, feature: QgsFeature, verdicts: Sequence[Verdict]) -> str:
        """What has become of a feature: of its parts, if these agree; a part that has changed changes the whole."""
        if not verdicts or not self._looked_at.contains(feature.geometry().boundingBox()):
            return OUTSIDE
        kinds = {each["kind"] for each in verdicts}
        if OUTSIDE in kinds:
            return OUTSIDE
        if len(kinds) == 1:
            return kinds.pop()
        return CHANGED if kinds != {UNCHANGED, UNCLEAR} else UNCLEAR

    def _new_feature(self, verdict: Verdict) -> QgsFeature:
        feature = self._found.features[verdict["found"]]
        told = QgsFeature(self._fields)
        told.setGeometry(next(iter(self._on_map(verdict))))
        count = len(self._fields) - len(FIELDS)
        own = [self._own_value(feature, field) for field in self._fields.toList()[:count]]
        told.setAttributes([*own, *self._said(NEW, [verdict])])
        self.counts[NEW] += 1
        return told

    def _is_looked_at(self, verdict: Verdict) -> bool:
        """Whether the middle of what is new lies where the map was compared: beyond, the map may have it."""
        box = self._found.features[verdict["found"]].geometry().boundingBox()
        return bool(self._looked_at.contains(self._to_map.transform(box.center())))

    def _own_value(self, feature: QgsFeature, field: QgsField) -> Any:
        """What a new building has in a field of the map, if it fits: its own number would not be one of the map's."""
        index = field_index(feature.fields(), field.name())
        has_one = index >= 0 and field.name().lower() not in ("id", "fid")
        return as_field_has_it(field, feature.attribute(index)) if has_one else None

    def _said(self, kind: str, verdicts: Sequence[Verdict]) -> list[Any]:
        """The values of the fields of the change."""
        if kind == OUTSIDE:
            return [kind, None, None, None, None]
        scores = [self._found.score(each["found"]) for each in verdicts if each["found"] is not None]
        known = [each for each in scores if each is not None]
        iou = None if kind == NEW else min(each["iou"] for each in verdicts)
        gained, lost = (sum(each[name] for each in verdicts) for name in ("gained", "lost"))
        return [kind, iou, gained, lost, min(known, default=None)]

    def _outline_now(self, verdict: Verdict) -> QgsGeometry | None:
        """The outline of what has changed; None where what is found is no outline of this building alone."""
        outlines = [] if verdict["shared"] else self._on_map(verdict)
        return outlines[0] if len(outlines) == 1 else None

    def _on_map(self, verdict: Verdict) -> list[QgsGeometry]:
        """What was found of a building, where the map would have it, in as many of its geometries as that takes."""
        parts = [QgsGeometry(self._found.features[index].geometry()) for index in verdict["parts"]]
        geometry = parts[0] if len(parts) == 1 else QgsGeometry.unaryUnion(parts)
        geometry.transform(self._to_map)  # noqa: QGS201  # raises where it fails
        (right, down), (metres_x, metres_y) = verdict["shift"], self._ground.metres_per_unit(geometry.boundingBox())
        geometry.translate(-right / metres_x, down / metres_y)  # noqa: QGS201  # fails only without a geometry
        flat = QgsWkbTypes.flatType(self._kind)
        return [geometry] if flat == QgsWkbTypes.Type.Unknown else geometry.coerceToType(flat) or [geometry]
