"""The model card: what a trained network is for, where it comes from and how good it is. Plain standard library."""

from __future__ import annotations

import math
import re
import reprlib
from collections.abc import Callable
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any, NamedTuple

from .options import SCORE, TAU


@dataclass
class ModelCard:
    """Facts about a trained network, kept in the same file as its weights.

    Attributes:
        name: short name, as users choose it.
        architecture: which network the weights fit.
        resolution: ground resolution it works at, metres per pixel.
        bands: what the three input channels are.
        mean, std: normalisation of 8-bit values, applied by the network itself.
        tau, score: default thresholds, calibrated on the validation split.
        data: the training data, a line each.
        credits: who must be named, and under which licence.
        steps: training steps behind the weights.
        measures: measured accuracy by split, e.g. `{"val": {"ap50": 0.5}}`.
        place: where the images lie that a model was taught on further.
        settings: how it was taught, by name: what learned, how many buildings and steps.
        before: the measures of the model that it was taught from, on the same images as `measures`.
        parent: name of that model, and the first digits of its checksum.

    The last four are those of a model that somebody taught further; a file's card lacks those that are empty.

    Raises:
        ValueError: a value is of the wrong kind or out of its bounds; the text is a clause about "it", the card.
    """

    name: str
    architecture: str = "keypoint"
    resolution: float = 0.13
    bands: tuple[str, ...] = ("red", "green", "blue")
    mean: float = 127.0
    std: float = 128.0
    tau: float = TAU
    score: float = SCORE
    data: list[str] = field(default_factory=list)
    credits: list[str] = field(default_factory=list)
    steps: int = 0
    measures: dict[str, dict[str, float]] = field(default_factory=dict)
    place: str = ""
    settings: dict[str, str | float] = field(default_factory=dict)
    before: dict[str, dict[str, float]] = field(default_factory=dict)
    parent: str = ""

    def __post_init__(self) -> None:
        for name, rule in RULES.items():
            value = getattr(self, name)
            if not rule.holds(value):
                raise ValueError(f"its {name} is {reprlib.repr(value)} and must be {rule.wanted}")

    def to_dict(self) -> dict[str, Any]:
        """Plain values, ready for JSON."""
        values = asdict(self) | {"bands": list(self.bands)}
        return {name: value for name, value in values.items() if value or name not in OPTIONAL}

    def measured(self, splits: dict[str, dict[str, float]]) -> ModelCard:
        """The same card with the measures of splits, but for those that nothing was found for, which are NaN."""
        known = {
            split: {name: value for name, value in measures.items() if math.isfinite(value)}
            for split, measures in splits.items()
        }
        return replace(self, measures=known)

    @classmethod
    def from_dict(cls, values: Any) -> ModelCard:
        """The card that `to_dict` gave these values for.

        Raises:
            ValueError: they are not exactly the card's fields, but for optional ones, each of its kind and within its
                bounds.
        """
        if not isinstance(values, dict):
            raise ValueError("it is no list of names and values")
        names = {each.name for each in fields(cls)}
        for kind, wrong in (("lacks", names - OPTIONAL - set(values)), ("has an unknown field", set(values) - names)):
            if wrong:
                raise ValueError(f"it {kind} {min(map(reprlib.repr, wrong))}")
        bands = values["bands"]
        return cls(**{**values, "bands": tuple(bands) if isinstance(bands, list) else bands})


class Rule(NamedTuple):
    """What a field may hold, as a test and in words."""

    holds: Callable[[Any], bool]
    wanted: str


def _is_number(value: Any) -> bool:
    return type(value) in (int, float) and math.isfinite(value)  # a bool is none


def _is_text(value: Any, longest: int) -> bool:
    return isinstance(value, str) and 0 < len(value) <= longest and value.isprintable()


def _between(least: float, most: float) -> Rule:
    return Rule(lambda value: _is_number(value) and least <= value <= most, f"a number from {least:g} to {most:g}")


def _matching(pattern: str, wanted: str) -> Rule:
    return Rule(lambda value: isinstance(value, str) and re.fullmatch(pattern, value) is not None, wanted)


def _is_measured(value: Any) -> bool:
    """Whether this is one split's measures by their names."""
    return (
        isinstance(value, dict)
        and len(value) <= 64
        and all(_is_text(name, 64) and _is_number(measure) for name, measure in value.items())
    )


def _are_measures(value: Any) -> bool:
    return (
        isinstance(value, dict)
        and len(value) <= 16
        and all(_is_text(split, 64) and _is_measured(measures) for split, measures in value.items())
    )


def _are_settings(value: Any) -> bool:
    return (
        isinstance(value, dict)
        and len(value) <= 64
        and all(_is_text(name, 64) and (_is_number(each) or _is_text(each, 200)) for name, each in value.items())
    )


def _are_lines(value: Any) -> bool:
    return isinstance(value, list) and len(value) <= 64 and all(_is_text(line, 500) for line in value)


def _are_bands(value: Any) -> bool:
    return isinstance(value, tuple) and len(value) == 3 and all(_is_text(band, 32) for band in value)


_LINES = Rule(_are_lines, "at most 64 lines of at most 500 characters")
_MEASURES = Rule(_are_measures, "finite numbers by name, by split")
_REMARK = Rule(lambda value: value == "" or _is_text(value, 200), "a line of at most 200 characters")

RULES = {
    "name": _matching(r"\w[\w .+-]{0,63}", "1 to 64 letters, digits, spaces and signs of . + - _"),
    "architecture": _matching(r"[a-z][a-z0-9_-]{0,31}", "1 to 32 small letters, digits and signs of - _"),
    "resolution": _between(0.01, 10.0),
    "bands": Rule(_are_bands, "three names of at most 32 characters"),
    "mean": _between(0.0, 255.0),
    "std": _between(0.001, 255.0),
    "tau": _between(0.0, 1.0),
    "score": _between(0.0, 1.0),
    "data": _LINES,
    "credits": _LINES,
    "steps": Rule(lambda value: type(value) is int and 0 <= value < 10**9, "a whole number from 0 on"),
    "measures": _MEASURES,
    "place": _REMARK,
    "settings": Rule(_are_settings, "at most 64 numbers, or texts of at most 200 characters, by name"),
    "before": _MEASURES,
    "parent": _REMARK,
}
"""Of every field; a card is data from a file that anybody may have written."""

OPTIONAL = {"place", "settings", "before", "parent"}
"""Fields that a card may lack."""
