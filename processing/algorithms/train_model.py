"""The algorithm `quoin:trainmodel`: a model learns from a layer of polygons."""

from __future__ import annotations

import os
from typing import Any

from qgis.core import (
    QgsFeature,
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

from ...model.contract.errors import QuoinError
from ...model.contract.option import Options, option_of, options_of
from ...model.contract.options import RunOptions, TeachOptions
from ...model.contract.registry import EXTENSION
from ..learning.learning import Learning, Wish
from ..learning.schoolbook import Schoolbook
from ..models.manage import free_file
from ..models.to_check import fields_to_check
from ..output.places import make_folder, refuse_over_inputs
from ..translation import said
from .base import QuoinAlgorithm, flowing
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
        return flowing(
            self.tr("""
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
        )

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
        with told_to_user():
            wish = self._wish(parameters, context)
            learning = Learning(self._book, wish, feedback)
            if not learning.run():
                return {}
            marked = self._write(learning.to_check(), parameters, context)
        report = wish.report if os.path.exists(wish.report) else ""
        results = {self.OUTPUT: str(learning.found or ""), self.REPORT: report, self.TO_CHECK: marked}
        return {self.BETTER: learning.found is not None, **{name: place for name, place in results.items() if place}}

    def _wish(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Wish:
        """What is set. Raises `QuoinError` where the report cannot be written."""
        return Wish(
            name=self.parameterAsString(parameters, self.NAME, context),
            base=chosen_model(self, parameters, context, self.BASE, self.BASE_FILE),
            options=chosen(TeachOptions, self, parameters, context),
            stretch=self.parameterAsEnumString(parameters, STRETCH.parameter, context),
            report=self._report(parameters, context),
        )

    def _write(self, to_check: list[QgsFeature], parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """Write what is to be checked, if that is wished, and return the layer's id."""
        fields, kind = fields_to_check(), QgsWkbTypes.Type.Polygon
        layer = self.optional_output_layer(parameters, self.TO_CHECK, context, fields, kind, self._book.crs)
        if layer is None:
            return ""
        with layer:
            layer.write(to_check)
        return layer.destination

    def _report(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """The file of the report, whose folder is there; empty without one. Raises `QuoinError` where it cannot be."""
        report = self.parameterAsFileOutput(parameters, self.REPORT, context)
        if report:
            refuse_over_inputs(report, self.input_layers(parameters, context))
            make_folder(report)
        return report
