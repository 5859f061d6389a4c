"""Polygons out of keypoints: geometry on top of the network's heatmaps, free of learning."""

from .evidence import Evidence
from .grouping.rings import building_rings
from .neighbours.meet import meet
from .neighbours.suppression import give_way, rivals
from .regularization.regularize import regularize

__all__ = ["Evidence", "building_rings", "give_way", "meet", "regularize", "rivals"]
