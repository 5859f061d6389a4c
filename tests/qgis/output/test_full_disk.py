"""Where the disk has no more room, all that was written before stays, in a layer that opens."""

from __future__ import annotations

import resource
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Callable

import pytest

# Small tiles, so that some are written well before the disk is full. On so small a scene nearly all buildings would
# wait for a neighbour until the end.
OPTIONS = {"TILE_SIZE": 256, "OVERLAP": 64, "NEIGHBOURS": False}
# An empty GeoPackage takes 98 kB, the rows of a tile 4 kB at times, and what SQLite keeps beside it while it writes
# them some 20 kB more.
ROOM = 126_976
LARGEST_FILE = 102_400


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system with room for some tiles."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={ROOM}", "tmpfs", folder]
    mounted = subprocess.run(mount, capture_output=True, text=True)
    if mounted.returncode != 0:
        pytest.skip(f"a small file system cannot be mounted here: {mounted.stderr.strip()}")
    yield folder
    subprocess.run(["umount", "-l", folder], check=True)


@pytest.fixture
def whole(extract: Callable[..., Any], small_scene: Any) -> list[Any]:
    """The geometries that are written where there is room."""
    layer = extract(INPUT=str(small_scene.image), OUTPUT="TEMPORARY_OUTPUT", **OPTIONS)["OUTPUT"]
    return [feature.geometry() for feature in layer.getFeatures()]


def _assert_begins(layer: Any, whole: list[Any]) -> None:
    kept = [feature.geometry() for feature in layer.getFeatures()]
    assert 0 < len(kept) < len(whole)
    assert layer.featureCount() == len(kept)
    assert all(one.equals(other) for one, other in zip(kept, whole))
    assert len(list(layer.getFeatures(layer.extent()))) == len(kept)  # by the spatial index


def test_full_disk_keeps_what_was_written(
    extract: Callable[..., Any],
    small_scene: Any,
    small_disk: Path,
    whole: list[Any],
    open_layer: Callable[..., Any],
    qgis_process: Any,
    tmp_path: Path,
) -> None:
    from qgis.core import QgsProcessingException

    output = small_disk / "buildings.gpkg"
    with pytest.raises(QgsProcessingException) as error:
        extract(INPUT=str(small_scene.image), OUTPUT=str(output), **OPTIONS)
    assert "check that the disk has room" in str(error.value)
    assert "\n" not in str(error.value)
    _assert_begins(open_layer(output), whole)
    copy = tmp_path / "copy.gpkg"
    qgis_process("run", "native:centroids", "--", f"INPUT={output}", f"OUTPUT={copy}")
    assert open_layer(copy).featureCount() == open_layer(output).featureCount()


def _limit_files() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (LARGEST_FILE, LARGEST_FILE))
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # as on a full disk, writing fails then


def test_failing_writes_keep_what_was_written(
    qgis_process: Any,
    small_scene: Any,
    whole: list[Any],
    tmp_path: Path,
    open_layer: Callable[..., Any],
) -> None:
    """A limit on the size of files, which needs no right to mount, makes writing fail in the middle as well."""
    output = tmp_path / "buildings.gpkg"
    options = [f"{name}={value}" for name, value in OPTIONS.items()]
    process = qgis_process.start(
        "run",
        "quoin:extractbuildings",
        "--",
        f"INPUT={small_scene.image}",
        f"OUTPUT={output}",
        *options,
        preexec_fn=_limit_files,
        restore_signals=False,
    )
    said, complained = process.communicate()
    assert process.returncode != 0
    assert "check that the disk has room" in said + complained
    _assert_begins(open_layer(output), whole)
