"""The evaluation as one self-contained HTML page."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import jinja2

from ...contract.measures import ERRORS, MEANINGS, number
from ..measures.average_precision import RECALL_LEVELS
from ..measures.reliability import Bin, calibration_error
from .evaluation import Evaluation
from .table import PER_IMAGE, interval

TEMPLATE = Path(__file__).with_name("report.html")
PLOT_SIDE = 300


def write_report(evaluation: Evaluation, folder: Path) -> Path:
    """Write `evaluation.html` into a folder, which is made if it is missing, and return its path."""
    template = jinja2.Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True).from_string(
        TEMPLATE.read_text(encoding="utf-8")
    )
    page = template.render(
        evaluation=evaluation,
        meanings=MEANINGS,
        errors=ERRORS,
        per_image=PER_IMAGE,
        number=number,
        interval=interval,
        curves={iou: plot_points(curve) for iou, curve in evaluation.curves.items()},
        reliability={said: bin_points(bins) for said, bins in evaluation.reliability.items()},
        calibration_errors={said: calibration_error(bins) for said, bins in evaluation.reliability.items()},
        side=PLOT_SIDE,
    )
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "evaluation.html"
    path.write_text(page, encoding="utf-8")
    return path


def plot_points(curve: Sequence[float]) -> str:
    """Return a precision–recall curve as the points of an SVG polyline."""
    return " ".join(
        f"{recall * PLOT_SIDE:.1f},{(1 - precision) * PLOT_SIDE:.1f}"
        for recall, precision in zip(RECALL_LEVELS, curve, strict=True)
    )


def bin_points(bins: Sequence[Bin]) -> list[tuple[float, float]]:
    """Return where bins lie in a plot of the share that is right over what is said."""
    return [(round(each.said * PLOT_SIDE, 1), round((1 - each.right) * PLOT_SIDE, 1)) for each in bins]
