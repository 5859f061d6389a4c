"""Polygons out of keypoints or masks: geometry on top of what a network says, free of learning."""

from .evidence import Evidence, RegionMask
from .grouping.rings import building_rings
from .mask_contour import mask_rings
from .neighbours.meet import share_boundaries
from .neighbours.suppression import clipped_to_better, suppressed
from .regularization.regularize import regularize
from .sequence import sequence_rings

__all__ = [
    "Evidence",
    "RegionMask",
    "building_rings",
    "clipped_to_better",
    "mask_rings",
    "regularize",
    "sequence_rings",
    "share_boundaries",
    "suppressed",
]
