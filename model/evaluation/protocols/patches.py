"""The protocol `patches`, the paper's: 512×512 pixels at 0.075 m around each building, which alone counts."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from ...building import Building, Ring
from ...data.resampling import resample
from ...data.scenes import Scene
from ..measures.bootstrap import with_intervals
from ..measures.patch import PATCH_PIXELS, PATCH_RESOLUTION, PatchResult, measure_patch, patch_measures
from ..progress import Progress
from ..report.evaluation import Evaluation, count
from ..report.findings import MATCHED, MISSED
from ..report.pictures import Picture, building_picture, galleries
from .labelled import references_in_image
from .memory import peak_memory_mb
from .scenes import Find

SIZE = (PATCH_PIXELS, PATCH_PIXELS)


@dataclass(frozen=True)
class Patch:
    """A patch of a scene with one building in the middle.

    Attributes:
        name: of the scene.
        image: uint8 `[512, 512, 3]` RGB, black past the scene.
        resolution: metres on the ground per pixel of the patch.
        reference: rings of the building in the middle, in pixels of the patch.
    """

    name: str
    image: np.ndarray
    resolution: float
    reference: list[Ring]


def patches_of(scene: Scene) -> Iterator[Patch]:
    """Yield a patch for each building that shows in the scene."""
    image = scene.read()
    for rings in references_in_image(scene, image.shape[:2]):
        yield cut_patch(scene, image, rings)


def cut_patch(scene: Scene, image: np.ndarray, rings: Sequence[Ring]) -> Patch:
    """Cut the patch whose middle is the middle of a building's bounding box, to the nearest pixel of the scene."""
    side = round(PATCH_PIXELS * PATCH_RESOLUTION / scene.resolution)
    centre = (rings[0].min(axis=0) + rings[0].max(axis=0)) / 2
    left, top = np.rint(centre - side / 2).astype(int)
    height, width = image.shape[:2]
    window = np.zeros((side, side, 3), dtype=np.uint8)
    rows, columns = slice(max(top, 0), min(top + side, height)), slice(max(left, 0), min(left + side, width))
    window[rows.start - top : rows.stop - top, columns.start - left : columns.stop - left] = image[rows, columns]
    scale = PATCH_PIXELS / side
    reference = [(ring - (left, top)) * scale for ring in rings]
    return Patch(scene.path.stem, resample(window, scale), scene.resolution / scale, reference)


def evaluate_patches(scenes: Sequence[Scene], find: Find, score: float, progress: Progress) -> Evaluation:
    """Evaluate a patch for each building.

    Args:
        scenes: images with references.
        find: finds buildings, and leaves neighbours as they are.
        score: only predictions with at least this score are looked at. Since there is a building in the middle, and
            none beside it counts, the lowest is what the protocol is about.
        progress: told the share of the work that is done.
    """
    total = max(1, sum(len(scene.annotations) for scene in scenes))
    results: list[PatchResult] = []
    pictures: list[Picture] = []
    for scene in scenes:
        for patch in patches_of(scene):
            started = time.perf_counter()
            candidates = find(patch.image, patch.resolution, lambda share: None)
            seconds = time.perf_counter() - started
            found = [building for building in candidates if building.score >= score]
            prediction = middle_one(found)
            results.append(measure_patch(prediction, patch.reference, SIZE, seconds))
            pictures.append(_picture(patch, prediction, results[-1].counts.iou))
            progress(len(results) / total)
    return _summarized(results, len(scenes), pictures)


def middle_one(found: Sequence[Building]) -> list[Ring]:
    """Return the rings of the building in the middle of the patch; an empty list if none is there.

    It is the one whose bounding box holds the patch's middle, and has its own nearest to it: the patch was cut so. Of
    two answers for one place, such as a house and its row, that tells the right one better than their scores do.
    """
    middle = np.array(SIZE) / 2
    distances = {k: _from_middle(building, middle) for k, building in enumerate(found) if _holds(building, middle)}
    return found[min(distances, key=distances.__getitem__)].rings if distances else []


def _holds(building: Building, point: np.ndarray) -> bool:
    left, top, right, bottom = building.bounds
    return bool(left <= point[0] <= right and top <= point[1] <= bottom)


def _from_middle(building: Building, middle: np.ndarray) -> float:
    low, high = np.split(np.array(building.bounds), 2)
    return float(np.hypot(*((low + high) / 2 - middle)))


def _picture(patch: Patch, prediction: list[Ring], iou: float) -> Picture:
    outcome = MATCHED if prediction else MISSED
    predictions = [prediction] if prediction else []
    return building_picture(patch.name, outcome, iou, patch.image, patch.reference, [patch.reference], [], predictions)


def _summarized(results: Sequence[PatchResult], images: int, pictures: Sequence[Picture]) -> Evaluation:
    counts = {"images": count(images), "buildings": count(len(results))}
    return Evaluation(
        protocol="patches",
        measures={**with_intervals(results, patch_measures), **counts},
        galleries=galleries(pictures),
        peak_memory_mb=peak_memory_mb(),
    )
