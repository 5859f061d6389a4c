"""What a model is taught: images with what was drawn in them, as QGIS's side leaves them in a folder."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

LESSON = "lesson.json"
"""The file, beside which those lie that it names."""


@dataclass(frozen=True)
class Window:
    """Part of an image in the pixels of its source, as a tile is sent to the worker.

    Attributes:
        x, y, width, height: which part it is, in pixels of the place.
        rows, columns: of the source's pixels.
        box: the part (x0, y0, x1, y1) in the source's pixels, in fractions of them.
    """

    x: int
    y: int
    width: int
    height: int
    rows: int
    columns: int
    box: tuple[float, float, float, float]


@dataclass(frozen=True)
class PlaceFiles:
    """A place.

    Attributes:
        pixels: name of the file that holds the windows' pixels one after the other, each uint8 `[rows, columns, 3]`.
        width, height: of the place, in pixels at the model's resolution; black where there is no window.
        plane: number of the raster that it is of.
        origin: x and y of its first pixel in that raster.
        windows: in the order of the file.
        buildings: polygons: each its rings, open, the outer one first, each its `[x, y]`, in pixels of the place.
        area: polygons: where nothing is a building but what is drawn.
        ignored: polygons of which nothing is known, though they lie in the area.
    """

    pixels: str
    width: int
    height: int
    plane: int
    origin: tuple[int, int]
    windows: list[Window]
    buildings: list[Any]
    area: list[Any]
    ignored: list[Any]


@dataclass(frozen=True)
class Lesson:
    """A lesson.

    Attributes:
        about: what is taught, in a line for the model's card.
        place: where that is, in a line for it, too.
        resolution: metres on the ground per pixel.
        places: all images.
        native: metres on the ground per pixel of each raster as it lies on the disk.
        near: whether the areas are what lies next to the buildings, and moves with them.
    """

    about: str
    place: str
    resolution: float
    places: list[PlaceFiles]
    native: list[float]
    near: bool

    def write(self, folder: Path) -> None:
        """Put it beside its pixels."""
        (folder / LESSON).write_text(json.dumps(asdict(self)), encoding="utf-8")

    @classmethod
    def read(cls, folder: Path) -> Lesson:
        """The lesson that `write` left in a folder."""
        values = json.loads((folder / LESSON).read_text(encoding="utf-8"))
        return cls(**{**values, "places": [_place(each) for each in values["places"]]})


def digest(folder: Path, *more: str) -> str:
    """A SHA-256 over a lesson and its pixels, and over what else a course depends on: the same course has the same."""
    total = hashlib.sha256("\0".join(more).encode())
    for path in sorted(folder.iterdir()):
        if path.suffix in (".json", ".pixels"):
            with path.open("rb") as file:
                while block := file.read(1 << 20):
                    total.update(block)
    return total.hexdigest()


def _place(values: dict[str, Any]) -> PlaceFiles:
    windows = [Window(**{**each, "box": tuple(each["box"])}) for each in values["windows"]]
    return PlaceFiles(**{**values, "origin": tuple(values["origin"]), "windows": windows})
