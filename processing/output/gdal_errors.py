"""What GDAL says of failures, kept for the user instead of printed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from osgeo import gdal


@contextmanager
def heard() -> Iterator[list[str]]:
    """A list to which each failure inside the block is added, in GDAL's words; the first is the cause of the others."""
    failures: list[str] = []

    def hear(level: int, number: int, text: str) -> None:
        if level >= gdal.CE_Failure:
            failures.append(text)

    gdal.PushErrorHandler(hear)
    try:
        yield failures
    except RuntimeError as error:  # where another plugin, or QGIS from 3.40 on, has switched GDAL's exceptions on
        failures.append(str(error))
        error.__traceback__ = None  # in a cycle with its frames, which would keep the file open that they hold
    finally:
        gdal.PopErrorHandler()
