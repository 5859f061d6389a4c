"""The algorithm `quoin:regularizebuildings`: straight walls and neighbours that meet, for polygons from anywhere."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsFeatureSource,
    QgsFields,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsWkbTypes,
)

from ...model.contract.foreign_text import foreign, untagged
from ...model.contract.option import Options, options_of
from ...model.contract.options import RegularizeOptions
from ..output.layer import OutputLayer
from ..output.places import driver_of_output
from ..output.table_fields import table_fields
from ..raster.ground import Ground
from ..runs.regularization import Regularization
from ..worker.pool import worker_pool
from .base import QuoinAlgorithm, flowing
from .believable_crs import believable_crs
from .errors import told_to_user
from .inputs import refuse_no_polygons
from .option_parameters import chosen

NAMED = 10
"""So many features that are not worked on like the others are named in the log."""


class RegularizeBuildings(QuoinAlgorithm):
    """Regularises a polygon layer."""

    INPUT = "INPUT"
    OUTPUT = "OUTPUT"

    def name(self) -> str:
        """Return the second half of the algorithm's id."""
        return "regularizebuildings"

    def displayName(self) -> str:
        """Return the name shown in the toolbox."""
        return self.tr("Regularize buildings")

    def tags(self) -> list[str]:
        """Return words under which the toolbox's search finds the algorithm."""
        return self.tr(
            "building,footprint,regularise,orthogonalize,square,straighten,right angle,snap,overlap,gap,sliver,polygon"
        ).split(",")

    def shortDescription(self) -> str:
        """Return the tooltip in the toolbox."""
        return self.tr("Straightens the walls of building polygons and lets neighbours meet.")

    def shortHelpString(self) -> str:
        """Return the help beside the dialog."""
        return flowing(
            self.tr("""
<p>Straightens the walls of building polygons, whoever drew them: walls that nearly keep to the building's main
direction, or stand at right or 45° angles to it, are made to, and corners are where they cross. Where walls are left
slantwise the whole building is put at right angles, which may take a step in a wall. With <i>Let neighbours meet</i>,
walls of two buildings that nearly coincide become one, and small overlaps are parted. A tank or silo becomes a circle,
drawn with 36 corners, and the half circle of an apse an arc.</p>
<p>No wall moves farther than the <i>tolerance</i> in either step, which is in metres on the ground whatever the
layer's CRS. A building that would change more, or become invalid, stays as it is.</p>
<p>Attributes are kept as they are: a field with the area is still that of the old outline. Multipart features stay
multipart. Z and M values are lost. Features without a valid geometry, or wider than 20 km, are passed on unchanged,
with a warning. What has more than 200 neighbours meets none, and of two features that cover most of each other neither
gives way.</p>
<p>Features come out in the order in which they were worked through, from place to place. A cancelled run keeps those
that it has done.</p>
""")
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Define the parameters, in the order of the dialog."""
        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        self.add(
            QgsProcessingParameterFeatureSource(self.INPUT, self.tr("Buildings"), polygons),
            self.tr("A polygon layer in any CRS."),
        )
        self.add_options(options_of(RegularizeOptions))
        self.add(
            QgsProcessingParameterFeatureSink(self.OUTPUT, self.tr("Regularized buildings"), polygons[0]),
            self.tr("With the fields and in the CRS of the buildings."),
        )

    def option_classes(self) -> tuple[type[Options], ...]:
        """Return what it has options of."""
        return (RegularizeOptions,)

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Regularise batch by batch, writing each as it is done."""
        source = self.parameterAsSource(parameters, self.INPUT, context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, self.INPUT))
        with told_to_user():
            refuse_no_polygons(source)
            ground = Ground(believable_crs(source, context.transformContext()), context.transformContext())
        with told_to_user(), worker_pool.borrow(feedback.isCanceled) as client:
            options = chosen(RegularizeOptions, self, parameters, context)
            run = Regularization(client, source, ground, options, feedback.isCanceled)
            kind = QgsWkbTypes.flatType(source.wkbType())
            fields = self._fields(source, parameters, context, feedback)
            layer = self.output_layer(parameters, self.OUTPUT, context, fields, kind, source.sourceCrs())
            with layer:
                self._write(run, layer, feedback)
        return {self.OUTPUT: layer.destination}

    def _fields(
        self,
        source: QgsFeatureSource,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> QgsFields:
        """The fields of the output, some under another name where a file keeps theirs for columns of its own."""
        table = table_fields(source, driver_of_output(self.destination(parameters, self.OUTPUT, context)))
        if table.no_keys is not None:
            text = self.tr("The values of “{}” cannot be the keys of the output's rows; they are kept in “{}”.")
            feedback.pushWarning(untagged(text.format(*map(foreign, table.no_keys))))
        for names in table.taken:
            text = self.tr("The output has another column of the name “{}”; the field is called “{}” there.")
            feedback.pushWarning(untagged(text.format(*map(foreign, names))))
        return table.fields

    def _write(self, run: Regularization, layer: OutputLayer, feedback: QgsProcessingFeedback) -> None:
        """Run, and write what comes."""
        done = 0
        for features in run.features():
            layer.write(features)
            done += len(features)
            feedback.setProgress(100.0 * done / run.total)
        feedback.pushInfo(self.tr("{} of {} buildings were changed.").format(run.changed, done))
        for ids, warning in self._warnings(run):
            if ids:
                feedback.pushWarning(warning.format(len(ids), ", ".join(map(str, ids[:NAMED]))))

    def _warnings(self, run: Regularization) -> list[tuple[list[int], str]]:
        """The ids of features that were not worked on like the others, and what to say of them."""
        return [
            (
                run.unusable,
                self.tr("{} features have no valid geometry and are passed on unchanged; the first by id: {}."),
            ),
            (
                run.too_wide,
                self.tr("{} features are wider than any building and are passed on unchanged; the first by id: {}."),
            ),
            (
                run.crowded,
                self.tr(
                    "{} features have more neighbours than any building, as what covers a town or lies in a pile of "
                    "copies, and are straightened without them; the first by id: {}."
                ),
            ),
            (
                run.given_up,
                self.tr(
                    "{} features are passed on unchanged, since one worker process after the other was lost over them; "
                    "the first by id: {}."
                ),
            ),
            (run.no_polygons, self.tr("{} features are no polygons and are passed on unchanged; the first by id: {}.")),
        ]
