"""What the user can set for `quoin:extractbuildings`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBand,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsWkbTypes,
)

from ...model.contract import tiling
from ...model.contract.options import MIN_AREA, SCORE, TAU, TTA_VIEWS, NetworkOptions, ReadOptions
from ...model.contract.registry import MODELS
from ..output.fields import building_fields
from ..raster.stretch import STRETCHES
from .base import QuoinAlgorithm

GROUPINGS = ("outline", "nearest")
DEVICES = ("auto", "cpu", "cuda")


class ExtractParameters(QuoinAlgorithm):
    """The parameters and outputs of the extraction, and what their values mean."""

    INPUT = "INPUT"
    EXTENT = "EXTENT"
    MODEL = "MODEL"
    MODEL_FILE = "MODEL_FILE"
    TAU = "TAU"
    SCORE = "SCORE"
    GROUPING = "GROUPING"
    REGULARIZE = "REGULARIZE"
    NEIGHBOURS = "NEIGHBOURS"
    BANDS = "BANDS"
    STRETCH = "STRETCH"
    RESOLUTION = "RESOLUTION"
    MIN_AREA = "MIN_AREA"
    TILE_SIZE = "TILE_SIZE"
    OVERLAP = "OVERLAP"
    ORIENTATIONS = "ORIENTATIONS"
    DEVICE = "DEVICE"
    OUTPUT = "OUTPUT"
    COUNT = "COUNT"

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Define parameters and outputs, in the order of the dialog."""
        self._add_source()
        self._add_model()
        self._add_reading_options()
        self._add_running_options()
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
            self._choice(self.MODEL, self.tr("Model"), MODELS),
            self.tr("The trained network."),
        )
        model_file = QgsProcessingParameterFile(self.MODEL_FILE, self.tr("Model file"), extension="pt", optional=True)
        self.add(model_file, self.tr("A model you trained yourself, used instead of the listed one."))
        self.add(
            self._number(self.TAU, self.tr("Corner threshold τ"), TAU, 0.0, 1.0),
            self.tr("How sure the network must be of a corner. Lower gives more corners."),
        )
        self.add(
            self._number(self.SCORE, self.tr("Minimum score"), SCORE, 0.0, 1.0),
            self.tr("How sure the network must be of a building. Lower gives more buildings, and more mistakes."),
        )
        self.add(
            self._choice(self.GROUPING, self.tr("Order of corners"), GROUPINGS),
            self.tr(
                "outline: as the contour of the building's mask passes them. "
                "nearest: each joined to the nearest that is left, as in the paper; wrong on most concave buildings."
            ),
        )
        self.add(
            QgsProcessingParameterBoolean(self.REGULARIZE, self.tr("Straighten walls"), defaultValue=False),
            self.tr("Make nearly right angles right. Polygons it changed say so in the field status."),
        )

    def _add_reading_options(self) -> None:
        bands = QgsProcessingParameterBand(
            self.BANDS, self.tr("Bands"), parentLayerParameterName=self.INPUT, optional=True, allowMultiple=True
        )
        self.add(bands, self.tr("One band, or three as red, green and blue; the first three if empty."), advanced=True)
        self.add(
            self._choice(self.STRETCH, self.tr("Stretch"), STRETCHES),
            self.tr(
                "raw: values 0–255 as they are. percentile: from the 2nd to the 98th percentile of the layer. "
                "auto: raw for 8-bit images, percentile for all others."
            ),
            advanced=True,
        )
        self.add(
            self._number(self.RESOLUTION, self.tr("Ground resolution (m per pixel)"), None, 0.01, 10.0),
            self.tr("The resolution the model sees, in true metres; the one it was trained for if empty."),
            advanced=True,
        )

    def _add_running_options(self) -> None:
        self.add(
            QgsProcessingParameterBoolean(self.NEIGHBOURS, self.tr("Let neighbours meet"), defaultValue=True),
            self.tr(
                "Make walls of two buildings that nearly coincide one wall: gaps up to 0.4 m and overlaps up to 0.75 m."
                " Polygons it changed say so in the field status."
            ),
            advanced=True,
        )
        self.add(
            self._number(self.MIN_AREA, self.tr("Smallest building (m²)"), MIN_AREA, 0.0),
            self.tr("Smaller buildings are left out."),
            advanced=True,
        )
        self.add(
            self._whole_number(self.TILE_SIZE, self.tr("Tile size (pixels)"), tiling.TILE_SIZE, 128, 8192),
            self.tr("Larger tiles need more memory."),
            advanced=True,
        )
        self.add(
            self._whole_number(self.OVERLAP, self.tr("Overlap of tiles (pixels)"), tiling.OVERLAP, 0, 4096),
            self.tr("At least as long as the longest building, else it is lost where tiles meet."),
            advanced=True,
        )
        self.add(
            self._choice(self.ORIENTATIONS, self.tr("Orientations"), [str(count) for count in TTA_VIEWS]),
            self.tr(
                "In how many orientations the network looks at the image (test-time augmentation): in 2 it finds more "
                "buildings and takes fewer other things for some, in twice the time; 4 are a little better still, in "
                "four times the time."
            ),
            advanced=True,
        )
        self.add(
            self._choice(self.DEVICE, self.tr("Device"), DEVICES),
            self.tr("Where the network runs; auto takes a CUDA card if there is one."),
            advanced=True,
        )

    def _choice(self, name: str, label: str, choices: Sequence[str]) -> QgsProcessingParameterEnum:
        """A choice given by its name, not its number; the first is the default."""
        return QgsProcessingParameterEnum(
            name, label, options=list(choices), defaultValue=choices[0], usesStaticStrings=True
        )

    def _number(
        self, name: str, label: str, default: float | None, low: float, high: float = sys.float_info.max
    ) -> QgsProcessingParameterNumber:
        kind = QgsProcessingParameterNumber.Type.Double
        number = QgsProcessingParameterNumber(name, label, kind, default, default is None, low, high)
        number.setMetadata({"widget_wrapper": {"decimals": 3}})
        return number

    def _whole_number(self, name: str, label: str, default: int, low: int, high: int) -> QgsProcessingParameterNumber:
        return QgsProcessingParameterNumber(
            name, label, QgsProcessingParameterNumber.Type.Integer, default, minValue=low, maxValue=high
        )

    def read_options(self, parameters: dict[str, Any], context: QgsProcessingContext) -> ReadOptions:
        """How buildings are read."""
        return ReadOptions(
            tau=self.parameterAsDouble(parameters, self.TAU, context),
            score=self.parameterAsDouble(parameters, self.SCORE, context),
            grouping=self.parameterAsEnumString(parameters, self.GROUPING, context),
            regularize=self.parameterAsBoolean(parameters, self.REGULARIZE, context),
            neighbours=self.parameterAsBoolean(parameters, self.NEIGHBOURS, context),
            min_area=self.parameterAsDouble(parameters, self.MIN_AREA, context),
        )

    def model(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """The path of the user's own model file, else the name of the listed model."""
        own = self.parameterAsFile(parameters, self.MODEL_FILE, context)
        # the worker runs in the plugin's folder, where a relative path would mean another file
        return str(Path(own).resolve()) if own else self.parameterAsEnumString(parameters, self.MODEL, context)

    def network_options(self, parameters: dict[str, Any], context: QgsProcessingContext) -> NetworkOptions:
        """How the network runs."""
        return NetworkOptions(
            device=self.parameterAsEnumString(parameters, self.DEVICE, context),
            tta_views=int(self.parameterAsEnumString(parameters, self.ORIENTATIONS, context)),
        )

    def resolution(self, parameters: dict[str, Any], context: QgsProcessingContext) -> float | None:
        """Ground resolution in metres per pixel, or None for the model's own."""
        if parameters.get(self.RESOLUTION) is None:
            return None
        return self.parameterAsDouble(parameters, self.RESOLUTION, context)

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

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """Refuse an overlap that leaves a tile nothing of its own."""
        tile_size = self.parameterAsInt(parameters, self.TILE_SIZE, context)
        if 2 * self.parameterAsInt(parameters, self.OVERLAP, context) > tile_size:
            return False, self.tr("The overlap of tiles is more than half the tile size; choose larger tiles.")
        return super().checkParameterValues(parameters, context)
