"""Where a raster could not be read in a run, so that such places are not taken for empty ground."""

from __future__ import annotations

from qgis.core import QgsRectangle

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

    def unread(self) -> str:
        """What to tell the user of what could not be read; empty where all could."""
        if not self._unread:
            return ""
        end = "; the run ended there" if self.hopeless else ""
        return (
            f"The raster could not be read in {_places(self._unread)}, so buildings there are missing{end}: check that "
            "its file or service is intact (QGIS's log messages tell more), and extract there again."
        )

    def absent(self) -> str:
        """What to tell the user of what a service does not have; empty where it has all."""
        if not self._absent:
            return ""
        return f"The service says that it has no image in {_places(self._absent)}, so nothing can be found there."


def _note(places: list[str], window: QgsRectangle) -> None:
    centre = window.center()
    place = f"{centre.x():.8g}, {centre.y():.8g}"
    if place not in places[-1:]:  # each band of a window is read by itself
        places.append(place)


def _places(places: list[str]) -> str:
    if len(places) == 1:
        return f"one place, around {places[0]}"
    return f"{len(places)} places, the first around {places[0]}"
