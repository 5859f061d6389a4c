"""What a value may be, in a form that checks it and can say it: for options and messages. Plain standard library."""

from __future__ import annotations

import reprlib
import sys
from collections.abc import Callable, Sequence
from dataclasses import Field, dataclass, fields
from itertools import chain
from math import isfinite
from typing import Any, ClassVar

from .errors import Phrase, QuoinError

LONGEST_QUOTE = 60
"""A refused value is quoted up to so many characters: it may be a whole town."""


def _unchanged(value: Any) -> Any:
    return value


@dataclass(frozen=True)
class Kind:
    """A kind of value.

    Attributes:
        words: what a value must be, to stand behind “must be”.
        fits: whether a value is that, whatever it is; never raises.
        parse: makes it of what JSON gave; what is no such value stays as it is, or ends in a `QuoinError`.
        plain: makes of it what JSON takes.
    """

    words: Phrase
    fits: Callable[[Any], bool]
    parse: Callable[[Any], Any] = _unchanged
    plain: Callable[[Any], Any] = _unchanged


class Checked:
    """Base of dataclasses that look at their fields themselves: each has its `Kind` as `metadata["kind"]`."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

    def __post_init__(self) -> None:
        """Raise a `QuoinError` that names the first field which is not of its kind."""
        for each in fields(self):
            kind: Kind = each.metadata["kind"]
            value = getattr(self, each.name)
            if not kind.fits(value):
                raise self.refusal(each.name, kind, value)

    @classmethod
    def refusal(cls, name: str, kind: Kind, value: Any) -> QuoinError:
        """The error about a field that is not of its kind."""
        raise NotImplementedError


def quoted(value: Any) -> str:
    """A value as it stands in a sentence: on one line, and not too long."""
    text = reprlib.repr(value)  # which does not go through all of it
    return text if len(text) <= LONGEST_QUOTE else f"{text[:LONGEST_QUOTE]}…"


def is_whole(value: Any, low: float = -sys.maxsize, high: float = sys.maxsize) -> bool:
    """Whether a value is a whole number within bounds; True and False are none."""
    return isinstance(value, int) and not isinstance(value, bool) and low <= value <= high


def is_number(value: Any, low: float = -sys.float_info.max, high: float = sys.float_info.max) -> bool:
    """Whether a value is a finite number within bounds; True and False are none."""
    return isinstance(value, (int, float)) and not isinstance(value, bool) and low <= value <= high


FLAG = Kind(Phrase("true or false"), lambda value: isinstance(value, bool))
SENTENCE = Kind(
    Phrase("a sentence with the values in it"),
    lambda value: isinstance(value, Phrase),
    lambda value: Phrase.from_plain(value) or value,
    Phrase.to_plain,
)
TEXT = Kind(Phrase("a text"), lambda value: isinstance(value, str))
NAME = Kind(Phrase("a text that is not empty"), lambda value: isinstance(value, str) and value != "")
BYTES = Kind(Phrase("bytes, which stand behind the header"), lambda value: isinstance(value, bytes))
FINITE = Kind(Phrase("a finite number"), is_number)
POSITIVE = Kind(Phrase("a number above 0"), lambda value: is_number(value) and value > 0)


def number(low: float | None = None, high: float | None = None) -> Kind:
    """Finite numbers, whole ones among them, within bounds where there are any."""
    least, most = _ends(low, high)
    words = (
        (Phrase("a number"), Phrase("a number up to {most}", most=_written(high))),
        (
            Phrase("a number from {least} on", least=_written(low)),
            Phrase("a number from {least} to {most}", least=_written(low), most=_written(high)),
        ),
    )
    return Kind(words[low is not None][high is not None], lambda value: is_number(value, least, most))


def whole(low: float | None = None, high: float | None = None) -> Kind:
    """Whole numbers within bounds where there are any."""
    least, most = _ends(low, high)
    words = (
        (Phrase("a whole number"), Phrase("a whole number up to {most}", most=_written(high))),
        (
            Phrase("a whole number from {least} on", least=_written(low)),
            Phrase("a whole number from {least} to {most}", least=_written(low), most=_written(high)),
        ),
    )
    return Kind(words[low is not None][high is not None], lambda value: is_whole(value, least, most))


def one_of(choices: Sequence[Any]) -> Kind:
    """One of some values, of the same type."""
    known = {(type(choice), choice) for choice in choices}
    listed = ", ".join(map(str, choices))
    return Kind(
        Phrase("one of {choices}", choices=listed),
        lambda value: isinstance(value, (str, int)) and (type(value), value) in known,
    )


def optional(kind: Kind) -> Kind:
    """None, or what another kind takes."""
    return Kind(
        Phrase("{kind}, or nothing", kind=kind.words),
        lambda value: value is None or kind.fits(value),
        lambda value: None if value is None else kind.parse(value),
        lambda value: None if value is None else kind.plain(value),
    )


def row(count: int, each: Kind, words: Phrase) -> Kind:
    """So many values of a kind in a row: a tuple, which JSON has as a list."""

    def fits(value: Any) -> bool:
        return isinstance(value, (tuple, list)) and len(value) == count and all(map(each.fits, value))

    return Kind(words, fits, lambda value: tuple(value) if isinstance(value, list) else value)


def are_rings(rings: Any) -> bool:
    """Whether it is rings, each of 3 points or more, each point two finite numbers `[x, y]`.

    A town has many, so that they are looked at all at once.
    """
    try:
        points = list(chain.from_iterable(rings))
        values = list(chain.from_iterable(points))
        return (
            min(map(len, rings)) >= 3
            and set(map(len, points)) == {2}
            and set(map(type, values)) <= {float, int}
            and all(map(isfinite, values))
        )
    except (TypeError, ValueError, OverflowError):  # nothing to go through, no ring at all, a whole number without end
        return False


def _ends(low: float | None, high: float | None) -> tuple[float, float]:
    largest = sys.float_info.max
    return -largest if low is None else low, largest if high is None else high


def _written(end: float | None) -> str:
    return str(end) if isinstance(end, int) else f"{end or 0:g}"
