"""The list of options in the shell."""

from __future__ import annotations

import argparse
from argparse import ArgumentTypeError, BooleanOptionalAction
from collections.abc import Callable, Container, Mapping
from typing import Any, NamedTuple, TypeVar

from .contract.option import Option, Options, options_of, refusal

Chosen = TypeVar("Chosen", bound=Options)


class Usual(NamedTuple):
    """What a command takes an option to be unless it is given, in place of the list's default.

    Attributes:
        value: None where the command finds out later.
        words: what the help says of it.
    """

    value: Any
    words: str


def add_options(
    parser: argparse._ActionsContainer,
    options: type[Options],
    usual: Mapping[str, Usual] | None = None,
    without: Container[str] = (),
) -> None:
    """Add those of a class to a parser, or to a group of it, but for those that the command settles itself."""
    for option in options_of(options):
        if option.name not in without:
            default = (usual or {}).get(option.name, Usual(option.default, _in_words(option.default)))
            _add(parser, option, default)


def _add(parser: argparse._ActionsContainer, option: Option, default: Usual) -> None:
    about: dict[str, Any] = {"default": default.value, "help": f"{option.says}; default {default.words}"}
    if option.kind is bool:
        parser.add_argument(option.flag, action=BooleanOptionalAction, **about)
    else:
        parser.add_argument(option.flag, type=_reader(option), choices=option.choices or None, **about)


def chosen(options: type[Chosen], arguments: argparse.Namespace, **settled: Any) -> Chosen:
    """What the command line says of the options of a class, but for those that the command settles itself."""
    given = {each.name: getattr(arguments, each.name) for each in options_of(options) if each.name not in settled}
    return options(**given, **settled)


def _reader(option: Option) -> Callable[[str], Any]:
    """Makes a value of a word; that it cannot be is told by argparse."""

    def read(word: str) -> Any:
        value = option.kind(word)
        if not option.choices and not option.takes.fits(value):
            raise ArgumentTypeError(str(refusal(option.name, option.takes, value)))
        return value

    read.__name__ = option.kind.__name__  # by which argparse calls what cannot be read at all
    return read


def _in_words(value: Any) -> str:
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)
