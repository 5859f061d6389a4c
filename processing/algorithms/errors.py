"""How Quoin's errors reach the user of an algorithm."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from qgis.core import QgsProcessingException

from ...model.contract.errors import QuoinError
from ...model.contract.foreign_text import LONGEST_PATH, foreign, untagged
from ..log import log_unexpected
from ..translation import said


@contextmanager
def told_to_user() -> Iterator[None]:
    """Turn a `QuoinError` inside the block into the exception that Processing shows as its one sentence.

    So, too, what a system says of files that are needed on the way: that the disk is full, or the folder gone.
    """
    try:
        yield
    except QuoinError as error:
        raise _shown(error) from None
    except OSError as error:
        log_unexpected(error)
        raise _shown(_unusable(error)) from None


def _shown(error: QuoinError) -> QgsProcessingException:
    return QgsProcessingException(untagged(said(error)))  # which QGIS's log panel shows, too


def _unusable(error: OSError) -> QuoinError:
    return QuoinError(
        "A file that is needed on the way cannot be read or written ({reason}); check that the disk has room, and "
        "that the folder for temporary files is there.",
        reason=foreign(error, LONGEST_PATH),
    )
