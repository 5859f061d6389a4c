"""Quoin: editable building polygons from aerial images, by finding each building's corners."""

from __future__ import annotations

from typing import Any


def classFactory(iface: Any) -> Any:
    """Return the plugin for QGIS, whose `iface` is None outside the desktop (as in `qgis_process`)."""
    from .plugin import QuoinPlugin

    return QuoinPlugin(iface)
