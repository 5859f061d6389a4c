"""Options of the list in the shell."""

from __future__ import annotations

import argparse
from dataclasses import replace

import pytest

from model.contract.option import options_of
from model.contract.options import CLASSES, NetworkOptions, Options, ReadOptions
from model.shell import Usual, add_options, chosen


def _parser(options: type[Options], usual: dict[str, Usual] | None = None) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser()
    add_options(parser, options, usual)
    return parser


@pytest.mark.parametrize("options", CLASSES)
def test_nothing_given_means_the_defaults_of_the_list(options: type[Options]) -> None:
    assert chosen(options, _parser(options).parse_args([])) == options()


def test_every_option_can_be_given() -> None:
    line = "--tau 0.3 --score 0.5 --grouping nearest --regularize --no-neighbours --min-area 9"
    found = chosen(ReadOptions, _parser(ReadOptions).parse_args(line.split()))
    assert found == ReadOptions(0.3, 0.5, "nearest", True, False, 9.0)
    assert chosen(NetworkOptions, _parser(NetworkOptions).parse_args(["--tta", "4"])) == NetworkOptions(tta_views=4)


@pytest.mark.parametrize("options", CLASSES)
def test_help_tells_every_option_with_its_default(options: type[Options]) -> None:
    text = " ".join(_parser(options).format_help().split())
    for option in options_of(options):
        assert option.flag in text
        assert f"{option.says}; default" in text


@pytest.mark.parametrize("word", ["7", "-1", "nan", "inf", "x"])
def test_what_is_out_of_bounds_is_told(word: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        _parser(ReadOptions).parse_args([f"--tau={word}"])
    assert "--tau" in capsys.readouterr().err


def test_a_command_has_defaults_of_its_own_and_settles_what_it_does_not_offer() -> None:
    parser = argparse.ArgumentParser()
    add_options(parser, ReadOptions, {"tau": Usual(None, "from the card")}, without={"neighbours"})
    assert "--neighbours" not in parser.format_help()
    arguments = parser.parse_args(["--score", "0.6"])
    assert arguments.tau is None
    assert chosen(ReadOptions, arguments, tau=0.2, neighbours=False) == replace(
        ReadOptions(score=0.6), tau=0.2, neighbours=False
    )
