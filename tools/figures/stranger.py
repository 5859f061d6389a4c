"""What `make stranger` and `make matrix` measured, as a table: a row for each QGIS."""

from __future__ import annotations

import json
from typing import Any

from .markdown import table
from .page import between
from .subject import ROOT, Subject

PAGE = "docs/setup.md"
MEASURED = ROOT / "build" / "stranger"
HEADS = ("QGIS", "torch's build", "on disk", "minutes", "of a processor", "buildings")


def stranger(subject: Subject) -> str:
    """What set-up and first extraction took; rows of other QGISes than those measured here stay as they are."""
    rows = {row[0]: row for row in _rows_of(between(ROOT / PAGE, "stranger"))}
    for file in MEASURED.glob("qgis-*.json"):
        row = _row(json.loads(file.read_text(encoding="utf-8")))
        rows[row[0]] = row
    made = table(HEADS, [rows[version] for version in sorted(rows)])
    return made + "\n\n*`python -m tools.figures stranger`: after `make stranger` and `make matrix`.*"


def _row(measured: dict[str, Any]) -> list[str]:
    return [
        measured["qgis"],
        measured["build"],
        f"{measured['disk']:.1f} GB",
        *(f"{measured[key]:.1f}" for key in ("minutes", "processor minutes")),
        str(measured["buildings"]),
    ]


def _rows_of(text: str) -> list[list[str]]:
    """The cells of a table's rows, without its heads."""
    lines = [line for line in text.splitlines() if line.startswith("| ")][2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
