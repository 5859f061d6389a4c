"""What `make cluster` measured of extraction on many workers, as tables."""

from __future__ import annotations

from typing import Any

from .markdown import DASH, table
from .measured import left_by
from .subject import ROOT, Subject


def same(subject: Subject) -> str:
    """Whether workers and chunks change a polygon."""
    found = _measured("same")
    rows = [
        [run["with"], run["workers"] or DASH, run["rows"] or DASH, f"{run['differences']} of {found['buildings']:,}"]
        for run in found["runs"]
    ]
    return _with_source(
        table(["compared with one process", "workers", "rows to a task", "other buildings"], rows), "same", found
    )


def kills(subject: Subject) -> str:
    """What killed workers and schedulers change."""
    found = _measured("kills")
    heads = ["workers killed", "schedulers killed", "resumed", "other buildings"]
    numbers = [found[key] for key in ("workers_killed", "schedulers_killed", "resumed")]
    row = [*numbers, f"{found['differences']} of {found['buildings']:,}"]
    return _with_source(table(heads, [row]), "kills", found)


def scaling(subject: Subject) -> str:
    """Time and memory of two workers against one process."""
    found = _measured("scaling")
    alone = found["runs"][0]["seconds"]
    rows = [
        [
            f"{run['workers']} workers" if run["workers"] else "one process",
            f"{run['seconds']:.0f}",
            f"{run['seconds'] / alone:.2f}",
            f"{run['peak_mb']:.0f} MB",
            f"{run['growth']:+.0%}",
        ]
        for run in found["runs"]
    ]
    heads = ["", "seconds", "against one process", "largest process", "its growth in the last third"]
    return _with_source(table(heads, rows), "scaling", found)


def ranges(subject: Subject) -> str:
    """Which bytes of a cloud-optimised file are read, and how often."""
    found = _measured("ranges")
    row = [
        f"{found['bytes'] / 1e6:.1f} MB",
        f"{found['read'] / found['bytes']:.1%}",
        f"{found['read_twice'] / found['bytes']:.1%}",
        found["most_often"],
        found["requests"],
    ]
    heads = ["file", "read", "read again", "the most often", "requests"]
    return f"{table(heads, [row])}\n\n*`python -m tools.figures cluster-ranges`: after `make cluster`.*"


def simulation(subject: Subject) -> str:
    """What a country is for 10, 100 and 1,000 workers."""
    rows = [
        [
            f"{run['workers']:,}",
            f"{run['hours'] / 24:.1f}",
            f"{run['utilisation']:.2%}",
            f"{run['lost']:.2%}",
            run["failures"],
            f"{run['straggling']:.2%}",
            f"{run['scheduler']:.2%}",
            f"{run['most_tasks']:,}",
        ]
        for run in _measured("simulation")
    ]
    heads = [
        *("workers", "days", "utilisation", "lost to failures", "failures"),
        *("stragglers' share", "scheduler busy", "tasks it knows"),
    ]
    played = "played, with the times of tasks that `make cluster` measured"
    return f"{table(heads, rows)}\n\n*`python -m tools.figures cluster-simulation`: {played}.*"


def cost(subject: Subject) -> str:
    """What 1,000 km² take, at any price of an hour of a core."""
    found = _measured("task-times")
    seconds = sum(found["seconds_a_tile"]) / len(found["seconds_a_tile"])
    hours = seconds * 1e9 / found["square_metres_a_tile"] / 3600
    rows = [[f"{seconds:.2f}", f"{hours:,.0f}", *(f"{price * hours:,.0f}" for price in (0.01, 0.04))]]
    heads = ["seconds a tile", "core hours for 1,000 km²", "at 0.01 an hour", "at 0.04 an hour"]
    return _with_source(table(heads, rows), "cost", found)


def _with_source(shown: str, name: str, found: dict[str, Any]) -> str:
    scene = f"a rendered scene, repeated to {found['megapixels']:.0f} Mpx"
    return f"{shown}\n\n*`python -m tools.figures cluster-{name}`: after `make cluster`, {scene}.*"


def _measured(part: str) -> Any:
    return left_by("make cluster", ROOT / "build" / "cluster" / f"{part}.json")
