"""The list of options: right in itself, and the same wherever an option is spelled out a second time."""

from __future__ import annotations

import math
import typing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.contract.errors import QuoinError
from model.contract.option import Option, Options, options_of
from model.contract.options import CLASSES, OPTIONS, NetworkOptions, ReadOptions
from model.polygon.grouping.rings import GROUPINGS
from model.worker.view import LEAST_SCORE

NUMBERS = [option for option in OPTIONS if option.kind in (int, float) and not option.choices]
by_name = pytest.mark.parametrize("option", OPTIONS, ids=lambda option: f"{option.where}-{option.name}")


def _class_of(option: Option) -> type[Options]:
    return next(options for options in CLASSES if option in options_of(options))


def _refuses(option: Option, value: object) -> bool:
    try:
        _class_of(option)(**{option.name: value})
    except QuoinError as error:
        text = str(error)
        return option.name in text and text.endswith(".") and "\n" not in text and len(text) < 300
    return False


@by_name
def test_every_option_is_whole(option: Option) -> None:
    assert option.says
    assert not option.says.endswith(".")
    assert option.takes.fits(option.default)
    assert all(type(choice) is option.kind for choice in option.choices)
    hint = typing.get_type_hints(_class_of(option))[option.name]
    assert hint == (option.kind if option.default is not None else option.kind | None)
    if option.handy is not None:
        assert option.low <= option.handy[0] <= option.default <= option.handy[1] <= option.high


@by_name
def test_what_is_no_value_ends_in_one_sentence(option: Option) -> None:
    wrong = [
        [],
        {},
        b"",
        "no such thing",
        math.nan,
        math.inf,
        -math.inf,
        10**400,
        *([] if option.kind is bool else [True]),
    ]
    wrong += [None] if option.default is not None else []
    assert all(_refuses(option, value) for value in wrong)


@pytest.mark.parametrize("option", NUMBERS, ids=lambda option: f"{option.where}-{option.name}")
def test_bounds_belong_to_it_and_what_is_beyond_does_not(option: Option) -> None:
    kind = _class_of(option)
    for bound, beyond in ((option.low, -1), (option.high, 1)):
        if bound is not None:
            assert getattr(kind(**{option.name: bound}), option.name) == bound
            assert _refuses(option, bound + beyond * (1 if option.kind is int else 1e-6))


@given(st.floats() | st.integers() | st.booleans() | st.text() | st.none())
def test_any_value_either_fits_or_ends_in_one_sentence(value: object) -> None:
    for option in OPTIONS:
        if option.takes.fits(value):
            _class_of(option)(**{option.name: value})
        else:
            assert _refuses(option, value)


def test_whole_numbers_are_numbers_but_true_is_none() -> None:
    assert ReadOptions(tau=1).tau == 1
    with pytest.raises(QuoinError, match="tau must be a number from 0 to 1, not True"):
        ReadOptions(tau=True)
    with pytest.raises(QuoinError, match=r"tta_views must be one of 1, 2, 4, not 1\.0"):
        NetworkOptions(tta_views=1.0)  # type: ignore[arg-type]


def test_every_grouping_there_is_can_be_chosen() -> None:
    (grouping,) = (option for option in OPTIONS if option.name == "grouping")
    assert set(grouping.choices) == set(GROUPINGS)


def test_the_panel_goes_down_to_the_least_score_that_a_view_keeps() -> None:
    (score,) = (option for option in OPTIONS if option.name == "score")
    assert score.handy is not None
    assert score.handy[0] == LEAST_SCORE
