"""Random crops of labelled scenes, with their buildings clipped to the crop."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np
import shapely
from shapely.geometry import Polygon, box

from ..building import Ring
from ..data.outline import Outline
from ..data.resampling import resample
from ..data.scenes import Scene
from .ignored import fill, ignored_of
from .labelled_building import LabelledBuilding

VISIBLE_SHARE = 0.3
"""A building of which less than this is in the crop counts neither as building nor as background."""
MINIMUM_SIZE = 6.0
"""Shortest side, in pixels, of a clipped building worth learning."""
FINER, COARSER = 1.45, 1.8
"""Largest factors by which a crop's ground resolution differs from the model's: coarser ones show large roofs whole."""
STRETCH = 1.15
"""Largest factor by which a crop is drawn out along some direction, and as much pressed together across it."""
ANYWHERE = 0.2
"""Share of crops laid anywhere instead of over a building: ground without buildings has to be learned too."""
INSIDE = 0.45
"""A crop's centre is at least so many of its sides inside the scene: there is nothing to learn from beyond."""
FINEST_SHARE = 0.7
"""Scenes are kept at this share of the model's resolution, the finest that a crop is drawn from."""


LEAST_KNOWN = 0.3
"""A crop of which less than this is known teaches little, and another is drawn."""
TRIES = 10
"""Crops drawn at most to find one of which enough is known."""


@dataclass
class Crop:
    """A training example.

    Attributes:
        image: uint8 `[S, S, 3]` RGB.
        outlines: buildings to be found.
        ignored: uint8 `[S, S]`, 1 where nothing is known: slivers of buildings, regions to ignore, what lies outside
            the scene or shows nothing. A building to be found is never ignored.
    """

    image: np.ndarray
    outlines: list[Outline]
    ignored: np.ndarray

    def boxes(self) -> np.ndarray:
        """Bounding boxes of the buildings, float32 `[N, 4]`."""
        bounds = [np.concatenate([o.rings[0].min(axis=0), o.rings[0].max(axis=0)]) for o in self.outlines]
        return np.array(bounds, dtype=np.float32).reshape(-1, 4)


class LabelledScene:
    """A scene held in memory near the model's resolution, from which crops are drawn.

    Args:
        image: uint8 `[H, W, 3]` RGB.
        polygons: rings of each building in pixels of the image.
        resolution: metres on the ground per pixel of the image.
        finest: the image is kept at this resolution if its own is finer.
        frames: `[N, 4]`, per building the box within which it is labelled; by default the whole image.
        ignored: uint8 `[H, W]`, 1 in pixels of the image of which nothing is known; by default all are known.
        town: scenes of one town share their part of the crops.
    """

    def __init__(
        self,
        image: np.ndarray,
        polygons: list[list[Ring]],
        resolution: float,
        finest: float,
        frames: np.ndarray | None = None,
        ignored: np.ndarray | None = None,
        town: str = "",
    ) -> None:
        scale = min(1.0, resolution / finest)
        self.image = resample(image, scale)
        height, width = self.image.shape[:2]
        stretch = np.array([width / image.shape[1], height / image.shape[0]])
        self.resolution = resolution / scale
        self.town = town
        self.ignored: np.ndarray = np.zeros((height, width), np.uint8)
        if ignored is not None:
            self.ignored = cv2.resize(ignored, (width, height), interpolation=cv2.INTER_NEAREST)
        self.frames = np.tile([0, 0, width, height], (len(polygons), 1))
        if frames is not None:
            self.frames = frames * np.tile(stretch, 2)
        self.buildings = [LabelledBuilding.of([ring * stretch for ring in rings]) for rings in polygons]
        self._tree = shapely.STRtree([building.shape for building in self.buildings])

    @classmethod
    def of(cls, scene: Scene, resolution: float) -> LabelledScene:
        """Read a scene for a model of the given resolution (metres per pixel)."""
        rings, image = [annotation.rings for annotation in scene.annotations], scene.read()
        ignored, finest = ignored_of(scene, image), FINEST_SHARE * resolution
        return cls(image, rings, scene.resolution, finest, ignored=ignored, town=scene.town)

    def crop(self, size: int, resolution: float, random: np.random.Generator, variety: float = 1.0) -> Crop:
        """Draw a crop of `size` pixels near `resolution`, turned, mirrored, scaled and stretched at random.

        See `Recipe.variety`.
        """
        for _ in range(TRIES):
            crop = self.cut(self._transform(size, resolution, random, variety), size)
            if crop.ignored.mean() <= 1 - LEAST_KNOWN:
                break
        return crop

    def cut(self, transform: np.ndarray, size: int) -> Crop:
        """The crop that an affine `transform` `[2, 3]` (scene pixels to crop pixels) shows, black outside the scene."""
        # cv2 puts a pixel's centre on whole numbers, ours is on halves
        centred = transform.copy()
        centred[:, 2] += transform[:, :2] @ (0.5, 0.5) - 0.5
        image = cv2.warpAffine(self.image, centred, (size, size), flags=cv2.INTER_LINEAR)
        ignored = cv2.warpAffine(self.ignored, centred, (size, size), flags=cv2.INTER_NEAREST, borderValue=1)
        outlines = []
        for outline, share in self._visible(_view(transform, size)):
            moved = outline.transformed(transform)
            if share < VISIBLE_SHARE or np.ptp(moved.rings[0], axis=0).min() < MINIMUM_SIZE:
                _fill_box(ignored, moved.rings[0])
            else:
                outlines.append(moved)
        for outline in outlines:
            fill(ignored, outline.rings, 0)
        return Crop(image, outlines, ignored)

    def _visible(self, view: Polygon) -> Iterator[tuple[Outline, float]]:
        """What is seen of each building in a view (scene pixels), and the share of it that this is."""
        known: dict[tuple[float, ...], Polygon] = {}
        for k in np.sort(self._tree.query(view, predicate="intersects")):
            frame = tuple(self.frames[k])
            if frame not in known:
                known[frame] = view.intersection(box(*frame))
                shapely.prepare(known[frame])
            outline, share = self.buildings[k].clipped(known[frame])
            if outline is not None:
                yield outline, share

    def _transform(self, size: int, resolution: float, random: np.random.Generator, variety: float) -> np.ndarray:
        """A random affine from scene to crop pixels: place, turn, mirror, scale and stretch."""
        finer = math.exp(variety * random.uniform(-math.log(COARSER), math.log(FINER)))
        scale = self.resolution / resolution * finer
        angle = random.uniform(0, 2 * math.pi) if random.random() < 0.5 else random.integers(4) * math.pi / 2
        linear = scale * np.array([[math.cos(angle), -math.sin(angle)], [math.sin(angle), math.cos(angle)]])
        if random.random() < 0.5:
            linear[:, 0] *= -1
        linear = linear @ _stretch(STRETCH ** (variety * random.uniform(-1, 1)), random.uniform(0, math.pi))
        offset = size / 2 - linear @ self._centre(size / scale, random)
        return np.column_stack([linear, offset])

    def _centre(self, extent: float, random: np.random.Generator) -> np.ndarray:
        """Where to look, in scene pixels: mostly around a building, now and then anywhere."""
        size = np.array(self.image.shape[1::-1])
        if random.random() < ANYWHERE or not self.buildings:
            centre = random.uniform(0, 1, 2) * size
        else:
            low, high = np.split(np.array(self.buildings[random.integers(len(self.buildings))].shape.bounds), 2)
            centre = (low + high) / 2 + random.uniform(-0.4, 0.4, 2) * extent
        margin = np.minimum(INSIDE * extent, size / 2)
        return np.clip(centre, margin, size - margin)


def _fill_box(mask: np.ndarray, ring: Ring) -> None:
    """Set a mask's pixels within the bounding box of a ring."""
    left, top = np.floor(ring.min(axis=0)).astype(int).clip(0)
    right, bottom = np.ceil(ring.max(axis=0)).astype(int)
    mask[top:bottom, left:right] = 1


def _stretch(factor: float, angle: float) -> np.ndarray:
    """A linear map `[2, 2]` that stretches by `factor` in the direction `angle` and keeps areas."""
    along = np.array([math.cos(angle), math.sin(angle)])
    return np.eye(2) / factor + (factor - 1 / factor) * np.outer(along, along)


def _view(transform: np.ndarray, size: int) -> Polygon:
    """What a crop shows, as a polygon in scene pixels."""
    inverse = cv2.invertAffineTransform(transform)
    corners = np.array([[0, 0], [size, 0], [size, size], [0, size]]) @ inverse[:, :2].T + inverse[:, 2]
    return Polygon(corners)
