"""The picture of docs/comparison.md: what each system draws of the same buildings, by outline only.

Of each validation scene it is the building of median area, so that nobody chose it by what came out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import cv2
import numpy as np

from model.building import Building, Ring
from model.data.scenes import Scene, load_scenes
from model.evaluation.protocols.labelled import references_in_image
from model.evaluation.protocols.scenes import on_map

from ..polygon_scene_pictures import GREY, PANEL, SIDE, WHITE, Panel, Place
from .contestant import VALIDATION, Contestant

MOST = 5
"""Buildings in a row."""
MARGIN = 300
"""Pixels in front of a row, for the system's name."""
SHRUNK = 0.5


def draw(contestants: Mapping[str, Contestant], coco: Path, picture: Path) -> None:
    """Write the picture of the systems by their names, a row each, on the validation scenes."""
    scenes = load_scenes(coco)[:MOST]
    references = [references_in_image(scene, (scene.height, scene.width)) for scene in scenes]
    places = [place_around(scene, drawn) for scene, drawn in zip(scenes, references, strict=True)]
    rows = []
    for name, contestant in contestants.items():
        found = contestant.found(VALIDATION)[:MOST]
        maps = [on_map(each, contestant.score, scene.resolution) for each, scene in zip(found, scenes, strict=True)]
        panels = [_panel(*each) for each in zip(places, scenes, references, maps, strict=True)]
        rows.append(np.hstack([_title(name), *panels]))
    whole = cv2.resize(np.vstack(rows), None, fx=SHRUNK, fy=SHRUNK, interpolation=cv2.INTER_AREA)
    picture.parent.mkdir(parents=True, exist_ok=True)
    # few colours suffice and keep the file small
    cv2.imwrite(str(picture), whole // 16 * 17, [cv2.IMWRITE_PNG_COMPRESSION, 9])


def place_around(scene: Scene, references: Sequence[list[Ring]]) -> Place:
    """Where the panel with the building of median area in its middle lies; of a scene without buildings its middle."""
    half = SIDE / scene.resolution / 2
    outlines = sorted((rings[0] for rings in references), key=lambda ring: cv2.contourArea(ring.astype(np.float32)))
    middle = np.array([scene.width, scene.height]) / 2
    if outlines:
        ring = outlines[len(outlines) // 2]
        middle = (ring.min(axis=0) + ring.max(axis=0)) / 2
    return Place(scene.path.stem, *(middle - half).tolist())


def _panel(place: Place, scene: Scene, references: Sequence[list[Ring]], drawn: Sequence[Building]) -> np.ndarray:
    panel = Panel(place, scene.resolution, "")
    panel.references(references)
    panel.outlines(drawn)
    return panel.picture


def _title(name: str) -> np.ndarray:
    strip = np.full((PANEL, MARGIN, 3), WHITE, np.uint8)
    for line, words in enumerate(name.split(", ")):
        cv2.putText(strip, words, (12, PANEL // 2 + 40 * line), cv2.FONT_HERSHEY_SIMPLEX, 1.1, GREY, 2, cv2.LINE_AA)
    return strip
