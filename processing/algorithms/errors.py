"""How Quoin's errors reach the user of an algorithm."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from qgis.core import QgsProcessingException

from ...model.contract.errors import QuoinError
from ...model.contract.foreign_text import untagged
from ..translation import said


@contextmanager
def told_to_user() -> Iterator[None]:
    """Turn a `QuoinError` inside the block into the exception that Processing shows as its one sentence."""
    try:
        yield
    except QuoinError as error:
        raise QgsProcessingException(untagged(said(error))) from None  # which QGIS's log panel shows, too
