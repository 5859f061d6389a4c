"""What others wrote stands in a sentence as a name, whatever it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.contract.errors import QuoinError
from model.contract.foreign_text import JOINERS, LONGEST_NAME, foreign, untagged
from model.contract.model_file import read_card
from model.contract.registry import is_there

TEXTS = st.text(st.characters(), max_size=200)
"""Halves of pairs, control characters and what turns the direction of writing among them."""


@given(TEXTS)
def test_it_is_one_short_line_that_can_be_printed(text: str) -> None:
    told = foreign(text)
    assert len(told) <= LONGEST_NAME
    assert all(each.isprintable() or each in JOINERS for each in told)
    told.encode()


@given(st.text(st.characters(whitelist_categories=("Lu", "Ll", "Nd", "Po", "Sm", "So")), max_size=LONGEST_NAME))
def test_an_ordinary_name_stays_as_it_is(text: str) -> None:
    assert foreign(text) == text


def test_of_a_long_name_beginning_and_end_are_left() -> None:
    assert foreign("begin" + "x" * 1_000_000 + "end").startswith("begin")
    assert foreign("begin" + "x" * 1_000_000 + "end").endswith("xend")


def test_words_keep_the_joiners_inside_them() -> None:
    assert foreign("می\u200cخواهم") == "می\u200cخواهم"


@given(TEXTS)
def test_no_tag_is_left(text: str) -> None:
    assert not set("<>") & set(untagged(text))


@pytest.mark.parametrize("path", ["x" * 1_000_000, "a\0b", "", "\udc80", "/" * 5000])
def test_what_is_no_path_is_no_model(path: str) -> None:
    is_there(path)
    with pytest.raises(QuoinError) as refusal:
        read_card(Path(path))
    assert len(str(refusal.value)) < 1000
    assert "\n" not in str(refusal.value)
