"""What all of Quoin's algorithms share."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFields,
    QgsMapLayer,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterLayer,
    QgsProperty,
    QgsRectangle,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from ...model.contract.errors import QuoinError
from ...model.contract.foreign_text import untagged
from ...model.contract.kinds import quoted
from ...model.contract.option import Option, Options
from ..help_pages import page_address
from ..output.appending import appends, remapping
from ..output.file_sink import FileSink, can_be_added_to, opened
from ..output.layer import OutputLayer
from ..output.new_table import NewTable, Schema
from ..output.places import make_folder, place_of_output, refuse_to_destroy
from ..output.stored_rows import stored_rows
from ..translation import said
from .option_parameters import chosen, parameter_of
from .option_texts import label, tooltip


def flowing(help_text: str) -> str:
    """The help beside a dialog without its lines, each of which Processing takes for a paragraph."""
    return " ".join(help_text.split("\n")).strip()


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
        """Refuse, before a run, numbers that are none or out of bounds, and outputs that would destroy a layer.

        Where the sentence is shown in a window, tags in it would be taken for mark-up.
        """
        try:
            self.refuse_wrong_numbers(parameters, context)
            right, sentence = super().checkParameterValues(parameters, context)
            if right:
                self.refuse_bad_places(parameters, context)
        except QuoinError as error:
            return False, untagged(said(error))
        return right, untagged(sentence)

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
        nothing = extent.isNull() or not any(sides) or not all(map(math.isfinite, sides))
        if nothing and isinstance(written, (str, QgsRectangle)) and written != "":
            raise QuoinError(
                "The extent {given} is none; give west, east, south and north as numbers, or leave it empty.",
                given=quoted(written),
            )
        return extent

    def helpUrl(self) -> str:
        """Return the address of the page about the algorithm that the plugin brings along."""
        return page_address(self.name())

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

    def refuse_bad_places(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Raise `QuoinError` where an output must not be written."""
        for definition in self.parameterDefinitions():
            if isinstance(definition, QgsProcessingParameterFeatureSink):
                self._refuse_to_destroy(definition.name(), parameters, context)

    @contextmanager
    def letting_go(self, name: str) -> Iterator[None]:
        """Drop what this attribute has of a raster after the run: where it fails, QGIS keeps the algorithm."""
        try:
            yield
        finally:
            self.__dict__.pop(name, None)

    def input_layers(self, parameters: dict[str, Any], context: QgsProcessingContext) -> list[QgsMapLayer]:
        """The layers that the algorithm reads."""
        kinds = (QgsProcessingParameterFeatureSource, QgsProcessingParameterRasterLayer)
        names = [each.name() for each in self.parameterDefinitions() if isinstance(each, kinds)]
        layers = [self._input_layer(parameters, name, context) for name in names]
        for each in self.parameterDefinitions():
            if isinstance(each, QgsProcessingParameterMultipleLayers):
                layers += self.parameterAsLayerList(parameters, each.name(), context)
        return [layer for layer in layers if layer is not None]

    def _input_layer(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> QgsMapLayer | None:
        value = parameters.get(name)
        if isinstance(value, QgsProcessingFeatureSourceDefinition):  # of which QGIS makes a source, but no layer
            return self.parameterAsLayer({name: _text(value.source, context)}, name, context)
        return self.parameterAsLayer(parameters, name, context)

    def destination(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> str:
        """The output of a sink parameter, as Processing names it; empty where none is wished."""
        value = parameters.get(name)
        if isinstance(value, QgsProcessingOutputLayerDefinition):
            value = value.sink
        return _text(value, context) if isinstance(value, QgsProperty) else value or ""

    def make_folder_of(self, name: str, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Make the folder of a sink's file. Raises `QuoinError` where the file cannot be written."""
        place = place_of_output(self.destination(parameters, name, context))
        if place is not None and place.driver:
            make_folder(place.store)

    def _refuse_to_destroy(self, name: str, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        destination = self.destination(parameters, name, context)
        if destination and not appends(parameters.get(name)):
            project = context.project()
            opened_layers = project.mapLayers().values() if project else ()
            refuse_to_destroy(destination, self.input_layers(parameters, context), opened_layers)

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
            QuoinError: it cannot be opened again, or must not be written.
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
        self._refuse_to_destroy(name, parameters, context)  # in a model nobody else does
        self.make_folder_of(name, parameters, context)
        sink, destination = self.parameterAsSink(parameters, name, context, fields, kind, crs)
        if sink is None:
            return None
        if not can_be_added_to(destination):
            return OutputLayer(sink, destination, stored_rows(destination) if appends(parameters.get(name)) else 0)
        del sink  # closes the file, to which nothing was written so far
        if not appends(parameters.get(name)):
            schema = Schema(fields, kind, crs)
            return OutputLayer(NewTable(destination, schema, context.transformContext()), destination)
        provider = opened(destination)
        expressions = self.createExpressionContext(parameters, context)
        expressions.setFields(fields)
        conversion = remapping(parameters[name], provider, crs, expressions, context.transformContext())
        # A large table need not be read: its database says whether it took a batch.
        return OutputLayer(FileSink(provider, conversion), destination, rows=None)


def _text(value: QgsProperty, context: QgsProcessingContext) -> str:
    text, _ = value.valueAsString(context.expressionContext())
    return text
