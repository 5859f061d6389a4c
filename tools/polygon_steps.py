"""What each step of the polygons brings on labelled scenes, and what it costs.

`python -m tools.polygon_steps ../shared/data/val.json` prints the tables of docs/polygons.md on scenes for the
model `keypoint`, or the one named next. `--tolerances 4 5 6 7` tries others for grouping.
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
from model.contract.options import WALL_TOLERANCE, ExtractionOptions
from model.contract.tiling import OVERLAP, TILE_SIZE, TilePlan, plan_tiles
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

Read = Callable[[Family, Iterable[Detection], ExtractionOptions], list[Building]]

ROUNDS = 7
"""So often the network and the geometry are timed; the first round also loads what is only loaded when needed."""

MEASURES = ("iou", "mask_iou", "c_iou", "n_ratio", "polis_m", "max_tangent_angle")


@dataclass(frozen=True)
class Seen:
    """What the network says of a scene, tile by tile.

    Attributes:
        labelled: the scene's image, and what is known of it.
        scale: of the scene's pixels to those of the model, along x and y.
        family: the model.
        tiles: of each the detections, after masks have competed.
        seconds: processor time of the network.
        competing: processor time of the masks' competition, which is geometry.
    """

    scene: Scene
    labelled: Labelled
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
    plan = plan_tiles(width, height, TILE_SIZE, OVERLAP)
    start = time.process_time()
    found = [
        extractor.observe(cut(image, tile).pixels, score, regions_answered_for(tile, plan)).detections for tile in plan
    ]
    seconds = time.process_time() - start
    mask_overlaps = MaskOverlaps(plan, extractor.card.score, WALL_TOLERANCE / extractor.card.resolution)
    tiles = [mask_overlaps.settled(tile, detections) for tile, detections in zip(plan, found, strict=True)]
    competing = time.process_time() - start - seconds
    scale = np.array([width / view.shape[1], height / view.shape[0]])
    return Seen(scene, labelled, plan, extractor.family, tiles, scale, seconds, competing)


def simplified_contours(family: Family, detections: Iterable[Detection], options: ExtractionOptions) -> list[Building]:
    """What there was before keypoints were grouped: the masks' contours, simplified by Douglas and Peucker's method."""
    found = (_simplified_contour(detection) for detection in detections)
    return [building for building in found if building is not None and is_large_enough(building, options)]


def _simplified_contour(detection: Detection) -> Building | None:
    contours = trace([detection.evidence])[0]
    if contours is None:
        return None
    tolerance = np.maximum(grouping.TOLERANCE_CELLS * detection.evidence.cell, grouping.TOLERANCE_PIXELS)
    outline, *courtyards = (simplified_ring(contour, tolerance) for contour in contours)
    rings = [outline]
    rings += [courtyard for courtyard in courtyards if is_valid([outline, courtyard])]
    return Building(oriented(rings), detection.score, "contour")


def buildings_of(seen: Seen, read: Read, options: ExtractionOptions) -> tuple[list[Building], float]:
    """The buildings of a scene, in its pixels, and the processor time of all geometry after the masks' overlaps."""
    start = time.process_time()
    assembly = Assembly(seen.plan, options)
    found: list[Building] = []
    for tile, detections in zip(seen.plan, seen.tiles):
        read_here = read(seen.family, detections, options)
        found += assembly.add(tile, [building.shifted(tile.x, tile.y) for building in read_here])
    found += assembly.finish()
    seconds = time.process_time() - start
    return [replace(building, rings=[ring / seen.scale for ring in building.rings]) for building in found], seconds


def measured(seen: Sequence[Seen], read: Read, options: ExtractionOptions) -> dict[str, float]:
    """The measures over all scenes."""
    return scene_measures([scene_result(each, buildings_of(each, read, options)[0], options.score) for each in seen])


def scene_result(seen: Seen, buildings: list[Building], score: float) -> SceneResult:
    """What is measured on a scene's buildings, in its pixels."""
    return seen.labelled.measured(buildings, score, seen.scene.resolution)[0]


def print_steps(seen: Sequence[Seen], options: ExtractionOptions) -> None:
    """Print the measures after each step."""
    steps: dict[str, tuple[Read, dict[str, object]]] = {
        "simplified contour (before)": (simplified_contours, {}),
        "`nearest`": (read_buildings, {"grouping": "nearest"}),
        "`outline`": (read_buildings, {}),
        "`outline`, neighbours": (read_buildings, {"neighbours": True}),
        "`outline`, regularised": (read_buildings, {"regularize": True}),
        "`outline`, regularised, neighbours": (read_buildings, {"regularize": True, "neighbours": True}),
    }
    print("| polygons | IoU | IoU of matched | C-IoU | N-ratio | PoLiS m | max tangent angle |")
    print("|---|---|---|---|---|---|---|")
    for name, (read, changes) in steps.items():
        _print_row(name, measured(seen, read, replace(options, **changes)))  # type: ignore[arg-type]


def _print_row(name: str, measures: dict[str, float]) -> None:
    iou, matched, c_iou, n_ratio, polis, angle = (measures[key] for key in MEASURES)
    print(
        f"| {name} | {iou:.4f} | {matched:.4f} | {c_iou:.4f} | {n_ratio:.3f} | {polis:.3f} | {angle:.2f}° |", flush=True
    )


def print_costs(scenes: Sequence[Scene], extractor: Extractor, options: ExtractionOptions) -> None:
    """Print the processor time of the network and of all the geometry, medians over rounds of both.

    In turn, since the speed of a machine that does other work changes from one second to the next, and both in one
    thread: the network's threads would count the time in which they wait for each other.
    """
    threads, usual = torch.get_num_threads(), extractor.device.dtype
    torch.set_num_threads(1)
    print("| scene | network in | detections | buildings | network s | geometry s | share |")
    print("|---|---|---|---|---|---|---|")
    for dtype in dict.fromkeys([torch.float32, usual]):
        extractor.family.move_to(CpuDevice(dtype))
        _print_costs_in_one_type(scenes, extractor, options, dtype)
    extractor.family.move_to(extractor.device)
    torch.set_num_threads(threads)


def _print_costs_in_one_type(
    scenes: Sequence[Scene], extractor: Extractor, options: ExtractionOptions, dtype: torch.dtype
) -> None:
    full = replace(options, regularize=True, neighbours=True)
    name = str(dtype).removeprefix("torch.")
    for scene in scenes:
        times = []
        for _ in range(ROUNDS):
            seen = look(scene, extractor, options.score)
            found, drawing = buildings_of(seen, read_buildings, full)
            seconds = seen.competing + drawing
            times.append((seen.seconds, seconds, seconds / seen.seconds))
        network, geometry, share = np.median(times, axis=0)
        detections = sum(map(len, seen.tiles))
        figures = f"{network:.2f} | {geometry:.3f} | {share:.1%}"
        print(f"| {scene.path.stem} | {name} | {detections} | {len(found)} | {figures} |", flush=True)


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
    parser.add_argument("--only", default="", help="scenes whose name holds this")
    parser.add_argument("--tolerances", type=float, nargs="*", default=[], help="of grouping, in pixels")
    arguments = parser.parse_args()
    extractor = Extractor.load(arguments.model)
    card = extractor.card
    options = ExtractionOptions(card.resolution, card.tau, card.score, neighbours=False, min_area=4.0)
    scenes = [scene for scene in load_scenes(arguments.coco) if arguments.only in scene.name]
    print_costs(scenes, extractor, options)
    print()
    seen = [look(scene, extractor, card.score) for scene in scenes]
    print_steps(seen, options)
    for pixels in arguments.tolerances:
        with tolerance_of_grouping(pixels):
            _print_row(f"`outline`, tolerance {pixels} px", measured(seen, read_buildings, options))


if __name__ == "__main__":
    main()
