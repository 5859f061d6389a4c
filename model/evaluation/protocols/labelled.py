"""What is labelled in an image, as measures want it, and one way to measure what was found there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from ...building import Building, Ring
from ...data.scenes import Scene
from ..measures.outlines import clipped
from ..measures.scene import Comparison, SceneResult, measure_scene


class Labelled(NamedTuple):
    """An image with all that is known of it, cut at its edges: what lies outside cannot be found.

    Attributes:
        image: uint8 `[H, W, 3]` RGB.
        references: rings of each building, in pixels.
        ignored: rings of each region to ignore, in pixels.
    """

    image: np.ndarray
    references: list[list[Ring]]
    ignored: list[list[Ring]]

    @classmethod
    def of(cls, scene: Scene) -> Labelled:
        """Read a scene."""
        image = scene.read()
        size = image.shape[:2]
        return cls(image, references_in_image(scene, size), _cut(scene.ignored, size))

    def measured(
        self,
        predictions: Sequence[Building],
        score: float,
        resolution: float,
        seconds: float = 0.0,
        candidates: Sequence[Building] | None = None,
    ) -> tuple[SceneResult, Comparison]:
        """Measure what was found in the image, which is cut at its edges as well; see `measure_scene`."""
        size = self.image.shape[:2]
        ranked = None if candidates is None else in_image(candidates, size)
        found = in_image(predictions, size)
        return measure_scene(
            found, self.references, size, score, resolution, seconds, candidates=ranked, ignored=self.ignored
        )


def in_image(predictions: Sequence[Building], size: tuple[int, int]) -> list[Building]:
    """Cut predictions at the edges of an image of (height, width)."""
    cut = [Building(clipped(b.rings, size), b.score, b.status) for b in predictions]
    return [building for building in cut if building.rings]


def references_in_image(scene: Scene, size: tuple[int, int]) -> list[list[Ring]]:
    """Cut the scene's references at the edges of the image."""
    return _cut([annotation.rings for annotation in scene.annotations], size)


def _cut(polygons: Sequence[Sequence[Ring]], size: tuple[int, int]) -> list[list[Ring]]:
    return [rings for polygon in polygons if (rings := clipped(polygon, size))]
