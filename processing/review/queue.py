"""The buildings of a layer, the most doubtful first, and which of them are still to be reviewed."""

from __future__ import annotations

import bisect
import math
from collections.abc import Sequence
from dataclasses import replace

from qgis.core import (
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsSpatialIndex,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ...model.contract.errors import QuoinError
from ...model.contract.foreign_text import foreign
from ..output.fields import field_index
from ..raster.ground import Ground
from ..runs.ground_plane import GroundPlane
from ..view.overlap import covered, is_same
from .doubt import Doubt
from .oddness import oddness
from .reviewed_layer import ReviewedLayer

SURE = ("probability", "score", "seen_score")
"""Fields that say how sure a building is, the best first; a model without a calibration leaves the first empty.

The last one is of *Update buildings*, whose map may have none of the others.
"""


class ReviewQueue:
    """Which building comes when. The order stays as it is while buildings are accepted, deleted and changed.

    Buildings that come in later, as those that undo brings back, are put where they belong by `add`.

    Args:
        reviewed: the layer.
        project: that has it.
        before: a queue of the same layer, from which is known how odd outlines are that have not changed.

    Raises:
        QuoinError: the layer says of no building how sure it is, or has none that lies anywhere.
    """

    def __init__(self, reviewed: ReviewedLayer, project: QgsProject, before: ReviewQueue | None = None) -> None:
        self._reviewed = reviewed
        self._layer = layer = reviewed.layer
        self._sure = _sure_fields(layer)
        if not self._sure:
            raise QuoinError(
                "The layer “{layer}” has neither a field “probability” nor “score” to begin the review with the most "
                "doubtful building; choose another layer.",
                layer=foreign(layer.name()),
            )
        self._project = project
        self._ground = Ground(layer.crs(), project.transformContext())
        self._outlines: dict[int, QgsGeometry] = {}
        self._index = QgsSpatialIndex()
        self._doubts: dict[int, Doubt] = {}
        self._todo: set[int] = set()
        features = [feature for feature in layer.getFeatures(self._request()) if _has_area(feature)]
        self._check_crs(features)
        for feature in features:
            self._take_in(feature)
        for feature in features:
            self._doubts[feature.id()] = self._doubt(feature, before)
        self._order = sorted(self._doubts, key=self._place)

    def __len__(self) -> int:
        """How many buildings there are."""
        return len(self._outlines)

    def has(self, number: int, outline: QgsGeometry | None = None) -> bool:
        """Whether a building is there, with this outline if one is given."""
        known = self._outlines.get(number)
        return known is not None and (outline is None or known.equals(outline))

    def outline(self, number: int) -> QgsGeometry:
        """The geometry of a building in the layer's CRS, empty where it is gone."""
        return QgsGeometry(self._outlines.get(number, QgsGeometry()))

    def at(self, point: QgsPointXY, but: int | None) -> int | None:
        """The smallest building at a point in the layer's CRS, besides one."""
        near = self._index.intersects(QgsRectangle(point, point))
        hit = [number for number in near if number != but and self._outlines[number].contains(point)]
        return min(hit, key=lambda number: self._outlines[number].area(), default=None)

    def around(self, number: int) -> list[QgsGeometry]:
        """The outlines of those that a building may touch."""
        outline = self._outlines.get(number)
        near = [] if outline is None else self._index.intersects(outline.boundingBox())
        return [self._outlines[other] for other in near if other != number]

    def again(self, number: int | None, outline: QgsGeometry) -> int | None:
        """The building that had this id and this outline in a queue before; None where it is gone.

        Saving gives new buildings other ids, and in a Shapefile those behind one that was deleted; it may turn rings
        round.
        """
        near = self._index.intersects(outline.boundingBox())
        same = [each for each in near if self.has(each, outline) or is_same(self._outlines[each], outline)]
        if not same or number in same:
            return number if number in self._outlines else None
        return same[0]

    @property
    def left(self) -> int:
        """How many are still to be reviewed."""
        return len(self._todo)

    def is_left(self, number: int) -> bool:
        """Whether a building is still to be reviewed."""
        return number in self._todo

    def last(self) -> int | None:
        """The least doubtful one; None where there is none."""
        return next((number for number in reversed(self._order) if number in self._outlines), None)

    def doubt(self, number: int) -> Doubt:
        """What makes a building doubtful now, when others that it overlapped may be gone."""
        return replace(self._doubts[number], overlap=self._overlap(number))

    def first(self) -> int | None:
        """The most doubtful one to be reviewed; None where all are."""
        return next((number for number in self._order if number in self._todo), None)

    def following(self, number: int) -> int | None:
        """The next to be reviewed behind a building, from the start again behind the last; None where none is left."""
        place = self._order.index(number) if number in self._doubts else -1
        around = self._order[place + 1 :] + self._order[: place + 1]
        return next((other for other in around if other in self._todo), None)

    def before(self, number: int) -> int | None:
        """The one before a building, reviewed or not; None before the first."""
        place = self._order.index(number) if number in self._doubts else 0
        return next((other for other in reversed(self._order[:place]) if other in self._outlines), None)

    def after(self, numbers: set[int]) -> ReviewQueue:
        """The queue as it is when these buildings have changed, or any where none is named; errors as at the start."""
        for number in numbers:
            self.add(number)
        return self if numbers else ReviewQueue(self._reviewed, self._project, self)

    def add(self, number: int) -> None:
        """Take in what has become of a building that has come into the layer, or back, or was changed, or has gone."""
        self._remove(number)
        self._sure = _sure_fields(self._layer)  # a field that comes in moves those of joined layers
        feature = next(self._layer.getFeatures(self._request().setFilterFid(number)), None)
        if feature is None or not _has_area(feature):
            return
        self._take_in(feature)
        is_new = number not in self._doubts
        self._doubts[number] = self._doubt(feature)
        if is_new:
            places = [self._place(other) for other in self._order]
            self._order.insert(bisect.bisect(places, self._place(number)), number)

    def _remove(self, number: int) -> None:
        outline = self._outlines.pop(number, None)
        if outline is not None:
            self._index.deleteFeature(_outlined(number, outline))  # noqa: QGS201  # it was added like this
        self._todo.discard(number)

    def _check_crs(self, features: Sequence[QgsFeature]) -> None:
        """Raise what is wrong with the CRS, unless some building has a place in it: the others are to be reviewed."""
        boxes = [feature.geometry().boundingBox() for feature in features]
        if boxes and not any(map(self._ground.holds, boxes)):
            self._ground.metres_per_unit(boxes[0])

    def _request(self) -> QgsFeatureRequest:
        fields = (*self._sure.values(), field_index(self._layer.fields(), "status"), self._reviewed.field)
        return QgsFeatureRequest().setSubsetOfAttributes([index for index in fields if index >= 0])

    def _take_in(self, feature: QgsFeature) -> None:
        self._outlines[feature.id()] = feature.geometry()
        self._index.addFeature(_outlined(feature.id(), feature.geometry()))  # noqa: QGS201  # it has a geometry
        self._mark(feature)

    def _mark(self, feature: QgsFeature) -> None:
        if self._reviewed.is_reviewed(feature):
            self._todo.discard(feature.id())
        else:
            self._todo.add(feature.id())

    def _place(self, number: int) -> tuple[float, int]:
        return self._doubts[number].trust, number

    def _doubt(self, feature: QgsFeature, before: ReviewQueue | None = None) -> Doubt:
        is_known = before is not None and before.has(feature.id(), feature.geometry())
        told_by, sure = self._told(feature)
        status = field_index(self._layer.fields(), "status")
        return Doubt(
            sure,
            str(feature.attribute(status) or "") if status >= 0 else "",
            before._doubts[feature.id()].odd if before is not None and is_known else self._oddness(feature.geometry()),
            self._overlap(feature.id()),
            told_by,
        )

    def _told(self, feature: QgsFeature) -> tuple[str, float | None]:
        """The field that says how sure a building is, or would, and what it says."""
        numbers = {name: _number(feature.attribute(index)) for name, index in self._sure.items()}
        told = ((name, number) for name, number in numbers.items() if number is not None)
        return next(told, (next(iter(numbers), SURE[0]), None))

    def _oddness(self, outline: QgsGeometry) -> float:
        if not outline.isGeosValid():
            return 1.0
        try:
            plane = GroundPlane(self._ground, outline.boundingBox())
        except QuoinError:  # it lies where there is no ground
            return 1.0
        return oddness(plane.to_metres(outline))

    def _overlap(self, number: int) -> float:
        return sum(covered(self._outlines[number], other) for other in self.around(number))


def _sure_fields(layer: QgsVectorLayer) -> dict[str, int]:
    """Which of the fields of `SURE` a layer has, and where."""
    known = {name: field_index(layer.fields(), name) for name in SURE}
    return {name: index for name, index in known.items() if index >= 0}


def _has_area(feature: QgsFeature) -> bool:
    kind = feature.geometry().type()
    return not feature.geometry().isEmpty() and kind == QgsWkbTypes.GeometryType.PolygonGeometry


def _outlined(number: int, outline: QgsGeometry) -> QgsFeature:
    feature = QgsFeature(number)
    feature.setGeometry(outline)
    return feature


def _number(value: object) -> float | None:
    try:
        number = float(str(value))
    except ValueError:  # none, or a text
        return None
    return None if math.isnan(number) else number  # which would be neither before nor behind any other
