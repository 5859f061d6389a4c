"""The bounds that spare a regularised building the question to GEOS."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from shapely import Polygon

from model.polygon.acceptance import _swept


@settings(max_examples=300, deadline=None)
@given(seed=st.integers(0, 2**32 - 1))
def test_walls_sweep_all_that_only_one_polygon_covers(seed: int) -> None:
    rng = np.random.default_rng(seed)
    count = rng.integers(3, 9)
    before = rng.uniform(5.0, 20.0, count) * np.exp(1j * np.sort(rng.uniform(0.0, 2.0 * np.pi, count)))
    after = before + rng.normal(0.0, 1.5, count) + 1j * rng.normal(0.0, 1.5, count)
    shapes = [Polygon(np.stack([points.real, points.imag], axis=1)) for points in (before, after)]
    assume(all(shapely.is_valid(shapes)))
    apart = shapely.symmetric_difference(*shapes).area
    assert apart <= _swept(before.tolist(), after.tolist()) + 1e-9


def test_a_wall_that_turns_in_place_sweeps_two_triangles() -> None:
    # Two walls 20 long turn by 1 in 10 about their middles, so each sweeps two triangles of 10 by 1; the others slide.
    before = [-10 - 5j, 10 - 5j, 10 + 5j, -10 + 5j]
    after = [-10 - 6j, 10 - 4j, 10 + 6j, -10 + 4j]
    assert _swept(before, after) == pytest.approx(2 * 2 * 0.5 * 10.0 * 1.0)
