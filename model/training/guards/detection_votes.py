"""How far labels lie from the buildings that the base finds: each pair that may be one building votes for a shift.

Most votes for anything but the true shift disagree, so the one with most buildings behind it wins, whatever share of
labels and findings has no partner.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely
from shapely.affinity import translate
from shapely.geometry.base import BaseGeometry

from ...building import Building, Ring
from .blocks import Shift, blocks
from .place import LabelledPlace, shape_of

REACH = 8.0
"""Metres from a label within which its building may lie."""
ALIKE = 1.6
"""Times the area of one that the other of a pair has at most."""
AGREEING = 0.75
"""Metres by which votes for one shift differ: no outline is surer than that."""
NEAR = 2.0
"""Metres from the shift with most votes within which a part of the place may have its own."""
LEAST_VOTES = 5
LEAST_SHARE = 0.3
"""Of the labels that votes for the shift must come from."""
ROUNDS = 3
MOST_ASKED = 500
"""Labels whose votes are compared with each other, about: of thousands that agree, too many pairs do."""


def shift_by_detections(places: Sequence[LabelledPlace], found: Sequence[Sequence[Building]]) -> Shift | None:
    """By what a raster's labels are to be moved, as the base's buildings say; None where too few have a partner.

    Args:
        places: of one raster.
        found: what the base finds in each.
    """
    pairs = list(zip(places, found, strict=True))
    labels = [shape for place, _ in pairs for rings in place.buildings if (shape := _in_raster(rings, place)).area > 0]
    seen = [_in_raster(building.rings, place) for place, buildings in pairs for building in buildings]
    said = shifts_of_blocks(labels, seen, places[0].resolution)
    return None if said is None else Shift.of(list(said[1]))


def _in_raster(rings: Sequence[Ring], place: LabelledPlace) -> BaseGeometry:
    return translate(shape_of(rings), *place.origin)


def shifts_of_blocks(
    labels: list[shapely.Geometry], found: list[shapely.Geometry], resolution: float
) -> tuple[np.ndarray, np.ndarray] | None:
    """Block by block by what labels are to be moved; None where too few have a partner.

    Args:
        labels: in pixels, none of them empty.
        found: what an image shows, in the same pixels.
        resolution: metres on the ground per pixel.

    Returns:
        The middle of each block and its shift, both in metres, `[B, 2]`.
    """
    centres = _centres(labels) * resolution
    owner, votes = _votes(labels, found, resolution)
    if len(votes) == 0:
        return None
    far = np.hypot(*(votes - _mode(owner, votes)).T)
    if len(np.unique(owner[far < AGREEING])) < max(LEAST_VOTES, LEAST_SHARE * len(labels)):
        return None
    voters = np.unique(owner[far < NEAR])
    own = np.array([votes[owner == voter][np.argmin(far[owner == voter])] for voter in voters])
    parts = blocks(centres[voters])
    middles, moves = ([np.median(each[part], axis=0) for part in parts] for each in (centres[voters], own))
    return np.array(middles), np.array(moves)


def _centres(shapes: Sequence[shapely.Geometry]) -> np.ndarray:
    return shapely.get_coordinates(shapely.centroid(np.array(shapes, dtype=object))).reshape(-1, 2)


def _votes(
    labels: list[shapely.Geometry], found: list[shapely.Geometry], resolution: float
) -> tuple[np.ndarray, np.ndarray]:
    """Of each pair that may be one building, the label's number and how far the building lies from it, in metres."""
    found = [shape for shape in found if shape.area > 0]
    if not labels or not found:
        return np.zeros(0, int), np.zeros((0, 2))
    here, there = _centres(labels) * resolution, _centres(found) * resolution
    tree = shapely.STRtree(shapely.points(there))
    label, building = tree.query(shapely.points(here), predicate="dwithin", distance=REACH)
    areas = shapely.area(np.array(labels, dtype=object))[label], shapely.area(np.array(found, dtype=object))[building]
    alike = np.maximum(*areas) < ALIKE * np.minimum(*areas)
    return label[alike], (there[building] - here[label])[alike]


def _mode(owner: np.ndarray, votes: np.ndarray) -> np.ndarray:
    """The shift that most labels vote for, about: the mean of the votes around the one that has most beside it.

    Where rows of like houses leave a tie, the shortest shift is meant.
    """
    labels, number = np.unique(owner, return_inverse=True)
    order = np.argsort(np.hypot(*votes.T), kind="stable")
    order = order[number[order] % max(1, len(labels) // MOST_ASKED) == 0]
    asked, of = votes[order], owner[order]
    vote, other = shapely.STRtree(shapely.points(asked)).query(
        shapely.points(asked), predicate="dwithin", distance=AGREEING
    )
    voters = np.unique(np.stack([vote, of[other]]), axis=1)[0]  # each label once
    mode = asked[int(np.argmax(np.bincount(voters)))]
    for _ in range(ROUNDS):
        mode = votes[np.hypot(*(votes - mode).T) < AGREEING].mean(axis=0)
    return mode
