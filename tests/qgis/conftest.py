"""A QGIS with Processing and the plugin loaded, for the tests of the QGIS side."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PLUGINS = ROOT / "build" / "plugins"
QGIS_PLUGINS = Path("/usr/share/qgis/python/plugins")

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def _make_plugin_importable() -> None:
    """Let `import quoin` find the checkout and `import processing` find QGIS's own, whatever the working directory is."""
    PLUGINS.mkdir(parents=True, exist_ok=True)
    link = PLUGINS / "quoin"
    if not link.is_symlink():
        link.symlink_to(ROOT, target_is_directory=True)
    elsewhere = [folder for folder in sys.path if Path(folder).resolve() != ROOT]
    sys.path[:] = [str(PLUGINS), str(QGIS_PLUGINS), *elsewhere]


_make_plugin_importable()


@pytest.fixture(scope="session")
def qgis_app() -> Iterator[object]:
    """The QGIS application, with Processing's own algorithms registered."""
    from qgis.core import QgsApplication
    from qgis.testing import start_app

    app = start_app()
    from processing.core.Processing import Processing

    Processing.initialize()
    yield app
    QgsApplication.exitQgis()
