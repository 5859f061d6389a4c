"""What an update finds of changes made on purpose: `python -m tools.update_effect COCO --scenes sydney_54357`.

The reference of a scene is taken for last year's map: without 20 of its buildings, which are then new in the image,
with 20 that were never there, with 20 of which a wing is added or cut off, and all of it moved by 1.5 m. Prints how
many of each kind are told, how many of the others are touched, and each that went wrong.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import shapely
from shapely import affinity

from model.contract.change_kinds import CHANGED, GONE, NEW, UNCHANGED, UNCLEAR
from model.contract.options import ReadOptions
from model.contract.registry import MODELS
from model.data.scenes import Scene, load_scenes
from model.evaluation.measures.average_precision import LOWEST_SCORE
from model.evaluation.protocols.labelled import Labelled
from model.evaluation.protocols.predictor import Predictor
from model.evaluation.protocols.scenes import on_map
from model.extraction.extractor import Extractor
from model.polygon.over_union import over_union
from model.update.__main__ import valid
from model.update.alignment import laid_on, moved
from model.update.changes import SHED, Change, Comparison

EACH = 20
MOVE = (1.2, 0.9)
"""Metres, x right, y down: 1.5 m."""
MARGIN = 8.0
"""Metres from the scene's edge within which nothing is altered."""
WING = 5.0
"""Metres from its house."""
LARGEST_INVENTED = 400.0
SAME = 0.4
"""Intersection over union from which a new building is one that was left out."""

Shapes = list[shapely.Geometry]


@dataclass(frozen=True)
class Tampered:
    """A map that was tampered with, in metres.

    Attributes:
        known: its buildings: first those of the reference, then invented ones.
        altered: which of them have a wing more or less.
        left_out: buildings of the reference that it lacks.
        invented: how many were never there.
    """

    known: Shapes
    altered: list[int]
    left_out: Shapes
    invented: int


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("coco", type=Path, help="labelled scenes")
    parser.add_argument("--scenes", nargs="*", help="stems of some of them; all by default")
    parser.add_argument("--model", default=MODELS[0], help=f"name or path of a model; default {MODELS[0]}")
    parser.add_argument("--draws", type=int, default=3, help="how often buildings are drawn by lot; default 3")
    arguments = parser.parse_args()
    extractor = Extractor.load(arguments.model)
    for scene in load_scenes(arguments.coco):
        if not arguments.scenes or scene.path.stem in arguments.scenes:
            measure(scene, extractor, arguments.draws)


def measure(scene: Scene, extractor: Extractor, draws: int) -> None:
    """Print what is told of a scene."""
    labelled = Labelled.of(scene)
    options = ReadOptions(extractor.card.tau, LOWEST_SCORE, neighbours=False)
    seen = Predictor(extractor, options)(labelled.image, scene.resolution, lambda share: None)
    buildings = on_map(seen, LOWEST_SCORE, scene.resolution)
    found = [_metres(each.rings, scene.resolution) for each in buildings]
    sure = np.array([each.score >= extractor.card.score for each in buildings])
    reference, unknown = ([_metres(rings, scene.resolution) for rings in some] for some in labelled[1:])
    inner = shapely.box(0, 0, scene.width, scene.height)
    inner = affinity.scale(inner, scene.resolution, scene.resolution, origin=(0, 0)).buffer(-MARGIN)
    for seed in range(draws):
        tampered = tamper(reference, unknown, inner, np.random.default_rng(seed))
        print(f"{scene.path.stem}, draw {seed}: {_told(tampered, found, sure)}", flush=True)


def tamper(reference: Shapes, unknown: Shapes, inner: shapely.Geometry, rng: np.random.Generator) -> Tampered:
    """Make a map of a reference, in metres, as the module says; `unknown` is where nothing is known."""
    order = [index for index in rng.permutation(len(reference)).tolist() if inner.contains(reference[index])]
    left_out, rest = order[:EACH], order[EACH:]
    built = shapely.union_all([*reference, *unknown])
    wings: dict[int, shapely.Geometry] = {}
    for index in rest:
        change = _with_wing if len(wings) % 2 else _without_wing
        shape = change(reference[index], built)
        if shape is not None and len(wings) < EACH:
            wings[index] = shape
    kept = [index for index in range(len(reference)) if index not in left_out]
    known = [wings.get(index, reference[index]) for index in kept]
    invented = _invented(reference, built, inner, rng)
    together = moved(np.array([*known, *invented], dtype=object), np.tile(MOVE, (len(known) + len(invented), 1)))
    altered = [kept.index(index) for index in wings]
    return Tampered(list(together), altered, [reference[index] for index in left_out], len(invented))


def _with_wing(house: shapely.Geometry, built: shapely.Geometry) -> shapely.Geometry | None:
    """A house with a wing at the first long wall, from the longest, that has room for it; None without one."""
    ring = shapely.get_coordinates(shapely.get_exterior_ring(house))
    along = np.diff(ring, axis=0)
    lengths = np.hypot(*along.T)
    for wall in np.argsort(-lengths):
        if lengths[wall] < WING:
            break
        unit = along[wall] / lengths[wall]
        width, start = min(max(0.6 * lengths[wall], WING), 8.0), ring[wall]
        for out in (np.array([-unit[1], unit[0]]), np.array([unit[1], -unit[0]])):
            wing = shapely.Polygon([start, start + unit * width, start + unit * width + out * WING, start + out * WING])
            if wing.intersection(built).area < 0.5:
                return shapely.union_all([house, wing.buffer(0.01, join_style="mitre")])
    return None


def _without_wing(house: shapely.Geometry, built: shapely.Geometry) -> shapely.Geometry | None:
    """A house without the last metres along its longer side; None where that is no wing, or no house is left."""
    frame = shapely.get_coordinates(shapely.minimum_rotated_rectangle(house))[:4]
    sides = frame[1] - frame[0], frame[2] - frame[1]
    long = max(sides, key=lambda side: float(np.hypot(*side)))
    unit = long / np.hypot(*long)
    end = max((frame @ unit).tolist()) - WING
    beyond = shapely.box(end, -1e4, end + 1e4, 1e4)
    turn = np.array([[unit[0], -unit[1]], [unit[1], unit[0]]])
    left = house.difference(shapely.transform(beyond, lambda points: points @ turn.T))
    parts = shapely.get_parts(left)
    return parts[0] if len(parts) == 1 and left.area > SHED and house.area - left.area > SHED else None


def _invented(reference: Shapes, built: shapely.Geometry, inner: shapely.Geometry, rng: np.random.Generator) -> Shapes:
    """Buildings of the reference, no sheds, put where none is."""
    invented: Shapes = []
    left, top, right, bottom = inner.bounds
    models = [each for each in reference if SHED < each.area < LARGEST_INVENTED]
    while len(invented) < EACH:
        turned = affinity.rotate(models[rng.integers(len(models))], rng.uniform(0.0, 360.0))
        middle = turned.centroid
        placed = affinity.translate(turned, rng.uniform(left, right) - middle.x, rng.uniform(top, bottom) - middle.y)
        near = placed.buffer(1.5)
        if (
            inner.contains(placed)
            and not near.intersects(built)
            and not any(near.intersects(each) for each in invented)
        ):
            invented.append(placed)
    return invented


def _told(tampered: Tampered, found: Shapes, sure: np.ndarray) -> str:
    """What an update says of the map, in words."""
    changes = Comparison(tampered.known, found, sure).changes()
    known, new = [each for each in changes if each.known is not None], [each for each in changes if each.kind == NEW]
    first = len(known) - tampered.invented
    others = [each for each in known[:first] if each.known not in tampered.altered]
    missed = [each for each in tampered.left_out if not any(_is_one(each, found[one.found or 0]) for one in new)]
    lines = [
        f"new {len(tampered.left_out) - len(missed)} of {len(tampered.left_out)}",
        f"gone {_count(known[first:], GONE)} of {tampered.invented}",
        f"changed {_count([known[index] for index in tampered.altered], CHANGED)} of {len(tampered.altered)}",
        f"touched {_count(others, CHANGED) + _count(others, GONE)} of {len(others)}",
        f"unclear {_count(others, UNCLEAR)} of {len(others)}",
        f"new and in no reference {len(new) - len(tampered.left_out) + len(missed)}",
        *(f"\n  not new: {each.area:.0f} m²" for each in missed),
        *(f"\n  not gone: {_words(each)}" for each in known[first:] if each.kind != GONE),
        *(f"\n  not changed: {_words(known[index])}" for index in tampered.altered if known[index].kind != CHANGED),
        *(f"\n  touched: {_words(each)}" for each in others if each.kind not in (UNCHANGED, UNCLEAR)),
    ]
    return ", ".join(lines)


def _is_one(building: shapely.Geometry, found: shapely.Geometry) -> bool:
    return over_union(laid_on(building, found), found) > SAME


def _count(changes: Sequence[Change], kind: str) -> int:
    return sum(change.kind == kind for change in changes)


def _words(change: Change) -> str:
    return f"{change.kind}, {change.gained:.0f} m² more and {change.lost:.0f} m² less, IoU {change.iou:.2f}"


def _metres(rings: Sequence[np.ndarray], resolution: float) -> shapely.Geometry:
    return valid([ring * resolution for ring in rings])


if __name__ == "__main__":
    main()
