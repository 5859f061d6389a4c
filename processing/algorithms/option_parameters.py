"""The list of options as parameters of algorithms, and what the user chose of them."""

from __future__ import annotations

from typing import Any, TypeVar

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
)

from ...model.contract.option import Option, Options, options_of

Chosen = TypeVar("Chosen", bound=Options)


def parameter_of(option: Option, label: str) -> QgsProcessingParameterDefinition:
    """The parameter of an option."""
    if option.choices:
        return _choice(option, label)
    if option.kind is bool:
        return QgsProcessingParameterBoolean(option.parameter, label, defaultValue=option.default)
    return _number(option, label)


def chosen(
    options: type[Chosen], algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> Chosen:
    """What the parameters say of the options of a class; `QuoinError` where that cannot be."""
    return options(**{each.name: _value(each, algorithm, parameters, context) for each in options_of(options)})


def _choice(option: Option, label: str) -> QgsProcessingParameterEnum:
    """Given by its name, not its number."""
    names = [str(choice) for choice in option.choices]
    return QgsProcessingParameterEnum(
        option.parameter, label, options=names, defaultValue=str(option.default), usesStaticStrings=True
    )


def _number(option: Option, label: str) -> QgsProcessingParameterNumber:
    kinds = QgsProcessingParameterNumber.Type
    kind = kinds.Integer if option.kind is int else kinds.Double
    number = QgsProcessingParameterNumber(option.parameter, label, kind, option.default, option.default is None)
    if option.low is not None:
        number.setMinimum(option.low)
    if option.high is not None:
        number.setMaximum(option.high)
    if option.kind is float:
        number.setMetadata({"widget_wrapper": {"decimals": 3}})
    return number


def _value(
    option: Option, algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> Any:
    name = option.parameter
    if option.default is None and parameters.get(name) is None:
        return None
    if option.choices:
        return option.kind(algorithm.parameterAsEnumString(parameters, name, context))
    if option.kind is bool:
        return algorithm.parameterAsBoolean(parameters, name, context)
    if option.kind is int:
        return algorithm.parameterAsInt(parameters, name, context)
    return algorithm.parameterAsDouble(parameters, name, context)
