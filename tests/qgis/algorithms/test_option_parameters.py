"""The algorithms have the options of the list, and texts for each."""

from __future__ import annotations

import sys
from typing import Any

import numpy as np
import pytest
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingParameterDefinition

pytestmark = pytest.mark.usefixtures("plugin")

CASES = [
    ("extractbuildings", "ReadOptions"),
    ("extractbuildings", "RunOptions"),
    ("extractbuildings", "NetworkOptions"),
    ("regularizebuildings", "RegularizeOptions"),
    ("evaluatebuildings", "CompareOptions"),
    ("trainmodel", "TeachOptions"),
]


def _algorithm(name: str) -> Any:
    return QgsApplication.processingRegistry().algorithmById(f"quoin:{name}")


def _options(name: str) -> Any:
    from quoin.model.contract import options

    return getattr(options, name)


def test_every_option_belongs_to_an_algorithm() -> None:
    from quoin.model.contract.options import CLASSES

    assert {options.__name__ for options in CLASSES} == {options for _, options in CASES}


def _another(option: Any) -> Any:
    """A value that is not the default."""
    if option.choices:
        return option.choices[-1]
    if option.kind is bool:
        return not option.default
    bound = option.high if option.high is not None else 1000.0
    return option.kind(bound if option.default != bound else option.low)


@pytest.mark.parametrize(("algorithm", "options"), CASES)
def test_parameters_are_those_of_the_list(algorithm: str, options: str) -> None:
    from quoin.model.contract.option import options_of

    for option in options_of(_options(options)):
        parameter = _algorithm(algorithm).parameterDefinition(option.parameter)
        assert parameter is not None, option.name
        flags = parameter.flags()
        assert bool(flags & QgsProcessingParameterDefinition.Flag.FlagAdvanced) == option.advanced
        assert bool(flags & QgsProcessingParameterDefinition.Flag.FlagOptional) == (
            option.default is None or option.of_model
        )
        if option.choices:
            assert parameter.options() == [str(choice) for choice in option.choices]
            assert parameter.defaultValue() == str(option.default)
        else:
            assert parameter.defaultValue() == (None if option.of_model else option.default)
        if parameter.type() == "number":
            assert parameter.minimum() == (-sys.float_info.max if option.low is None else option.low)
            assert parameter.maximum() == (sys.float_info.max if option.high is None else option.high)


@pytest.mark.parametrize(("algorithm", "options"), CASES)
def test_what_is_set_is_what_is_read(algorithm: str, options: str) -> None:
    from quoin.model.contract.option import options_of
    from quoin.processing.algorithms.option_parameters import chosen

    kind, context = _options(options), QgsProcessingContext()
    assert chosen(kind, _algorithm(algorithm), {}, context) == kind()
    others = {option.name: _another(option) for option in options_of(kind)}
    words = {option.parameter: str(others[option.name]) for option in options_of(kind) if option.choices}
    numbers = {option.parameter: others[option.name] for option in options_of(kind) if not option.choices}
    found = chosen(kind, _algorithm(algorithm), {**words, **numbers}, context)
    assert found == kind(**others)
    assert all(type(getattr(found, name)) is type(value) for name, value in others.items())
    assert all(getattr(found, name) != getattr(kind(), name) for name in others)


def test_every_option_has_its_texts_and_no_text_is_left_over() -> None:
    from quoin.model.contract.options import OPTIONS
    from quoin.processing.algorithms.option_texts import OPTION_TEXTS

    assert set(OPTION_TEXTS) == {(option.where, option.name) for option in OPTIONS}
    assert all(label and tooltip.endswith(".") for label, tooltip in OPTION_TEXTS.values())


def test_an_option_without_texts_of_its_own_shows_what_the_list_says() -> None:
    from quoin.model.contract.option import Option
    from quoin.processing.algorithms.option_texts import label, tooltip

    option = Option("most_corners", "reading", int, 9, "how many corners a building may have")
    assert label(option) == "Most corners"
    assert tooltip(option) == "How many corners a building may have."


@pytest.mark.parametrize("values", [{"TAU": 1.5}, {"TAU": float("nan")}, {"TILE_SIZE": 64}, {"RESOLUTION": 0.0}])
def test_values_out_of_bounds_are_refused_before_the_run(values: dict[str, float], write_raster: Any) -> None:
    parameters = {"INPUT": str(write_raster(np.zeros((3, 8, 8), np.uint8))), "OUTPUT": "TEMPORARY_OUTPUT", **values}
    right, sentence = _algorithm("extractbuildings").checkParameterValues(parameters, QgsProcessingContext())
    assert not right
    assert sentence


WITH_NUMBERS = [case for case in CASES if case[1] != "NetworkOptions"]
NO_NUMBERS = [float("nan"), "nan", float("inf"), "-inf", "1e400", "abc", "0x10", "1,5", "12 m"]


@pytest.mark.parametrize("written", NO_NUMBERS, ids=repr)
@pytest.mark.parametrize(("algorithm", "options"), WITH_NUMBERS)
def test_what_is_no_number_is_one_sentence_that_says_what_it_may_be(algorithm: str, options: str, written: Any) -> None:
    from quoin.model.contract.errors import QuoinError
    from quoin.model.contract.option import options_of
    from quoin.processing.algorithms.option_parameters import chosen

    numbers = [option for option in options_of(_options(options)) if option.kind in (int, float) and not option.choices]
    assert numbers
    for option in numbers:
        parameters = {option.parameter: written}
        right, sentence = _algorithm(algorithm).checkParameterValues(parameters, QgsProcessingContext())
        assert not right
        assert sentence.startswith(f"The option {option.name} must be ")
        assert sentence.endswith((f"not {written!r}; or leave it empty.", "; choose another value."))
        with pytest.raises(QuoinError):  # also where nobody checks, as in a model
            chosen(_options(options), _algorithm(algorithm), parameters, QgsProcessingContext())


@pytest.mark.parametrize("written", ["nan,nan,nan,nan [EPSG:32737]", "nan,nan,nan,nan", "inf,inf,inf,inf", "0,0,0,0"])
@pytest.mark.parametrize("algorithm", ["extractbuildings", "evaluatebuildings"])
def test_extent_that_is_none_is_one_sentence(algorithm: str, written: str) -> None:
    from qgis.core import QgsCoordinateReferenceSystem
    from quoin.model.contract.errors import QuoinError

    crs = QgsCoordinateReferenceSystem("EPSG:32737")
    with pytest.raises(QuoinError, match="is none; give west, east, south and north as numbers"):
        _algorithm(algorithm).extent({"EXTENT": written}, "EXTENT", QgsProcessingContext(), crs)


@pytest.mark.parametrize("empty", [None, ""])
def test_extent_left_empty_is_null(empty: Any) -> None:
    from qgis.core import QgsCoordinateReferenceSystem

    crs = QgsCoordinateReferenceSystem("EPSG:32737")
    extent = _algorithm("extractbuildings").extent({"EXTENT": empty}, "EXTENT", QgsProcessingContext(), crs)
    assert extent.isNull()
