"""Features of one or several parts, among neighbours that are only there to be met."""

from __future__ import annotations

import numpy as np
import pytest

from model.polygon.features import regularize_features

TOLERANCE = 0.75


def box(x: float, y: float, width: float = 10.0, height: float = 8.0) -> list[np.ndarray]:
    return [np.array([[x, y], [x, y + height], [x + width, y + height], [x + width, y]])]


def crooked(x: float, y: float) -> list[np.ndarray]:
    (ring,) = box(x, y)
    return [ring + np.array([[0.0, 0.0], [0.3, 0.0], [0.0, 0.2], [0.0, 0.0]])]


def right_angles(ring: np.ndarray) -> bool:
    walls = np.roll(ring, -1, axis=0) - ring
    return bool((abs((walls * np.roll(walls, 1, axis=0)).sum(axis=1)) < 1e-9).all())


def test_only_what_changes_and_is_wanted_is_returned() -> None:
    result = regularize_features([[box(0, 0)], [crooked(30, 0)], [crooked(60, 0)]], 2, TOLERANCE, neighbours=True)
    assert len(result) == 2
    assert result[0] is None
    assert result[1] is not None
    assert right_angles(result[1][0][0])


def test_others_are_met_but_not_returned() -> None:
    ((part,),) = regularize_features([[box(0, 0)], [box(10.3, 0)]], 1, TOLERANCE, neighbours=True)
    assert part[0][:, 0].max() == pytest.approx(10.15)
    assert regularize_features([[box(0, 0)], [box(10.3, 0)]], 1, TOLERANCE, neighbours=False) == [None]


def test_parts_of_one_feature_keep_apart() -> None:
    """A multipolygon whose parts share a wall is no valid one."""
    assert regularize_features([[box(0, 0), box(10.3, 0)]], 1, TOLERANCE, neighbours=True) == [None]
