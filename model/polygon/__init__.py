"""Polygons out of keypoints: geometry on top of the network's heatmaps, free of learning."""

from .evidence import Evidence
from .grouping import building_rings
from .neighbours import meet
from .regularize import regularize
from .rivals import give_way, rivals

__all__ = ["Evidence", "building_rings", "give_way", "meet", "regularize", "rivals"]
