"""What `make bench` and `make shifts` measured, as tables."""

from __future__ import annotations

from typing import Any

from model.benchmark.table import table as benchmark_tables

from .markdown import DASH, table
from .measured import left_by
from .subject import MEASURED, Subject


def speed(subject: Subject) -> str:
    """Quoin against Mask R-CNN and against the machine's limit, and where the time goes."""
    tables = benchmark_tables(left_by("make bench", MEASURED / "benchmark.json"))
    return tables + "\n\n" + subject.provenance("speed", "after `make bench`, a rendered suburb")


def growth(subject: Subject) -> str:
    """How time and memory grow with the area of a raster."""
    grown = growth_table(left_by("make bench", MEASURED / "growth.json"))
    return grown + "\n\n" + subject.provenance("growth", "after `make bench`, mosaics of a rendered scene")


def growth_table(runs: list[dict[str, Any]]) -> str:
    """What `tools/growth.py` measured."""
    heads = [
        *("raster, Mpx", "buildings", "seconds", "s per Mpx", "worker's processor s per Mpx"),
        *("QGIS's processor time", "peak of QGIS", "peak of the worker"),
    ]
    rows = [
        [
            f"{run['megapixels']:.0f}",
            run["buildings"],
            f"{run['seconds']:.0f}",
            f"{run['seconds_per_megapixel']:.2f}",
            f"{run['worker_processor_seconds'] / run['megapixels']:.2f}",
            f"{run['qgis_processor_seconds'] / run['seconds']:.1%}",
            f"{run['qgis_peak_mb']:.0f} MB",
            f"{run['worker_peak_mb']:.0f} MB",
        ]
        for run in runs
    ]
    return table(heads, rows)


def costs(subject: Subject) -> str:
    """What large and awkward layers cost."""
    costly = costs_table(left_by("make bench", MEASURED / "costs.json"))
    return costly + "\n\n*`python -m tools.figures costs`: after `make bench`, drawn outlines, no network.*"


def costs_table(runs: list[dict[str, Any]]) -> str:
    """What `tools/costs.py` measured: a row for each size, with how much more it takes than the size before it."""
    heads = ["algorithm", "what", "size", "QGIS's processor s", "torch's processor s", "against the size before"]
    rows = []
    for before, run in zip([None, *runs], runs):
        same = before is not None and (before["algorithm"], before["what"]) == (run["algorithm"], run["what"])
        rows.append(
            [
                *(run["algorithm"], run["what"], f"{run['size']:,}"),
                *(f"{run[key]:.1f}" for key in ("qgis_processor_seconds", "torch_processor_seconds")),
                f"{_processor(run) / _processor(before):.1f} ×" if before is not None and same else DASH,
            ]
        )
    return table(heads, rows)


def _processor(run: dict[str, Any]) -> float:
    return float(run["qgis_processor_seconds"] + run["torch_processor_seconds"])


def shifts(subject: Subject) -> str:
    """How many buildings change when the extent moves, and when the pixels move on the lattice."""
    runs = left_by("make shifts", MEASURED / "shifts.json")
    cells: dict[tuple[str, str], list[str]] = {}
    for run in runs:
        share = f"{run['changed']} of {run['buildings']}"
        cells.setdefault((run["scene"], run["moves"]), []).append(share)
    pixels = dict.fromkeys(f"{run['pixels']} px" for run in runs)
    rows = [[scene, moves, *shares] for (scene, moves), shares in cells.items()]
    shown = table(["scene", "what moves", *pixels], rows)
    return shown + "\n\n" + subject.provenance("shifts", "after `make shifts`, scenes of `val.json`")
