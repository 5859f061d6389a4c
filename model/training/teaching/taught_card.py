"""The card of a model that was taught: whose child it is, what it learned, where, how, and what that brought."""

from __future__ import annotations

import dataclasses

from ...contract.card import ModelCard
from ...contract.errors import QuoinError
from ...contract.foreign_text import foreign
from ..recipe import Recipe

MOST_LINES = 60
LONGEST_LINE = 500
BEFORE, AFTER = "own place before", "own place after"
"""Names of the measures on the block that was set apart: of the base, and of the model."""
ELSEWHERE_BEFORE, ELSEWHERE_AFTER = "other places before", "other places after"
"""The same on scenes elsewhere: what was forgotten."""


def taught_card(base: ModelCard, weights: str, name: str, about: str, recipe: Recipe) -> ModelCard:
    """The card of a model to be.

    Args:
        base: the card of the model that learns.
        weights: SHA-256 of its weights.
        name: of the new one.
        about: what is taught and where.
        recipe: how it is taught.

    Raises:
        QuoinError: a card cannot hold the name.
    """
    lines = [f"Taught: {about}", f"Settings: {_settings(recipe)}", f"Parent: {base.name}, weights {weights}"]
    data = [*base.data, *(foreign(line, LONGEST_LINE) for line in lines)][-MOST_LINES:]
    try:
        return dataclasses.replace(base, name=name, data=data, measures={})
    except ValueError as error:
        raise QuoinError("The model cannot be called so, {reason}; choose another name.", reason=error) from error


def _settings(recipe: Recipe) -> str:
    learned = f"heads on {recipe.kept_crops} kept crops" if recipe.kept_crops else "heads and the last stages"
    return f"{learned}, {recipe.steps} steps of {recipe.batch}, rate {recipe.learning_rate:g}, seed {recipe.seed}"
