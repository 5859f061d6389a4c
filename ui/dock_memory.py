"""Keeps the dock's values of each user and project across sessions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject

from .dock import QuoinDock
from .dock_settings import (
    project_layer,
    project_values,
    save_project_layer,
    save_project_values,
    save_user_values,
    user_values,
)


class DockMemory(QObject):
    """Sets the dock as the user or the project left it, and remembers what it is set to.

    A project takes the values only when it is saved, so that moving a slider does not make it unsaved.
    """

    def __init__(self, dock: QuoinDock) -> None:
        super().__init__(dock)
        self._dock = dock
        self._project = QgsProject.instance()
        self._recalling = False
        self._recall_project()
        dock.options_changed.connect(self._save_user)
        dock.source_changed.connect(self._save_user)
        self._project.readProject.connect(self._recall_project)
        self._project.cleared.connect(self._recall_user)
        self._project.writeProject.connect(self._save_project)

    def take(self, values: Mapping[str, Any]) -> None:
        """Set the dock to values that the user has changed, and stored, elsewhere; the others stay."""
        self._set({**self._dock.values(), **values})

    def close(self) -> None:
        """Stop following the project."""
        self._project.readProject.disconnect(self._recall_project)
        self._project.cleared.disconnect(self._recall_user)
        self._project.writeProject.disconnect(self._save_project)

    def _recall_user(self) -> None:
        self._set(user_values())

    def _recall_project(self, *_: object) -> None:
        self._set(project_values(self._project))
        boxes = {"raster": self._dock.raster_box, "target": self._dock.target_box}
        for role, box in boxes.items():
            layer = self._project.mapLayer(project_layer(self._project, role))
            if layer is not None:
                box.setLayer(layer)

    def _set(self, values: dict[str, Any]) -> None:
        self._recalling = True  # what a project keeps is not what the user chose last
        self._dock.set_values(values)
        self._recalling = False

    def _save_user(self) -> None:
        if not self._recalling:
            save_user_values(self._dock.values())

    def _save_project(self, *_: object) -> None:
        save_project_values(self._project, self._dock.values())
        layers = {"raster": self._dock.raster(), "target": self._dock.target()}
        for role, layer in layers.items():
            save_project_layer(self._project, role, "" if layer is None else layer.id())
