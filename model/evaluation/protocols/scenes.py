"""The protocol `scenes`: whole scenes, found through the same tiles as users get.

Average precision ranks all that is found, rivals for one place among them, down to scores that nobody would draw a map
of. Everything else is measured on the map: what scores enough, with rivals gone and neighbours that meet.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Sequence

import numpy as np

from ...building import Building
from ...contract.options import WALL_TOLERANCE
from ...data.scenes import Scene
from ...extraction.topology import cleaned
from ..measures.average_precision import IOU_THRESHOLDS, precision_curves
from ..measures.bootstrap import with_intervals
from ..measures.reliability import Judged
from ..measures.scene import SceneResult, scene_measures
from ..measures.size_classes import size_figures
from ..progress import Progress
from ..report.evaluation import Evaluation, ImageFigures, count, defined
from ..report.findings import findings_of
from ..report.pictures import Picture, galleries, scene_pictures
from .labelled import Labelled
from .memory import peak_memory_mb

Find = Callable[[np.ndarray, float, Progress], list[Building]]
"""Finds the buildings of an RGB image at a resolution (metres per pixel), in the image's pixels."""


def evaluate_scenes(scenes: Sequence[Scene], find: Find, score: float, progress: Progress) -> Evaluation:
    """Evaluate whole scenes.

    Args:
        scenes: images with references.
        find: finds buildings down to a low score, and leaves neighbours as they are.
        score: from this score on predictions count for all other measures.
        progress: told the share of the work that is done.
    """
    results: list[SceneResult] = []
    pictures: list[Picture] = []
    judged: list[Judged] = []
    errors: Counter[str] = Counter()
    pixels = np.cumsum([0] + [scene.width * scene.height for scene in scenes])
    for k, scene in enumerate(scenes):
        labelled = Labelled.of(scene)

        def tell(share: float, k: int = k) -> None:
            progress((pixels[k] + share * (pixels[k + 1] - pixels[k])) / pixels[-1])

        started = time.perf_counter()
        candidates = find(labelled.image, scene.resolution, tell)
        predictions = on_map(candidates, score, scene.resolution)
        seconds = time.perf_counter() - started
        result, comparison = labelled.measured(predictions, score, scene.resolution, seconds, candidates)
        findings = findings_of(comparison)
        errors.update(finding.error or "good" for finding in findings)
        pictures += scene_pictures(scene.path.stem, labelled.image, comparison, findings)
        results.append(result)
        judged.append(Judged.of(comparison))
        tell(1.0)
    evaluation = summarized(results, [scene.path.stem for scene in scenes], errors, pictures)
    evaluation.judged = Judged.together(judged) if judged else None
    return evaluation


def on_map(candidates: Sequence[Building], score: float, resolution: float) -> list[Building]:
    """The buildings that a run with this least score draws, of what was found at a resolution (metres per pixel)."""
    return cleaned([building for building in candidates if building.score >= score], WALL_TOLERANCE / resolution)


def summarized(
    results: Sequence[SceneResult], names: Sequence[str], errors: Counter[str], pictures: Sequence[Picture]
) -> Evaluation:
    """Put the results of scenes together."""
    counts = {"images": count(len(results)), "buildings": count(sum(result.references for result in results))}
    figures = [defined(scene_measures([result])) | {"buildings": result.references} for result in results]
    return Evaluation(
        protocol="scenes",
        measures={**with_intervals(results, scene_measures), **counts},
        images=[ImageFigures(name, values) for name, values in zip(names, figures, strict=True)],
        curves=_curves(results),
        sizes=size_figures([result.by_size for result in results]),
        errors=dict(errors),
        galleries=galleries(pictures),
        peak_memory_mb=peak_memory_mb(),
    )


def _curves(results: Sequence[SceneResult]) -> dict[str, list[float]]:
    if not sum(result.references for result in results):
        return {}
    curves = precision_curves([result.ranking for result in results])
    return {f"{IOU_THRESHOLDS[t]:.2f}": curves[t].tolist() for t in (0, 5)}
