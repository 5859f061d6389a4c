"""The layer that an algorithm writes to."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from qgis.core import QgsFeature, QgsFeatureSink

from ...model.contract.errors import Phrase, QuoinError
from ...model.contract.foreign_text import LONGEST_PATH, foreign
from .stored_rows import correct_count, stored_rows

ADVICE = {
    Phrase("end what else is writing to it, or choose another output"): ("is locked", "is busy"),
    Phrase("check that the disk has room and the layer can be edited"): (
        "is full",
        "i/o error",
        "space left",
        "too large",
        "writing",
        "cannot write feature",
        "could not write",
        "fwrite",
        "fseek",
        "read-only",
        "readonly",
        "permission",
    ),
}
"""What to do, and in which words databases and file systems tell of what that helps against."""
PREFIX = re.compile(r"^(?:OGR error [^:]*:|failed to execute insert :|.*\) failed:|\s)+")
"""What GDAL and QGIS put before what a database said."""
LONGEST_SAID = 300
"""Of what a database says, in characters: whoever made it may have written the text of an error himself."""
RULES = Phrase("change the rules of the table, or choose another output")


class OutputLayer:
    """Takes features, batch by batch; a context manager that closes the layer, and then looks whether all is in it.

    Attributes:
        destination: as Processing names it.

    Some files are whole only once the sink is destroyed. Nothing else may hold the sink, least of all a frame of a
    traceback, so whoever makes it hands it over and keeps the layer instead.
    """

    def __init__(self, sink: QgsFeatureSink, destination: str, rows: int | None = 0) -> None:
        """Make it of a sink to `destination`, which held so many rows before; None where that is not known."""
        self._sink = sink
        self.destination = destination
        self._rows = rows
        self._written = 0
        self._refused = False

    def __enter__(self) -> OutputLayer:
        return self

    def __exit__(self, kind: type[BaseException] | None, *exception: object) -> None:
        del self._sink
        if kind is None:
            self._look_back()
        elif self._refused:
            correct_count(self.destination)

    def write(self, features: Sequence[QgsFeature]) -> None:
        """Write `features`, and not just into a buffer. Raises `QuoinError` where that fails; earlier ones stay."""
        if not self._sink.addFeatures(features, QgsFeatureSink.Flag.FastInsert) or not self._sink.flushBuffer():
            self._refused = True
            raise _refusal(self._sink.lastError())
        self._written += sum(_has_shape(feature) for feature in features)

    def _look_back(self) -> None:
        """Read the layer back. Raises `QuoinError` where features are lost: not every format tells of a full disk."""
        rows = stored_rows(self.destination)
        if rows is None or self._rows is None or rows >= self._rows + self._written:
            return
        raise QuoinError(
            "Of {count} buildings only {found} can be read back from the output {path}; check that the disk has room, "
            "or choose another format.",
            count=self._written,
            found=max(0, rows - self._rows),
            path=foreign(self.destination, LONGEST_PATH),
        )


def _has_shape(feature: QgsFeature) -> bool:
    """Whether a feature has a geometry that every format keeps; some make nothing of one without an end."""
    geometry = feature.geometry()
    return not geometry.isEmpty() and math.isfinite(geometry.area() + geometry.length())


def _refusal(said: str) -> QuoinError:
    """The error about what a database or file did not take, with what it said itself."""
    said = PREFIX.sub("", " ".join(said.split())).rstrip(".")
    if not said:
        return QuoinError(
            "Buildings cannot be written to the output, which gives no reason; check that the disk has room and the "
            "layer can be edited."
        )
    advice = next((each for each, signs in ADVICE.items() if any(sign in said.lower() for sign in signs)), RULES)
    return QuoinError(
        "Buildings cannot be written to the output ({reason}); {advice}.",
        reason=foreign(said, LONGEST_SAID),
        advice=advice,
    )
