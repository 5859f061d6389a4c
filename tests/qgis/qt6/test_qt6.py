"""QGIS's side under Qt 6, as far as that can be looked at without a QGIS 4."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent


def _ask(*arguments: str) -> str:
    """What a Python says that knows PyQt6; another one, since PyQt5 is in this."""
    asked = subprocess.run(
        [sys.executable, *arguments],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(HERE)},
        text=True,
        capture_output=True,
    )
    assert asked.returncode == 0, asked.stderr
    return asked.stdout


@pytest.fixture(scope="module")
def failures() -> Any:
    """What fails of modules, forms and names: for each kind, what it is and why."""
    pytest.importorskip("PyQt6", reason="PyQt6 is not installed; on Debian “make test” installs it")
    looks = json.loads(_ask("-P", str(HERE / "under_qt6.py")))
    assert len(looks["modules"]) > 50
    assert len(looks["forms"]) >= 3
    return {kind: {name: why for name, why in found.items() if why} for kind, found in looks.items()}


def test_every_module_can_be_imported(failures: Any) -> None:
    assert not failures["modules"], "\n".join(failures["modules"].values())


def test_every_form_can_be_built(failures: Any) -> None:
    assert not failures["forms"], "\n".join(failures["forms"].values())


def test_every_name_of_qt_is_one_of_qt_6(failures: Any) -> None:
    assert failures["names"] == {}


@pytest.mark.parametrize(
    ("line", "unknown"),
    [
        ("x = Qt.AlignTop", ["Qt.AlignTop"]),
        ("x = Qt.AlignmentFlag.AlignTop", []),
        ("def f(): return QEvent.MouseMove", ["QEvent.MouseMove"]),
        ("def f(): return QEvent.Type.MouseMove", []),
    ],
)
def test_an_enum_without_its_scope_is_seen(failures: Any, line: str, unknown: list[str]) -> None:
    source = f"from qgis.PyQt.QtCore import QEvent, Qt\n{line}"
    program = (
        f"import qgis_over_pyqt6, names_of_qt; qgis_over_pyqt6.install(); print(names_of_qt.unknown_names({source!r}))"
    )
    assert _ask("-c", program).strip() == str(unknown)
