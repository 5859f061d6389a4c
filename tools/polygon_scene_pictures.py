"""The picture of docs/polygons.md on real scenes: outlines only, since the imagery is not Quoin's to pass on.

`python -m tools.polygon_scene_pictures ../shared/data/val.json docs/pictures` writes polygon_steps.png: a row a
place, a column a step; references are filled.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import cv2
import numpy as np

from model.building import Building, Ring
from model.contract.options import ReadOptions
from model.data.scenes import load_scenes
from model.extraction.extractor import Extractor
from model.extraction.reading import read_buildings

from .polygon_steps import Seen, buildings_of, look, simplified_contours

PANEL = 400
"""Side of a panel, in pixels."""

SIDE = 40.0
"""Metres of ground on a panel's side."""

SUBPIXEL_BITS = 4

GREEN, BLUE, GREY, WHITE = (205, 235, 205), (170, 80, 10), (60, 60, 60), (255, 255, 255)
"""Blue, green, red: OpenCV's order."""


@dataclass(frozen=True)
class Place:
    """A scene's name, and the upper left corner of what is shown of it, in pixels."""

    scene: str
    x: float
    y: float


PLACES = (Place("banepa_south", 1400, 20), Place("banepa_south", 1870, 120), Place("panauti_a", 770, 60))


class Panel:
    """A drawing of outlines around a place."""

    def __init__(self, place: Place, resolution: float, title: str) -> None:
        self._origin, self._scale = np.array([place.x, place.y]), PANEL * resolution / SIDE
        self.picture = np.full((PANEL, PANEL, 3), WHITE, np.uint8)
        self._title = title

    def references(self, buildings: Sequence[list[Ring]]) -> None:
        """Fill the references."""
        for rings in buildings:
            cv2.fillPoly(self.picture, [self._places(ring) for ring in rings], GREEN, cv2.LINE_AA, SUBPIXEL_BITS)

    def outlines(self, buildings: Sequence[Building]) -> None:
        """Draw buildings with a dot on each corner, and the title over them, if there is one."""
        for building in buildings:
            for points in map(self._places, building.rings):
                cv2.polylines(self.picture, [points], True, BLUE, 2, cv2.LINE_AA, SUBPIXEL_BITS)
                for point in points.tolist():
                    cv2.circle(self.picture, point, 4 << SUBPIXEL_BITS, BLUE, -1, cv2.LINE_AA, SUBPIXEL_BITS)
        cv2.rectangle(self.picture, (0, 0), (PANEL - 1, PANEL - 1), GREY, 1)
        if not self._title:
            return
        cv2.rectangle(self.picture, (0, 0), (9 * len(self._title) + 8, 22), WHITE, -1)
        cv2.putText(self.picture, self._title, (6, 16), cv2.FONT_HERSHEY_SIMPLEX, 0.48, GREY, 1, cv2.LINE_AA)

    def _places(self, ring: Ring) -> np.ndarray:
        return np.round((ring - self._origin) * self._scale * 2**SUBPIXEL_BITS).astype(np.int32)


def draw_row(seen: Seen, place: Place, options: ReadOptions) -> np.ndarray:
    """The steps at one place, side by side."""
    steps = {
        "simplified contour": (simplified_contours, options),
        "keypoints by outline": (read_buildings, options),
        "regularised, neighbours met": (read_buildings, replace(options, regularize=True, neighbours=True)),
    }
    panels = []
    for title, (read, step_options) in steps.items():
        panel = Panel(place, seen.scene.resolution, title)
        panel.references(seen.labelled.references)
        panel.outlines(buildings_of(seen, read, step_options)[0])
        panels.append(panel.picture)
    return np.hstack(panels)


def main(coco: Path, folder: Path) -> None:
    """Write the picture."""
    extractor = Extractor.load("keypoint")
    card = extractor.card
    options = ReadOptions(card.tau, card.score, neighbours=False)
    scenes = {scene.path.stem: scene for scene in load_scenes(coco)}
    seen = {name: look(scenes[name], extractor, card.score) for name in {place.scene for place in PLACES}}
    rows = [draw_row(seen[place.scene], place, options) for place in PLACES]
    write_picture(rows, folder / "polygon_steps.png")


def write_picture(rows: Sequence[np.ndarray], path: Path) -> None:
    """Write rows of panels, one below the other."""
    path.parent.mkdir(parents=True, exist_ok=True)
    # Few colours suffice and keep the file small.
    picture = np.vstack(rows) // 8 * 8
    cv2.imwrite(str(path), picture, [cv2.IMWRITE_PNG_COMPRESSION, 9])


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
