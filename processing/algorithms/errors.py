"""How Quoin's errors reach the user of an algorithm."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from contextlib import contextmanager

from qgis.core import QgsProcessingException

from ...model.contract.errors import QuoinError
from ...model.contract.foreign_text import untagged
from ..translation import said


@contextmanager
def told_to_user() -> Iterator[None]:
    """Turn a `QuoinError` inside the block into the exception that Processing shows as its one sentence.

    QGIS 3.22 never lets go of an exception that an algorithm raises, nor of what the functions on its way hold: so
    these hold nothing any more, or a raster would stay open for each run that fails.
    """
    try:
        yield
    except QuoinError as error:
        traceback.clear_frames(error.__traceback__)
        raise QgsProcessingException(untagged(said(error))) from None  # which QGIS's log panel shows, too
