"""How good a model is: tables of what `model.evaluate` measures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from model.contract.measures import ERRORS, MEANINGS
from model.contract.option import option_of
from model.contract.options import NetworkOptions

from .markdown import DASH, table, with_interval
from .page import between
from .subject import ROOT, Subject

SUMMARY = {
    "ap50": "AP50",
    "ap75": "AP75",
    "mask_iou": "IoU of matched",
    "precision": "precision",
    "recall": "recall",
}
MEASURES = (
    *("ap50", "ap75", "ap", "precision", "recall", "mask_iou", "mask_f1", "iou", "c_iou", "n_ratio"),
    *("matched_c_iou", "matched_n_ratio", "polis_m", "max_tangent_angle"),
)
OF_SCENES = ("buildings", "ap50", "ap75", "mask_iou", "c_iou", "polis_m", "precision", "recall")
OF_PATCHES = ("buildings", "mask_f1", "mask_iou", "boundary_f", "boundary_ssim", "found")
TEST_ROW = "| test"
"""How the row of the test split begins in the README's table."""


def summary(subject: Subject) -> str:
    """The README's five figures: a row for each country of the validation split, and one for the test split.

    The test split's row stays as it is unless the split may be looked at; that of other weights goes.
    """
    steps = f"({subject.card.steps:,} training steps)"
    rows = [
        [f"validation, {country}", *_summary_cells(subject.evaluation("val.json", country))]
        for country in subject.countries("val.json")
    ]
    if subject.test:
        places = " and ".join(subject.countries("test.json"))
        rows.append([f"test, {places} {steps}", *_summary_cells(subject.evaluation("test.json"))])
    lines = table(["scenes", "buildings", *SUMMARY.values()], rows).splitlines()
    if not subject.test:
        kept = between(ROOT / "README.md", "summary").splitlines()
        lines += [line for line in kept if line.startswith(TEST_ROW) and steps in line]
    return "\n".join([*lines, "", subject.provenance("summary", "`val.json`, and `test.json` with `--test`")])


def seen(subject: Subject) -> str:
    """What the network was trained on and who must be named, as its card says."""
    card = subject.card
    lines = [f"* {line}" for line in (*card.data, *card.credits)]
    return "\n".join([*lines, "", subject.provenance("seen", "the card in the model's file")])


def accuracy(subject: Subject) -> str:
    """All measures on the validation split, each country by itself."""
    countries = subject.countries("val.json")
    of_each = [subject.evaluation("val.json", country) for country in countries]
    heads = [f"{country}, {_buildings(each)} buildings" for country, each in zip(countries, of_each)]
    return _measures(heads, of_each) + "\n\n" + subject.provenance("accuracy", "`val.json`, with 95 % intervals")


def accuracy_test(subject: Subject) -> str:
    """All measures on the test split, by the number of orientations that the network looks at."""
    counts = option_of(NetworkOptions, "tta_views").choices
    of_each = [subject.evaluation("test.json", views=views) for views in counts]
    heads = [f"{_buildings(of_each[0])} buildings, in 1 orientation", *(f"in {views}" for views in counts[1:])]
    return _measures(heads, of_each) + "\n\n" + subject.provenance("accuracy-test", "`test.json`, with 95 % intervals")


def scenes(subject: Subject) -> str:
    """The main measures of each scene of the validation split."""
    rows = [
        [image["name"], *(_number(key, image["measures"][key]) for key in OF_SCENES)]
        for country in subject.countries("val.json")
        for image in subject.evaluation("val.json", country)["per_image"]
    ]
    heads = ["scene", *(_title(key) for key in OF_SCENES)]
    return table(heads, rows) + "\n\n" + subject.provenance("scenes", "`val.json`")


def errors(subject: Subject) -> str:
    """How many buildings of the validation split came out how."""
    rows = [
        [country, *(subject.evaluation("val.json", country)["errors"].get(error, 0) for error in ERRORS)]
        for country in subject.countries("val.json")
    ]
    return table(["scenes", *ERRORS], rows) + "\n\n" + subject.provenance("errors", "`val.json`")


def patches(subject: Subject) -> str:
    """The paper's protocol on the validation patches of its own city."""
    return _patches(subject, "patches", "christchurch_val.json")


def patches_test(subject: Subject) -> str:
    """The paper's protocol on the test split."""
    return _patches(subject, "patches-test", "test.json")


def _patches(subject: Subject, name: str, split: str) -> str:
    measures = subject.evaluation(split, protocol="patches")["measures"]
    heads = [_title(key) for key in OF_PATCHES]
    row = [with_interval(measures[key], ".0f" if key == "buildings" else ".3f") for key in OF_PATCHES]
    return table(heads, [row]) + "\n\n" + subject.provenance(name, f"`{split}`, `--protocol patches`")


def _summary_cells(evaluation: dict[str, Any]) -> Iterator[str]:
    yield str(_buildings(evaluation))
    for key in SUMMARY:
        yield _number(key, evaluation["measures"][key]["value"], ".2f")


def _measures(heads: list[str], of_each: list[dict[str, Any]]) -> str:
    rows = [[_title(key), *(with_interval(each["measures"][key], _form(key)) for each in of_each)] for key in MEASURES]
    return table(["measure", *heads], rows)


def _buildings(evaluation: dict[str, Any]) -> int:
    return round(evaluation["measures"]["buildings"]["value"])


def _title(key: str) -> str:
    meaning = MEANINGS[key]
    return f"{meaning.title}, {meaning.unit}" if meaning.unit else str(meaning.title)


def _form(key: str) -> str:
    return {"buildings": ".0f", "max_tangent_angle": ".1f", "polis_m": ".2f"}.get(key, ".3f")


def _number(key: str, value: float | None, form: str = "") -> str:
    return DASH if value is None else f"{value:{form or _form(key)}}"
