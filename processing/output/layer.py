"""The layer that an algorithm writes to."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsFeature, QgsFeatureSink

from ...model.contract.errors import QuoinError


class OutputLayer:
    """Takes features, batch by batch; a context manager that closes the layer.

    Attributes:
        destination: as Processing names it.

    Some files are whole only once the sink is destroyed. Nothing else may hold the sink, least of all a frame of a
    traceback, so whoever makes it hands it over and keeps the layer instead.
    """

    def __init__(self, sink: QgsFeatureSink, destination: str) -> None:
        self._sink = sink
        self.destination = destination

    def __enter__(self) -> OutputLayer:
        return self

    def __exit__(self, *exception: object) -> None:
        del self._sink

    def write(self, features: Sequence[QgsFeature]) -> None:
        """Write `features`, and not just into a buffer. Raises `QuoinError` where that fails; earlier ones stay."""
        if not self._sink.addFeatures(features, QgsFeatureSink.Flag.FastInsert) or not self._sink.flushBuffer():
            raise QuoinError(
                f"Buildings cannot be written to the output ({self._sink.lastError()}); "
                "check that the disk has room and the layer can be edited."
            )
