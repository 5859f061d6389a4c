"""The numbers of teaching: the last stages from fresh crops, or the heads alone from few crops many times."""

from __future__ import annotations

from dataclasses import replace

from ...contract.options import TeachOptions
from ..recipe import Recipe

VALIDATIONS = 4
"""In a course; the base is measured once before."""
LEAST_BETWEEN = 25
"""Steps between two of them: fewer hardly change anything."""
RISING = 40
"""The learning rate rises in one step of so many."""
STEPS_A_SCENE = 50
"""For so many steps one scene is rendered: what is learned beside the user's own, so that less is forgotten."""
SEEN = 8
"""So often each kept crop is learned from."""


def teaching_recipe(resolution: float, options: TeachOptions, seed: int = 1) -> Recipe:
    """How a model of this resolution is taught: its heads on kept features, or with *deep* its last stages, too."""
    steps = options.steps
    shared = Recipe(
        steps=steps,
        warm_up=max(1, steps // RISING),
        validate_every=max(LEAST_BETWEEN, steps // VALIDATIONS),
        average=0.99,
        synthetic=steps // STEPS_A_SCENE,
        paste_share=0.1,
        decoy_share=0.1,
        colour_share=0.7,
        variety=0.6,
        seed=seed,
        resolution=resolution,
    )
    if options.deep:
        return replace(shared, learning_rate=1e-4, frozen_stages=5)
    kept = max(shared.batch, steps * shared.batch // SEEN)
    return replace(shared, learning_rate=1e-3, shapes=1, boxes=32, kept_crops=kept)
