"""Labelled scenes: a COCO file whose images are whole scenes and whose polygons are in pixels."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path

import cv2
import numpy as np
import tifffile

from ..building import Ring
from ..contract.errors import QuoinError
from ..contract.foreign_text import LONGEST_PATH, LONGEST_SENTENCE, foreign
from ..contract.kinds import is_number, is_whole


@dataclass
class Annotation:
    """A labelled building: its rings in pixels, and whether it reaches past its scene."""

    rings: list[Ring]
    truncated: bool


@dataclass
class Scene:
    """An image with its labelled buildings.

    Attributes:
        name: file name as the COCO file gives it.
        path: where the image is.
        width, height: of the image, in pixels.
        resolution: metres on the ground per pixel.
        annotations: all buildings, in pixels of the image.
        ignored: rings of regions of which nothing is known, in pixels of the image: neither building nor ground.
        country: where it lies; empty if the file does not say.
    """

    name: str
    path: Path
    width: int
    height: int
    resolution: float
    annotations: list[Annotation]
    ignored: list[list[Ring]] = field(default_factory=list)
    country: str = ""

    @property
    def town(self) -> str:
        """The place that several scenes may share: the file's name up to the first underscore."""
        return self.path.stem.split("_")[0]

    def read(self) -> np.ndarray:
        """The image, uint8 `[H, W, 3]` RGB."""
        return read_rgb(self.path)


def read_rgb(path: Path) -> np.ndarray:
    """Read the first three bands of an 8-bit image, uint8 `[H, W, 3]`.

    Raises:
        QuoinError: if the file is missing or no 8-bit RGB image.
    """
    if not path.is_file():
        raise QuoinError("The image {path} does not exist; check the file names in the COCO file.", path=path)
    tiff = path.suffix.lower() in (".tif", ".tiff")
    image: np.ndarray | None = tifffile.imread(path) if tiff else cv2.imread(str(path), cv2.IMREAD_COLOR_RGB)
    if image is None or image.ndim != 3 or image.shape[2] < 3 or image.dtype != np.uint8:
        raise QuoinError(
            "The image {path} is not an 8-bit image with three bands; convert it to 8-bit RGB first.", path=path
        )
    return np.ascontiguousarray(image[:, :, :3])


def load_scenes(coco: Path) -> list[Scene]:
    """Scenes of a COCO file; image paths are relative to the file's folder.

    Raises:
        QuoinError: if the file is missing or not such a file.
    """
    try:
        content = json.loads(coco.read_text(encoding="utf-8"))
        scenes = {image["id"]: _scene(image, coco.parent) for image in content["images"]}
        for annotation in content["annotations"]:
            _add(annotation, scenes[annotation["image_id"]])
    except OSError as error:
        raise QuoinError(
            "The file {path} cannot be read ({reason}); check the path.",
            path=foreign(coco, LONGEST_PATH),
            reason=error.strerror,
        ) from error
    except (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError) as error:
        raise QuoinError(
            "The file {path} is not a COCO file of scenes with polygons ({reason}); choose another one.",
            path=foreign(coco, LONGEST_PATH),
            reason=foreign(repr(error), LONGEST_SENTENCE),
        ) from error
    return list(scenes.values())


def _scene(image: dict, folder: Path) -> Scene:
    name, country = image["file_name"], image.get("country", "")
    size = image["width"], image["height"]
    if not all(is_whole(side, 1) for side in size) or not is_number(image["gsd"]) or image["gsd"] <= 0:
        raise ValueError("an image has no size")
    if not isinstance(country, str):
        raise ValueError("an image's country is no text")
    return Scene(name, folder / name, *size, image["gsd"], [], country=country)


def _add(annotation: dict, scene: Scene) -> None:
    """Add an annotation to its scene: a building, or with COCO's `iscrowd` a region to ignore."""
    rings = [np.asarray(ring, dtype=np.float64).reshape(-1, 2) for ring in annotation["segmentation"]]
    if not all(np.isfinite(ring).all() for ring in rings):
        raise ValueError("a coordinate is no number")
    if annotation.get("iscrowd", 0):
        scene.ignored.append(rings)
    else:
        scene.annotations.append(Annotation(rings, bool(annotation.get("truncated", 0))))
