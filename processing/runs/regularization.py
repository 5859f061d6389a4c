"""The runner of regularisation: sends batches of a layer's polygons to the worker and puts the answers on the map."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from qgis.core import (
    QgsFeature,
    QgsFeatureIterator,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingFeatureSource,
    QgsWkbTypes,
)

from ...model.contract.contents import Feature
from ...model.contract.messages import Regularized
from ...model.contract.options import HOPS, RegularizeOptions
from ..output.edit_buffer import as_field_has_it
from ..output.fields import field_index
from ..output.status import is_own, shaped
from ..raster.ground import Ground
from ..worker.client import Cancelled, WorkerClient
from ..worker.persistence import persistently
from ..worker.process import WorkerLost
from .feature_batches import FeatureBatches
from .ground_plane import GroundPlane


class Regularization:
    """One run over a layer.

    Attributes:
        total: number of features.
        changed: how many were changed so far.
        unusable: ids of those passed on as they are because they have no valid geometry.
        too_wide: ids of those passed on as they are because no plane is true for them.
        crowded: ids of those that meet no neighbours, because they have too many.
        no_polygons: ids of those passed on as they are because they are points, lines or collections.
        given_up: ids of those passed on as they are because worker after worker was lost over them.
    """

    def __init__(
        self,
        client: WorkerClient,
        source: QgsProcessingFeatureSource,
        ground: Ground,
        options: RegularizeOptions,
        cancelled: Callable[[], bool],
    ) -> None:
        self._client = client
        self._source = source
        self._ground = ground
        self._options = options
        self._cancelled = cancelled
        self._status = field_index(source.fields(), "status")
        self._curved = QgsWkbTypes.isCurvedType(source.wkbType())
        self._batches = FeatureBatches(self._found(QgsFeatureRequest().setNoAttributes()), ground, cancelled)
        self.no_polygons = self._batches.no_polygons
        self.total = len(self._batches) + len(self._batches.without_geometry) + len(self.no_polygons)
        self.changed = 0
        self.given_up: list[int] = []
        self._goes_well = False
        self.unusable: list[int] = list(self._batches.without_geometry)
        self.too_wide = self._batches.too_wide
        self.crowded = self._batches.take_out_crowded() if options.neighbours else []

    def features(self) -> Iterator[list[QgsFeature]]:
        """Run, yielding the features batch by batch; a cancelled run just ends. Raises `QuoinError` on failure."""
        if self._batches.without_geometry:
            yield self._fetched(self._batches.without_geometry)
        for passed_on in (self.no_polygons, self.too_wide):
            if passed_on:
                yield self._fetched(passed_on)
        try:
            for ids in self._batches:
                yield self._batch(ids, self._options)
            for ids in self._batches.batches(self.crowded):
                yield self._batch(ids, replace(self._options, neighbours=False))
        except Cancelled:
            return

    def _batch(self, ids: Sequence[int], options: RegularizeOptions) -> list[QgsFeature]:
        features = self._fetched(ids)
        around: list[QgsFeature] = []
        if options.neighbours:
            near = self._batches.neighbours(ids, options.tolerance, HOPS)
            around = self._usable(self._fetched(near))
        usable = self._usable(features)
        known = {feature.id() for feature in usable}
        self.unusable += [feature.id() for feature in features if feature.id() not in known]
        plane = GroundPlane(self._ground, self._batches.extent(ids))
        plain = [plane.to_metres(feature.geometry()) for feature in [*usable, *around]]
        answers = self._answers(plain, len(usable), options)
        if answers is None:
            self.given_up += sorted(known)
        told = [] if answers is None else zip(usable, answers.features, answers.suffixes)
        for feature, parts, suffix in told:
            if parts is not None:
                straight = plane.to_map(parts, feature.geometry().isMultipart())
                feature.setGeometry(_curved(straight) if self._curved else straight)
                self._say(feature, suffix)
                self.changed += 1
        return features

    def _say(self, feature: QgsFeature, suffix: str) -> None:
        """Let the status of a building of Quoin's say that its outline is a circle, or has arcs."""
        status = "" if self._status < 0 else str(feature.attribute(self._status) or "")
        if suffix and is_own(status):
            longer = as_field_has_it(feature.fields().at(self._status), shaped(status, suffix))
            feature.setAttribute(self._status, status if longer is None else longer)  # noqa: QGS201  # it has the field

    def _answers(self, plain: list[Feature], wanted: int, options: RegularizeOptions) -> Regularized | None:
        """What becomes of the first features; None where worker after worker is lost over them.

        Raises `WorkerLost` where that is so for the first ones, or for others one after the other.
        """
        try:
            answers = persistently(
                self._client, lambda: self._client.regularize(plain, wanted, options, self._cancelled)
            )
        except WorkerLost as lost:
            if not self._goes_well:
                raise
            self._goes_well = False
            self._client.replace(lost)
            return None
        self._goes_well = True
        return answers

    def _fetched(self, ids: Sequence[int]) -> list[QgsFeature]:
        features = self._found(QgsFeatureRequest().setFilterFids(list(ids)))
        return [_flat(feature) for feature in sorted(features, key=QgsFeature.id)]

    def _found(self, request: QgsFeatureRequest) -> QgsFeatureIterator:
        # Invalid geometries are dealt with here; Processing would stop at the first.
        return self._source.getFeatures(request, QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks)

    @staticmethod
    def _usable(features: Sequence[QgsFeature]) -> list[QgsFeature]:
        return [feature for feature in features if feature.geometry().isGeosValid()]


def _curved(geometry: QgsGeometry) -> QgsGeometry:
    """The same as a geometry that may have curves, of which some files take no other into a layer of such."""
    return QgsGeometry(geometry.constGet().toCurveType())


def _flat(feature: QgsFeature) -> QgsFeature:
    """The feature with its geometry's Z and M values dropped."""
    geometry = feature.geometry()
    if not geometry.isNull():
        geometry.get().dropZValue()
        geometry.get().dropMValue()
        feature.setGeometry(geometry)
    return feature
