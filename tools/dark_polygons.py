"""For counting by eye what lies in shadow: `python -m tools.dark_polygons ../shared/data/val.json PICTURE.png`.

Writes the picture of docs/model-card.md: each polygon that a model finds in a country's scenes, by outline alone, since
the imagery is not Quoin's to pass on; the darkest are filled. With `--sheets FOLDER`, also sheets that show these in
the image, darkest first, each without and with its outline: whoever counts looks at them, and they stay where they are.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from model.building import Building, Ring
from model.contract.options import ReadOptions
from model.contract.registry import MODELS
from model.data.scenes import Scene, load_scenes
from model.evaluation.protocols.predictor import Predictor
from model.extraction.extractor import Extractor

DARKEST = 48
"""Polygons that are filled, and shown on sheets."""
PANEL, GAP = 700, 20
"""Pixels of a scene's longer side in the picture, and between scenes."""
VIEW, AROUND = 260, 6.0
"""Pixels of a view on a sheet, and metres of ground around a polygon there."""
ROWS, COLUMNS = 6, 4
WHITE, GREY, BLACK, YELLOW = (255, 255, 255), (170, 170, 170), (0, 0, 0), (255, 255, 0)


@dataclass(frozen=True)
class Found:
    """A polygon and its median brightness, 0 to 255, of the brightest channel."""

    scene: Scene
    building: Building
    brightness: float


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(prog="python -m tools.dark_polygons", description=__doc__)
    parser.add_argument("coco", type=Path, help="COCO file of scenes")
    parser.add_argument("picture", type=Path, help="PNG by outline")
    parser.add_argument("--model", default=MODELS[0], help=f"name or path of a model; default {MODELS[0]}")
    parser.add_argument("--country", default="Australia", help="whose scenes; default Australia")
    parser.add_argument("--sheets", type=Path, help="folder for sheets of the darkest in the image")
    arguments = parser.parse_args()
    scenes = [scene for scene in load_scenes(arguments.coco) if scene.country == arguments.country]
    found = darkest_first(scenes, arguments.model)
    cv2.imwrite(str(arguments.picture), outlines(scenes, found)[:, :, ::-1])
    if arguments.sheets:
        write_sheets(found[:DARKEST], arguments.sheets)
    print(f"{len(found)} polygons, the {DARKEST} darkest filled")


def darkest_first(scenes: Sequence[Scene], model: str) -> list[Found]:
    """What the model finds in scenes with the algorithm's defaults."""
    extractor = Extractor.load(model)
    find = Predictor(extractor, ReadOptions(extractor.card.tau, extractor.card.score))
    found = []
    for scene in scenes:
        image = scene.read()
        for building in find(image, scene.resolution, lambda share: None):
            found.append(Found(scene, building, _brightness(image, building)))
    return sorted(found, key=lambda one: one.brightness)


def outlines(scenes: Sequence[Scene], found: Sequence[Found]) -> np.ndarray:
    """All scenes beside each other, uint8 `[H, W, 3]`."""
    panels = []
    for scene in scenes:
        scale = PANEL / max(scene.width, scene.height)
        panel = np.full((round(scene.height * scale), round(scene.width * scale), 3), 255, np.uint8)
        for k, one in enumerate(found):
            if one.scene is scene:
                rings = _pixels(one.building.rings, (0, 0), scale)
                cv2.fillPoly(panel, rings, GREY if k < DARKEST else WHITE)
                cv2.polylines(panel, rings, True, BLACK, 1, cv2.LINE_AA)
        panels.append(cv2.copyMakeBorder(panel, 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=BLACK))
        panels.append(np.full((len(panels[-1]), GAP, 3), 255, np.uint8))
    return np.hstack(panels[:-1])


def write_sheets(found: Sequence[Found], folder: Path) -> None:
    """Sheets of polygons in the image."""
    folder.mkdir(parents=True, exist_ok=True)
    views = [_view(one) for one in found]
    for first in range(0, len(views), ROWS * COLUMNS):
        part = views[first : first + ROWS * COLUMNS]
        part += [np.zeros_like(part[0])] * (-len(part) % COLUMNS)
        sheet = np.vstack([np.hstack(part[k : k + COLUMNS]) for k in range(0, len(part), COLUMNS)])
        cv2.imwrite(str(folder / f"sheet_{first // (ROWS * COLUMNS)}.png"), sheet[:, :, ::-1])


def _view(one: Found) -> np.ndarray:
    """A polygon's surroundings, without and with its outline."""
    low, high = one.building.rings[0].min(axis=0), one.building.rings[0].max(axis=0)
    side = (high - low).max() + 2 * AROUND / one.scene.resolution
    corner, scale = (low + high - side) / 2, VIEW / side
    matrix = np.column_stack([scale * np.eye(2), -scale * corner])
    plain = cv2.warpAffine(one.scene.read(), matrix, (VIEW, VIEW), flags=cv2.INTER_AREA)
    drawn = cv2.polylines(plain.copy(), _pixels(one.building.rings, corner, scale), True, YELLOW, 2)
    return np.hstack([plain, drawn])


def _brightness(image: np.ndarray, building: Building) -> float:
    mask = np.zeros(image.shape[:2], np.uint8)
    cv2.fillPoly(mask, _pixels(building.rings, (0, 0), 1.0), 1)
    inside = image[mask > 0]
    return float(np.median(inside.max(axis=1))) if len(inside) else 255.0


def _pixels(rings: Sequence[Ring], corner: Sequence[float] | np.ndarray, scale: float) -> list[np.ndarray]:
    return [np.rint((ring - corner) * scale).astype(np.int32) for ring in rings]


if __name__ == "__main__":
    main()
