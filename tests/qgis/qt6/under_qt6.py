"""A program: runs every module of QGIS's side and builds every form over PyQt6, and prints what fails as JSON."""

from __future__ import annotations

import importlib
import json
import sys
import traceback
from pathlib import Path
from typing import Any

import qgis_over_pyqt6
from names_of_qt import unknown_names

ROOT = Path(__file__).resolve().parents[3]
MODULES = [ROOT / "plugin.py", *sorted((ROOT / "processing").rglob("*.py")), *sorted((ROOT / "ui").rglob("*.py"))]
FORMS = sorted((ROOT / "ui").rglob("*.ui"))
PROGRAMS = ("__main__",)


def main() -> None:
    """Look at all of them."""
    sys.path.insert(0, str(ROOT / "build" / "plugins"))
    qgis_over_pyqt6.install()
    from PyQt6.QtWidgets import QApplication

    application = QApplication([])
    looks = {
        "modules": {_name(path): _failure(_import, path) for path in MODULES if path.stem not in PROGRAMS},
        "forms": {_name(path): _failure(_build, path) for path in FORMS},
        "names": {_name(path): ", ".join(unknown_names(path.read_text(encoding="utf-8"))) for path in MODULES},
    }
    print(json.dumps(looks))
    application.quit()


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _failure(look: Any, path: Path) -> str:
    try:
        look(path)
    except Exception:
        return traceback.format_exc()
    return ""


def _import(path: Path) -> None:
    parts = path.relative_to(ROOT).with_suffix("").parts
    importlib.import_module(".".join(("quoin", *parts)).removesuffix(".__init__"))


def _build(path: Path) -> None:
    """Make the widgets of a form, in a widget of the class that it is for."""
    from PyQt6 import QtWidgets, uic

    form, base = uic.loadUiType(str(path))
    widget = getattr(QtWidgets, base.__name__, QtWidgets.QWidget)()
    form().setupUi(widget)
    widget.deleteLater()


if __name__ == "__main__":
    main()
