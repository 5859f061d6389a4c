"""Dataclasses that go through a pipe: each as the plain values of a JSON object, and back, every field looked at.

Plain standard library.
"""

from __future__ import annotations

from dataclasses import fields
from typing import Any, TypeVar

from .errors import Phrase, QuoinError
from .kinds import Checked, Kind, quoted

Sent = TypeVar("Sent", bound="Wired")

_PLAIN_KINDS: dict[type, dict[str, Kind]] = {}
"""What `plain_kinds` has found out already: a town has hundreds of buildings."""


def takes(kind: Kind) -> dict[str, Any]:
    """Metadata of a field of a `Wired` that takes values of a kind."""
    return {"kind": kind}


def part(of: type[Checked]) -> dict[str, Any]:
    """Metadata of a field that is a dataclass of its own; on the wire its fields stand among the others."""
    return {
        "kind": Kind(Phrase("the fields of {name}", name=of.__name__), lambda value: isinstance(value, of)),
        "part": of,
    }


class Wired(Checked):
    """Base of what is sent: frozen dataclasses whose every field has metadata by `takes` or `part`."""

    @classmethod
    def title(cls) -> Phrase:
        """What it is called in sentences."""
        raise NotImplementedError

    @classmethod
    def refusal(cls, name: str, kind: Kind, value: Any) -> QuoinError:
        """The error about a field that is not what it must be."""
        return QuoinError(
            "In {what}, {name} must be {kind}, not {value}: install the plugin again, all of one version.",
            what=cls.title(),
            name=name,
            kind=kind.words,
            value=quoted(value),
        )

    @classmethod
    def from_plain(cls: type[Sent], values: Any) -> Sent:
        """What `to_plain` gave these values for.

        Raises:
            QuoinError: it did not: a field is missing, or too many, or no such value.
        """
        if not isinstance(values, dict):
            raise QuoinError(
                "Instead of {what} there is {found}: install the plugin again, all of one version.",
                what=cls.title(),
                found=quoted(values),
            )
        if values.keys() != plain_kinds(cls).keys():
            raise _difference(cls.title(), values, plain_kinds(cls))
        return cls(**_arguments(cls, values))

    def to_plain(self) -> dict[str, Any]:
        """Its fields as JSON takes them."""
        return _plain(self)


def list_of(item: type[Wired], words: Phrase) -> Kind:
    """A list of what is sent as objects."""

    def fits(value: Any) -> bool:
        return isinstance(value, list) and all(isinstance(each, item) for each in value)

    def parse(values: Any) -> Any:
        return [item.from_plain(each) for each in values] if isinstance(values, list) else values

    return Kind(words, fits, parse, lambda value: [each.to_plain() for each in value])


def plain_kinds(sent: type[Checked]) -> dict[str, Kind]:
    """The kind of every field on the wire by its name, in their order."""
    if sent not in _PLAIN_KINDS:
        kinds: dict[str, Kind] = {}
        for each in fields(sent):
            kinds.update(plain_kinds(each.metadata["part"]) if "part" in each.metadata else {each.name: _kind(each)})
        _PLAIN_KINDS[sent] = kinds
    return _PLAIN_KINDS[sent]


def _kind(each: Any) -> Kind:
    return each.metadata["kind"]


def _arguments(sent: type[Checked], values: dict[str, Any]) -> dict[str, Any]:
    """Those of a dataclass's constructor, of plain values that are all there."""
    parts = {each.name: each.metadata.get("part") for each in fields(sent)}
    kinds = plain_kinds(sent)
    return {name: of(**_arguments(of, values)) if of else kinds[name].parse(values[name]) for name, of in parts.items()}


def _plain(value: Checked) -> dict[str, Any]:
    plain: dict[str, Any] = {}
    for each in fields(value):
        own = getattr(value, each.name)
        plain.update(_plain(own) if "part" in each.metadata else {each.name: _kind(each).plain(own)})
    return plain


def _difference(what: Phrase, values: dict[str, Any], kinds: dict[str, Kind]) -> QuoinError:
    missing = [name for name in kinds if name not in values]
    if missing:
        return QuoinError(
            "In {what}, {name} is missing: install the plugin again, all of one version.", what=what, name=missing[0]
        )
    name = quoted(next(name for name in values if name not in kinds))
    return QuoinError(
        "In {what}, nobody knows {name}: install the plugin again, all of one version.", what=what, name=name
    )
