"""How often a grouping draws exactly the right rings on synthetic buildings.

`PYTHONPATH=. python tests/model/polygon_bench.py` prints the table of docs/polygons.md.
"""

from __future__ import annotations

import time
from dataclasses import dataclass

import numpy as np
from shapely import Polygon
from synthetic_evidence import SHAPES, Case, draw_case

from model.polygon import building_rings

TAU = 0.1

NEAR = 20.0
"""A ring's corner stands for a true one if it is nearer than this many pixels: a keypoint's noise reaches 16 once in 3,000."""


@dataclass(frozen=True)
class Score:
    """Shares of buildings: `exact` rings, rings that are `crossing` themselves; `seconds` per building."""

    exact: float
    crossing: float
    seconds: float


def is_exact(rings: list[np.ndarray], truth: list[np.ndarray]) -> bool:
    """Whether every true ring is there with its corners in order, no more and no fewer, and no other ring."""
    if len(rings) != len(truth):
        return False
    return all(_same_ring(ring, true) for ring, true in zip(rings, truth))


def _same_ring(ring: np.ndarray, truth: np.ndarray) -> bool:
    if len(ring) != len(truth):
        return False
    turns = [np.roll(way, shift, axis=0) for way in (ring, ring[::-1]) for shift in range(len(ring))]
    return any(np.hypot(*(turn - truth).T).max() < NEAR for turn in turns)


def measure(shape: str, grouping: str, missing: int, count: int) -> Score:
    """Score a grouping on `count` buildings of a shape."""
    rng = np.random.default_rng([*shape.encode(), missing])
    cases = [draw_case(shape, rng, missing) for _ in range(count)]
    start = time.perf_counter()
    results = [building_rings(case.evidence, TAU, grouping) for case in cases]
    seconds = (time.perf_counter() - start) / count
    exact = [result is not None and is_exact(result[0], case.rings) for result, case in zip(results, cases)]
    crossing = [result is not None and _crosses(result[0]) for result in results]
    return Score(float(np.mean(exact)), float(np.mean(crossing)), seconds)


def _crosses(rings: list[np.ndarray]) -> bool:
    return not Polygon(rings[0], rings[1:]).is_valid


def main(count: int = 300) -> None:
    """Print the share of exact rings by shape, grouping and number of missing corners."""
    print(f"{'shape':10} missing   outline  nearest  ms")
    for shape in SHAPES:
        for missing in (0, 1):
            outline, nearest = (measure(shape, grouping, missing, count) for grouping in ("outline", "nearest"))
            milliseconds = f"{1e3 * outline.seconds:.2f}"
            print(f"{shape:10} {missing}       {outline.exact:8.1%} {nearest.exact:8.1%}  {milliseconds}")


if __name__ == "__main__":
    main()
