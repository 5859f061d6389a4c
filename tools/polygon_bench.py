"""How often a grouping draws exactly the right rings on synthetic buildings.

`bench_table` is the table `groupings` of docs/polygons.md.
"""

from __future__ import annotations

import time
from dataclasses import dataclass

import numpy as np
from shapely import Polygon

from model.polygon import building_rings
from model.polygon.grouping.nearest import nearest_ring
from model.polygon.grouping.peaks import find_keypoints
from tests.model.synthetic_evidence import SHAPES, Case, draw_case

from .figures.markdown import table

TAU = 0.1

NEAR = 20.0
"""A corner stands for a true one nearer than this, in pixels; a keypoint's noise goes so far once in 270,000."""

COUNT = 300
"""Buildings of each shape in the table."""


@dataclass(frozen=True)
class Score:
    """Shares of buildings whose rings are `exact`, and whose rings cross themselves or each other."""

    exact: float
    crossing: float


def outline(case: Case) -> list[np.ndarray]:
    """Rings of a building by the grouping `outline`."""
    result = building_rings([case.evidence], TAU, "outline")[0]
    assert result is not None
    return result[0]


def nearest(case: Case) -> list[np.ndarray]:
    """The one ring of the paper's grouping as it is, crossing itself or not; `building_rings` gives valid ones only."""
    return [nearest_ring(find_keypoints([case.evidence], TAU)[0].positions)]


def score(drawn: list[list[np.ndarray]], cases: list[Case]) -> Score:
    """Compare the rings drawn for each case with the true ones."""
    exact = [is_exact(rings, case.rings) for rings, case in zip(drawn, cases)]
    crossing = [not Polygon(rings[0], rings[1:]).is_valid for rings in drawn]
    return Score(float(np.mean(exact)), float(np.mean(crossing)))


def is_exact(rings: list[np.ndarray], truth: list[np.ndarray], near: float = NEAR) -> bool:
    """Whether every true ring is there with its corners in order, no more and no fewer, and no other ring."""
    return len(rings) == len(truth) and all(_same_ring(ring, true, near) for ring, true in zip(rings, truth))


def _same_ring(ring: np.ndarray, truth: np.ndarray, near: float) -> bool:
    if len(ring) != len(truth):
        return False
    turns = [np.roll(way, shift, axis=0) for way in (ring, ring[::-1]) for shift in range(len(ring))]
    return any(np.hypot(*(turn - truth).T).max() < near for turn in turns)


def draw_cases(shape: str, missing: int, count: int) -> list[Case]:
    """The same `count` buildings of a shape each time."""
    rng = np.random.default_rng([*shape.encode(), missing])
    return [draw_case(shape, rng, missing) for _ in range(count)]


def bench_table() -> str:
    """The share of exact and of crossing rings by shape and number of missing corners, and the processor time."""
    rows = []
    for missing in (0, 1):
        for shape in SHAPES:
            cases = draw_cases(shape, missing, COUNT)
            start = time.process_time()
            outlines = [outline(case) for case in cases]
            milliseconds = 1e3 * (time.process_time() - start) / COUNT
            ours, paper = score(outlines, cases), score([nearest(case) for case in cases], cases)
            shares = (ours.exact, paper.exact, paper.crossing)
            rows.append([shape, missing, *(f"{share:.1%}" for share in shares), f"{milliseconds:.2f}"])
    heads = ("shape", "corners missing", "`outline` exact", "`nearest` exact", "`nearest` crossing", "`outline` ms")
    return table(heads, rows)
