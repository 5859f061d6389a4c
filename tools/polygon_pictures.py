"""The pictures of docs/polygons.md, from the buildings of the synthetic bench.

`python -m tools.polygon_pictures FOLDER` writes groupings.png: a row a building, a column a step.
"""

from __future__ import annotations

import sys
from pathlib import Path

import cv2
import numpy as np

from model.polygon import building_rings
from model.polygon.grouping.peaks import find_keypoints
from model.polygon.regularization.regularize import regularize
from tests.model.synthetic_evidence import CORNER_NOISE, GRID, Case, draw_case

from .polygon_bench import TAU, nearest
from .polygon_scene_pictures import write_picture

PANEL = 280
"""Side of a panel, in pixels."""

SUBPIXEL_BITS = 4

GREEN, YELLOW, CYAN, WHITE, RED = (90, 200, 90), (0, 220, 255), (255, 220, 0), (255, 255, 255), (80, 80, 255)
"""Blue, green, red: OpenCV's order."""


class Panel:
    """A picture of a building's mask, on which points and rings are drawn."""

    def __init__(self, case: Case, title: str) -> None:
        self.origin, self.scale = case.evidence.origin, PANEL / (case.evidence.cell * GRID)
        grey: np.ndarray = (40 + 110 * case.evidence.mask.clip(0.0, 1.0)).astype(np.uint8)
        grey = cv2.resize(grey, (PANEL, PANEL), interpolation=cv2.INTER_NEAREST)
        self.picture = cv2.cvtColor(grey, cv2.COLOR_GRAY2BGR)
        cv2.putText(self.picture, title, (6, 14), cv2.FONT_HERSHEY_SIMPLEX, 0.42, WHITE, 1, cv2.LINE_AA)

    def rings(self, rings: list[np.ndarray], colour: tuple[int, int, int], width: int = 2) -> Panel:
        """Draw rings with a dot on each corner."""
        for ring in rings:
            points = self._places(ring)
            cv2.polylines(self.picture, [points], True, colour, width, cv2.LINE_AA, SUBPIXEL_BITS)
            self.dots(ring, colour)
        return self

    def dots(self, points: np.ndarray, colour: tuple[int, int, int]) -> Panel:
        """Draw points `[N, 2]` in image pixels."""
        for place in self._places(points):
            cv2.circle(self.picture, place.tolist(), 3 << SUBPIXEL_BITS, colour, -1, cv2.LINE_AA, SUBPIXEL_BITS)
        return self

    def _places(self, points: np.ndarray) -> np.ndarray:
        return np.round((points - self.origin) * self.scale * 2**SUBPIXEL_BITS).astype(np.int32)


def draw_row(shape: str, missing: int, seed: int) -> np.ndarray:
    """A building's keypoints, the two groupings and the regularised polygon, side by side."""
    case = draw_case(shape, np.random.default_rng(seed), missing)
    found = building_rings([case.evidence], TAU, "outline")[0]
    assert found is not None
    rings, status = found
    regular, _ = regularize(rings, 3.0 * CORNER_NOISE)
    keypoints = find_keypoints([case.evidence], TAU)[0].positions
    panels = [
        Panel(case, "mask and keypoints").dots(keypoints, RED),
        Panel(case, "nearest").rings(nearest(case), CYAN),
        Panel(case, f"outline: {status}").rings(rings, YELLOW),
        Panel(case, "regularized, truth green").rings(case.rings, GREEN, 1).rings(regular, YELLOW),
    ]
    return np.hstack([panel.picture for panel in panels])


def main(folder: Path) -> None:
    """Write the picture."""
    rows = [draw_row("L", 1, 1), draw_row("U", 0, 4), draw_row("notch", 1, 3), draw_row("courtyard", 1, 2)]
    write_picture(rows, folder / "groupings.png")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
