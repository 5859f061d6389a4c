"""Buildings as they are read from detections: rings by the family, walls straightened."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ..building import Building
from ..contract.options import WALL_TOLERANCE, ReadOptions
from ..families.detection import Detection
from ..families.family import Family
from ..polygon.regularization.regularize import regularize
from ..polygon.ring import signed_area
from ..polygon.rounding.curved import WITH_ARCS
from ..polygon.rounding.rounded import SUFFIX


def read_buildings(
    family: Family, detections: Iterable[Detection], options: ReadOptions, resolution: float
) -> list[Building]:
    """The buildings that detections are of, in their order and in pixels of their image; scores are not looked at.

    `resolution` is that of the image, in metres on the ground per pixel, here and below.
    """
    read = _read(family, list(detections), options, resolution)
    return [building for building in read if building is not None and is_large_enough(building, options, resolution)]


def read_building(family: Family, detection: Detection, options: ReadOptions, resolution: float) -> Building | None:
    """The building that a detection is of, in pixels of its image, or None where no polygon comes out.

    `options.score`, `options.min_area` and `options.neighbours` are not looked at.
    """
    return _read(family, [detection], options, resolution)[0]


def _read(
    family: Family, detections: Sequence[Detection], options: ReadOptions, resolution: float
) -> list[Building | None]:
    found = family.rings(detections, options)
    read = [
        None if each is None else Building(each[0], detection.score, each[1])
        for detection, each in zip(detections, found, strict=True)
    ]
    if not options.regularize:
        return read
    return [None if building is None else _regularized(building, resolution) for building in read]


def _regularized(building: Building, resolution: float) -> Building:
    """The building with straight walls; one with a circle or an arc in its outline stays as it is."""
    if building.status.endswith((SUFFIX, WITH_ARCS)):
        return building
    rings, changed = regularize(building.rings, WALL_TOLERANCE / resolution)
    return replace(building, rings=rings, status=f"{building.status}+regularized") if changed else building


def is_large_enough(building: Building, options: ReadOptions, resolution: float) -> bool:
    """Whether a building has the least area on the ground."""
    # courtyards run the other way round, so their areas subtract themselves
    area = abs(sum(signed_area(ring) for ring in building.rings))
    return area * resolution**2 >= options.min_area
