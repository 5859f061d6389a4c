"""The checkout as QGIS imports it: importing this module makes the package `quoin` importable."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PLUGINS = ROOT / "build" / "plugins"

PLUGINS.mkdir(parents=True, exist_ok=True)
if not (PLUGINS / "quoin").exists():
    (PLUGINS / "quoin").symlink_to(ROOT, target_is_directory=True)
if str(PLUGINS) not in sys.path:
    sys.path.append(str(PLUGINS))
