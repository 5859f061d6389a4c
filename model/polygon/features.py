"""Regularisation of any polygons, whoever drew them: features of one or several parts."""

from __future__ import annotations

from collections.abc import Sequence

import shapely

from ..building import Ring
from . import share_boundaries
from .regularization.regularize import regularize
from .ring import CLEARANCE, polygon
from .rounding.rounded import rounded

Feature = list[list[Ring]]
"""The parts of a feature, each a polygon: its outline, then its holes."""


def regularize_features(
    features: Sequence[Feature], wanted: int, tolerance: float, neighbours: bool
) -> list[Feature | None]:
    """Straighten walls, or make a circle of what is one, then let neighbours meet.

    Args:
        features: valid, with y pointing down.
        wanted: how many of them to return; the others are there as neighbours.
        tolerance: how far a wall may move, in the unit of the coordinates.
        neighbours: whether neighbours are to meet.

    Returns:
        The first features as they became, None for those that stay as they are.
    """
    straight = [
        _valid_or([_straight_or_round(rings, tolerance) for rings in feature], otherwise=feature)
        for feature in features
    ]
    result = straight
    if neighbours:
        met = iter(share_boundaries([rings for feature in straight for rings in feature], tolerance, True))
        result = [_valid_or([next(met) for _ in feature], otherwise=feature) for feature in straight]
    return [
        None if all(new is old for new, old in zip(after, before)) else after
        for after, before in zip(result[:wanted], features)
    ]


def _straight_or_round(rings: list[Ring], tolerance: float) -> list[Ring]:
    as_circle = rounded(rings, rings[0], tolerance)
    if as_circle is not None:
        return as_circle
    straight, changed = regularize(rings, tolerance)
    # given again, what is a circle only now would become one, and be farther off than the tolerance
    return rings if changed and rounded(straight, straight[0], tolerance) is not None else straight


def _valid_or(parts: Feature, otherwise: Feature) -> Feature:
    """The parts if they make one valid geometry, which parts that overlap or share a wall do not."""
    if len(parts) == 1:
        return parts
    shape = shapely.multipolygons([polygon(rings) for rings in parts])
    return parts if shapely.is_valid(shape) and shapely.minimum_clearance(shape) > CLEARANCE else otherwise
