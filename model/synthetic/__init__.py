"""Synthetic aerial scenes whose roof polygons are known exactly: for the demo, the tests and training."""

from .scene import SyntheticScene, render_scene

__all__ = ["SyntheticScene", "render_scene"]
