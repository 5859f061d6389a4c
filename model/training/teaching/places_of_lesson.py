"""The places of a lesson, their pixels at the model's resolution."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from ...building import Ring
from ...contract.errors import QuoinError
from ...contract.teaching.lesson import Lesson, PlaceFiles
from ...data.resampling import resample_window
from .place import Place, area_of
from .room import refuse_without_room


def places_of(lesson: Lesson, folder: Path, course: Path) -> list[Place]:
    """The places of the lesson in a folder; their images lie in the course's folder, read where looked at.

    Raises:
        QuoinError: pixels are missing, or the disk has no room for all.
    """
    images = [course / f"{number}.image" for number in range(len(lesson.places))]
    there = sum(image.stat().st_size for image in images if image.exists())
    # a file that is mapped into memory has no other way to tell of a full disk than to end the process
    refuse_without_room(course, sum(3 * each.height * each.width for each in lesson.places) - there)
    pairs = zip(lesson.places, images, strict=True)
    return [_place(each, folder, image, lesson.resolution) for each, image in pairs]


def _place(files: PlaceFiles, folder: Path, image: Path, resolution: float) -> Place:
    pixels = np.memmap(image, np.uint8, "w+", shape=(files.height, files.width, 3))
    with (folder / files.pixels).open("rb") as source:
        for window in files.windows:
            content = source.read(window.rows * window.columns * 3)
            if len(content) < window.rows * window.columns * 3:
                raise QuoinError("The pixels of the image were not written whole; run the tool again.")
            read = np.frombuffer(content, np.uint8).reshape(window.rows, window.columns, 3)
            part = pixels[window.y : window.y + window.height, window.x : window.x + window.width]
            part[:] = resample_window(read, window.box, (window.width, window.height))
    buildings, area, ignored = (_rings(each) for each in (files.buildings, files.area, files.ignored))
    return Place(pixels, resolution, buildings, area_of(area), ignored, files.plane, files.origin)


def _rings(polygons: list[Any]) -> list[list[Ring]]:
    return [[np.asarray(ring, dtype=np.float64) for ring in rings] for rings in polygons]
