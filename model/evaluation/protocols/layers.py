"""The protocol `layers`: a layer of predicted polygons against a layer of reference polygons, without an image."""

from __future__ import annotations

import logging
import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from ...building import Building, Ring
from ...contract.errors import QuoinError
from ...polygon.runs import split
from ..measures.outlines import clipped
from ..measures.scene import Comparison, measure_scene
from ..progress import Progress
from ..report.evaluation import Evaluation
from ..report.findings import Finding, findings_of
from ..report.pictures import scene_pictures
from .local_plane import LocalPlane
from .polygon_file import DEGREES, PolygonFile, read_polygons
from .scenes import summarized

logger = logging.getLogger(__name__)

LARGEST_FRAME = 100_000.0
"""Side in metres; farther out the plane leaves the ellipsoid by more than a part in ten thousand."""
LARGEST_BUILDING = 2e8
"""Pixels of a bounding box that still fit into memory."""


@dataclass(frozen=True)
class Frame:
    """A pixel grid on a local plane.

    Attributes:
        plane: metres east and north.
        west: of the grid, in metres.
        north: of the grid, in metres.
        resolution: metres per pixel.
        size: (height, width) in pixels.
    """

    plane: LocalPlane
    west: float
    north: float
    resolution: float
    size: tuple[int, int]

    @classmethod
    def around(cls, points: np.ndarray, resolution: float) -> Frame:
        """Return the smallest grid over longitudes and latitudes `[N, 2]`."""
        centre = (points.min(axis=0) + points.max(axis=0)) / 2
        plane = LocalPlane(*centre)
        metres = plane.from_degrees(points)
        (west, south), (east, north) = metres.min(axis=0), metres.max(axis=0)
        if max(east - west, north - south) > LARGEST_FRAME:
            raise QuoinError(
                "The two layers span {width} × {height} km, more than the {most} km that can be compared at once: give "
                "an extent, or check the layers' CRS.",
                width=f"{(east - west) / 1e3:.0f}",
                height=f"{(north - south) / 1e3:.0f}",
                most=f"{LARGEST_FRAME / 1e3:.0f}",
            )
        size = math.ceil((north - south) / resolution), math.ceil((east - west) / resolution)
        return cls(plane, west, north, resolution, size)

    def pixels(self, ring: Ring) -> Ring:
        """Turn longitudes and latitudes `[N, 2]` into pixels."""
        metres = self.plane.from_degrees(ring)
        return np.stack([metres[:, 0] - self.west, self.north - metres[:, 1]], axis=1) / self.resolution


def evaluate_layers(
    predictions: Path,
    reference: Path,
    resolution: float,
    extent: Sequence[float] | None,
    score: float,
    progress: Progress,
) -> Evaluation:
    """Evaluate a layer against another.

    Args:
        predictions: GeoJSON or GeoPackage file.
        reference: the same.
        resolution: metres per pixel of the grid that masks are compared on.
        extent: west, south, east, north in degrees; only what lies inside counts. None for all.
        score: from this score on predictions count for all measures but the average precisions.
        progress: told the share of the work that is done.
    """
    predicted, drawn = in_degrees(read_polygons(predictions), read_polygons(reference))
    if not drawn:
        raise QuoinError(
            "The reference layer {path} has no polygons; there is nothing to compare with.",
            path=reference,
        )
    frame = Frame.around(_corners(predicted + drawn) if extent is None else _box_corners(extent), resolution)
    progress(0.1)
    found, truth = _on_grid(predicted, frame), _on_grid(drawn, frame)
    kept = [i for i, building in enumerate(found) if building.rings], [j for j, b in enumerate(truth) if b.rings]
    if not kept[1]:
        raise QuoinError("The reference layer has no polygons in the extent; choose another extent.")
    result, comparison = measure_scene(
        [found[i] for i in kept[0]],
        [truth[j].rings for j in kept[1]],
        frame.size,
        score,
        resolution,
        seconds=math.nan,
        progress=lambda share: progress(0.2 + 0.7 * share),
    )
    findings = findings_of(comparison)
    errors = Counter(finding.error or "good" for finding in findings)
    pictures = scene_pictures("", None, comparison, findings)
    evaluation = summarized([result], [predictions.stem], errors, pictures)
    indices = [_numbered(finding, comparison, kept) for finding in findings]
    return replace(evaluation, protocol="layers", findings=indices)


def in_degrees(predicted: PolygonFile, drawn: PolygonFile) -> tuple[list[Building], list[Building]]:
    """Return both files' buildings in longitude and latitude.

    A GeoJSON file has to be in degrees; one whose coordinates cannot be degrees is read in the other file's CRS.
    """
    for layer, other in ((predicted, drawn), (drawn, predicted)):
        if layer.crs is None:
            if other.crs in (None, DEGREES):
                raise QuoinError(
                    "The coordinates in {path} are no degrees, though its CRS is: save it in its true CRS.",
                    path=layer.path,
                )
            logger.warning("%s is taken to be in %s, since it holds no degrees.", layer.path, other.crs)
            layer.crs = other.crs
    return predicted.in_degrees(), drawn.in_degrees()


def _on_grid(buildings: Sequence[Building], frame: Frame) -> list[Building]:
    """Return buildings in pixels, cut at the edges of the grid."""
    rings = [ring for building in buildings for ring in building.rings]
    corners = frame.pixels(np.concatenate([np.zeros((0, 2)), *rings]))
    placed = iter(split(corners, np.array([len(ring) for ring in rings], dtype=int)))
    return [_cut(replace(building, rings=[next(placed) for _ in building.rings]), frame) for building in buildings]


def _cut(building: Building, frame: Frame) -> Building:
    """Return a building cut at the edges of the grid."""
    rings = clipped(building.rings, frame.size)
    if rings and np.ptp(rings[0], axis=0).prod() > LARGEST_BUILDING:
        raise QuoinError(
            "One of the polygons is larger than any building: check the layers, or give a coarser resolution."
        )
    return Building(rings, building.score, building.status)


def _corners(buildings: Sequence[Building]) -> np.ndarray:
    return np.concatenate([ring for building in buildings for ring in building.rings])


def _box_corners(extent: Sequence[float]) -> np.ndarray:
    west, south, east, north = extent
    if not (np.abs([west, east]) <= 360).all() or not (np.abs([south, north]) <= 90).all():  # as NaN is not
        given = " ".join(f"{side:g}" for side in extent)
        raise QuoinError("The extent {given} is none; give its west, south, east and north in degrees.", given=given)
    return np.array([[west, south], [east, south], [east, north], [west, north]])


def _numbered(finding: Finding, comparison: Comparison, kept: tuple[list[int], list[int]]) -> Finding:
    """Number the buildings of a finding as in the files."""
    prediction, reference = finding.prediction, finding.reference
    return replace(
        finding,
        prediction=None if prediction is None else kept[0][comparison.predicted.indices[prediction]],
        reference=None if reference is None else kept[1][comparison.reference.indices[reference]],
    )
