"""Polygons out of keypoints: geometry on top of the network's heatmaps, free of learning."""

from .evidence import Evidence, RegionMask
from .grouping.rings import building_rings
from .neighbours.meet import share_boundaries
from .neighbours.suppression import clipped_to_better, suppressed
from .regularization.regularize import regularize

__all__ = [
    "Evidence",
    "RegionMask",
    "building_rings",
    "clipped_to_better",
    "regularize",
    "share_boundaries",
    "suppressed",
]
