"""The picture being painted: what every pixel reflects, how high it lies, and whose roof it belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

SUBPIXELS = 4
FRACTION_BITS = 6


@dataclass(frozen=True)
class Window:
    """A rectangle of whole pixels, columns `x0 <= x < x1` and rows `y0 <= y < y1`."""

    x0: int
    y0: int
    x1: int
    y1: int

    @property
    def slices(self) -> tuple[slice, slice]:
        """Index of the window in an array `[H, W, …]`."""
        return slice(self.y0, self.y1), slice(self.x0, self.x1)

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns."""
        return max(self.y1 - self.y0, 0), max(self.x1 - self.x0, 0)

    @property
    def empty(self) -> bool:
        """Whether the window holds no pixel."""
        return 0 in self.shape

    def centres(self) -> tuple[np.ndarray, np.ndarray]:
        """Pixel centres: x as `[1, W]` and y as `[H, 1]`, float32."""
        x = np.arange(self.x0, self.x1, dtype=np.float32)[None, :] + 0.5
        y = np.arange(self.y0, self.y1, dtype=np.float32)[:, None] + 0.5
        return x, y

    def coverage(self, rings: Sequence[np.ndarray]) -> np.ndarray:
        """Share of each pixel's area inside `rings` (even-odd, pixel coordinates), float32 `[H, W]`."""
        fine = self._subpixels()
        corners = self._in_subpixels(rings)
        cv2.fillPoly(fine, corners, 254, shift=FRACTION_BITS)
        # OpenCV fills every subpixel that the boundary runs through; on average half of it lies inside.
        cv2.polylines(fine, corners, True, 127, shift=FRACTION_BITS)
        return self._averaged(fine)

    def union_coverage(self, rings: Sequence[np.ndarray]) -> np.ndarray:
        """Share of each pixel's area inside any of `rings`, up to an eighth of a pixel too wide, float32 `[H, W]`."""
        fine = self._subpixels()
        for corners in self._in_subpixels(rings):
            cv2.fillPoly(fine, [corners], 254, shift=FRACTION_BITS)
        return self._averaged(fine)

    def _subpixels(self) -> np.ndarray:
        rows, columns = self.shape
        return np.zeros((rows * SUBPIXELS, columns * SUBPIXELS), np.uint8)

    def _in_subpixels(self, rings: Sequence[np.ndarray]) -> list[np.ndarray]:
        """Fixed-point coordinates for OpenCV, to which a whole number is the centre of a subpixel, not its corner."""
        fine = [(ring - (self.x0, self.y0)) * SUBPIXELS - 0.5 for ring in rings]
        return [np.rint(ring * 2**FRACTION_BITS).astype(np.int32) for ring in fine]

    def _averaged(self, fine: np.ndarray) -> np.ndarray:
        share = cv2.resize(fine, self.shape[::-1], interpolation=cv2.INTER_AREA)
        return share.astype(np.float32) * np.float32(1 / 254)


class Canvas:
    """Layers of the scene, each `[H, W]` but the first.

    Attributes:
        resolution: metres per pixel.
        colour: float32 `[3, H, W]`, linear reflectance 0 to 1.
        height: float32, metres above the ground, what casts and catches shadows.
        slant: float32, direct light relative to level ground, from the inclination of the surface.
        roof_id: int32, number of the building whose roof covers the pixel's centre from 1, else 0.
        paved: bool, streets, where nothing is planted.
    """

    def __init__(self, width: int, height: int, resolution: float) -> None:
        shape = (height, width)
        self.resolution = resolution
        self.colour = np.zeros((3, *shape), np.float32)
        self.height = np.zeros(shape, np.float32)
        self.slant = np.ones(shape, np.float32)
        self.roof_id = np.zeros(shape, np.int32)
        self.paved = np.zeros(shape, bool)

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns."""
        rows, columns = self.height.shape
        return rows, columns

    def window_around(self, points: np.ndarray, margin: float = 1) -> Window:
        """The pixels within `margin` pixels of the bounding box of `points`, clipped to the canvas."""
        rows, columns = self.shape
        x0, y0 = np.floor(points.min(axis=0) - margin).astype(int)
        x1, y1 = np.ceil(points.max(axis=0) + margin).astype(int)
        return Window(max(x0, 0), max(y0, 0), min(x1, columns), min(y1, rows))

    def paint(
        self,
        window: Window,
        coverage: np.ndarray,
        colour: np.ndarray,
        height: np.ndarray | float | None = None,
        slant: np.ndarray | float = 1.0,
    ) -> None:
        """Lay `colour` (`[3, 1, 1]` or `[3, h, w]`) over a window.

        Where it covers most of a pixel it brings its height, if any, and its slant.
        """
        below = self.colour[(slice(None), *window.slices)]
        change = colour - below
        change *= coverage
        below += change
        solid = coverage > 0.5
        if height is not None:
            np.copyto(self.height[window.slices], np.float32(height), where=solid)
        np.copyto(self.slant[window.slices], np.float32(slant), where=solid)

    def fill(self, ring: np.ndarray, colour: np.ndarray, height: float | None = None, strength: float = 1.0) -> None:
        """Paint one polygon (pixel coordinates) evenly."""
        window = self.window_around(ring)
        if not window.empty:
            self.paint(window, window.coverage([ring]) * np.float32(strength), colour, height)

    def stamp(self, ring: np.ndarray, colour: np.ndarray, height: float) -> None:
        """Paint a small convex polygon quickly: without anti-aliasing, which nobody misses on a bucket."""
        corners = np.rint((ring - 0.5) * 2**FRACTION_BITS).astype(np.int32)
        layers = [*zip(self.colour, colour.ravel()), (self.height, height), (self.slant, 1.0)]
        for layer, value in layers:
            cv2.fillConvexPoly(layer, corners, float(value), shift=FRACTION_BITS)
