"""Polygons out of keypoints: geometry on top of the network's heatmaps, free of learning."""

from .evidence import Evidence
from .grouping import building_rings
from .neighbours import meet
from .regularize import regularize

__all__ = ["Evidence", "building_rings", "meet", "regularize"]
