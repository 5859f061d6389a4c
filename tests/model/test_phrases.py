"""What is told to users can be translated: every sentence is one text, and what differs in it stands beside it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted(file for folder in ("model", "processing", "ui") for file in (ROOT / folder).rglob("*.py"))
KINDS = {"Phrase", "QuoinError", "Fault"}


def _phrases(file: Path) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in KINDS:
            yield node


def _is_translatable(call: ast.Call) -> bool:
    text = call.args[0].value if len(call.args) == 1 and isinstance(call.args[0], ast.Constant) else None
    names = {keyword.arg for keyword in call.keywords}
    return isinstance(text, str) and set(re.findall(r"\{([^}]*)\}", text)) == names


def _texts(file: Path) -> Iterator[str]:
    """All that is handed to `tr`, `translate`, or a phrase."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        name = getattr(node.func, "id", getattr(node.func, "attr", "")) if isinstance(node, ast.Call) else ""
        arguments = node.args[name == "translate" :] if name in {*KINDS, "tr", "translate"} else []
        if arguments and isinstance(arguments[0], ast.Constant) and isinstance(arguments[0].value, str):
            yield arguments[0].value


@pytest.mark.parametrize("language", ["de", "es", "fr", "pt"])
def test_every_text_is_in_the_catalogue_also_where_pylupdate5_passes_over_it(language: str) -> None:
    messages = ElementTree.parse(ROOT / "i18n" / f"quoin_{language}.ts").iter("message")
    translated = {each.findtext("source") for each in messages if each.findtext("translation")}
    assert [text for file in FILES for text in _texts(file) if text not in translated] == []


def test_there_are_phrases_on_both_sides() -> None:
    having = {file.relative_to(ROOT).parts[0] for file in FILES if any(_phrases(file))}
    assert {"model", "processing"} <= having


@pytest.mark.parametrize("folder", ["model", "processing", "ui"])
def test_every_text_is_written_out_and_has_a_place_for_each_value(folder: str) -> None:
    own = [file for file in FILES if file.relative_to(ROOT).parts[0] == folder]
    wrong = [
        f"{file.relative_to(ROOT)}:{call.lineno}"
        for file in own
        for call in _phrases(file)
        if not _is_translatable(call)
    ]
    assert not wrong
