"""What every message between QGIS's process and the worker is: a name, and fields in a frame's header."""

from __future__ import annotations

from typing import ClassVar, TypeVar

from .errors import Phrase, QuoinError
from .protocol import Header
from .wire import Wired

Framed = TypeVar("Framed", bound="Message")


class Message(Wired):
    """Base of all messages.

    Attributes:
        name: its type on the wire.
    """

    name: ClassVar[str]

    @classmethod
    def title(cls) -> Phrase:
        """What it is called in sentences."""
        return Phrase("the message “{name}”", name=cls.name)

    @classmethod
    def from_frame(cls: type[Framed], header: Header, payload: bytes) -> Framed:
        """The message that was framed like this; `QuoinError` where none of this type was."""
        if payload:
            raise QuoinError(
                "Behind {what} there are {count} bytes too many: install the plugin again, all of one version.",
                what=cls.title(),
                count=len(payload),
            )
        return cls.from_plain(fields_in(header))

    def to_frame(self) -> tuple[Header, bytes]:
        """Header and payload, for `protocol.write_message`."""
        return {"type": self.name, **self.to_plain()}, b""


def fields_in(header: Header) -> Header:
    """The fields of a message, of all that stands in its header."""
    return {name: value for name, value in header.items() if name not in ("type", "bytes")}


class Question(Message):
    """What the client sends.

    Attributes:
        answer: what the worker answers, unless it fails.
    """

    answer: ClassVar[type[Answer]]


class Answer(Message):
    """What the worker sends, one for each question."""
