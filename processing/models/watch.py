"""Tells when the user's own models have changed, whoever changed them."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QFileSystemWatcher, QObject, QTimer, pyqtSignal

from .listed import State, models_folder, states

SETTLE_MILLISECONDS = 200
"""A file that is being written changes many times."""


class ModelWatch(QObject):
    """Follows the folder of the user's models, also while there is none yet."""

    changed = pyqtSignal()
    """A model was added, taken away, renamed or written anew."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._known: list[State] = []
        self._watcher = QFileSystemWatcher(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLE_MILLISECONDS)
        self._timer.timeout.connect(self.look)
        self._watcher.directoryChanged.connect(self._timer.start)
        self._watcher.fileChanged.connect(self._timer.start)
        self._watch()

    def look(self) -> None:
        """Look now, and tell of what has changed."""
        before = self._known
        self._watch()
        if self._known != before:
            self.changed.emit()

    def _watch(self) -> None:
        """Watch all files, and the folder or what it will be made in."""
        self._known = states()
        wanted = {str(_nearest(models_folder())), *(path for path, *_ in self._known)}
        watched = {*self._watcher.directories(), *self._watcher.files()}
        if watched - wanted:
            self._watcher.removePaths(sorted(watched - wanted))
        if wanted - watched:
            self._watcher.addPaths(sorted(wanted - watched))


def _nearest(folder: Path) -> Path:
    """The folder, or the nearest one above it that exists."""
    return next((each for each in (folder, *folder.parents) if each.is_dir()), folder)
