"""The model card: what a trained network is for, where it comes from and how good it is. Plain standard library."""

from __future__ import annotations

import math
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any, NamedTuple

from .errors import Fault, Phrase
from .foreign_text import is_seen
from .kinds import quoted
from .options import SCORE, TAU

LONGEST_NAME = 64
"""Letters in the name of a model."""


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
        calibration: pairs of a score and the probability that a building of that score is one, see `probability`.

    The four before the last are those of a model that somebody taught further; a file's card lacks those that are
    empty, and it lacks `calibration` where nobody has calibrated the model.

    Raises:
        Fault: a value is of the wrong kind or out of its bounds.
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
    calibration: list[list[float]] = field(default_factory=list)

    def __post_init__(self) -> None:
        for name, rule in RULES.items():
            value = getattr(self, name)
            if not rule.holds(value):
                found = quoted(value)
                raise Fault("its {name} is {found} and must be {wanted}", name=name, found=found, wanted=rule.wanted)

    def probability(self, score: float) -> float | None:
        """How probable it is that a building of a score is one; None where the model is not calibrated.

        Between two pairs of `calibration` it is on the line that joins them.
        """
        if not self.calibration:
            return None
        after = bisect_right([known for known, _ in self.calibration], score)
        low, least = self.calibration[max(after - 1, 0)]
        high, most = self.calibration[min(after, len(self.calibration) - 1)]
        return least if high == low else least + (most - least) * (score - low) / (high - low)

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
            Fault: they are not exactly the card's fields, but for optional ones, each of its kind and in its bounds.
        """
        if not isinstance(values, dict):
            raise Fault("it is no list of names and values")
        names = {each.name for each in fields(cls)}
        if lacking := names - OPTIONAL - set(values):
            raise Fault("it lacks {name}", name=_first(lacking))
        if unknown := set(values) - names:
            raise Fault("it has an unknown field {name}", name=_first(unknown))
        bands = values["bands"]
        return cls(**{**values, "bands": tuple(bands) if isinstance(bands, list) else bands})


def is_plain_name(value: Any) -> bool:
    """Whether a model can be called so, in any script."""
    return (
        isinstance(value, str)
        and re.match(r"\w", value) is not None
        and len(value) <= LONGEST_NAME
        and all(map(_is_plain, value))
    )


def _is_plain(letter: str) -> bool:
    return letter.isalnum() or letter in "_ .+-" or unicodedata.category(letter)[0] == "M"  # as vowels of Hindi are


def _first(names: set[Any]) -> str:
    return min(map(quoted, names))


class Rule(NamedTuple):
    """What a field may hold, as a test and in words."""

    holds: Callable[[Any], bool]
    wanted: Phrase


def _is_number(value: Any) -> bool:
    return type(value) in (int, float) and math.isfinite(value)  # a bool is none


def _is_text(value: Any, longest: int) -> bool:
    return isinstance(value, str) and 0 < len(value) <= longest and is_seen(value)


def _between(least: float, most: float) -> Rule:
    wanted = Phrase("a number from {least} to {most}", least=f"{least:g}", most=f"{most:g}")
    return Rule(lambda value: _is_number(value) and least <= value <= most, wanted)


def _matching(pattern: str, wanted: Phrase) -> Rule:
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


def _is_calibration(value: Any) -> bool:
    """Whether this is pairs of a score, each higher than the one before, and a probability that never falls."""
    if not isinstance(value, list) or len(value) > 64:
        return False
    if not all(isinstance(pair, list) and len(pair) == 2 and all(map(_is_share, pair)) for pair in value):
        return False
    return all(low[0] < high[0] and low[1] <= high[1] for low, high in zip(value, value[1:]))


def _is_share(value: Any) -> bool:
    return _is_number(value) and 0.0 <= value <= 1.0


def _are_lines(value: Any) -> bool:
    return isinstance(value, list) and len(value) <= 64 and all(_is_text(line, 500) for line in value)


def _are_bands(value: Any) -> bool:
    return isinstance(value, tuple) and len(value) == 3 and all(_is_text(band, 32) for band in value)


_LINES = Rule(_are_lines, Phrase("at most 64 lines of at most 500 characters"))
_MEASURES = Rule(_are_measures, Phrase("finite numbers by name, by split"))
_REMARK = Rule(lambda value: value == "" or _is_text(value, 200), Phrase("a line of at most 200 characters"))

RULES = {
    "name": Rule(is_plain_name, Phrase("1 to 64 letters, digits, spaces and signs of . + - _")),
    "architecture": _matching(r"[a-z][a-z0-9_-]{0,31}", Phrase("1 to 32 small letters, digits and signs of - _")),
    "resolution": _between(0.01, 10.0),
    "bands": Rule(_are_bands, Phrase("three names of at most 32 characters")),
    "mean": _between(0.0, 255.0),
    "std": _between(0.001, 255.0),
    "tau": _between(0.0, 1.0),
    "score": _between(0.0, 1.0),
    "data": _LINES,
    "credits": _LINES,
    "steps": Rule(
        lambda value: type(value) is int and 0 <= value < 10**9, Phrase("a whole number from {least} on", least=0)
    ),
    "measures": _MEASURES,
    "place": _REMARK,
    "settings": Rule(_are_settings, Phrase("at most 64 numbers, or texts of at most 200 characters, by name")),
    "before": _MEASURES,
    "parent": _REMARK,
    "calibration": Rule(
        _is_calibration, Phrase("at most 64 rising pairs of a score and a probability, each from 0 to 1")
    ),
}
"""Of every field; a card is data from a file that anybody may have written."""

OPTIONAL = {"place", "settings", "before", "parent", "calibration"}
"""Fields that a card may lack."""
