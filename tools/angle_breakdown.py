"""Where the max tangent angle error comes from, of Quoin's regularisation and of the library's.

Beside it stand the angles that most of each outline keeps to, which do not hang on one piece. What came of it is in
docs/experiments.md.

`python -m tools.angle_breakdown ../shared/data/val.json LIBRARY_PYTHON [SCENE]`, with the library's environment
of `regularizer_comparison`.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import shapely

from model.contract.options import WALL_TOLERANCE, ReadOptions
from model.data.scenes import load_scenes
from model.evaluation.measures.polis import polis
from model.evaluation.measures.tangent_angle import contour_angles
from model.extraction.extractor import Extractor
from model.extraction.reading import read_buildings

from .polygon_steps import look
from .regularizer_comparison import SPACING, Rings, angles_along, by_library, by_quoin, pairs_of, polygon_of

RESAMPLED = 2000
"""Times that the pairs are drawn anew for the interval."""

GROWN = (-0.05, 0.05, 0.1, 0.2)
"""Metres by which polygons are grown to see what the measures make of it."""

SHARES = (0.5, 0.75, 0.9, 0.95)
"""Of an outline's length: the max tangent angle error is that of its single worst piece."""

COARSER = (0.2, 0.26, 0.4)
"""Other metres that a pixel of the measure stands for, to see whether the order of the two depends on it."""


def worst_angle(drawn: shapely.Geometry, reference: Rings, spacing: float = SPACING) -> float:
    """The max tangent angle error of a polygon in metres, NaN where it is not defined."""
    angles = contour_angles(
        shapely.transform(drawn, lambda points: points / spacing), polygon_of([ring / spacing for ring in reference])
    )
    return max(angles, default=float("nan"))


def worst_angles(sides: Sequence[Sequence[Rings]], references: Sequence[Rings], spacing: float = SPACING) -> np.ndarray:
    """The same of each pair of polygons, float64 `[N, 2]`."""
    pairs = zip(*sides, references, strict=True)
    return np.array([[worst_angle(polygon_of(r), each, spacing) for r in both] for *both, each in pairs])


def moved(before: Rings, after: Rings) -> float:
    """How far the farthest point of either polygon's edge lies from the other's, in metres."""
    edges = [shapely.boundary(polygon_of(rings)) for rings in (before, after)]
    return float(shapely.hausdorff_distance(*edges, 0.1))


def vertices(rings: Rings) -> int:
    """Number of vertices over all rings."""
    return sum(len(ring) for ring in rings)


def print_breakdown(drawn: Sequence[Rings], references: Sequence[Rings], python: str) -> None:
    """Print mean errors, by whether the library draws more corners than Quoin and by how far it moves walls."""
    sides = ours, theirs = by_quoin(drawn)[0], by_library(drawn, python)[0]
    errors = worst_angles(sides, references)
    corners = np.array([[vertices(rings) for rings in each] for each in zip(ours, theirs, references)])
    adds = corners[:, 1] > corners[:, 0]
    far = np.array([moved(*pair) for pair in zip(drawn, theirs)]) > WALL_TOLERANCE
    groups = {"all": adds | ~adds, "library adds corners": adds, "it adds none": ~adds}
    groups |= {f"it moves an edge by more than {WALL_TOLERANCE} m": far, "it does not": ~far}
    for name, kept in groups.items():
        means = [*np.nanmean(errors[kept], axis=0), *corners[kept].mean(axis=0)]
        print(f"{name}, {kept.sum()}: Quoin {means[0]:.2f}°, library {means[1]:.2f}°;", end=" ")
        print("corners {:.2f}, {:.2f}, the reference {:.2f}".format(*means[2:]))
    print_shares(sides, references)
    print_gap(f"{SPACING} m a pixel", errors)
    for spacing in COARSER:
        print_gap(f"{spacing} m a pixel", worst_angles(sides, references, spacing))
    for metres in GROWN:
        print_grown(ours, references, metres)


def print_grown(drawn: Sequence[Rings], references: Sequence[Rings], metres: float) -> None:
    """Print what the measures make of polygons that are grown a little."""
    grown = [shapely.buffer(polygon_of(rings), metres, join_style="mitre") for rings in drawn]
    error = np.nanmean([worst_angle(shape, reference) for shape, reference in zip(grown, references)])
    largest = [max(shapely.get_parts(shape), key=shapely.area) for shape in grown]
    outlines = [shapely.get_coordinates(shape.exterior)[:-1] for shape in largest]
    distance = np.mean([polis(outline, reference[0]) for outline, reference in zip(outlines, references)])
    print(f"Quoin's grown by {metres} m: {error:.2f}°, PoLiS {distance:.3f} m")


def print_shares(sides: Sequence[Sequence[Rings]], references: Sequence[Rings]) -> None:
    """Print the angles that shares of an outline's length keep to, and how much of it is compared at all."""
    pairs = zip(*sides, references, strict=True)
    found = np.array([[outline_shares(rings, each) for rings in both] for *both, each in pairs])
    for share, errors in zip(SHARES, found.transpose(2, 0, 1)):
        print_gap(f"{share:.0%} of an outline keep to", errors)
    print("compared at all are {:.1%} of Quoin's outlines and {:.1%} of the library's".format(*found[:, :, -1].mean(0)))


def outline_shares(rings: Rings, reference: Rings) -> list[float]:
    """The angles in degrees that `SHARES` of an outline's length keep to, and the share of it that is compared."""
    angles, lengths, compared = angles_along(rings, reference)
    order = angles.argsort()
    reached = np.cumsum(lengths[order]) / lengths.sum()
    return [*np.interp(SHARES, reached, angles[order]), compared]


def print_gap(what: str, errors: np.ndarray) -> None:
    """Print by how much Quoin's error is the larger; errors float64 `[N, 2]`, Quoin's first."""
    gap = errors[:, 0] - errors[:, 1]
    again = np.nanmean(np.random.default_rng(0).choice(gap, (RESAMPLED, len(gap))), axis=1)
    print(f"{what}: Quoin {{:.2f}}°, library {{:.2f}}°;".format(*np.nanmean(errors, axis=0)), end=" ")
    print("gap {:.2f}°, 95 % interval {:.2f}° to {:.2f}°".format(np.nanmean(gap), *np.percentile(again, [2.5, 97.5])))


def main(coco: Path, python: str, only: str = "") -> None:
    """Print the figures, over the scenes whose name holds `only`."""
    extractor = Extractor.load("keypoint")
    card = extractor.card
    options = ReadOptions(card.tau, card.score, neighbours=False)
    seen = [look(scene, extractor, card.score) for scene in load_scenes(coco) if only in scene.name]
    drawn, references = zip(*pairs_of(seen, read_buildings, options))
    print_breakdown(drawn, references, python)


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
