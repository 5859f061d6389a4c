"""The user's own models: which names they may have, and where their files are."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.contract.card import ModelCard
from model.contract.registry import EXTENSION, MODELS, is_there, may_be_own_name, model_file, own_file, own_models


@pytest.mark.parametrize("name", ["Dächer 2", "roofs-1.2", "मकान2", "a", "x" * 64])
def test_plain_name_may_be_given(name: str) -> None:
    assert may_be_own_name(name)


@pytest.mark.parametrize(
    "name",
    [
        "",
        "x" * 65,
        "a/b",
        "a\\b",
        "..",
        ".a",
        "a.",
        "a ",
        "con",
        "NUL.1",
        "a\nb",
        "<b>a</b>",
        "a,b",
        *MODELS,
        "Keypoint",
        f"a.{EXTENSION}",
        "/a",
    ],
)
def test_any_other_name_may_not(name: str) -> None:
    assert not may_be_own_name(name)


@given(st.text(max_size=70))
def test_file_of_any_name_lies_in_the_folder(name: str) -> None:
    if may_be_own_name(name):
        folder = Path("models")
        assert model_file(name, folder) == own_file(name, folder)
        assert own_file(name, folder).parent == folder
        assert own_file(name, folder).stem == name


def test_folder_is_listed_by_names_and_nothing_else(tmp_path: Path) -> None:
    for file in ("b.safetensors", "A.safetensors", "keypoint.safetensors", "a,b.safetensors", ".c.part", "d.txt"):
        (tmp_path / file).touch()
    assert own_models(tmp_path) == ["A", "b"]
    assert own_models(tmp_path / "none") == own_models(tmp_path / "d.txt") == []
    assert is_there("b", tmp_path)
    assert not is_there("b")
    assert not is_there("c", tmp_path)


def test_card_says_how_a_model_was_taught_and_is_read_without_it() -> None:
    taught = ModelCard(
        "town",
        place="33.9 S, 151.2 E",
        settings={"buildings": 60, "learns": "heads"},
        before={"block": {"ap50": 0.5}},
        measures={"block": {"ap50": 0.6}},
        parent="keypoint 6fe7048f",
        calibration=[[0.1, 0.0], [0.9, 1.0]],
    )
    assert ModelCard.from_dict(taught.to_dict()) == taught
    assert not {"place", "settings", "before", "parent", "calibration"} & set(ModelCard("town").to_dict())
    assert ModelCard.from_dict(ModelCard("town").to_dict()) == ModelCard("town")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("place", "a\nb"),
        ("parent", "x" * 201),
        ("settings", {"a": [1]}),
        ("settings", {str(number): 1 for number in range(65)}),
        ("before", {"val": {"ap": True}}),
        ("calibration", [[0.1, 0.0], [0.9, 1.1]]),
        ("calibration", [[0.9, 0.0], [0.1, 1.0]]),
        ("calibration", [[0.1, 0.5], [0.9, 0.4]]),
        ("calibration", [[0.5, 0.5], [0.5, 0.6]]),
        ("calibration", [[0.5, True]]),
        ("calibration", [[0.5]]),
        ("calibration", 0.5),
    ],
)
def test_what_may_be_left_out_of_a_card_is_bounded(field: str, value: object) -> None:
    with pytest.raises(ValueError, match=f"its {field} is"):
        ModelCard.from_dict({**ModelCard("town").to_dict(), field: value})


@pytest.mark.parametrize(
    ("score", "probability"), [(0.0, 0.1), (0.2, 0.1), (0.3, 0.3), (0.4, 0.5), (0.5, 0.55), (0.6, 0.6), (1.0, 0.6)]
)
def test_probability_lies_between_those_of_the_scores_around(score: float, probability: float) -> None:
    card = ModelCard("town", calibration=[[0.2, 0.1], [0.4, 0.5], [0.6, 0.6]])
    assert card.probability(score) == pytest.approx(probability)


def test_a_card_that_is_not_calibrated_knows_no_probability() -> None:
    assert ModelCard("town").probability(0.5) is None
