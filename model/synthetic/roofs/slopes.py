"""The geometry of roofs: how high each pixel lies above the eaves and which way it slopes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..paint.canvas import Window
from ..plan.quads import Quad, extent
from ..plan.site import Wing

PITCH = {"hip": (0.25, 0.55), "gable": (0.2, 0.6), "mono": (0.04, 0.16), "flat": (0.0, 0.0)}
"""Rise over run of each form of roof, least and most."""


@dataclass
class Roof:
    """A roof seen from above, each field float32 `[h, w]` over a window.

    Attributes:
        height: metres above what the wings' eaves are counted from; -inf beside the roof.
        downhill_x, downhill_y: the slope's direction, a unit vector (y down).
        run: metres from the eave, measured up the slope.
        along: metres along the eave.
        crease: metres to the nearest ridge, hip or valley.
        pitch: rise over run.
    """

    height: np.ndarray
    downhill_x: np.ndarray
    downhill_y: np.ndarray
    run: np.ndarray
    along: np.ndarray
    crease: np.ndarray
    pitch: float

    def slant(self, sun: np.ndarray) -> np.ndarray:
        """Direct light relative to level ground, by Lambert's cosine law.

        `sun` is the unit vector towards the sun (x, y down, up).
        """
        facing = self.pitch * (self.downhill_x * sun[0] + self.downhill_y * sun[1]) + sun[2]
        return np.clip(facing / (np.sqrt(1 + self.pitch**2) * sun[2]), 0.05, 2.0)


def build_roof(form: str, wings: list[Quad], window: Window, resolution: float, rng: np.random.Generator) -> Roof:
    """Raise a roof of the given form (a key of `PITCH`) over wings in pixel coordinates.

    Where wings overlap the higher one is seen.
    """
    pitch = rng.uniform(*PITCH[form])
    uphill_side = int(rng.integers(4))
    return raise_roof([Wing(wing, _eaves(form, wing, uphill_side), 0.0) for wing in wings], pitch, window, resolution)


def raise_roof(wings: list[Wing], pitch: float, window: Window, resolution: float) -> Roof:
    """Raise a roof over wings in pixel coordinates, the eaves of each as high as the wing says.

    Where wings overlap the higher one is seen.
    """
    roof: Roof | None = None
    for wing in wings:
        piece = _wing_roof(wing, window, resolution, pitch)
        roof = piece if roof is None else _higher(roof, piece)
    assert roof is not None, "a building has at least one wing"
    return roof


def _eaves(form: str, wing: Quad, uphill_side: int) -> tuple[int, ...]:
    """Sides of a wing (0: v = 0, 1: u = 1, 2: v = 1, 3: u = 0) from which the roof rises."""
    width, depth = extent(wing)
    if form == "hip":
        return 0, 1, 2, 3
    if form == "gable":
        return (0, 2) if width >= depth else (1, 3)
    return (uphill_side,)


def _wing_roof(wing: Wing, window: Window, resolution: float, pitch: float) -> Roof:
    """The roof of one wing; -inf high outside it."""
    x, y = window.centres()
    eaves, quad = list(wing.rises_from), wing.quad
    tangent = np.roll(quad, -1, axis=0) - quad
    tangent /= np.linalg.norm(tangent, axis=1, keepdims=True)
    # Each [4, 1, 1], so that every side meets every pixel.
    (left, top), (tangent_x, tangent_y) = (part.T.astype(np.float32)[..., None, None] for part in (quad, tangent))
    along = ((x - left) * tangent_x + (y - top) * tangent_y) * np.float32(resolution)
    distance = ((y - top) * tangent_x - (x - left) * tangent_y) * np.float32(resolution)
    # A pixel partly covered by the footprint belongs to the roof with its centre just outside.
    inside = distance.min(axis=0) > -resolution

    nearest = np.argmin(distance[eaves], axis=0)
    run, *others = np.sort(distance[eaves], axis=0)
    downhill_x, downhill_y = tangent_y[eaves].ravel()[nearest], -tangent_x[eaves].ravel()[nearest]
    return Roof(
        height=np.where(inside, wing.eaves + run * np.float32(pitch), -np.inf).astype(np.float32),
        downhill_x=downhill_x,
        downhill_y=downhill_y,
        run=run,
        along=np.take_along_axis(along[eaves], nearest[None], axis=0)[0],
        crease=others[0] - run if others else np.full(window.shape, np.inf, np.float32),
        pitch=pitch,
    )


def _higher(a: Roof, b: Roof) -> Roof:
    """The upper of two roofs at each pixel."""
    first = a.height >= b.height
    turns = a.downhill_x * b.downhill_x + a.downhill_y * b.downhill_y < 0.9
    valley = np.where(turns & np.isfinite(a.height) & np.isfinite(b.height), np.abs(a.run - b.run), np.inf)
    names = ("height", "downhill_x", "downhill_y", "run", "along")
    chosen = {name: np.where(first, getattr(a, name), getattr(b, name)) for name in names}
    crease = np.minimum(np.where(first, a.crease, b.crease), valley)
    return Roof(**chosen, crease=crease, pitch=a.pitch)
