"""Quoin's regularisation and the library buildingregulariser on the same polygons, against drawn references.

The library needs an environment of its own: `python -m venv V; V/bin/pip install buildingregulariser==0.2.5`. Then
`python -m tools.regularizer_comparison ../shared/data/val.json V/bin/python` prints a trial of docs/experiments.md.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import shapely
from shapely import Polygon

from model.building import Ring
from model.contract.options import WALL_TOLERANCE, ReadOptions
from model.data.scenes import load_scenes
from model.evaluation.measures.polis import polis
from model.evaluation.measures.tangent_angle import contour_angles
from model.extraction.extractor import Extractor
from model.extraction.reading import read_buildings
from model.polygon.regularization.regularize import regularize

from .polygon_steps import Read, Seen, buildings_of, look, simplified_contours

Rings = list[Ring]

LEAST_IOU = 0.5
"""An input polygon stands for the reference that it overlaps by so much; the pairs are the same for all."""

SPACING = 0.13
"""Metres that a pixel of the tangent angle's measure stands for; it samples outlines every two pixels."""


def pairs_of(seen: Sequence[Seen], read: Read, options: ReadOptions) -> list[tuple[Rings, Rings]]:
    """Found and reference polygons, both in metres."""
    pairs = []
    for each in seen:
        found = [building.rings for building in buildings_of(each, read, options)[0]]
        shapes = [Polygon(rings[0], rings[1:]) for rings in found]
        tree = shapely.STRtree(shapes)
        for reference in each.labelled.references:
            shape = shapely.make_valid(Polygon(reference[0], reference[1:]))
            best = max(tree.query(shape, predicate="intersects"), key=lambda k: iou(shapes[k], shape), default=None)
            if best is not None and iou(shapes[best], shape) >= LEAST_IOU:
                metres = each.scene.resolution
                pairs.append(([ring * metres for ring in found[best]], [ring * metres for ring in reference]))
    return pairs


def iou(one: Polygon, other: Polygon) -> float:
    """Intersection over union."""
    common = one.intersection(other).area
    return float(common / (one.area + other.area - common))


def by_quoin(drawn: Sequence[Rings]) -> tuple[list[Rings], float]:
    """Quoin's regularisation, and its processor time."""
    start = time.process_time()
    result = [regularize(rings, WALL_TOLERANCE)[0] for rings in drawn]
    return result, time.process_time() - start


def by_library(drawn: Sequence[Rings], python: str) -> tuple[list[Rings], float]:
    """The library's, with its own settings; a polygon that it loses stays as it was."""
    script = Path(__file__).with_name("run_buildingregulariser.py")
    question = json.dumps([[ring.tolist() for ring in rings] for rings in drawn])
    answer = json.loads(
        subprocess.run([python, script], input=question, capture_output=True, text=True, check=True).stdout
    )
    result = [[np.array(ring) for ring in rings] for rings in answer["polygons"]]
    return [after or list(before) for before, after in zip(drawn, result)], answer["seconds"]


def row(name: str, drawn: Sequence[Rings], references: Sequence[Rings], seconds: float | None) -> str:
    """A line of the table: means over the pairs."""
    distances = [polis(rings[0], reference[0]) for rings, reference in zip(drawn, references)]
    overlaps = [iou(polygon_of(rings), polygon_of(reference)) for rings, reference in zip(drawn, references)]
    angles = [
        angle
        for rings, reference in zip(drawn, references)
        for angle in contour_angles(*(polygon_of([ring / SPACING for ring in side]) for side in (rings, reference)))
    ]
    mean_angles = [mean_angle(rings, reference) for rings, reference in zip(drawn, references)]
    corners = sum(len(ring) for rings in drawn for ring in rings) / sum(
        len(ring) for rings in references for ring in rings
    )
    times = "" if seconds is None else f"{seconds / len(drawn) * 1e3:.2f}"
    bends = f"{np.mean(mean_angles):.2f}° | {np.mean(angles):.2f}°"
    figures = f"{np.mean(distances):.3f} | {bends} | {np.mean(overlaps):.4f} | {corners:.3f}"
    return f"| {name} | {figures} | {times} |"


def mean_angle(rings: Rings, reference: Rings) -> float:
    """Mean angle in degrees, by length, between an outline's pieces and where they fall on the reference's outline."""
    angles, lengths, _ = angles_along(rings, reference)
    return float(np.average(angles, weights=lengths))


def angles_along(rings: Rings, reference: Rings) -> tuple[np.ndarray, np.ndarray, float]:
    """Angles in degrees between an outline's pieces and where they fall on the reference's outline, and their lengths.

    As in the max tangent angle error, pieces that become half or twice as long do not count; the third is the share of
    pieces that do.
    """
    outline = shapely.segmentize(shapely.linearrings(rings[0]), 2.0 * SPACING)
    points, line = shapely.points(shapely.get_coordinates(outline)), shapely.linearrings(reference[0])
    there = shapely.line_interpolate_point(line, shapely.line_locate_point(line, points))
    pieces, images = (np.diff(shapely.get_coordinates(side) @ [1.0, 1.0j]) for side in (points, there))
    lengths, image_lengths = abs(pieces), abs(images)
    kept = (image_lengths > 0.5 * lengths) & (image_lengths < 2.0 * lengths)
    turned = pieces[kept] * images[kept].conj()
    return np.degrees(np.arctan2(abs(turned.imag), abs(turned.real))), lengths[kept], float(kept.mean())


def polygon_of(rings: Rings) -> Polygon:
    """A valid polygon, or what comes nearest to it."""
    return shapely.make_valid(Polygon(rings[0], rings[1:]))


def compare(title: str, pairs: Sequence[tuple[Rings, Rings]], python: str) -> None:
    """Print the lines for one kind of input."""
    drawn, references = zip(*pairs)
    print(row(f"{title}, {len(pairs)} pairs", drawn, references, None))
    for name, (result, seconds) in {
        "… by Quoin": by_quoin(drawn),
        "… by buildingregulariser": by_library(drawn, python),
    }.items():
        print(row(name, result, references, seconds))


def main(coco: Path, python: str) -> None:
    """Print the table."""
    extractor = Extractor.load("keypoint")
    card = extractor.card
    options = ReadOptions(card.tau, card.score, neighbours=False)
    seen = [look(scene, extractor, card.score) for scene in load_scenes(coco)]
    print(
        "| polygons | PoLiS m | mean tangent angle | max tangent angle | IoU | corners per reference corner | ms each |"
    )
    print("|---|---|---|---|---|---|---|")
    compare("Quoin's polygons", pairs_of(seen, read_buildings, options), python)
    compare("simplified contours", pairs_of(seen, simplified_contours, options), python)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
