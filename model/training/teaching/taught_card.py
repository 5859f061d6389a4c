"""The card of a model that was taught: whose child it is, what it learned, where, how, and what that brought."""

from __future__ import annotations

import dataclasses

from ...contract.card import ModelCard
from ...contract.errors import QuoinError
from ...contract.foreign_text import foreign
from ...contract.teaching.lesson import Lesson
from ..recipe import Recipe

MOST_LINES = 60
LONGEST_LINE, LONGEST_REMARK = 500, 200
OWN_BLOCK, ELSEWHERE = "own block", "elsewhere"
"""Where measures are from: from the block that was set apart, and from other places, which tell what was forgotten."""
FIRST_DIGITS = 8


def taught_card(base: ModelCard, weights: str, name: str, lesson: Lesson, recipe: Recipe) -> ModelCard:
    """The card of a model to be; what only the course knows is put onto it by `learned_card`.

    Args:
        base: the card of the model that learns.
        weights: SHA-256 of its weights.
        name: of the new one.
        lesson: what is taught and where.
        recipe: how it is taught.

    Raises:
        QuoinError: a card cannot hold the name.
    """
    try:
        return dataclasses.replace(
            base,
            name=name,
            data=[*base.data, foreign(lesson.about, LONGEST_LINE)][-MOST_LINES:],
            place=foreign(lesson.place, LONGEST_REMARK),
            settings=_settings(recipe),
            measures={},
            before={},
            # what it learns changes its scores
            calibration=[],
            parent=f"{base.name} {weights[:FIRST_DIGITS]}",
        )
    except ValueError as error:
        raise QuoinError("The model cannot be called so, {reason}; choose another name.", reason=error) from error


def learned_card(card: ModelCard, step: int, taught: int, held_out: int, share: float) -> ModelCard:
    """The card after so many steps on so many buildings, with so many set apart, of which a share was taken."""
    settings = {**card.settings, "steps": step, "buildings": taught, "set apart": held_out, "share": round(share, 2)}
    return dataclasses.replace(card, steps=card.steps + step, settings=settings)


def compared_card(
    card: ModelCard, before: dict[str, dict[str, float]], measures: dict[str, dict[str, float]]
) -> ModelCard:
    """The card with measures of the base and of the model, by where they are from, and those that it has already."""
    base = card.measured({**card.before, **before}).measures
    return dataclasses.replace(card.measured({**card.measures, **measures}), before=base)


def _settings(recipe: Recipe) -> dict[str, str | float]:
    crops = {"crops": recipe.kept_crops} if recipe.kept_crops else {}
    learns = "heads" if recipe.kept_crops else "heads and last stages"
    return {"learns": learns, **crops, "batch": recipe.batch, "rate": recipe.learning_rate, "seed": recipe.seed}
