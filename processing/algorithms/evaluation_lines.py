"""What an evaluation has measured, in the user's language, for Processing's log."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication

from ...model.contract.measures import MEANINGS, number
from ..translation import said


def evaluation_lines(evaluation: Mapping[str, Any]) -> Iterator[str]:
    """A line for each measure that `model.evaluate` has written, and one on the outcomes."""
    for key, measure in evaluation["measures"].items():
        meaning = MEANINGS[key]
        unit = f" {meaning.unit}" if meaning.unit else ""
        yield f"{said(meaning.title)}: {number(measure['value'], key)}{unit} ({said(meaning.clause)})"
    counts = sorted(evaluation["errors"].items(), key=lambda item: -item[1])
    if counts:
        text = QCoreApplication.translate("EvaluationLines", "Buildings by outcome: {}.")
        yield text.format(", ".join(f"{count} {name}" for name, count in counts))
