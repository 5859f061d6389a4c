"""From the evidence of buildings to their rings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby

import numpy as np

from ...building import Ring
from ...contract.errors import QuoinError
from ..evidence import Evidence
from ..ring import is_valid, oriented, signed_area
from ..rounding.curved import WITH_ARCS, curved, may_bend
from ..rounding.rounded import SUFFIX, rounded
from .contour import simplified_ring, trace
from .corners import Corners, without
from .likelihood import Likelihood
from .nearest import nearest_ring
from .needles import without_needles
from .outline import Traced, order_corners
from .peaks import Keypoints, find_keypoints
from .right_angles import with_right_angles
from .slanted_walls import with_upright_walls

TOLERANCE_CELLS = 2.5
"""How far a mask's contour strays from the wall, in cells of the grid."""

TOLERANCE_PIXELS = 6.0
"""The same in image pixels, for small buildings, whose cells are finer than what the network can tell."""

FINER = (1.0, 0.5, 0.25)
"""Shares of the tolerance tried in turn: a building narrower than the tolerance needs a finer one."""

NO_KEYPOINTS = Keypoints(np.empty((0, 2)), np.empty(0))

LEAST_AREA = 0.6
"""A ring with less of the contour's area than this is no likeness of the building."""

TOGETHER = 64
"""Buildings that go through each step together: more gain nothing, and take memory."""

Found = tuple[list[Ring], str]
"""Rings and how they came about: the status of `Building`."""


def building_rings(evidences: Sequence[Evidence], tau: float, grouping: str) -> list[Found | None]:
    """Join the keypoints of buildings to rings.

    Args:
        evidences: what the network says of each building.
        tau: threshold τ of ExtractPeak.
        grouping: `outline` or `nearest`.

    Returns:
        For each building valid, oriented rings in image pixels and the status of `Building`; None where neither
        keypoints nor mask give a polygon.
    """
    if grouping not in GROUPINGS:
        raise QuoinError("There is no grouping named {name}: choose outline or nearest.", name=grouping)
    found: list[Found | None] = []
    for _, same_size in groupby(evidences, key=lambda evidence: len(evidence.mask)):
        waiting = list(same_size)
        for first in range(0, len(waiting), TOGETHER):
            together = waiting[first : first + TOGETHER]
            found += GROUPINGS[grouping](together, find_keypoints(together, tau))
    return [None if each is None else (oriented(each[0]), each[1]) for each in found]


def _by_nearest(evidences: Sequence[Evidence], keypoints: Sequence[Keypoints]) -> list[Found | None]:
    """The paper's rings, or the contours where such a ring crosses itself."""
    return [_nearest(*each) for each in zip(evidences, keypoints)]


def _nearest(evidence: Evidence, keypoints: Keypoints) -> Found | None:
    if len(keypoints) >= 3:
        ring = nearest_ring(keypoints.positions)
        if is_valid([ring]):
            return [ring], "keypoints"
    contours = trace([evidence])[0]
    return None if contours is None else (_by_contour(_traced(contours, evidence, NO_KEYPOINTS)), "contour")


def _by_outline(evidences: Sequence[Evidence], keypoints: Sequence[Keypoints]) -> list[Found | None]:
    """The rings of keypoints along the contours, or the contours where none come out."""
    traced = [_traced(*each) for each in zip(trace(evidences), evidences, keypoints)]
    corners = iter(_valid_corners([each for rings in traced for each in rings]))
    return [_bent_or(_by_corners([next(corners) for _ in rings], rings), rings) if rings else None for rings in traced]


def _traced(contours: list[Ring] | None, evidence: Evidence, keypoints: Keypoints) -> list[Traced]:
    """The outline and the courtyards of a building; nothing where its mask holds nothing."""
    tolerance = _tolerance(evidence)
    return [
        Traced(ring, keypoints, tolerance, Likelihood(evidence, float(tolerance.max()), courtyard=index > 0))
        for index, ring in enumerate(contours or [])
    ]


def _by_corners(corners: Sequence[Corners | None], traced: Sequence[Traced]) -> Found:
    """The building of the corners of its outline and its courtyards, or its contours where the outline has none."""
    outline, *courtyards = corners
    if outline is None or not any(outline.detected):
        return _by_contour(traced), "contour"
    found = [outline, *(corners for corners in courtyards if corners is not None)]
    kept = [found[index] for index in nested([corners.ring for corners in found])]
    complete = all(all(corners.detected) for corners in kept)
    return [corners.ring for corners in kept], "keypoints" if complete else "completed"


def _bent_or(found: Found, traced: Sequence[Traced]) -> Found:
    """The building with a circle for its outline if the contour is one, or with the arcs that it has; itself if not.

    A circle whatever its corners are; arcs only where corners stand as they do along one.
    """
    (rings, status), outline = found, traced[0]
    as_circle = rounded(rings, outline.contour, float(outline.tolerance.min()))
    if as_circle is not None:
        return as_circle, f"{status}{SUFFIX}"
    with_arcs = curved(rings, outline.contour, float(outline.tolerance.max())) if may_bend(rings[0]) else None
    return found if with_arcs is None else (with_arcs, f"{status}{WITH_ARCS}")


def _tolerance(evidence: Evidence) -> np.ndarray:
    """How far a wall may be from the contour, in pixels along each axis, `[2]`."""
    return np.maximum(TOLERANCE_CELLS * evidence.cell, TOLERANCE_PIXELS)


def _valid_corners(traced: Sequence[Traced]) -> list[Corners | None]:
    """The corners along each contour at the coarsest tolerance at which they bound a likeness, and those off it."""
    found: list[Corners | None] = [None] * len(traced)
    for share in FINER:
        left = [index for index, corners in enumerate(found) if corners is None]
        if not left:
            break
        ordered = order_corners([traced[index]._replace(tolerance=share * traced[index].tolerance) for index in left])
        for index, corners in zip(left, map(_repaired, ordered)):
            if corners is not None and _is_likeness(corners.ring, traced[index].contour):
                found[index] = _squared(corners, traced[index])
    return found


def _squared(corners: Corners, traced: Traced) -> Corners:
    """The corners without needles, and with upright walls for slanted ones where that is likelier."""
    tolerance = float(traced.tolerance.max())
    corners = without_needles(with_right_angles(corners, traced.keypoints, tolerance), traced.likelihood)
    return with_upright_walls(corners, traced.likelihood, tolerance)


def _is_likeness(ring: Ring, contour: Ring) -> bool:
    return abs(signed_area(ring)) > LEAST_AREA * abs(signed_area(contour))


def _repaired(corners: Corners) -> Corners | None:
    """The corners if their ring is valid, else without the one whose loss makes it so and leaves the most area."""
    if is_valid([corners.ring]):
        return corners
    rests = [without(corners, index) for index in range(len(corners.ring))]
    valid = [rest for rest in rests if is_valid([rest.ring])]
    return max(valid, key=lambda rest: abs(signed_area(rest.ring)), default=None)


def _by_contour(traced: Sequence[Traced]) -> list[Ring]:
    """The contours' own corners: what is left when keypoints give no polygon."""
    corners = _valid_corners([each._replace(keypoints=NO_KEYPOINTS) for each in traced])
    rings = [
        simplified_ring(each.contour, each.tolerance) if own is None else own.ring for each, own in zip(traced, corners)
    ]
    return [rings[index] for index in nested(rings)]


def nested(rings: list[Ring]) -> list[int]:
    """Indices of the outline, which is valid, and of those courtyards that make a valid polygon with it."""
    kept = [0]
    for index in range(1, len(rings)):
        if is_valid([rings[each] for each in [*kept, index]]):
            kept.append(index)
    return kept


GROUPINGS: dict[str, Callable[[Sequence[Evidence], Sequence[Keypoints]], list[Found | None]]] = {
    "outline": _by_outline,
    "nearest": _by_nearest,
}
