"""Where the max tangent angle error comes from, of Quoin's regularisation and of the library's; see docs/polygons.md.

`python -m tests.model.angle_breakdown ../shared/data/val.json LIBRARY_PYTHON`, with the library's environment of
`regularizer_comparison`.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import shapely

from model.evaluation.tangent_angle import contour_angles
from model.extraction import ExtractionOptions, Extractor, read_buildings
from model.scenes import load_scenes

from .polygon_steps import look
from .regularizer_comparison import SPACING, Rings, by_library, by_quoin, pairs_of, polygon_of

RESAMPLED = 2000
"""Times that the pairs are drawn anew for the interval."""

GROWN = 0.2
"""Metres by which polygons are grown to see what the measure makes of it."""


def worst_angle(drawn: shapely.Geometry, reference: Rings) -> float:
    """The max tangent angle error of a polygon in metres, NaN where it is not defined."""
    angles = contour_angles(
        shapely.transform(drawn, lambda points: points / SPACING), polygon_of([ring / SPACING for ring in reference])
    )
    return max(angles, default=float("nan"))


def vertices(rings: Rings) -> int:
    """Number of vertices over all rings."""
    return sum(len(ring) for ring in rings)


def print_breakdown(drawn: Sequence[Rings], references: Sequence[Rings], python: str) -> None:
    """Print mean errors, by whether the library draws more corners than Quoin."""
    ours, theirs = by_quoin(drawn)[0], by_library(drawn, python)[0]
    errors = np.array(
        [
            [worst_angle(polygon_of(rings), reference) for rings in sides]
            for *sides, reference in zip(ours, theirs, references)
        ]
    )
    corners = np.array([[vertices(rings) for rings in sides] for sides in zip(ours, theirs, references)])
    adds = corners[:, 1] > corners[:, 0]
    for name, kept in (("all", adds | ~adds), ("library adds corners", adds), ("it adds none", ~adds)):
        means = [*np.nanmean(errors[kept], axis=0), *corners[kept].mean(axis=0)]
        print(f"{name}, {kept.sum()}: Quoin {means[0]:.2f}°, library {means[1]:.2f}°;", end=" ")
        print("corners {:.2f}, {:.2f}, the reference {:.2f}".format(*means[2:]))
    gap = errors[:, 0] - errors[:, 1]
    again = np.nanmean(np.random.default_rng(0).choice(gap, (RESAMPLED, len(gap))), axis=1)
    print("gap {:.2f}°, 95 % interval {:.2f}° to {:.2f}°".format(np.nanmean(gap), *np.percentile(again, [2.5, 97.5])))
    grown = [shapely.buffer(polygon_of(rings), GROWN, join_style="mitre") for rings in ours]
    errors_grown = [worst_angle(shape, reference) for shape, reference in zip(grown, references)]
    print(f"Quoin's grown by {GROWN} m: {np.nanmean(errors_grown):.2f}°")


def main(coco: Path, python: str) -> None:
    """Print the figures."""
    extractor = Extractor.load("keypoint")
    card = extractor.card
    options = ExtractionOptions(card.resolution, card.tau, card.score, neighbours=False, min_area=4.0)
    seen = [look(scene, extractor, card.score) for scene in load_scenes(coco)]
    drawn, references = zip(*pairs_of(seen, read_buildings, options))
    print_breakdown(drawn, references, python)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
