"""Random crops of labelled scenes, with their buildings clipped to the crop."""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np
import shapely
from shapely.geometry import Polygon, box

from ..building import Ring
from ..scenes import Scene, resample
from ..targets import Outline

VISIBLE_SHARE = 0.3
"""A building of which less than this is in the crop counts neither as building nor as background."""
MINIMUM_SIZE = 6.0
"""Shortest side, in pixels, of a clipped building worth learning."""
SCALE_RANGE = 1.45
"""Largest factor by which a crop's ground resolution differs from the model's, either way."""
FINEST_SHARE = 0.7
"""Scenes are kept at this share of the model's resolution, the finest that a crop is drawn from."""
CLIPPED_CORNER = 1e-6


@dataclass
class Crop:
    """A training example.

    Attributes:
        image: uint8 `[S, S, 3]` RGB.
        outlines: buildings to be found.
        ignored: float32 `[M, 4]`, boxes of slivers of buildings.
    """

    image: np.ndarray
    outlines: list[Outline]
    ignored: np.ndarray

    def boxes(self) -> np.ndarray:
        """Bounding boxes of the buildings, float32 `[N, 4]`."""
        bounds = [np.concatenate([o.rings[0].min(axis=0), o.rings[0].max(axis=0)]) for o in self.outlines]
        return np.array(bounds, dtype=np.float32).reshape(-1, 4)


class LabelledScene:
    """A scene held in memory near the model's resolution, from which crops are drawn."""

    def __init__(self, image: np.ndarray, polygons: list[list[Ring]], resolution: float, finest: float) -> None:
        scale = min(1.0, resolution / finest)
        self.image = resample(image, scale)
        stretch = np.array([self.image.shape[1] / image.shape[1], self.image.shape[0] / image.shape[0]])
        self.polygons = [[ring * stretch for ring in rings] for rings in polygons]
        self.resolution = resolution / scale
        self.bounds = np.array([[*rings[0].min(axis=0), *rings[0].max(axis=0)] for rings in self.polygons])

    @classmethod
    def of(cls, scene: Scene, resolution: float) -> LabelledScene:
        """Read a scene for a model of the given resolution (metres per pixel)."""
        rings = [annotation.rings for annotation in scene.annotations]
        return cls(scene.read(), rings, scene.resolution, FINEST_SHARE * resolution)

    def crop(self, size: int, resolution: float, random: np.random.Generator) -> Crop:
        """Draw a crop of `size` pixels near `resolution`, turned, mirrored and scaled at random."""
        return self.cut(self._transform(size, resolution, random), size)

    def cut(self, transform: np.ndarray, size: int) -> Crop:
        """The crop that an affine `transform` `[2, 3]` (scene pixels to crop pixels) shows, black outside the scene."""
        # cv2 puts a pixel's centre on whole numbers, ours is on halves
        centred = transform.copy()
        centred[:, 2] += transform[:, :2] @ (0.5, 0.5) - 0.5
        image = cv2.warpAffine(self.image, centred, (size, size), flags=cv2.INTER_LINEAR)
        outlines, ignored = [], []
        for k in self._in_view(transform, size):
            rings = [ring @ transform[:, :2].T + transform[:, 2] for ring in self.polygons[k]]
            extent = self._visible_frame(transform, size)
            outline, share = clip(rings, extent)
            if outline is None:
                continue
            if share < VISIBLE_SHARE or np.ptp(outline.rings[0], axis=0).min() < MINIMUM_SIZE:
                ignored.append([*outline.rings[0].min(axis=0), *outline.rings[0].max(axis=0)])
            else:
                outlines.append(outline)
        return Crop(image, outlines, np.array(ignored, dtype=np.float32).reshape(-1, 4))

    def _visible_frame(self, transform: np.ndarray, size: int) -> Polygon:
        """The part of the crop that shows the scene, as a polygon in crop pixels."""
        height, width = self.image.shape[:2]
        corners = np.array([[0, 0], [width, 0], [width, height], [0, height]]) @ transform[:, :2].T + transform[:, 2]
        return Polygon(corners).intersection(box(0, 0, size, size))

    def _in_view(self, transform: np.ndarray, size: int) -> np.ndarray:
        """Numbers of the polygons whose bounds may lie in the crop."""
        inverse = cv2.invertAffineTransform(transform)
        corners = np.array([[0, 0], [size, 0], [size, size], [0, size]]) @ inverse[:, :2].T + inverse[:, 2]
        low, high = corners.min(axis=0), corners.max(axis=0)
        return np.where((self.bounds[:, :2] < high).all(axis=1) & (self.bounds[:, 2:] > low).all(axis=1))[0]

    def _transform(self, size: int, resolution: float, random: np.random.Generator) -> np.ndarray:
        """A random affine from scene to crop pixels: place, turn, mirror and scale."""
        scale = self.resolution / resolution * SCALE_RANGE ** random.uniform(-1, 1)
        angle = random.uniform(0, 2 * math.pi) if random.random() < 0.5 else random.integers(4) * math.pi / 2
        linear = scale * np.array([[math.cos(angle), -math.sin(angle)], [math.sin(angle), math.cos(angle)]])
        if random.random() < 0.5:
            linear[:, 0] *= -1
        offset = size / 2 - linear @ self._centre(size / scale, random)
        return np.column_stack([linear, offset])

    def _centre(self, extent: float, random: np.random.Generator) -> np.ndarray:
        """Where to look, in scene pixels: mostly around a building, now and then anywhere."""
        height, width = self.image.shape[:2]
        if random.random() < 0.15 or not len(self.bounds):
            return random.uniform(0, 1, 2) * (width, height)
        low, high = np.split(self.bounds[random.integers(len(self.bounds))], 2)
        return np.clip((low + high) / 2 + random.uniform(-0.4, 0.4, 2) * extent, 0, (width, height))


def clip(rings: list[Ring], frame: Polygon) -> tuple[Outline | None, float]:
    """The part of a building inside a convex frame, and the share of its area that this is.

    Of several parts the largest is kept. Corners made by clipping are no corners of the building, nor are those on the
    frame itself.
    """
    whole = shapely.make_valid(Polygon(rings[0], rings[1:]))
    visible = whole.intersection(frame)
    parts = [part for part in getattr(visible, "geoms", [visible]) if isinstance(part, Polygon) and part.area > 0]
    if not parts:
        return None, 0.0
    part = max(parts, key=lambda polygon: polygon.area)
    corners = np.concatenate(rings)
    inside = shapely.contains_xy(frame.buffer(-CLIPPED_CORNER), corners[:, 0], corners[:, 1])
    clipped = [np.asarray(ring.coords)[:-1] for ring in (part.exterior, *part.interiors)]
    return Outline(clipped, corners[inside]), part.area / whole.area
