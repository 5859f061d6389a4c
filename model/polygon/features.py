"""Regularisation of any polygons, whoever drew them: features of one or several parts."""

from __future__ import annotations

from collections.abc import Sequence

import shapely

from ..building import Ring
from . import share_boundaries
from .acceptance import is_near
from .regularization.regularize import regularize
from .ring import CLEARANCE, polygon, to_complex
from .rounding.curved import WITH_ARCS, curved
from .rounding.rounded import SUFFIX, rounded

Feature = list[list[Ring]]
"""The parts of a feature, each a polygon: its outline, then its holes."""


def regularize_features(
    features: Sequence[Feature], wanted: int, tolerance: float, neighbours: bool
) -> list[Feature | None]:
    """Straighten walls, or make a circle or arcs of what is one, then let neighbours meet.

    Args:
        features: valid, with y pointing down.
        wanted: how many of them to return; the others are there as neighbours.
        tolerance: how far a wall may move, in the unit of the coordinates.
        neighbours: whether neighbours are to meet.

    Returns:
        The first features as they became, None for those that stay as they are.
    """
    straight = [
        _valid_or([_straight_or_bent(rings, tolerance) for rings in feature], otherwise=feature) for feature in features
    ]
    result = straight
    if neighbours:
        met = iter(share_boundaries([rings for feature in straight for rings in feature], tolerance, True))
        result = [_valid_or([next(met) for _ in feature], otherwise=feature) for feature in straight]
    return [
        None if all(new is old for new, old in zip(after, before)) else after
        for after, before in zip(result[:wanted], features)
    ]


def suffix_of(feature: Feature, tolerance: float) -> str:
    """What stands behind the status of a feature whose outlines are circles, or have arcs; nothing behind others."""
    suffixes = {_suffix(rings, tolerance) for rings in feature}
    return suffixes.pop() if len(suffixes) == 1 else ""


def _suffix(rings: list[Ring], tolerance: float) -> str:
    bends = ((SUFFIX, rounded), (WITH_ARCS, curved))
    return next((suffix for suffix, bend in bends if bend(rings, rings[0], tolerance) is rings), "")


def _straight_or_bent(rings: list[Ring], tolerance: float) -> list[Ring]:
    bent = _bent(rings, tolerance)
    if bent is not None:
        return bent
    straight, changed = regularize(rings, tolerance)
    # given again, what is bent only now would become so, and be farther off than the tolerance
    return rings if changed and _bent(straight, tolerance) is not None else straight


def _bent(rings: list[Ring], tolerance: float) -> list[Ring] | None:
    """The polygon with a circle or arcs for its outline, which may be itself; None where that is neither."""
    as_circle = rounded(rings, rings[0], tolerance)
    if as_circle is not None:
        return as_circle
    bent = curved(rings, rings[0], tolerance)
    if bent is None or bent is rings:
        return bent
    near = is_near(to_complex(rings[0]).tolist(), to_complex(bent[0]).tolist(), tolerance)
    stays = curved(bent, bent[0], tolerance) is bent
    return bent if near and stays else None


def _valid_or(parts: Feature, otherwise: Feature) -> Feature:
    """The parts if they make one valid geometry, which parts that overlap or share a wall do not."""
    if len(parts) == 1:
        return parts
    shape = shapely.multipolygons([polygon(rings) for rings in parts])
    return parts if shapely.is_valid(shape) and shapely.minimum_clearance(shape) > CLEARANCE else otherwise
