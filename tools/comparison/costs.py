"""What each system costs: seconds per megapixel, all in turns in one process; parameters; steps and minutes."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any

import numpy as np

from model.families.checkpoint import load_model, of_parts
from model.families.family import Family
from model.synthetic import render_scene

from .contestant import Contestant

SIDE = 1024
RESOLUTION = 0.13
"""Of the rendered suburb that all look at, metres per pixel, and so of the megapixel; each sees it in its own."""
ROUNDS = 3
"""In each all have their turn; of each the quickest counts, for a machine that others share is uneven."""


def seconds_per_megapixel(contestants: Mapping[str, Contestant]) -> dict[str, float]:
    """From pixels to polygons at each one's default score, by the system's name."""
    image = render_scene(SIDE, SIDE, RESOLUTION, seed=0, settlement="suburb").image
    finders = {name: each.predictor(each.score) for name, each in contestants.items()}
    seconds: dict[str, list[float]] = {name: [] for name in finders}
    for _ in range(ROUNDS):
        for name, find in finders.items():
            started = time.perf_counter()
            find(image, RESOLUTION, lambda share: None)
            seconds[name].append(time.perf_counter() - started)
    return {name: float(np.min(taken)) / (SIDE**2 / 1e6) for name, taken in seconds.items()}


def parameters(family: Family, frozen_trunk: bool) -> tuple[int, int]:
    """How many numbers a model has, and how many of them it learned beside a trunk that may have been frozen."""
    counts = {name: tensor.numel() for name, tensor in family.network.named_parameters()}
    kept = [count for name, count in counts.items() if frozen_trunk and of_parts(name, family.trunk)]
    return sum(counts.values()), sum(counts.values()) - sum(kept)


def cost(contestant: Contestant, entry: Mapping[str, Any], frozen_trunk: bool) -> dict[str, Any]:
    """What a system took to train, ready for JSON; `entry` is its log's last one, empty where nothing was trained."""
    # not the extractor's own: prepared for inference, it lacks names
    family, _ = load_model(contestant.subject.model)
    every, learned = parameters(family, frozen_trunk)
    training = {"steps": entry.get("step", 0), "minutes": entry.get("minutes", 0.0)}
    return {**training, "parameters": every, "learned": learned, "score": contestant.score}
