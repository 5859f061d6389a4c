"""What the user can set for `quoin:extractbuildings`."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBand,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterRasterLayer,
    QgsWkbTypes,
)

from ...model.contract.card import ModelCard
from ...model.contract.option import Options, options_of
from ...model.contract.options import NetworkOptions, ReadOptions, RunOptions
from ...model.contract.registry import EXTENSION
from ..output.fields import building_fields
from .base import QuoinAlgorithm
from .model_parameter import chosen_model, model_parameter
from .option_parameters import chosen

CLASSES: tuple[type[Options], ...] = (ReadOptions, RunOptions, NetworkOptions)
OPTIONS = [each for options in CLASSES for each in options_of(options)]
"""Its parameters besides image, extent, model, bands and output."""


class ExtractParameters(QuoinAlgorithm):
    """The parameters and outputs of the extraction, and what their values mean."""

    INPUT = "INPUT"
    EXTENT = "EXTENT"
    MODEL = "MODEL"
    MODEL_FILE = "MODEL_FILE"
    BANDS = "BANDS"
    OUTPUT = "OUTPUT"
    COUNT = "COUNT"

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Define parameters and outputs, in the order of the dialog."""
        self._add_source()
        self._add_model()
        self.add_options(each for each in OPTIONS if not each.advanced)
        self._add_bands()
        self.add_options(each for each in OPTIONS if each.advanced)
        sink = QgsProcessingParameterFeatureSink(
            self.OUTPUT, self.tr("Buildings"), QgsProcessing.SourceType.TypeVectorPolygon
        )
        sink.setSupportsAppend(True)
        self.add(sink, self.tr("A new layer, or an existing one to append to. In the raster's CRS."))
        self.addOutput(QgsProcessingOutputNumber(self.COUNT, self.tr("Number of buildings")))  # noqa: QGS201  # fails only where two have one name

    def _add_source(self) -> None:
        self.add(
            QgsProcessingParameterRasterLayer(self.INPUT, self.tr("Image")),
            self.tr("An aerial or drone image seen from straight above."),
        )
        self.add(
            QgsProcessingParameterExtent(self.EXTENT, self.tr("Extent"), optional=True),
            self.tr(
                "The part of the image to extract from; all of it if empty. May be in any CRS. "
                "Buildings whose centre lies in it come whole."
            ),
        )

    def _add_model(self) -> None:
        self.add(
            model_parameter(self.MODEL, self.tr("Model")),
            self.tr("What finds the buildings: a trained network, one of your own, or mbi, which has learned nothing."),
        )
        model_file = QgsProcessingParameterFile(
            self.MODEL_FILE, self.tr("Model file"), extension=EXTENSION, optional=True
        )
        self.add(model_file, self.tr("A model you trained yourself, used instead of the listed one."))

    def _add_bands(self) -> None:
        bands = QgsProcessingParameterBand(
            self.BANDS, self.tr("Bands"), parentLayerParameterName=self.INPUT, optional=True, allowMultiple=True
        )
        self.add(
            bands,
            self.tr(
                "One band, or three as red, green and blue. If empty, those that the file says to be red, green and "
                "blue, else those that the layer's style shows as colours, else the first three."
            ),
            advanced=True,
        )

    def option_classes(self) -> tuple[type[Options], ...]:
        """Return what it has options of."""
        return CLASSES

    def read_options(
        self, parameters: dict[str, Any], context: QgsProcessingContext, card: ModelCard | None = None
    ) -> ReadOptions:
        """How buildings are read; with the thresholds of the model's card where none are given."""
        return chosen(ReadOptions, self, parameters, context, card)

    def run_options(self, parameters: dict[str, Any], context: QgsProcessingContext) -> RunOptions:
        """How the raster is gone through."""
        return chosen(RunOptions, self, parameters, context)

    def network_options(self, parameters: dict[str, Any], context: QgsProcessingContext) -> NetworkOptions:
        """How the network runs."""
        return chosen(NetworkOptions, self, parameters, context)

    def model(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """The name of a shipped model, or the path of another's file; `QuoinError` where it is not there any more."""
        return chosen_model(self, parameters, context, self.MODEL, self.MODEL_FILE)

    def sinkProperties(
        self,
        sink: str,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        sourceProperties: dict[str, QgsProcessingAlgorithm.VectorProperties],
    ) -> QgsProcessingAlgorithm.VectorProperties:
        """Say before a run what the output will be: the dialog needs it to map fields when appending."""
        properties = QgsProcessingAlgorithm.VectorProperties()
        if sink == self.OUTPUT:
            properties.fields = building_fields()
            properties.wkbType = QgsWkbTypes.Type.Polygon
            layer = self.parameterAsRasterLayer(parameters, self.INPUT, context)
            if layer is not None:
                properties.crs = layer.crs()
            properties.availability = QgsProcessingAlgorithm.PropertyAvailability.Available
        return properties

    def refuse_wrong_numbers(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Raise `QuoinError` also where the model is not there any more, which QGIS would call a wrong value."""
        self.model(parameters, context)
        super().refuse_wrong_numbers(parameters, context)

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """Refuse also an overlap that leaves a tile nothing of its own."""
        right, sentence = super().checkParameterValues(parameters, context)
        if not right:
            return right, sentence
        run = self.run_options(parameters, context)
        if 2 * run.overlap > run.tile_size:
            return False, self.tr("The overlap of tiles is more than half the tile size; choose larger tiles.")
        return True, ""
