"""The measured part of docs/performance.md."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ..contract.errors import QuoinError
from .table import table

BEGIN, END = "<!-- measured: written by make bench -->", "<!-- end of what is measured -->"


def update_page(page: Path, figures: dict[str, Any], growth: list[dict[str, Any]]) -> None:
    """Put the tables of a benchmark between the marks of a page.

    Raises:
        QuoinError: the page has no marks.
    """
    before, begin, rest = page.read_text(encoding="utf-8").partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise QuoinError(f"{page} does not say where the figures go: put the lines {BEGIN} and {END} into it.")
    measured = "\n\n".join([table(figures), *([growth_table(growth)] if growth else [])])
    page.write_text(f"{before}{BEGIN}\n\n{measured}\n\n{END}{after}", encoding="utf-8")


def growth_table(growth: list[dict[str, Any]]) -> str:
    """What `tools/growth.py` measured, as a Markdown table."""
    lines = [
        "| raster, Mpx | buildings | seconds | s per Mpx | worker's processor s per Mpx | QGIS's processor time "
        "| peak of QGIS | peak of the worker |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for run in growth:
        share = run["qgis_processor_seconds"] / run["seconds"]
        lines.append(
            f"| {run['megapixels']:.0f} | {run['buildings']} | {run['seconds']:.0f} "
            f"| {run['seconds_per_megapixel']:.2f} "
            f"| {run['worker_processor_seconds'] / run['megapixels']:.2f} | {share:.1%} "
            f"| {run['qgis_peak_mb']:.0f} MB | {run['worker_peak_mb']:.0f} MB |"
        )
    return "\n".join(lines)
