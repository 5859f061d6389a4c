"""What `metadata.txt` says in the zip: what stands in the checkout's, and the changes of CHANGELOG.md."""

from __future__ import annotations

import configparser

from markdown_it import MarkdownIt
from markdown_it.token import Token

CONTACTS = ("email", "repository", "tracker", "homepage")
"""What whoever publishes Quoin fills in, in the checkout's `metadata.txt`."""
UNRELEASED = "not released yet"


def read_metadata(text: str) -> dict[str, str]:
    """The keys and values of a `metadata.txt`, read as QGIS and the plugin site read it.

    Raises:
        configparser.Error: it cannot be read.
    """
    parser = configparser.ConfigParser()
    parser.optionxform = str  # type: ignore[method-assign,assignment]  # as configparser's documentation has it
    parser.read_string(text)
    return dict(parser.items("general"))


def missing_contacts(metadata: dict[str, str]) -> list[str]:
    """Which of the `CONTACTS` nobody has filled in."""
    return [key for key in CONTACTS if not metadata.get(key, "").strip()]


def with_changelog(metadata: str, changelog: str) -> str:
    """The text of `metadata.txt` with the changes put in, which QGIS shows in its plugin manager."""
    lines = [line.replace("%", "%%") for line in plain_changes(changelog)]  # a percent sign alone names a value
    return metadata.rstrip("\n") + "\nchangelog=" + "\n    ".join(lines) + "\n"


def plain_changes(changelog: str) -> list[str]:
    """The versions and changes of CHANGELOG.md, a line each, without its marks."""
    lines, mark = [], ""
    for token in MarkdownIt("commonmark").parse(changelog):
        if token.type == "heading_open":
            mark = "" if token.tag == "h2" else "title"
        elif token.type == "list_item_open":
            mark = "- "
        elif token.type == "inline" and mark != "title":
            lines.append(mark + _plain(token))
    return lines


def _plain(inline: Token) -> str:
    return "".join(" " if child.type == "softbreak" else child.content for child in inline.children or ())
