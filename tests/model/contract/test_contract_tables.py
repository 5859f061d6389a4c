"""The tables of options and messages in the docs are those of the code."""

from __future__ import annotations

import pytest

from model.contract.messages import ANSWERS, QUESTIONS
from model.contract.options import OPTIONS
from tools.figures import contract
from tools.figures.page import between
from tools.figures.subject import ROOT
from tools.figures.tables import TABLES

TEXTS = {
    "options": contract.options(),
    "questions": contract.questions(),
    "answers": contract.answers(),
    "fields": contract.field_rules(),
}


@pytest.mark.parametrize("name", TEXTS)
def test_page_has_the_tables_of_the_code(name: str) -> None:
    assert between(ROOT / TABLES[name].page, name).startswith(TEXTS[name] + "\n\n"), (
        f"run “python -m tools.figures {name}”"
    )


@pytest.mark.parametrize(("name", "named"), [("options", OPTIONS), ("questions", QUESTIONS), ("answers", ANSWERS)])
def test_tables_name_every_option_and_message(name: str, named: tuple) -> None:
    assert [row.split("`")[1] for row in TEXTS[name].splitlines()[2:]] == [each.name for each in named]
