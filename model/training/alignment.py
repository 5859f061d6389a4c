"""Labels moved to where a trained network sees their buildings.

Outlines drawn on other imagery lie metres beside the roofs of this one, each high building by another way. A network
that has learned from many of them is right on average, so each outline is shifted to agree with what it finds: the idea
of Girard et al., "Noisy Supervision for Correcting Misaligned Cadaster Maps Without Perfect Ground Truth Data", 2019.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import shapely
from shapely.affinity import translate
from shapely.geometry.base import BaseGeometry

from ..building import Building
from ..data.scenes import Annotation, Scene
from ..polygon.over_union import over_union
from .labelled_building import LabelledBuilding

SAME_BUILDING = 0.35
"""An outline and a found polygon that overlap by this IoU are the same building."""
WORTH = 0.05
"""A shift that gains less IoU than this is not made: the network is not that exact either."""
TRUSTED = 0.6
"""Least IoU after the shift: otherwise the two do not show the same thing."""
FIRST_STEP, LAST_STEP = 1.0, 0.1
"""Steps of the search, in metres."""
WAYS = np.array([(1, 0), (-1, 0), (0, 1), (0, -1)])


def aligned(scene: Scene, found: list[Building]) -> Scene:
    """The scene with each outline shifted to the building that was found there, in pixels of the scene.

    Outlines that reach past the scene are left: what is seen of them tells too little.
    """
    shapes = np.array([LabelledBuilding.of(building.rings).shape for building in found], dtype=object)
    tree = shapely.STRtree(shapes)
    return replace(scene, annotations=[_aligned(one, shapes, tree, scene.resolution) for one in scene.annotations])


def _aligned(annotation: Annotation, shapes: np.ndarray, tree: shapely.STRtree, resolution: float) -> Annotation:
    outline = LabelledBuilding.of(annotation.rings).shape
    near = [] if annotation.truncated else [shapes[index] for index in tree.query(outline)]
    target = max(near, key=lambda shape: over_union(outline, shape), default=None)
    if target is None or over_union(outline, target) < SAME_BUILDING:
        return annotation
    shift = _best_shift(outline, target, resolution)
    overlap = over_union(translate(outline, *shift), target)
    if overlap < max(TRUSTED, over_union(outline, target) + WORTH):
        return annotation
    return Annotation([ring + shift for ring in annotation.rings], truncated=False)


def _best_shift(outline: BaseGeometry, target: BaseGeometry, resolution: float) -> np.ndarray:
    """The shift, in pixels, that lets the outline overlap the target most, by steps that become smaller."""
    shift, best, step = np.zeros(2), over_union(outline, target), FIRST_STEP
    while step > LAST_STEP:
        tried = shift + WAYS * step / resolution
        overlaps = [over_union(translate(outline, *each), target) for each in tried]
        if max(overlaps) > best:
            shift, best = tried[int(np.argmax(overlaps))], max(overlaps)
        else:
            step /= 2
    return shift
