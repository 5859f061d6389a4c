"""Measures of each system with intervals, and how far the flagship is from each rival on the same images."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from typing import Any, TypeVar

from model.evaluation.measures.bootstrap import with_intervals
from model.evaluation.measures.patch import patch_measures
from model.evaluation.measures.scene import scene_measures

from .systems import FLAGSHIP

Result = TypeVar("Result")
Measures = Callable[[Sequence[Result]], dict[str, float]]

DRAWS = 1000
"""Of the bootstrap."""
PATCHES = ("mask_f1", "mask_iou", "boundary_ssim", "boundary_f")
"""The paper's, in the order of its table."""
SCENES = ("c_iou", "n_ratio", "polis_m", "boundary_ap", "ap50", "ap75")
CORNERS = ("c_iou", "n_ratio", "matched_n_ratio")
RATIOS = ("n_ratio", "matched_n_ratio")
"""What is best where it is 1."""


def of_patches(results: Sequence[Any]) -> dict[str, float]:
    """The paper's measures."""
    measured = patch_measures(results)
    return {key: measured[key] for key in PATCHES}


def of_scenes(results: Sequence[Any]) -> dict[str, float]:
    """The measures of maps."""
    measured = scene_measures(results)
    return {key: measured[key] for key in SCENES}


def of_corners(results: Sequence[Any]) -> dict[str, float]:
    """The measures of maps that count corners."""
    measured = scene_measures(results)
    return {key: measured[key] for key in CORNERS}


def side_by_side(results: Mapping[str, Sequence[Result]], measures: Measures[Result]) -> dict[str, Any]:
    """Ready for JSON: `systems` and `differences`, measures with intervals by the system's name.

    Args:
        results: by the system's name, of the same images in the same order.
        measures: of results.
    """
    ours = results[FLAGSHIP.name]
    rivals = {name: list(zip(ours, theirs, strict=True)) for name, theirs in results.items() if name != FLAGSHIP.name}

    def gains(pairs: Sequence[tuple[Result, Result]]) -> dict[str, float]:
        first, second = (measures(side) for side in zip(*pairs, strict=True))
        return {key: merit(key, first[key]) - merit(key, second[key]) for key in first}

    return {
        "systems": {name: _plain(with_intervals(own, measures, DRAWS)) for name, own in results.items()},
        "differences": {name: _plain(with_intervals(pairs, gains, DRAWS)) for name, pairs in rivals.items()},
    }


def merit(key: str, value: float) -> float:
    """What is subtracted: the value, but of a ratio how far it is from 1."""
    return abs(value - 1) if key in RATIOS else value


def _plain(measured: Mapping[str, Any]) -> dict[str, Any]:
    return {key: asdict(measure) for key, measure in measured.items()}
