"""Kills QGIS at random moments while it writes a GeoPackage, and lets another take the run up by appending to it.

Runs in a Python that has QGIS and finds the plugin as `quoin`, on Linux, with QGIS's own variables set to a profile in
which Quoin is enabled: `python3 -P -m quoin.tools.killed_qgis SCENE OUT`, or `make soak`. Each time the file must be
sound (`PRAGMA integrity_check`), hold the first buildings of an undisturbed run, up to the end of a tile, and in the
end all of them, bit for bit.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProperty,
    QgsRemappingSinkDefinition,
    QgsVectorLayer,
)
from qgis.testing import start_app

from .growth import load_plugin
from .lost_workers import rows_of


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scene", type=Path, help="a raster")
    parser.add_argument("output", type=Path, help="where the figures go, as JSON")
    parser.add_argument("--times", type=int, default=50)
    parser.add_argument("--tile-size", type=int, default=512)
    parser.add_argument("--program", default="qgis_process.bin")
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    arguments.environment = dict(os.environ)  # before this process gets a profile of its own
    start_app()
    plugin = load_plugin()
    with tempfile.TemporaryDirectory() as folder:
        figures = killed(arguments, Path(folder))
    plugin.unload()
    arguments.output.parent.mkdir(parents=True, exist_ok=True)
    arguments.output.write_text(json.dumps(figures, indent=1), encoding="utf-8")


def killed(arguments: argparse.Namespace, folder: Path) -> dict[str, Any]:
    """Kill it so often; what came of it."""
    chance = random.Random(arguments.seed)
    # on a small scene nearly all buildings would wait for a neighbour until the end
    options = {
        "INPUT": str(arguments.scene.resolve()),
        "TILE_SIZE": arguments.tile_size,
        "OVERLAP": 128,
        "NEIGHBOURS": False,
    }
    whole = folder / "whole.gpkg"
    seconds, tiles = undisturbed(options, whole)
    expected = rows_of(str(whole))
    figures = {"buildings": len(expected), "killed": 0, "with rows": 0, "sound": 0, "whole tiles": 0, "identical": 0}
    for time_number in range(arguments.times):
        output = folder / f"killed{time_number}.gpkg"
        figures["killed"] += kill_while_writing(arguments, options, output, chance.uniform(0, seconds))
        kept = rows_of(str(output))
        figures["with rows"] += bool(kept)
        figures["sound"] += is_sound(output)
        figures["whole tiles"] += kept == expected[: len(kept)] and len(kept) in tiles
        take_up(options, output)
        figures["identical"] += rows_of(str(output)) == expected
        print(figures, flush=True)
    return figures


def undisturbed(options: dict[str, Any], output: Path) -> tuple[float, set[int]]:
    """Extract; how long it took from the first tile on, and after how many buildings a tile ended."""
    from qgis import processing

    feedback, tiles, times = QgsProcessingFeedback(False), {0}, [time.monotonic()]

    def note(progress: float) -> None:
        tiles.add(rows_written(output))
        times.append(time.monotonic())

    feedback.progressChanged.connect(note)
    results = processing.run("quoin:extractbuildings", {**options, "OUTPUT": str(output)}, feedback=feedback)
    return times[-1] - times[1], {*tiles, results["COUNT"]}


def kill_while_writing(arguments: argparse.Namespace, options: dict[str, Any], output: Path, seconds: float) -> bool:
    """Start a run and kill it so many seconds after it has made its file; whether it had not ended by then."""
    given = [f"{name}={value}" for name, value in {**options, "OUTPUT": output}.items()]
    nothing = subprocess.DEVNULL
    command = [arguments.program, "run", "quoin:extractbuildings", "--", *given]
    process = subprocess.Popen(command, stdin=nothing, stdout=nothing, stderr=nothing, env=arguments.environment)
    while not is_made(output) and process.poll() is None:
        time.sleep(0.05)
    if not is_made(output):
        sys.exit("QGIS ended before it made its file; is Quoin enabled in its profile?")
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(seconds)
    process.kill()
    return process.wait() == -signal.SIGKILL


def take_up(options: dict[str, Any], output: Path) -> None:
    """Run again, appending to the file."""
    from qgis import processing

    layer = QgsVectorLayer(str(output), "buildings", "ogr")
    fields = QgsRemappingSinkDefinition()
    fields.setSourceCrs(layer.crs())
    fields.setDestinationCrs(layer.crs())
    fields.setDestinationWkbType(layer.wkbType())
    fields.setDestinationFields(layer.fields())
    names = [name for name in layer.fields().names() if name != "fid"]
    fields.setFieldMap({name: QgsProperty.fromField(name) for name in names})
    definition = QgsProcessingOutputLayerDefinition(str(output))
    definition.setRemappingDefinition(fields)
    parameters = {**options, "OUTPUT": definition}
    processing.run("quoin:extractbuildings", parameters, feedback=QgsProcessingFeedback(False))


def is_made(output: Path) -> bool:
    """Whether a file holds the table of the buildings."""
    try:
        rows_written(output)
    except sqlite3.Error:
        return False
    return True


def rows_written(output: Path) -> int:
    """How many rows another connection sees; `sqlite3.Error` where there is no table."""
    with closing(sqlite3.connect(f"{output.as_uri()}?mode=ro", uri=True)) as connection:
        return connection.execute(f'SELECT COUNT(*) FROM "{output.stem}"').fetchone()[0]


def is_sound(output: Path) -> bool:
    """Whether SQLite finds no fault in a file."""
    with closing(sqlite3.connect(output)) as connection:
        return connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


if __name__ == "__main__":
    main()
