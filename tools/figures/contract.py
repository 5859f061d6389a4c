"""The tables of what both processes agree on, from the code: options, messages, their fields."""

from __future__ import annotations

from model.contract.message import Message
from model.contract.messages import ANSWERS, QUESTIONS
from model.contract.option import Option
from model.contract.options import OPTIONS
from model.contract.wire import plain_kinds

from .markdown import table


def options() -> str:
    """Every option of the list."""
    return table(("option", "of", "default", "values", "what it does"), map(_option_row, OPTIONS))


def _option_row(option: Option) -> tuple[str, ...]:
    return f"`{option.name}`", option.where, _default(option), str(option.takes.words), option.says


def _default(option: Option) -> str:
    if option.of_model:
        return "the model's own"
    if option.kind is bool:
        return "true" if option.default else "false"
    return "" if option.default is None else str(option.default)


def questions() -> str:
    """What the client sends."""
    rows = (
        (f"`{each.name}`", _names(each), f"`{each.answer.name}`" if hasattr(each, "answer") else "", _says(each))
        for each in QUESTIONS
    )
    return table(("client sends", "with", "worker answers", "what is asked for"), rows)


def answers() -> str:
    """What the worker sends."""
    return table(
        ("worker sends", "with", "what it says"), ((f"`{each.name}`", _names(each), _says(each)) for each in ANSWERS)
    )


def field_rules() -> str:
    """What every field must be, and in which messages it is that."""
    found: dict[tuple[str, str], list[str]] = {}
    for message in (*QUESTIONS, *ANSWERS):
        for name, kind in plain_kinds(message).items():
            found.setdefault((name, str(kind.words)), []).append(f"`{message.name}`")
    rows = ((f"`{name}`", ", ".join(messages), words) for (name, words), messages in found.items())
    return table(("field", "of", "must be"), rows)


def _names(message: type[Message]) -> str:
    return " ".join(f"`{name}`" for name in plain_kinds(message))


def _says(message: type[Message]) -> str:
    return (message.__doc__ or "").splitlines()[0]
