"""Writes the tables of what both processes agree on into the docs, from the code: options, messages, their fields.

`python -m tools.contract_tables` in the checkout, in any Python. Each table stands between two marks of its page.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from model.contract.messages import ANSWERS, QUESTIONS, Message
from model.contract.option import Option
from model.contract.options import OPTIONS
from model.contract.wire import plain_kinds

DOCS = Path(__file__).resolve().parents[1] / "docs"


def main() -> None:
    """Write all tables."""
    for name, tables in TABLES.items():
        page = DOCS / name
        page.write_text(with_tables(page.read_text(encoding="utf-8"), tables), encoding="utf-8")


def with_tables(page: str, tables: dict[str, str]) -> str:
    """A page with these tables between their marks; `ValueError` where a mark is missing."""
    for mark, table in tables.items():
        begin, end = f"<!-- {mark} -->", f"<!-- /{mark} -->"
        before, rest = page[: page.index(begin)], page[page.index(end) :]
        page = f"{before}{begin}\n\n{table}\n\n{rest}"
    return page


def markdown(titles: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table in Markdown."""
    lines = [titles, ["---"] * len(titles), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines).replace("| --- ", "|---").replace("--- |", "---|")


def option_table() -> str:
    """Every option of the list."""
    return markdown(("option", "of", "default", "values", "what it does"), map(_option_row, OPTIONS))


def _option_row(option: Option) -> tuple[str, ...]:
    return f"`{option.name}`", option.where, _default(option), option.takes.words, option.says


def _default(option: Option) -> str:
    if option.kind is bool:
        return "true" if option.default else "false"
    return "" if option.default is None else str(option.default)


def question_table() -> str:
    """What the client sends."""
    rows = (
        (f"`{each.name}`", _names(each), f"`{each.answer.name}`" if hasattr(each, "answer") else "", _says(each))
        for each in QUESTIONS
    )
    return markdown(("client sends", "with", "worker answers", "what is asked for"), rows)


def answer_table() -> str:
    """What the worker sends."""
    return markdown(
        ("worker sends", "with", "what it says"), ((f"`{each.name}`", _names(each), _says(each)) for each in ANSWERS)
    )


def field_table() -> str:
    """What every field must be, and in which messages it is that."""
    found: dict[tuple[str, str], list[str]] = {}
    for message in (*QUESTIONS, *ANSWERS):
        for name, kind in plain_kinds(message).items():
            found.setdefault((name, kind.words), []).append(f"`{message.name}`")
    rows = ((f"`{name}`", ", ".join(messages), words) for (name, words), messages in found.items())
    return markdown(("field", "of", "must be"), rows)


def _names(message: type[Message]) -> str:
    return " ".join(f"`{name}`" for name in plain_kinds(message))


def _says(message: type[Message]) -> str:
    return (message.__doc__ or "").splitlines()[0]


TABLES = {
    "user-guide.md": {"options": option_table()},
    "architecture.md": {"questions": question_table(), "answers": answer_table(), "fields": field_table()},
}
"""By page and mark."""

if __name__ == "__main__":
    main()
