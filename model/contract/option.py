"""What is to be known of an option, and how a class of options is written down. Plain standard library."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, fields, replace
from typing import Any, ClassVar

from .errors import QuoinError
from .kinds import FLAG, TEXT, Checked, Kind, number, one_of, optional, quoted, whole


@dataclass(frozen=True)
class Option:
    """An option.

    Attributes:
        name: as attributes, messages and settings have it; other spellings are made from it.
        where: what it is an option of, see `Options`.
        kind: type of its values.
        default: its value unless the user wants another; None where something else then says which.
        says: one line of what it does.
        low, high: bounds of a number, both allowed; None where there is none.
        choices: all values that it can have, where they are so few.
        handy: the part of the bounds that it is worth moving through, as the panel's sliders do.
        advanced: whether few need it.
        of_model: whether the chosen model says its default, on its card.
    """

    name: str
    where: str
    kind: type
    default: Any
    says: str
    low: float | None = None
    high: float | None = None
    choices: tuple[Any, ...] = ()
    handy: tuple[float, float] | None = None
    advanced: bool = False
    of_model: bool = False

    @property
    def optional(self) -> bool:
        """Whether it may be left empty, and something else then says which value counts."""
        return self.default is None or self.of_model

    @property
    def parameter(self) -> str:
        """Its name as a parameter of an algorithm."""
        return self.name.upper()

    @property
    def flag(self) -> str:
        """Its name in the shell."""
        return "--" + self.name.replace("_", "-")

    @property
    def takes(self) -> Kind:
        """What its values are."""
        return optional(self.given) if self.default is None else self.given

    @property
    def given(self) -> Kind:
        """What its values are where it is not left empty."""
        if self.choices:
            return one_of(self.choices)
        if self.kind is bool:
            return FLAG
        if self.kind is str:
            return TEXT
        return whole(self.low, self.high) if self.kind is int else number(self.low, self.high)


class Options(Checked):
    """Base of the classes of options: frozen dataclasses whose every field is made by `option`.

    Attributes:
        where: what they are options of, in a word.
    """

    where: ClassVar[str]

    @classmethod
    def refusal(cls, name: str, kind: Kind, value: Any) -> QuoinError:
        """The error about a value that an option does not take."""
        return refusal(name, kind, value)


def refusal(name: str, kind: Kind, value: Any) -> QuoinError:
    """The error about a value that the option of a name does not take."""
    return QuoinError(
        "The option {name} must be {kind}, not {value}; choose another value.",
        name=name,
        kind=kind.words,
        value=quoted(value),
    )


def option(
    default: Any,
    says: str,
    kind: type | None = None,
    low: float | None = None,
    high: float | None = None,
    choices: Sequence[Any] = (),
    handy: tuple[float, float] | None = None,
    advanced: bool = False,
    of_model: bool = False,
) -> Any:
    """A field of `Options`; see `Option`. Its type is that of the default unless `kind` says another."""
    facts = Option("", "", kind or type(default), default, says, low, high, tuple(choices), handy, advanced, of_model)
    return field(default=default, metadata={"kind": facts.takes, "option": facts})


def options_of(options: type[Options]) -> tuple[Option, ...]:
    """All options of a class, in their order."""
    return tuple(replace(each.metadata["option"], name=each.name, where=options.where) for each in fields(options))


def option_of(options: type[Options], name: str) -> Option:
    """The option of this name."""
    return next(each for each in options_of(options) if each.name == name)
