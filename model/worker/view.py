"""A view that the network has run over once, kept to be read again and again: with another τ, or at a point."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import shapely

from ..building import Building, Ring
from ..contract.errors import QuoinError
from ..contract.options import ReadOptions
from ..contract.tiling import Tile, TilePlan
from ..device.free_memory import free_memory
from ..extraction.assembly import Assembly
from ..extraction.clicks import with_click
from ..extraction.extractor import Extractor
from ..extraction.reading import is_large_enough
from ..extraction.sent_tile import SentTile
from ..extraction.tile_observer import TileObserver
from ..families.detection import Features, Observation
from ..families.family import Family
from ..polygon.over_union import over_union
from .view_detection import KeptDetection

LEAST_SCORE = 0.05
"""More doubtful detections are not kept: they are hundreds, and none of them buildings."""

SHARE_OF_FREE_MEMORY = 0.5
"""What a view may take: the rest is for the network while it runs, and for QGIS."""

TAU_STEP = 0.01
"""By how much τ is moved at a time."""

STEPS_AHEAD = 20
"""How far from the last τ buildings are read before they are asked for, either way."""

PROBE_METRES = (5.0, 8.0, 13.0, 20.0, 32.0)
"""Sides of the square boxes in which the network is asked for a building around a point: from hut to hall."""

WIDER_METRES = (0.0, 1.0, 2.5)
"""By how much a building's box is widened, on each side, where the network is asked for what is in it."""

LEAST_LIKE = 0.4
"""Least intersection over union of a building and what it is mended to."""

SNAP_METRES = 1.5
"""How far from the place where a corner is dropped the network's may be."""


@dataclass(frozen=True)
class _KeptTile:
    tile: Tile
    detections: list[KeptDetection]
    features: Features


class KeptView:
    """Takes the tiles of a plan, of which some may be left out; features and evidence stay in main memory.

    Raises:
        QuoinError: the view does not fit in the memory that is free.
    """

    def __init__(self, extractor: Extractor, plan: TilePlan, resolution: float) -> None:
        _check_memory(plan, extractor.family)
        self.resolution = resolution
        self._extractor = extractor
        self._plan = plan
        self._observer = TileObserver(extractor, plan, resolution, LEAST_SCORE)
        self._tiles: list[_KeptTile] = []
        self._ahead: Iterator[None] = iter(())

    def add(self, tiles: Sequence[SentTile]) -> None:
        """Run the network over some tiles and keep what it says."""
        seen = self._observer.observe(tiles)
        self._tiles += [self._kept(self._plan[tile.index], each) for tile, each in zip(tiles, seen, strict=True)]

    def _kept(self, tile: Tile, seen: Observation) -> _KeptTile:
        detections = [KeptDetection(self._extractor.family, detection, tile) for detection in seen.detections]
        return _KeptTile(tile, detections, self._extractor.family.kept(seen.features))

    def read(self, options: ReadOptions) -> list[Building]:
        """All buildings, as an extraction with these options would find them, in pixels of the grid."""
        self._ahead = self._readings_ahead(options)
        assembly = Assembly(self._plan, options, self.resolution)
        buildings: list[Building] = []
        for kept in self._tiles:
            chosen = (each for each in kept.detections if each.detection.score >= options.score)
            buildings += assembly.add(kept.tile, list(self._buildings(chosen, options)))
        return buildings + assembly.finish()

    def read_ahead(self) -> bool:
        """Read one building as a move of τ from where it was last would need it; return whether there was one left."""
        return next(self._ahead, self) is None

    def probe(self, x: float, y: float, options: ReadOptions) -> Building | None:
        """The building at a point of the grid, whatever its score; None where there is no sign of one.

        The best of all that the network proposed there, or else the best of what it sees when it is asked about boxes
        around the point.
        """
        point = shapely.Point(x, y)
        for proposals in (self._proposed_at(x, y), self._refined_at(x, y)):
            for building in self._buildings(proposals, options):
                if shapely.Polygon(building.rings[0], building.rings[1:]).contains(point):
                    return building
        return None

    def mend(self, rings: list[Ring], point: np.ndarray, adds: bool, options: ReadOptions) -> Building | None:
        """A building read anew with what is at a point of the grid, or without; None where nothing says the same.

        Of all that the network sees at the building, its mask changed by the click, what is most like it.
        """
        outline, place = _shape(rings), shapely.Point(point)
        corners = np.concatenate([rings[0], point[None]]) if adds else rings[0]
        bounds = np.concatenate([corners.min(axis=0), corners.max(axis=0)])
        seen = [*self._proposed_at(*point), *self._seen_in(bounds)]
        read = [building for each in seen if (building := self._clicked(each, point, adds, options)) is not None]
        shapes = [_shape(each.rings) for each in read]
        fitting = [
            (over_union(shape, outline), number) for number, shape in enumerate(shapes) if shape.contains(place) == adds
        ]
        share, number = max(fitting, default=(0.0, -1))
        return read[number] if share > LEAST_LIKE else None

    def snap(self, rings: list[Ring], point: np.ndarray, options: ReadOptions) -> np.ndarray | None:
        """The corner nearest to a point that the network sees in a building, in pixels of the grid; None without one.

        Args:
            rings: the building's, with the point for one of their corners.
            point: `[2]`, in pixels of the grid.
            options: how the building is read.
        """
        corners = np.concatenate(rings)
        seen = self._seen_in(np.concatenate([corners.min(axis=0), corners.max(axis=0)]))
        best = self._most_like(rings, seen, options)
        if best is None:
            return None
        peaks = self._extractor.family.corners(best.detection, options) + np.array([best.tile.x, best.tile.y])
        away = np.linalg.norm(peaks - point, axis=1)
        # those that another corner of the building is nearer to are that one's
        nearest = np.linalg.norm(peaks[:, None] - corners, axis=2).min(axis=1)
        near = np.flatnonzero((away <= nearest) & (away <= SNAP_METRES / self.resolution))
        return peaks[near[away[near].argmin()]] if len(near) else None

    def _most_like(
        self, rings: list[Ring], seen: Iterable[KeptDetection], options: ReadOptions
    ) -> KeptDetection | None:
        """Of what the network sees, what makes the most similar building; None where nothing is like it."""
        outline = _shape(rings)
        likenesses = [
            (over_union(_shape(building.rings), outline), number, each)
            for number, each in enumerate(seen)
            if (building := each.building(options, self.resolution)) is not None
        ]
        share, _, best = max(likenesses, default=(0.0, 0, None))
        return best if share > LEAST_LIKE else None

    def _clicked(self, kept: KeptDetection, point: np.ndarray, adds: bool, options: ReadOptions) -> Building | None:
        evidence = with_click(kept.detection.evidence, point - (kept.tile.x, kept.tile.y), adds)
        if evidence is None:
            return None
        clicked = replace(kept.detection, evidence=evidence)
        return KeptDetection(self._extractor.family, clicked, kept.tile).building(options, self.resolution)

    def _seen_in(self, bounds: np.ndarray) -> Iterator[KeptDetection]:
        """What the network sees in a box of the grid, as it is and a metre or two wider."""
        centre = (bounds[:2] + bounds[2:]) / 2
        for kept in self._tiles:
            left, top, right, bottom = kept.tile.core
            if left <= centre[0] < right and top <= centre[1] < bottom:
                own = bounds - np.tile((kept.tile.x, kept.tile.y), 2)
                wider = [own + np.array([-by, -by, by, by]) / self.resolution for by in WIDER_METRES]
                yield from self._refined(kept, np.array(wider, np.float32))

    def _refined(self, kept: _KeptTile, boxes: np.ndarray) -> Iterator[KeptDetection]:
        seen = self._extractor.refine(kept.features, boxes, (kept.tile.height, kept.tile.width))
        yield from (KeptDetection(self._extractor.family, detection, kept.tile) for detection in seen)

    def _readings_ahead(self, options: ReadOptions) -> Iterator[None]:
        """Readings for τ ever farther from where it is, one at a time."""
        own = [each for kept in self._tiles for each in kept.detections if each.detection.score >= options.score]
        for steps in range(1, STEPS_AHEAD + 1):
            for tau in (min(options.tau + steps * TAU_STEP, 1.0), max(options.tau - steps * TAU_STEP, 0.0)):
                for each in own:
                    each.building(replace(options, tau=tau), self.resolution)
                    yield

    def _proposed_at(self, x: float, y: float) -> list[KeptDetection]:
        """Kept detections whose box holds a point: those that no tile cuts first, then by score."""
        holding = [each for kept in self._tiles for each in kept.detections if each.holds(x, y)]
        return sorted(holding, key=lambda each: (each.is_cut(self._plan), -each.detection.score))

    def _refined_at(self, x: float, y: float) -> Iterator[KeptDetection]:
        """What the network sees in boxes around a point, best first."""
        for kept in self._tiles:
            left, top, right, bottom = kept.tile.core
            if left <= x < right and top <= y < bottom:
                centre = np.array([x - kept.tile.x, y - kept.tile.y])
                boxes = [np.concatenate([centre - half, centre + half]) for half in self._probe_halves()]
                yield from self._refined(kept, np.array(boxes, np.float32))

    def _buildings(self, detections: Iterable[KeptDetection], options: ReadOptions) -> Iterator[Building]:
        for detection in detections:
            building = detection.building(options, self.resolution)
            if building is not None and is_large_enough(building, options, self.resolution):
                yield building

    def _probe_halves(self) -> list[float]:
        return [metres / self.resolution / 2 for metres in PROBE_METRES]


def _shape(rings: list[Ring]) -> shapely.Geometry:
    return shapely.make_valid(shapely.Polygon(rings[0], rings[1:]))


def needed_memory(plan: TilePlan, family: Family) -> int:
    """Bytes that a view of these tiles may take: of each its frame is kept, see `model.extraction.frame`."""
    down, across = (
        sum(max(span.stop - span.start, family.least_frame) for span in spans) for spans in (plan.rows, plan.columns)
    )
    return down * across * family.kept_bytes


def _check_memory(plan: TilePlan, family: Family) -> None:
    needed, free = needed_memory(plan, family), free_memory() * SHARE_OF_FREE_MEMORY
    if needed > free:
        raise QuoinError(
            "The view would take {needed} GB of memory, and {free} GB may be used: zoom in, or extract the whole "
            "extent instead.",
            needed=f"{needed / 1e9:.1f}",
            free=f"{free / 1e9:.1f}",
        )
