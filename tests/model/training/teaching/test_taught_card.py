"""The card of a model that was taught holds whatever its name and layers may be called."""

from __future__ import annotations

import dataclasses
import unicodedata

import pytest

from model.contract.card import ModelCard
from model.contract.foreign_text import foreign
from model.contract.registry import may_be_own_name
from model.training.recipe import Recipe
from model.training.teaching.taught_card import taught_card

from .lessons import lesson_of


@pytest.mark.parametrize(
    ("name", "layer"),
    [
        ("हिन्दी के घर", "क्‍ष"),
        (unicodedata.normalize("NFD", "Häuser São Tomé"), unicodedata.normalize("NFD", "Häuser")),
        ("own town", "خانه‌های تهران"),  # its letters are parted by a sign that cannot be seen
    ],
)
def test_names_in_any_script_go_onto_the_card(name: str, layer: str) -> None:
    assert may_be_own_name(name)
    lesson = dataclasses.replace(lesson_of(), about=f"12 buildings of {foreign(layer)} on an image")
    card = taught_card(ModelCard("keypoint"), "a" * 64, name, lesson, Recipe())
    assert ModelCard.from_dict(card.to_dict()) == card
    assert (card.name, layer in card.data[-1]) == (name, True)
