"""What each step of the polygons brings on labelled scenes, and what it costs.

`steps_table` and `costs_table` are the tables `polygon-steps` and `geometry-cost` of docs/polygons.md.
`python -m tools.polygon_steps ../shared/data/val.json --tolerances 4 5 6 7` prints what others for grouping would give.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch

from model.building import Building
from model.contract.options import USUAL_RUN, WALL_TOLERANCE, ReadOptions
from model.contract.tiling import TilePlan, plan_tiles
from model.data.resampling import resample
from model.data.scenes import Scene, load_scenes
from model.device.cpu import CpuDevice
from model.evaluation.measures.scene import SceneResult, scene_measures
from model.evaluation.protocols.labelled import Labelled
from model.extraction.assembly import Assembly
from model.extraction.extractor import Extractor
from model.extraction.in_memory import cut
from model.extraction.mask_overlaps import MaskOverlaps
from model.extraction.reading import is_large_enough, read_buildings
from model.extraction.tile_observer import regions_answered_for
from model.families.detection import Detection
from model.families.family import Family
from model.polygon.grouping import rings as grouping
from model.polygon.grouping.contour import simplified_ring, trace
from model.polygon.ring import is_valid, oriented

from .figures.markdown import table

Read = Callable[[Family, Iterable[Detection], ReadOptions, float], list[Building]]

ROUNDS = 7
"""So often the network and the geometry are timed; the first round also loads what is only loaded when needed."""

MEASURES = ("iou", "mask_iou", "c_iou", "n_ratio", "polis_m", "max_tangent_angle")
HEADS = ("polygons", "IoU", "IoU of matched", "C-IoU", "N-ratio", "PoLiS m", "max tangent angle")


@dataclass(frozen=True)
class Seen:
    """What the network says of a scene, tile by tile.

    Attributes:
        labelled: the scene's image, and what is known of it.
        resolution: of the model, metres on the ground per pixel.
        scale: of the scene's pixels to those of the model, along x and y.
        family: the model.
        tiles: of each the detections, after masks have competed.
        seconds: processor time of the network.
        competing: processor time of the masks' competition, which is geometry.
    """

    scene: Scene
    labelled: Labelled
    resolution: float
    plan: TilePlan
    family: Family
    tiles: list[list[Detection]]
    scale: np.ndarray
    seconds: float
    competing: float


def look(scene: Scene, extractor: Extractor, score: float) -> Seen:
    """Run the network over a scene through the tiles that users get."""
    return look_at(scene, Labelled.of(scene), extractor, score)


def look_at(scene: Scene, labelled: Labelled, extractor: Extractor, score: float) -> Seen:
    """The same over a view of the scene, with its references."""
    view = labelled.image
    image = resample(view, scene.resolution / extractor.card.resolution)
    height, width = image.shape[:2]
    plan = plan_tiles(width, height, USUAL_RUN.tile_size, USUAL_RUN.overlap)
    start = time.process_time()
    found = [
        extractor.observe(cut(image, tile).pixels, score, regions_answered_for(tile, plan)).detections for tile in plan
    ]
    seconds = time.process_time() - start
    mask_overlaps = MaskOverlaps(plan, extractor.card.score, WALL_TOLERANCE / extractor.card.resolution)
    tiles = [mask_overlaps.settled(tile, detections) for tile, detections in zip(plan, found, strict=True)]
    competing = time.process_time() - start - seconds
    scale = np.array([width / view.shape[1], height / view.shape[0]])
    resolution = extractor.card.resolution
    return Seen(scene, labelled, resolution, plan, extractor.family, tiles, scale, seconds, competing)


def simplified_contours(
    family: Family, detections: Iterable[Detection], options: ReadOptions, resolution: float
) -> list[Building]:
    """What there was before keypoints were grouped: the masks' contours, simplified by Douglas and Peucker's method."""
    found = (_simplified_contour(detection) for detection in detections)
    return [building for building in found if building is not None and is_large_enough(building, options, resolution)]


def _simplified_contour(detection: Detection) -> Building | None:
    contours = trace([detection.evidence])[0]
    if contours is None:
        return None
    tolerance = np.maximum(grouping.TOLERANCE_CELLS * detection.evidence.cell, grouping.TOLERANCE_PIXELS)
    outline, *courtyards = (simplified_ring(contour, tolerance) for contour in contours)
    rings = [outline]
    rings += [courtyard for courtyard in courtyards if is_valid([outline, courtyard])]
    return Building(oriented(rings), detection.score, "contour")


def buildings_of(seen: Seen, read: Read, options: ReadOptions) -> tuple[list[Building], float]:
    """The buildings of a scene, in its pixels, and the processor time of all geometry after the masks' overlaps."""
    start = time.process_time()
    assembly = Assembly(seen.plan, options, seen.resolution)
    found: list[Building] = []
    for tile, detections in zip(seen.plan, seen.tiles):
        read_here = read(seen.family, detections, options, seen.resolution)
        found += assembly.add(tile, [building.shifted(tile.x, tile.y) for building in read_here])
    found += assembly.finish()
    seconds = time.process_time() - start
    return [replace(building, rings=[ring / seen.scale for ring in building.rings]) for building in found], seconds


def measured(seen: Sequence[Seen], read: Read, options: ReadOptions) -> dict[str, float]:
    """The measures over all scenes."""
    return scene_measures([scene_result(each, buildings_of(each, read, options)[0], options.score) for each in seen])


def scene_result(seen: Seen, buildings: list[Building], score: float) -> SceneResult:
    """What is measured on a scene's buildings, in its pixels."""
    return seen.labelled.measured(buildings, score, seen.scene.resolution)[0]


def steps_table(coco: Path, model: str) -> str:
    """The measures of all scenes of a COCO file after each step."""
    extractor = Extractor.load(model)
    seen = [look(scene, extractor, extractor.card.score) for scene in load_scenes(coco)]
    options = _options(extractor)
    steps: dict[str, tuple[Read, dict[str, object]]] = {
        "simplified contour (before)": (simplified_contours, {}),
        "`nearest`": (read_buildings, {"grouping": "nearest"}),
        "`outline`": (read_buildings, {}),
        "`outline`, neighbours": (read_buildings, {"neighbours": True}),
        "`outline`, regularised": (read_buildings, {"regularize": True}),
        "`outline`, regularised, neighbours": (read_buildings, {"regularize": True, "neighbours": True}),
    }
    rows = [
        _row(name, measured(seen, read, replace(options, **changes)))  # type: ignore[arg-type]
        for name, (read, changes) in steps.items()
    ]
    return table(HEADS, rows)


def tolerances_table(coco: Path, model: str, tolerances: Sequence[float]) -> str:
    """The measures of all scenes of a COCO file with other tolerances of grouping, in pixels."""
    extractor = Extractor.load(model)
    seen = [look(scene, extractor, extractor.card.score) for scene in load_scenes(coco)]
    rows = []
    for pixels in tolerances:
        with tolerance_of_grouping(pixels):
            rows.append(_row(f"`outline`, {pixels} px", measured(seen, read_buildings, _options(extractor))))
    return table(HEADS, rows)


def _options(extractor: Extractor) -> ReadOptions:
    card = extractor.card
    return ReadOptions(card.tau, card.score, neighbours=False, min_area=4.0)


def _row(name: str, measures: dict[str, float]) -> list[str]:
    *shares, n_ratio, polis, angle = (measures[key] for key in MEASURES)
    return [name, *(f"{share:.4f}" for share in shares), f"{n_ratio:.3f}", f"{polis:.3f}", f"{angle:.2f}°"]


def costs_table(coco: Path, model: str) -> str:
    """The processor time of the network and of all the geometry, medians over rounds of both.

    In turn, since the speed of a machine that does other work changes from one second to the next, and both in one
    thread: the network's threads would count the time in which they wait for each other.
    """
    extractor, scenes = Extractor.load(model), load_scenes(coco)
    threads, usual = torch.get_num_threads(), extractor.device.dtype
    torch.set_num_threads(1)
    rows = []
    for dtype in dict.fromkeys([torch.float32, usual]):
        extractor.family.move_to(CpuDevice(dtype))
        rows += [_cost(scene, extractor, dtype) for scene in scenes]
    extractor.family.move_to(extractor.device)
    torch.set_num_threads(threads)
    return table(("scene", "network in", "detections", "buildings", "network s", "geometry s", "share"), rows)


def _cost(scene: Scene, extractor: Extractor, dtype: torch.dtype) -> list[str]:
    options = replace(_options(extractor), regularize=True, neighbours=True)
    times = []
    for _ in range(ROUNDS):
        seen = look(scene, extractor, options.score)
        found, drawing = buildings_of(seen, read_buildings, options)
        seconds = seen.competing + drawing
        times.append((seen.seconds, seconds, seconds / seen.seconds))
    network, geometry, share = np.median(times, axis=0)
    numbers = str(dtype).removeprefix("torch.")
    counts = [str(sum(map(len, seen.tiles))), str(len(found))]
    return [scene.path.stem, numbers, *counts, f"{network:.2f}", f"{geometry:.3f}", f"{share:.1%}"]


@contextmanager
def tolerance_of_grouping(pixels: float) -> Iterator[None]:
    """Another tolerance for a while."""
    usual = grouping.TOLERANCE_PIXELS
    grouping.TOLERANCE_PIXELS = pixels
    yield
    grouping.TOLERANCE_PIXELS = usual


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("coco", type=Path, help="COCO file of scenes")
    parser.add_argument("model", nargs="?", default="keypoint", help="name of a model, or path of a trained file")
    parser.add_argument("--tolerances", type=float, nargs="+", required=True, help="of grouping, in pixels")
    arguments = parser.parse_args()
    print(tolerances_table(arguments.coco, arguments.model, arguments.tolerances))


if __name__ == "__main__":
    main()
