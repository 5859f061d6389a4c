"""The messages about a corner that a user has dragged: where the network sees one. Plain standard library."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from .contents import RINGS, Rings
from .errors import Phrase
from .kinds import FINITE, optional, row
from .message import Answer, Question
from .options import ReadOptions
from .wire import part, takes

PLACE = row(2, FINITE, Phrase("[x, y] of finite numbers"))


@dataclass(frozen=True)
class Corner(Answer):
    """Where the network sees a corner, in pixels of the grid; null where it sees none near enough."""

    name: ClassVar[str] = "corner"

    point: tuple[float, float] | None = field(metadata=takes(optional(PLACE)))


@dataclass(frozen=True)
class Snap(Question):
    """Find the corner that the network sees near a place in the kept view, which is a corner of a building's rings."""

    name: ClassVar[str] = "snap"
    answer: ClassVar[type[Answer]] = Corner

    rings: Rings = field(metadata=takes(RINGS))
    x: float = field(metadata=takes(FINITE))
    y: float = field(metadata=takes(FINITE))
    options: ReadOptions = field(metadata=part(ReadOptions))
