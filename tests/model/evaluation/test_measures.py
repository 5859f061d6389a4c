"""What must hold for every measure on any scene."""

from __future__ import annotations

import math
import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.building import Building, Ring
from model.contract.measures import MEANINGS, SCENE_MEASURES
from model.evaluation.measures.average_precision import average_precision
from model.evaluation.measures.bootstrap import with_intervals
from model.evaluation.measures.patch import measure_patch, patch_measures
from model.evaluation.measures.scene import measure_scene, scene_measures

from ..building_strategies import QUICK, SIZE, references, scenes

DISTANCES = {"polis", "polis_m", "max_tangent_angle"}
RATIOS = {"n_ratio", "matched_n_ratio"}
SQUARE = [np.array([[10.0, 10.0], [40.0, 10.0], [40.0, 40.0], [10.0, 40.0]])]


def scene_values(predictions: list[Building], drawn: list[list[Ring]]) -> dict[str, float]:
    values = scene_measures([measure_scene(predictions, drawn, SIZE, score=0.5)[0]])
    del values["seconds"]
    return values


def as_predictions(drawn: list[list[Ring]]) -> list[Building]:
    return [Building(rings, 1.0, "") for rings in drawn]


@QUICK
@given(references())
def test_reference_against_itself_is_perfect(drawn: list[list[Ring]]) -> None:
    values = scene_values(as_predictions(drawn), drawn)
    assert values == {key: 0.0 if key in DISTANCES else 1.0 for key in values}


@QUICK
@given(references())
def test_nothing_found_is_zero_and_has_no_outline(drawn: list[list[Ring]]) -> None:
    for key, value in scene_values([], drawn).items():
        assert math.isnan(value) if key in DISTANCES | {"matched_n_ratio"} else value == 0


def test_nothing_to_find_is_not_defined_or_zero() -> None:
    values = scene_values(as_predictions([SQUARE]), [])
    assert values["iou"] == values["precision"] == 0
    assert math.isnan(values["ap"])
    assert math.isnan(values["recall"])
    assert math.isnan(values["n_ratio"])


def test_empty_scene_has_nothing_wrong() -> None:
    assert scene_values([], [])["iou"] == 1


def test_matched_measures_take_each_building_by_itself() -> None:
    """One outline with a corner too many, one with a corner too few, one missed, one false; the shapes agree."""
    house = np.array([[50.0, 10.0], [60.0, 10.0], [70.0, 10.0], [70.0, 40.0], [50.0, 40.0]])
    middle, far = np.array([[25.0, 10.0]]), [SQUARE[0] + [0.0, 50.0]]
    found = [[np.insert(SQUARE[0], 1, middle, axis=0)], [np.delete(house, 1, axis=0)], [SQUARE[0] + [50.0, 50.0]]]
    values = scene_values(as_predictions(found), [SQUARE, [house], far])
    assert values["matched_c_iou"] == pytest.approx(1 - 1 / 9)  # 5 for 4 corners, and 4 for 5
    assert values["matched_n_ratio"] == 1
    assert values["c_iou"] < 0.8  # what was missed and what is false counts


@QUICK
@given(references(most=1))
def test_patch_against_itself_is_perfect(drawn: list[list[Ring]]) -> None:
    values = patch_measures([measure_patch(drawn[0], drawn[0], SIZE)])
    assert all(value == 1 for key, value in values.items() if key not in ("seconds", "boundary_ssim"))
    assert values["boundary_ssim"] == pytest.approx(1, abs=1e-12)


def test_patch_with_nothing_found_is_zero() -> None:
    values = patch_measures([measure_patch([], SQUARE, SIZE)])
    assert all(value == 0 for key, value in values.items() if key != "boundary_ssim")


@QUICK
@given(scenes(), st.randoms())
def test_order_and_direction_change_nothing(
    scene: tuple[list[Building], list[list[Ring]]], shuffle: random.Random
) -> None:
    predictions, drawn = scene
    turned = [Building([other_way_round(ring, shuffle) for ring in b.rings], b.score, b.status) for b in predictions]
    turned_references = [[other_way_round(ring, shuffle) for ring in rings] for rings in drawn]
    shuffle.shuffle(turned)
    shuffle.shuffle(turned_references)
    assert scene_values(turned, turned_references) == pytest.approx(scene_values(predictions, drawn), nan_ok=True)


def other_way_round(ring: Ring, shuffle: random.Random) -> Ring:
    """The same ring from another start, perhaps in the other direction."""
    rolled = np.roll(ring, shuffle.randrange(len(ring)), axis=0)
    return rolled[::-1] if shuffle.random() < 0.5 else rolled


@QUICK
@given(scenes())
def test_shares_lie_between_zero_and_one(scene: tuple[list[Building], list[list[Ring]]]) -> None:
    values = scene_values(*scene)
    assert all(0 <= value <= 1 for key, value in values.items() if key not in DISTANCES | RATIOS)
    assert values["c_iou"] <= values["iou"]


@QUICK
@given(st.lists(scenes(), min_size=1, max_size=3))
def test_figures_for_training_are_those_of_the_evaluation(
    images: list[tuple[list[Building], list[list[Ring]]]],
) -> None:
    quick = average_precision([p for p, _ in images], [d for _, d in images], [SIZE] * len(images))
    full = scene_measures([measure_scene(p, d, SIZE, score=0.5)[0] for p, d in images])
    assert {key: quick[key] for key in ("ap", "ap50", "ap75", "iou")} == {
        key: full[key] for key in quick if key != "mask_iou"
    }
    assert (0.0 if math.isnan(quick["mask_iou"]) else quick["mask_iou"]) == full["mask_iou"]


def test_every_measure_has_a_meaning_and_the_order_of_the_contract() -> None:
    keys = [*scene_values([], [SQUARE]), "buildings"]
    assert [key for key in MEANINGS if key in keys] == list(SCENE_MEASURES)
    assert set(patch_measures([measure_patch([], SQUARE, SIZE)])) <= set(MEANINGS)


def test_interval_of_a_mean_is_that_of_its_bootstrap() -> None:
    # The mean of n draws from {0, 1} is normal around 1/2 with standard deviation 1 / (2 √n): here 0.05.
    values = [0.0, 1.0] * 50
    measure = with_intervals(values, lambda sample: {"mean": float(np.mean(sample))})["mean"]
    assert measure.value == 0.5
    assert measure.low == pytest.approx(0.5 - 1.96 * 0.05, abs=0.015)
    assert measure.high == pytest.approx(0.5 + 1.96 * 0.05, abs=0.015)


def test_single_image_has_no_interval() -> None:
    measure = with_intervals([1.0], lambda sample: {"mean": float(np.mean(sample))})["mean"]
    assert (measure.value, measure.low, measure.high) == (1.0, None, None)


def test_what_lies_in_a_region_to_ignore_counts_for_no_measure() -> None:
    unsure, wrong = SQUARE[0] + [50, 0], SQUARE[0] + [50, 45]
    found = [Building(rings, score, "") for rings, score in ((SQUARE, 0.8), ([unsure], 0.9), ([wrong], 0.7))]
    region = 2 * unsure - unsure.mean(axis=0)
    known, comparison = measure_scene(found, [SQUARE], SIZE, score=0.5, ignored=[[region]])
    assert known.predictions == 2
    assert known.vertices == (8, 4)
    assert comparison.pairs == [(0, 0, 1.0)]
    values = scene_measures([known])
    without = scene_values([found[0], found[2]], [SQUARE])
    assert {key: values[key] for key in without} == without


def test_a_building_in_a_region_to_ignore_is_a_match() -> None:
    known, _ = measure_scene(as_predictions([SQUARE]), [SQUARE], SIZE, score=0.5, ignored=[SQUARE])
    assert (known.predictions, len(known.pairs)) == (1, 1)


def test_a_region_to_ignore_is_not_missed() -> None:
    values = scene_measures([measure_scene([], [SQUARE], SIZE, score=0.5, ignored=[[SQUARE[0] + 45]])[0]])
    assert values["recall"] == 0
    assert measure_scene([], [], SIZE, score=0.5, ignored=[SQUARE])[0].references == 0
