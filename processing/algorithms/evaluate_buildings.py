"""The algorithm `quoin:evaluatebuildings`: how well a layer of buildings agrees with a reference layer."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateTransform,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsWkbTypes,
)

from ...model.contract.errors import QuoinError
from ...model.contract.foreign_text import foreign, untagged
from ...model.contract.measures import MEANINGS, SCENE_MEASURES
from ...model.contract.option import Options, options_of
from ...model.contract.options import CompareOptions
from ..output.field_types import DOUBLE, LONG, TEXT
from ..output.places import make_folder, refuse_over_inputs
from ..raster.ground import Ground
from ..translation import said
from ..worker.private_folder import private_folder
from ..worker.torch_command import run_torch_command
from .base import QuoinAlgorithm, flowing
from .believable_crs import believable_crs
from .errors import told_to_user
from .evaluation_layer import DEGREES, EvaluationLayer
from .evaluation_lines import evaluation_lines
from .inputs import refuse_no_polygons
from .option_parameters import chosen
from .styles.evaluation_style import OutcomeStyle

FIELDS = {
    "outcome": TEXT,
    "error": TEXT,
    "iou": DOUBLE,
    "score": DOUBLE,
    "building_id": LONG,
    "reference_id": LONG,
}

WRITTEN_TOGETHER = 2000
"""So many features are written before it is asked again whether the user has cancelled."""


class EvaluateBuildings(QuoinAlgorithm):
    """Measures a layer of buildings against a reference layer."""

    INPUT = "INPUT"
    REFERENCE = "REFERENCE"
    EXTENT = "EXTENT"
    OUTPUT = "OUTPUT"
    REPORT = "REPORT"

    def name(self) -> str:
        """Return the second half of the algorithm's id."""
        return "evaluatebuildings"

    def displayName(self) -> str:
        """Return the name shown in the toolbox."""
        return self.tr("Evaluate buildings")

    def tags(self) -> list[str]:
        """Return words under which the toolbox's search finds the algorithm."""
        return self.tr("building,footprint,accuracy,quality,compare,precision,recall,iou,polis,reference").split(",")

    def shortDescription(self) -> str:
        """Return the tooltip in the toolbox."""
        return self.tr("Measures how well a layer of buildings agrees with a reference layer.")

    def shortHelpString(self) -> str:
        """Return the help beside the dialog."""
        return flowing(
            self.tr("""
<p>Compares a layer of buildings with a reference layer that is taken for true, and gives the measures that the field
reports: average precision, IoU, distances between outlines and more. The layers may be in different CRSs; they are
compared in true metres.</p>
<p>Only what lies in the <i>extent</i> counts: choose the area in which the reference is complete, else every building
that the reference lacks counts as false.</p>
<p><b>Result layer</b>: <i>outcome</i> is <i>matched</i> (IoU of 0.5 or more; the building is shown), <i>missed</i> (a
reference that no building matches) or <i>false</i> (a building that matches no reference); <i>error</i> says what went
wrong: <i>missed</i>, <i>false</i>, <i>merged</i> (several references in one building), <i>split</i> (several
buildings in one reference), <i>ragged</i> (matched, with an outline far longer or with far more vertices than the
reference's).</p>
<p>Average precision wants the field <i>score</i>; without one all buildings count as equally sure.</p>
""")
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Define parameters and outputs, in the order of the dialog."""
        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        self.add(
            QgsProcessingParameterFeatureSource(self.INPUT, self.tr("Buildings"), polygons),
            self.tr("The layer to measure, for instance one that Quoin has extracted."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(self.REFERENCE, self.tr("Reference"), polygons),
            self.tr("The layer that is taken for true."),
        )
        self.add(
            QgsProcessingParameterExtent(self.EXTENT, self.tr("Extent"), optional=True),
            self.tr("The area in which the reference is complete; all of both layers if empty."),
        )
        self.add_options(options_of(CompareOptions))
        self._add_outputs()

    def _add_outputs(self) -> None:
        sink = QgsProcessingParameterFeatureSink(
            self.OUTPUT, self.tr("Matched, missed and false buildings"), optional=True, createByDefault=True
        )
        self.add(sink, self.tr("In the CRS of the buildings."))
        report = QgsProcessingParameterFileDestination(
            self.REPORT, self.tr("Report"), self.tr("HTML files (*.html)"), optional=True, createByDefault=True
        )
        self.add(report, self.tr("One HTML page with tables, curves and pictures."))
        for key in SCENE_MEASURES:
            self.addOutput(QgsProcessingOutputNumber(key.upper(), said(MEANINGS[key].title)))

    def option_classes(self) -> tuple[type[Options], ...]:
        """Return what it has options of."""
        return (CompareOptions,)

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Hand the layers to the torch environment and bring its verdicts back onto the map."""
        with told_to_user(), private_folder() as folder:
            report = self._report(parameters, context)
            self.make_folder_of(self.OUTPUT, parameters, context)
            buildings, reference = self._layers(parameters, context, feedback)
            command = self._command(buildings, reference, folder, parameters, context)
            if not run_torch_command("model.evaluate", command, feedback):
                return {}
            evaluation = json.loads((folder / "evaluation.json").read_text(encoding="utf-8"))
            for line in evaluation_lines(evaluation):
                feedback.pushInfo(line)
            results = {key.upper(): evaluation["measures"][key]["value"] for key in SCENE_MEASURES}
            if report:
                shutil.copyfile(folder / "evaluation.html", report)
                results[self.REPORT] = report
        with told_to_user():
            destination = self._write(evaluation["findings"], buildings, reference, parameters, context, feedback)
        return {**results, self.OUTPUT: destination} if destination else results

    def _report(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """The file of the report, whose folder is there; empty without one. Raises `QuoinError` where it cannot be."""
        report = self.parameterAsFileOutput(parameters, self.REPORT, context)
        if report:
            refuse_over_inputs(report, self.input_layers(parameters, context))
            make_folder(report)
        return report

    def _layers(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> tuple[EvaluationLayer, EvaluationLayer]:
        """Read both layers, each in a CRS that can be true."""
        names = (self.INPUT, self.REFERENCE)
        sources = [self._source(name, parameters, context) for name in names]
        layers = []
        for source, other in (sources, sources[::-1]):
            crs = believable_crs(source, context.transformContext(), other)
            if not Ground(crs, context.transformContext()).on_earth:
                raise QuoinError(
                    "The layer {layer} is in a CRS without a place on Earth ({crs}), where layers are compared: save "
                    "it in another CRS.",
                    layer=foreign(source.sourceName()),
                    crs=foreign(crs.description()),
                )
            if crs != source.sourceCrs():
                text = self.tr("The coordinates of {} do not fit its CRS; they are taken to be in {}.")
                feedback.pushWarning(untagged(text.format(foreign(source.sourceName()), crs.authid())))
            layer = EvaluationLayer(source, crs, context.transformContext(), feedback.isCanceled)
            if layer.left_out:
                text = self.tr(
                    "{} features of {} are left out: they have no polygon, or none that lies on the ground and is no "
                    "longer than 20 km."
                )
                feedback.pushWarning(untagged(text.format(len(layer.left_out), layer.name)))
            layers.append(layer)
        return layers[0], layers[1]

    def _source(
        self, name: str, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> QgsProcessingFeatureSource:
        source = self.parameterAsSource(parameters, name, context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, name))
        refuse_no_polygons(source)
        return source

    def _command(
        self,
        buildings: EvaluationLayer,
        reference: EvaluationLayer,
        folder: Path,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
    ) -> list[str]:
        """Write the layers into `folder` and return the command that compares them."""
        command = ["--progress-lines", "--json", str(folder / "evaluation.json")]
        # in one word, or a name that begins with a hyphen would be an option
        command += ["--report", str(folder), f"--title={buildings.name} – {reference.name}"]
        for option, layer in (("--predictions", buildings), ("--reference", reference)):
            path = folder / f"{option[2:]}.geojson"
            layer.write(path)
            command += [option, str(path)]
        options = chosen(CompareOptions, self, parameters, context)
        for each in options_of(CompareOptions):
            command += [each.flag, str(getattr(options, each.name))]
        extent = self.extent(parameters, self.EXTENT, context, DEGREES)
        if not extent.isEmpty():
            sides = (extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum())
            command += ["--extent", *(f"{side:.12f}" for side in sides)]
        return command

    def _write(
        self,
        findings: list[dict[str, Any]],
        buildings: EvaluationLayer,
        reference: EvaluationLayer,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> str | None:
        """Write a feature for each finding and return the output's id; None if no output is wished."""
        fields = QgsFields()
        for name, kind in FIELDS.items():
            fields.append(QgsField(name, kind))
        kind = QgsWkbTypes.Type.Polygon
        layer = self.optional_output_layer(parameters, self.OUTPUT, context, fields, kind, buildings.crs)
        if layer is None:
            return None
        to_map = QgsCoordinateTransform(reference.crs, buildings.crs, context.transformContext())
        with layer:
            for start in range(0, len(findings), WRITTEN_TOGETHER):
                if feedback.isCanceled():
                    break
                part = findings[start : start + WRITTEN_TOGETHER]
                layer.write([_feature(finding, buildings, reference, fields, to_map) for finding in part])
        if context.willLoadLayerOnCompletion(layer.destination):
            context.layerToLoadOnCompletionDetails(layer.destination).setPostProcessor(OutcomeStyle.shared())
        return layer.destination


def _feature(
    finding: dict[str, Any],
    buildings: EvaluationLayer,
    reference: EvaluationLayer,
    fields: QgsFields,
    to_map: QgsCoordinateTransform,
) -> QgsFeature:
    """Return the building of a finding, or its reference where there is none."""
    index, reference_index = finding["prediction"], finding["reference"]
    building_id = None if index is None else buildings.features[index].id()
    reference_id = None if reference_index is None else reference.features[reference_index].id()
    if index is None:
        geometry = QgsGeometry(reference.features[reference_index].geometry())
        geometry.transform(to_map)  # noqa: QGS201  # raises where it fails
    else:
        geometry = buildings.features[index].geometry()
    score = None if index is None else buildings.score(index)
    feature = QgsFeature(fields)
    feature.setGeometry(geometry)
    feature.setAttributes([finding["outcome"], finding["error"], finding["iou"], score, building_id, reference_id])
    return feature
