"""The algorithm `quoin:trainmodel`: a model learns from a layer of polygons."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingOutputBoolean,
    QgsProcessingOutputFile,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
    QgsWkbTypes,
)

from ...model.contract.errors import Phrase, QuoinError
from ...model.contract.model_file import read_header
from ...model.contract.option import Options, option_of, options_of
from ...model.contract.options import RunOptions, TeachOptions
from ...model.contract.registry import EXTENSION, WEIGHTLESS, card_of, model_file, own_file
from ...model.contract.teaching.finding import Finding
from ...model.contract.teaching.lesson import digest
from ...model.contract.teaching.progress import Outcome
from ..learning.courses import course_folder
from ..learning.curve_page import page
from ..learning.schoolbook import Schoolbook
from ..learning.teaching import BEST, Teaching, in_words
from ..models.listed import models_folder
from ..models.manage import free_file
from ..models.to_check import feature_to_check, features_to_check, fields_to_check, shift_on_map
from ..output.places import make_folder, refuse_to_destroy
from ..translation import said
from ..worker.private_folder import private_folder
from .base import QuoinAlgorithm
from .errors import told_to_user
from .inputs import refuse_no_polygons
from .model_parameter import chosen_model, model_parameter
from .option_parameters import chosen

STRETCH = option_of(RunOptions, "stretch")


class TrainModel(QuoinAlgorithm):
    """Teaches a model with the user's own polygons."""

    INPUT = "INPUT"
    POLYGONS = "POLYGONS"
    AREAS = "AREAS"
    BASE = "BASE"
    BASE_FILE = "BASE_FILE"
    NAME = "NAME"
    TO_CHECK = "TO_CHECK"
    REPORT = "REPORT"
    OUTPUT = "OUTPUT"
    BETTER = "BETTER"

    def name(self) -> str:
        """Return the second half of the algorithm's id."""
        return "trainmodel"

    def displayName(self) -> str:
        """Return the name shown in the toolbox."""
        return self.tr("Train model")

    def tags(self) -> list[str]:
        """Return words under which the toolbox's search finds the algorithm."""
        return self.tr("building,footprint,learn,teach,train,fine-tune,model,deep learning").split(",")

    def shortDescription(self) -> str:
        """Return the tooltip in the toolbox."""
        return self.tr("Teaches a model with polygons that you have drawn or corrected.")

    def shortHelpString(self) -> str:
        """Return the help beside the dialog."""
        return self.tr("""
<p>Makes a model that knows the roofs of your own images: a listed model learns from outlines that you have drawn or
corrected. A few dozen are enough. It takes minutes, needs no graphics card, and the polygons and images stay on this
computer.</p>
<p>A block of the buildings is set apart and not learned from. There the new model is compared with its base; if it is
not better, there is no new model, and the base stays.</p>
<p><b>Areas</b> say where every building is drawn: what is none there teaches, too. Without them only what lies within
4 m of an outline counts as ground.</p>
<p>Before anything is learned the labels are looked at: buildings that the base finds and nobody has drawn, outlines
that lie beside the buildings, overlap or cross themselves. What is found is told, and marked in the layer <b>To
check</b>.</p>
<p>Cancel at any time: the last model that was better than its base is kept. A run that was
killed goes on where it was when it is started again with the same layers.</p>
""")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Define parameters and outputs, in the order of the dialog."""
        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        self.add(
            QgsProcessingParameterMultipleLayers(self.INPUT, self.tr("Images"), QgsProcessing.SourceType.TypeRaster),
            self.tr("Aerial or drone images on which the polygons lie."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(self.POLYGONS, self.tr("Buildings"), polygons),
            self.tr("Outlines that are right: drawn by hand, or extracted and corrected."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(self.AREAS, self.tr("Areas"), polygons, optional=True),
            self.tr("Where every building is drawn. Without them only what lies next to an outline counts as ground."),
        )
        self._add_base()
        self.add(
            QgsProcessingParameterString(self.NAME, self.tr("Name of the new model")),
            self.tr("Under which it is listed, and its file called."),
        )
        self._add_advanced()
        self.addOutput(QgsProcessingOutputFile(self.OUTPUT, self.tr("Model file")))  # noqa: QGS201  # fails only where two have one name
        self.addOutput(QgsProcessingOutputBoolean(self.BETTER, self.tr("Better than its base")))  # noqa: QGS201  # see above

    def option_classes(self) -> tuple[type[Options], ...]:
        """Return what it has options of."""
        return (TeachOptions,)

    def _add_base(self) -> None:
        base = model_parameter(self.BASE, self.tr("Base"))
        self.add(base, self.tr("The model that learns; its own file stays as it is."))
        file = QgsProcessingParameterFile(self.BASE_FILE, self.tr("Base file"), extension=EXTENSION, optional=True)
        self.add(file, self.tr("A model file that learns instead of the listed one."))

    def _add_advanced(self) -> None:
        self.add_options([*options_of(TeachOptions), STRETCH])
        to_check = QgsProcessingParameterFeatureSink(
            self.TO_CHECK, self.tr("To check"), QgsProcessing.SourceType.TypeVectorPolygon, optional=True
        )
        self.add(
            to_check, self.tr("What is to be looked at in the labels, with the reason; in the CRS of the buildings.")
        )
        report = QgsProcessingParameterFileDestination(
            self.REPORT, self.tr("Report"), self.tr("HTML files (*.html)"), optional=True, createByDefault=True
        )
        self.add(report, self.tr("One HTML page with what was learned, and the curves of loss and validation."))

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """Refuse also a name that no model can have, or that one has."""
        right, sentence = super().checkParameterValues(parameters, context)
        name = self.parameterAsString(parameters, self.NAME, context)
        try:
            free_file(name)
        except QuoinError as error:
            return (False, said(error)) if right else (right, sentence)
        return right, sentence

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Take from the layers, in the main thread, all that the run in the background needs."""
        with told_to_user():
            polygons = self._polygons(self.POLYGONS, parameters, context)
            if polygons is None:
                raise QgsProcessingException(self.invalidSourceError(parameters, self.POLYGONS))
            areas = self._polygons(self.AREAS, parameters, context)
            layers = self.parameterAsLayerList(parameters, self.INPUT, context)
            self._book = Schoolbook.of_layers(layers, polygons, areas, context.transformContext())
        return True

    def _polygons(
        self, name: str, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> QgsProcessingFeatureSource | None:
        source = self.parameterAsSource(parameters, name, context)
        if source is not None:
            refuse_no_polygons(source)
        return source

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Write what is taught, teach it, and put the model where all are listed."""
        name, report = self.parameterAsString(parameters, self.NAME, context), ""
        with told_to_user(), private_folder() as folder:
            base, report = self._base(parameters, context), self._report(parameters, context)
            stretch = self.parameterAsEnumString(parameters, STRETCH.parameter, context)
            options = chosen(TeachOptions, self, parameters, context)
            if not self._book.write(card_of(base).resolution, stretch, folder, feedback):
                return {}
            self._tell_beside(feedback)
            teaching = Teaching(feedback, lambda told: self._draw(report, name, told))
            with course_folder(digest(folder, read_header(model_file(base)).data_sum, str(options))) as course:
                ended = teaching.run(folder, course, name, base, options)
                found = self._take(course, name)
                if ended:
                    shutil.rmtree(course)
            sentence = self._sentence(teaching.outcome, found)
            feedback.pushInfo(sentence)
            self._draw(report, name, teaching, sentence)
            self._tell_moves(teaching.findings, feedback)
            marked = self._write(teaching.findings, parameters, context)
        results = {self.OUTPUT: str(found or ""), self.REPORT: report, self.TO_CHECK: marked}
        return {self.BETTER: found is not None, **{name: place for name, place in results.items() if place}}

    def _write(self, findings: list[Finding], parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """Write what is to be checked, if that is wished, and return the layer's id."""
        fields, kind = fields_to_check(), QgsWkbTypes.Type.Polygon
        layer = self.optional_output_layer(parameters, self.TO_CHECK, context, fields, kind, self._book.crs)
        if layer is None:
            return ""
        with layer:
            layer.write([*features_to_check(findings, self._book.back_on_map()), *self._beside])
        return layer.destination

    def _tell_moves(self, findings: list[Finding], feedback: QgsProcessingFeedback) -> None:
        """Tell by what the layer itself can be put right, where it lies beside the image."""
        text = self.tr("Moved by {x:.7g} and {y:.7g} in the layer's own units, the polygons lie on the image.")
        for finding in findings:
            if finding.shift is not None:
                move = shift_on_map(finding, self._book.back_on_map())
                feedback.pushInfo(text.format(x=move.x(), y=move.y()))

    def _tell_beside(self, feedback: QgsProcessingFeedback) -> None:
        """Tell of polygons that no image shows."""
        drawn = self._book.drawn()
        beside = self._book.beside(drawn)
        sentence = Phrase(
            "{count} of {drawn} polygons lie on none of the images, and nothing is learned from them; see that all "
            "layers have their true CRS.",
            count=len(beside),
            drawn=len(drawn),
        )
        if beside:
            feedback.pushWarning(said(sentence))
        self._beside = [feature_to_check(Finding("outside", len(beside), sentence), each) for each in beside]

    def _draw(self, report: str, name: str, teaching: Teaching, *sentences: str) -> None:
        """Write the report, if one is wished, of what is known so far."""
        if report:
            text = page(name, [*sentences, self._book.about()], teaching.losses, teaching.validations)
            Path(report).write_text(text, encoding="utf-8")

    def _base(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """The path or the name of the model that learns. Raises `QuoinError` where it learns nothing."""
        base = chosen_model(self, parameters, context, self.BASE, self.BASE_FILE)
        if base in WEIGHTLESS:
            raise QuoinError("The model {name} learns nothing; choose another base.", name=base)
        return base

    def _report(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """The file of the report, whose folder is there; empty without one. Raises `QuoinError` where it cannot be."""
        report = self.parameterAsFileOutput(parameters, self.REPORT, context)
        if report:
            refuse_to_destroy(report, self.input_layers(parameters, context), ())
            make_folder(report)
        return report

    def _take(self, course: Path, name: str) -> Path | None:
        """Put the model of a course among the user's own; None where the base stays."""
        if not (course / BEST).exists():
            return None
        file = _file(name)
        file.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(course / BEST, file.with_suffix(".part"))
        file.with_suffix(".part").replace(file)
        return file

    def _sentence(self, outcome: Outcome | None, found: Path | None) -> str:
        """What came of it."""
        if outcome is None:
            kept = self.tr("Cancelled; the model that was better than its base is {file}.")
            none = self.tr("Cancelled before any model was better than its base, which stays.")
            return kept.format(file=found) if found else none
        better = self.tr("Learned from {taught} buildings; on the {held_out} set apart: {before} before, {after} now.")
        no_better = self.tr(
            "The base stays: on the {held_out} buildings set apart, nothing that was learned from {taught} others was "
            "better than its {before}."
        )
        values = {"before": in_words(outcome.before), "after": in_words(outcome.after)}
        return (better if outcome.better else no_better).format(
            taught=outcome.taught, held_out=outcome.held_out, **values
        )


def _file(name: str) -> Path:
    return own_file(name, models_folder())
