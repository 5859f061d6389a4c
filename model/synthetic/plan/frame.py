"""A piece of ground with metres on it, on which a building is drawn part by part."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .footprints import outline
from .quads import Quad, extent, part_of
from .site import Fixture, Part, Site, Wing

STEP = 0.5
"""Metres between the lines of the grid that corners lie on, so that two parts never end a few centimetres apart."""
RISES_FROM = {
    "hip": (0, 1, 2, 3),
    "half hip": (0, 2, 3),
    "gable, ridge across": (0, 2),
    "gable, ridge along": (1, 3),
    "rising to the back": (0,),
    "rising to the front": (2,),
    "flat": (0,),
}
"""Forms of roofs: the sides of a wing from which they rise; front and back are v = 0 and v = 1 of the frame."""
MIRRORED = {0: 0, 1: 3, 2: 2, 3: 1}

Box = tuple[float, float, float, float]
"""Left, front, right and back in metres."""


@dataclass(frozen=True)
class Frame:
    """A quad that is measured in metres from its front left corner.

    Attributes:
        quad: the ground, in the scene's metres.
        is_mirrored: whether left is right.
    """

    quad: Quad
    is_mirrored: bool = False

    @property
    def width(self) -> float:
        """Metres along the front."""
        return extent(self.quad)[0]

    @property
    def depth(self) -> float:
        """Metres from front to back."""
        return extent(self.quad)[1]

    def shares(self, box: Box) -> Box:
        """A box as shares of the quad's sides, on the grid."""
        (u0, u1), (v0, v1) = (
            _on_grid(np.array(ends), side) for ends, side in ((box[::2], self.width), (box[1::2], self.depth))
        )
        return (1 - u1, v0, 1 - u0, v1) if self.is_mirrored else (u0, v0, u1, v1)

    def ground(self, box: Box) -> Quad:
        """A box as a quad of the scene."""
        u0, v0, u1, v1 = self.shares(box)
        return part_of(self.quad, u0, u1, v0, v1)

    def wing(self, box: Box, form: str, eaves: float) -> Wing:
        """A box under a roof of some form, a key of `RISES_FROM`."""
        sides = tuple(MIRRORED[side] if self.is_mirrored else side for side in RISES_FROM[form])
        return Wing(self.ground(box), sides, eaves)

    def fixture(self, kind: str, box: Box) -> Fixture:
        """Something else that is built."""
        return Fixture(kind, self.ground(box))

    def site(self, boxes: list[Box], parts: list[Part], small: bool = False) -> Site:
        """A building whose outline is that of all `boxes` together."""
        rings = outline(np.array([self.shares(box) for box in boxes]), self.quad)
        return Site(rings, [wing.quad for part in parts for wing in part.wings], self.width, self.depth, small, parts)


def _on_grid(places: np.ndarray, side: float) -> np.ndarray:
    """Metres along a side as shares of it, in whole steps."""
    steps = max(round(side / STEP), 1)
    return np.clip(np.round(places / side * steps), 0, steps) / steps
