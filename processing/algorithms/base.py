"""What all of Quoin's algorithms share."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFields,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingParameterDefinition,
    QgsRectangle,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from ...model.contract.errors import QuoinError
from ...model.contract.kinds import quoted
from ...model.contract.option import Option, Options
from ..output.appending import appends, remapping
from ..output.file_sink import FieldOrder, FileSink, can_be_added_to, opened
from ..output.layer import OutputLayer
from .option_parameters import chosen, parameter_of
from .option_texts import label, tooltip


class QuoinAlgorithm(QgsProcessingAlgorithm):
    """Base of the algorithms: translation, icon, parameters with a tooltip, and an output of which nothing is lost."""

    def tr(self, text: str) -> str:
        """Return `text` in the user's language."""
        # The catalogue has a text under the class in whose source it stands, which may be a base of this one.
        for origin in type(self).__mro__:
            translated = QCoreApplication.translate(origin.__name__, text)
            if translated != text:
                return translated
        return text

    def createInstance(self) -> QuoinAlgorithm:
        """Return a new instance for one run."""
        return type(self)()

    def option_classes(self) -> tuple[type[Options], ...]:
        """Return what the algorithm has options of."""
        return ()

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """Refuse, before a run, numbers that are none or out of bounds, with a sentence that says what they may be."""
        try:
            self.refuse_wrong_numbers(parameters, context)
        except QuoinError as error:
            return False, str(error)
        return super().checkParameterValues(parameters, context)

    def refuse_wrong_numbers(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Raise `QuoinError` where an option is set to what it does not take."""
        for options in self.option_classes():
            chosen(options, self, parameters, context)

    def extent(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext, crs: QgsCoordinateReferenceSystem
    ) -> QgsRectangle:
        """Return an extent in `crs`, null where it is left empty; `QuoinError` where it is set to none."""
        written = parameters.get(name)
        extent = self.parameterAsExtent(parameters, name, context, crs)
        sides = (extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum())
        nothing = extent.isNull() or not all(map(math.isfinite, sides))
        if nothing and isinstance(written, (str, QgsRectangle)) and written != "":
            raise QuoinError(
                f"The extent {quoted(written)} is none; give west, east, south and north as numbers, or leave it empty."
            )
        return extent

    def icon(self) -> QIcon:
        """Return the provider's icon."""
        return self.provider().icon() if self.provider() else super().icon()

    def add(self, parameter: QgsProcessingParameterDefinition, tooltip: str, advanced: bool = False) -> None:
        """Add `parameter` with its `tooltip`, under *Advanced* if so wished."""
        parameter.setHelp(tooltip)
        if advanced:
            parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        self.addParameter(parameter)  # noqa: QGS201  # fails only where two have one name

    def add_options(self, options: Iterable[Option]) -> None:
        """Add parameters for options."""
        for option in options:
            self.add(parameter_of(option, label(option)), tooltip(option), option.advanced)

    def output_layer(
        self,
        parameters: dict[str, Any],
        name: str,
        context: QgsProcessingContext,
        fields: QgsFields,
        kind: QgsWkbTypes.Type,
        crs: QgsCoordinateReferenceSystem,
    ) -> OutputLayer:
        """Make the layer that the sink parameter `name` asks for.

        Raises:
            QgsProcessingException: it cannot be made.
            QuoinError: it cannot be opened again.
        """
        layer = self.optional_output_layer(parameters, name, context, fields, kind, crs)
        if layer is None:
            raise QgsProcessingException(self.invalidSinkError(parameters, name))
        return layer

    def optional_output_layer(
        self,
        parameters: dict[str, Any],
        name: str,
        context: QgsProcessingContext,
        fields: QgsFields,
        kind: QgsWkbTypes.Type,
        crs: QgsCoordinateReferenceSystem,
    ) -> OutputLayer | None:
        """As `output_layer`, but None where the output is not wished."""
        sink, destination = self.parameterAsSink(parameters, name, context, fields, kind, crs)
        if sink is None:
            return None
        if not can_be_added_to(destination):
            return OutputLayer(sink, destination)
        del sink  # closes the file, to which nothing was written so far
        provider = opened(destination)
        if not appends(parameters.get(name)):
            return OutputLayer(FileSink(provider, FieldOrder(fields, provider.fields())), destination)
        expressions = self.createExpressionContext(parameters, context)
        expressions.setFields(fields)
        conversion = remapping(parameters[name], provider, crs, expressions, context.transformContext())
        return OutputLayer(FileSink(provider, conversion), destination)
