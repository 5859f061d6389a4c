"""Polygons out of keypoints: geometry on top of the network's heatmaps, free of learning."""

from .evidence import Evidence
from .grouping import building_rings

__all__ = ["Evidence", "building_rings"]
