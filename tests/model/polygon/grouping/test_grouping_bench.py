"""The share of exact rings that grouping must reach on the synthetic bench, shape by shape."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from tools.polygon_bench import Score, draw_cases, nearest, outline, score

from ...synthetic_evidence import SHAPES, Case

COUNT = 60
"""Buildings of each shape: 480 in all for each number of missing corners."""


@pytest.mark.parametrize(("missing", "least"), [(0, 0.97), (1, 0.90)])
def test_outline_draws_exactly_the_right_rings(missing: int, least: float) -> None:
    scores = scores_of(outline, missing)
    assert np.mean([each.exact for each in scores.values()]) >= least, scores
    assert max(each.crossing for each in scores.values()) == 0.0, scores


def test_nearest_is_right_on_rectangles_and_wrong_on_most_concave_shapes() -> None:
    scores = scores_of(nearest, missing=0)
    assert scores["rectangle"].exact == 1.0
    assert np.mean([scores[shape].exact for shape in ("L", "T", "U", "Z", "notch")]) < 0.5


def scores_of(group: Callable[[Case], list[np.ndarray]], missing: int) -> dict[str, Score]:
    """The scores of a grouping by shape."""
    cases = {shape: draw_cases(shape, missing, COUNT) for shape in SHAPES}
    return {shape: score([group(case) for case in each], each) for shape, each in cases.items()}
