"""Whether what lies where a result is to be may go: only what such a run has written, and no input."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pyogrio
from pyogrio.errors import DataSourceError

from ..contract.errors import QuoinError

LAYER = "buildings"
"""The one layer of a GeoPackage."""
MANIFEST = "manifest.json"
PARTS = "part-*.parquet"


def refuse_to_destroy(output: Path, work: Path, inputs: Sequence[str]) -> None:
    """Raise `QuoinError` where writing the output, or removing the work folder, would take what is somebody's own.

    Args:
        output: file or folder, whole.
        work: folder beside it.
        inputs: files, or GDAL's names, that are read.
    """
    if any(Path(each).exists() and output.exists() and output.samefile(each) for each in inputs):
        raise QuoinError("{output} is read for the extraction; choose another name for its result.", output=output)
    if _is_others(output) or not _is_work(work):
        raise QuoinError(
            "{output} holds what is not of an extraction, and would be lost; choose another name, or an empty folder.",
            output=output if _is_others(output) else work,
        )


def _is_others(output: Path) -> bool:
    if output.is_dir():
        names = {each.name for each in output.iterdir()}
        own = {each.name for each in output.glob(PARTS)} | {MANIFEST}
        return bool(names) and (MANIFEST not in names or not names <= own or bool(output.suffix))
    return output.suffix == ".gpkg" and output.exists() and _layers(output) not in ([LAYER], None)


def _layers(file: Path) -> list[str] | None:
    """The names of a file's layers; None where it cannot be read."""
    try:
        return [str(name) for name in pyogrio.list_layers(file)[:, 0]]
    except DataSourceError:
        return None


def _is_work(work: Path) -> bool:
    """Whether a folder is not there, or holds no more than runs leave: folders of rasters, and half a result."""
    return not work.exists() or all(each.name.isdigit() or each.stem == "new" for each in work.iterdir())
