"""Stands in for the package `qgis` of QGIS 4: `qgis.PyQt` is PyQt6, all else is made up as it is asked for.

A mock, since no QGIS with Qt 6 is packaged for Debian or PyPI, and PyQt5 and PyQt6 cannot meet in one process. It says
nothing about QGIS's own classes; tests of QGIS's side on QGIS 3 do. What is real is PyQt6: modules are run against it,
and forms are built of it.
"""

from __future__ import annotations

import importlib
import sys
from types import ModuleType
from typing import Any

from PyQt6 import QtCore, QtGui, QtWidgets, sip

VERSION = 40000
WIDGETS = {
    "QgsDockWidget": QtWidgets.QDockWidget,
    "QgsOptionsPageWidget": QtWidgets.QWidget,
    "QgsMapLayerComboBox": QtWidgets.QComboBox,
    "QgsCollapsibleGroupBox": QtWidgets.QGroupBox,
    "QgsDoubleSpinBox": QtWidgets.QDoubleSpinBox,
    "QgsTask": QtCore.QObject,
    "QgsMapTool": QtCore.QObject,
    "QgsMapToolEmitPoint": QtCore.QObject,
}
"""Classes of QGIS that code inherits from, or forms are made of, and the class of Qt that they are to it."""


class Anything(type):
    """The type of a made-up class, of which each attribute is a made-up class, too."""

    def __getattr__(cls, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return made_up(name)

    def __or__(cls, other: Any) -> Any:
        return cls


def made_up(name: str) -> Any:
    """A class of this name."""
    if name in WIDGETS:
        return type(name, (WIDGETS[name],), {})
    return Anything(name, (), {"__init__": _take_anything})


def _take_anything(self: Any, *arguments: Any) -> None:
    """Some are made as a module is imported."""


class Invented(ModuleType):
    """A module of made-up classes; each is made once."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        setattr(self, name, made_up(name))
        return getattr(self, name)


def install() -> None:
    """Let `import qgis` find this package."""
    package = ModuleType("qgis")
    package.__path__ = []
    bridge = ModuleType("qgis.PyQt")
    bridge.__path__ = []
    bridge.sip = sip
    # QGIS's own bridge has them there as well, as Qt 5 had.
    for name in ("QAction", "QActionGroup", "QShortcut"):
        setattr(QtWidgets, name, getattr(QtGui, name))
    sys.modules |= {"qgis": package, "qgis.PyQt": bridge}
    for name in ("QtCore", "QtGui", "QtWidgets", "QtNetwork", "QtXml", "uic"):
        sys.modules[f"qgis.PyQt.{name}"] = importlib.import_module(f"PyQt6.{name}")
        setattr(bridge, name, sys.modules[f"qgis.PyQt.{name}"])
    for name in ("core", "gui", "utils"):
        sys.modules[f"qgis.{name}"] = Invented(f"qgis.{name}")
    sys.modules["qgis.core"].Qgis = Anything("Qgis", (), {"versionInt": staticmethod(lambda: VERSION)})
