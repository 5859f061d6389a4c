"""Where a raster could not be read in a run, so that such places are not taken for empty ground."""

from __future__ import annotations

from qgis.core import QgsRectangle

from ...model.contract.errors import Phrase, QuoinError

PATIENCE = 3
"""So many tiles in a row of which nothing could be read end a run: the file or service is gone."""


class Gaps:
    """A record of the windows of a run that could not be read, and of those where a service says it has no image."""

    def __init__(self) -> None:
        self._unread: list[str] = []
        self._absent: list[str] = []
        self._tiles = 0
        self._lost_in_a_row = 0

    def note_unread(self, window: QgsRectangle) -> None:
        """Note that all or part of a window could not be read."""
        _note(self._unread, window)

    def note_absent(self, window: QgsRectangle) -> None:
        """Note that the service has no image for all or part of a window."""
        _note(self._absent, window)

    def note_tile(self, lost: bool) -> None:
        """Note whether all of a tile could not be read."""
        self._tiles += 1
        self._lost_in_a_row = self._lost_in_a_row + 1 if lost else 0

    @property
    def hopeless(self) -> bool:
        """Whether it is no use to go on."""
        return self._lost_in_a_row >= PATIENCE

    @property
    def everything(self) -> bool:
        """Whether not one tile could be read."""
        return 0 < self._lost_in_a_row == self._tiles

    def unread(self) -> QuoinError | None:
        """The error about what could not be read; None where all could."""
        if not self._unread:
            return None
        if self.hopeless:
            return QuoinError(
                "The raster could not be read in {places}, so buildings there are missing; the run ended there: check "
                "that its file or service is intact (QGIS's log messages tell more), and extract there again.",
                places=_places(self._unread),
            )
        return QuoinError(
            "The raster could not be read in {places}, so buildings there are missing: check that its file or service "
            "is intact (QGIS's log messages tell more), and extract there again.",
            places=_places(self._unread),
        )

    def absent(self) -> Phrase | None:
        """What to tell the user of what a service does not have; None where it has all."""
        if not self._absent:
            return None
        return Phrase(
            "The service says that it has no image in {places}, so nothing can be found there.",
            places=_places(self._absent),
        )


def _note(places: list[str], window: QgsRectangle) -> None:
    centre = window.center()
    place = f"{centre.x():.8g}, {centre.y():.8g}"
    if place not in places[-1:]:  # each band of a window is read by itself
        places.append(place)


def _places(places: list[str]) -> Phrase:
    if len(places) == 1:
        return Phrase("one place, around {place}", place=places[0])
    return Phrase("{count} places, the first around {place}", count=len(places), place=places[0])
