"""The list of options as parameters of algorithms, and what the user chose of them."""

from __future__ import annotations

import math
from typing import Any, TypeVar

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
    QgsProcessingParameters,
)

from ...model.contract.card import ModelCard
from ...model.contract.errors import QuoinError
from ...model.contract.kinds import quoted
from ...model.contract.option import Option, Options, options_of, refusal

Chosen = TypeVar("Chosen", bound=Options)


def parameter_of(option: Option, label: str) -> QgsProcessingParameterDefinition:
    """The parameter of an option."""
    if option.choices:
        return _choice(option, label)
    if option.kind is bool:
        return QgsProcessingParameterBoolean(option.parameter, label, defaultValue=option.default)
    return _number(option, label)


def chosen(
    options: type[Chosen],
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    card: ModelCard | None = None,
) -> Chosen:
    """What the parameters say of the options of a class; `QuoinError` where that cannot be.

    Args:
        options: the class.
        algorithm: whose parameters they are.
        parameters: the values, as Processing hands them on.
        context: of the run.
        card: of the chosen model, for what it says the default of; without one, those are the list's.
    """
    values = {each.name: _value(each, algorithm, parameters, context) for each in options_of(options)}
    own = {each.name: getattr(card, each.name, each.default) for each in options_of(options) if each.of_model}
    return options(**{name: own.get(name) if value is None else value for name, value in values.items()})


def _choice(option: Option, label: str) -> QgsProcessingParameterEnum:
    """Given by its name, not its number."""
    names = [str(choice) for choice in option.choices]
    return QgsProcessingParameterEnum(
        option.parameter, label, options=names, defaultValue=str(option.default), usesStaticStrings=True
    )


def _number(option: Option, label: str) -> QgsProcessingParameterNumber:
    kinds = QgsProcessingParameterNumber.Type
    kind = kinds.Integer if option.kind is int else kinds.Double
    default = None if option.optional else option.default
    number = QgsProcessingParameterNumber(option.parameter, label, kind, default, option.optional)
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
    if option.choices:
        return option.kind(algorithm.parameterAsEnumString(parameters, name, context))
    if option.kind is bool:
        return algorithm.parameterAsBoolean(parameters, name, context)
    return _number_set(option, parameters, context)


def _number_set(option: Option, parameters: dict[str, Any], context: QgsProcessingContext) -> float | None:
    """What a number is set to, or else its default, None where the card says it; `QuoinError` where it is none."""
    # QGIS takes an empty one for 0, and what is no number for the default
    empty = QgsProcessingParameterNumber(option.parameter, "", QgsProcessingParameterNumber.Type.Double, math.nan, True)
    number = QgsProcessingParameters.parameterAsDouble(empty, parameters, context)
    if not math.isnan(number):
        return int(number) if option.kind is int and number.is_integer() else number
    written = parameters.get(option.parameter)
    if isinstance(written, (str, float)) and written != "":
        raise _unreadable(option, written) if option.optional else refusal(option.name, option.given, written)
    return None if option.optional else option.default


def _unreadable(option: Option, written: str | float) -> QuoinError:
    return QuoinError(
        "The option {name} must be {kind}, not {value}; or leave it empty.",
        name=option.name,
        kind=option.given.words,
        value=quoted(written),
    )
