"""Sentences meant for the user, which can be said in any language, and the exceptions that carry one.

A text in English is what a translation is looked up by, so what differs from case to case stands in it as `{name}` and
is given beside it: `QuoinError("The file {path} is empty.", path=path)`. Plain standard library.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from .foreign_text import LONGEST_PATH, LONGEST_SENTENCE, foreign

MOST_VALUES = 16
"""In one text that somebody sent."""
DEEPEST = 6
"""So many phrases inside one another may be sent."""

_PLACE = re.compile(r"\{(\w+)\}")


class Phrase:
    """A sentence or a part of one, as a text in English and the values in it; `str` gives it in English, on one line.

    Attributes:
        text: with `{name}` where a value belongs; translations are looked up by it.
        values: by name; another phrase among them is translated, too.
    """

    text: str
    values: dict[str, object]

    def __init__(self, text: str, /, **values: object) -> None:
        self.text = text
        self.values = values

    def __str__(self) -> str:
        return self.said(str)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Phrase) and self.to_plain() == other.to_plain()

    def __hash__(self) -> int:
        return hash(self.text)

    def said(self, translate: Callable[[str], str]) -> str:
        """The phrase in the language that `translate` gives texts in; what it does not know stays English."""

        def filled(place: re.Match[str]) -> str:
            value = self.values.get(place[1], place[0])
            return value.said(translate) if isinstance(value, Phrase) else str(value)

        return foreign(_PLACE.sub(filled, translate(self.text)), LONGEST_SENTENCE)

    def to_plain(self) -> dict[str, Any]:
        """Text and values as JSON takes them."""
        plain = {name: each.to_plain() if isinstance(each, Phrase) else str(each) for name, each in self.values.items()}
        return {"text": self.text, "values": plain}

    @staticmethod
    def from_plain(plain: Any) -> Phrase | None:
        """What `to_plain` gave these values for, or None: they may be anybody's, and are no longer than ours."""
        return _phrase(plain, DEEPEST)


def _phrase(plain: Any, deepest: int) -> Phrase | None:
    if not isinstance(plain, dict) or plain.keys() != {"text", "values"} or deepest == 0:
        return None
    text, values = plain["text"], plain["values"]
    if not isinstance(text, str) or not text or not isinstance(values, dict) or len(values) > MOST_VALUES:
        return None
    parsed = {
        str(name): foreign(each, LONGEST_PATH) if isinstance(each, str) else _phrase(each, deepest - 1)
        for name, each in values.items()
    }
    if any(each is None for each in parsed.values()):
        return None
    return _made(Phrase, foreign(text, LONGEST_SENTENCE), parsed)


class QuoinError(Phrase, Exception):
    """What went wrong and what to do about it, in one sentence a GIS analyst understands."""

    def __init__(self, text: str, /, **values: object) -> None:
        Phrase.__init__(self, text, **values)
        Exception.__init__(self, str(self))

    @classmethod
    def of(cls, sentence: Phrase) -> QuoinError:
        """The error that says this sentence."""
        return _made(cls, sentence.text, sentence.values)

    def __reduce__(self) -> tuple[object, ...]:
        return _made, (type(self), self.text, self.values)


class Fault(Phrase, ValueError):
    """What is wrong with a thing, as a clause about "it", for whoever knows what the thing is called."""

    def __init__(self, text: str, /, **values: object) -> None:
        Phrase.__init__(self, text, **values)
        ValueError.__init__(self, str(self))


def _made(kind: Any, text: str, values: dict[str, Any]) -> Any:
    return kind(text, **values)
