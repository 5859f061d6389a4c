"""The tables of options and messages in the docs are those of the code."""

from __future__ import annotations

import pytest

from model.contract.messages import ANSWERS, QUESTIONS
from model.contract.options import OPTIONS
from tools.contract_tables import DOCS, TABLES, with_tables


@pytest.mark.parametrize("name", TABLES)
def test_page_has_the_tables_of_the_code(name: str) -> None:
    page = (DOCS / name).read_text(encoding="utf-8")
    assert with_tables(page, TABLES[name]) == page, "run “python -m tools.contract_tables”"


def test_tables_name_every_option_and_message() -> None:
    messages = TABLES["architecture.md"]
    assert [row.split("`")[1] for row in messages["questions"].splitlines()[2:]] == [each.name for each in QUESTIONS]
    assert [row.split("`")[1] for row in messages["answers"].splitlines()[2:]] == [each.name for each in ANSWERS]
    options = TABLES["user-guide.md"]["options"]
    assert [row.split("`")[1] for row in options.splitlines()[2:]] == [option.name for option in OPTIONS]


def test_a_page_without_marks_is_refused() -> None:
    with pytest.raises(ValueError, match="substring"):
        with_tables("a page", {"options": "a table"})
