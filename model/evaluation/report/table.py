"""The measures as a table for the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from ...contract.measures import MEANINGS, number
from ..measures.bootstrap import Measure
from ..measures.size_classes import SIZE_CLASSES
from .evaluation import Evaluation

PER_IMAGE = ("buildings", "ap50", "mask_iou", "iou", "polis_m", "seconds")
SIZE_WIDTH = max(len(one.name) for one in SIZE_CLASSES)


def table(evaluation: Evaluation) -> str:
    """Return the measures with their intervals, then each image, the errors and the peak of memory."""
    return "\n".join([*_measures(evaluation), *_images(evaluation), *_rest(evaluation)])


def interval(measure: Measure, key: str) -> str:
    """Return the interval in brackets; nothing if there is none."""
    if measure.low is None or measure.high is None:
        return ""
    return f"[{number(measure.low, key)}, {number(measure.high, key)}]"


def _measures(evaluation: Evaluation) -> Iterator[str]:
    yield f"{'measure':<18} {'value':>8}  {'95 % interval':<20} meaning"
    for key, measure in evaluation.measures.items():
        meaning = MEANINGS[key]
        clause = f"{meaning.clause} ({meaning.unit})" if meaning.unit else str(meaning.clause)
        yield f"{key:<18} {number(measure.value, key):>8}  {interval(measure, key):<20} {clause}".rstrip()


def _images(evaluation: Evaluation) -> Iterator[str]:
    if len(evaluation.images) < 2:
        return
    width = max(len(figures.name) for figures in evaluation.images)
    yield ""
    yield f"{'image':<{width}}" + "".join(f" {key:>10}" for key in PER_IMAGE)
    for figures in evaluation.images:
        yield f"{figures.name:<{width}}" + "".join(f" {number(figures.measures[key], key):>10}" for key in PER_IMAGE)


def _rest(evaluation: Evaluation) -> Iterator[str]:
    if evaluation.sizes:
        yield ""
        yield f"{'size':<{SIZE_WIDTH}} {'buildings':>10} {'ap':>10} {'ap50':>10}"
        for each in evaluation.sizes:
            figures = (each.buildings, "buildings"), (each.ap, "ap"), (each.ap50, "ap50")
            yield f"{each.size:<{SIZE_WIDTH}}" + "".join(f" {number(*one):>10}" for one in figures)
    yield ""
    if evaluation.errors:
        counts = sorted(evaluation.errors.items(), key=lambda item: -item[1])
        yield "buildings by outcome: " + ", ".join(f"{number} {error}" for error, number in counts)
    if evaluation.peak_memory_mb is not None:
        yield f"peak memory: {evaluation.peak_memory_mb:.0f} MB"
