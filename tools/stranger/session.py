"""The stranger's session, which QGIS runs: `qgis --code session.py`, by `python3 -m tools.stranger`."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import time
import traceback
from pathlib import Path
from typing import Any, Callable

import qgis.utils
from qgis.core import Qgis
from qgis.PyQt.QtCore import QPoint, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QWidget

TASK = json.loads(os.environ["STRANGER"])
FOLDER = Path(TASK["folder"])
WINDOW = 1176, 840
NOWHERE = "http://127.0.0.1:9/simple"
LONGEST_WAIT = 2400
"""Seconds; for a slow line."""
ON_ITS_WAY = 0.3
"""How far a set-up is when its picture is taken."""


class Stranger:
    """Goes through Quoin for the first time."""

    def __init__(self, iface: Any) -> None:  # noqa: QGS105  # as a plugin takes it
        self.iface = iface
        self.iface.mainWindow().resize(*WINDOW)  # without a window manager QGIS's is small
        self.measured: dict[str, Any] = {"qgis": Qgis.QGIS_VERSION.partition("-")[0]}

    def go(self) -> None:
        """Install, fail, set up, extract."""
        self.install()
        self.fail()
        self.set_up()
        self.extract()
        if TASK["repair"]:
            self.repair()

    def install(self) -> None:
        """Install the zip as the plugin manager does."""
        import pyplugin_installer

        pyplugin_installer.instance().installFromZipFile(TASK["zip"])
        self.controller = qgis.utils.plugins["quoin"].controller
        self.dock = self.controller.dock
        self.setup = self.dock.setup
        self.take("first_sight")

    def fail(self) -> None:
        """Set up without a network."""
        os.environ["QUOIN_INDEX_URL"] = NOWHERE
        press(self.setup.setup_button)
        wait_until(lambda: not self.setup.is_running())
        del os.environ["QUOIN_INDEX_URL"]
        assert self.setup.failure
        self.measured["without a network"] = self.setup.failure
        self.take("failed")

    def set_up(self) -> None:
        """Set up, and measure it."""
        from quoin.processing.setup.environment import folder_of, mark_of

        begun, spent = time.monotonic(), processor_seconds()
        press(self.setup.setup_button)
        self.finish("setting_up")
        self.measured["minutes"] = (time.monotonic() - begun) / 60
        self.measured["processor minutes"] = (processor_seconds() - spent) / 60
        self.measured["build"] = mark_of(folder_of()).build
        self.measured["disk"] = disk_of(Path.home() / ".local" / "share" / "quoin")
        self.take("done")

    def repair(self) -> None:
        """Make the libraries again."""
        self.dock.setup_group.setCollapsed(False)
        press(self.setup.libraries.repair_button)
        self.finish("repairing")
        self.dock.setup_group.setCollapsed(False)
        self.take("repaired")

    def finish(self, name: str) -> None:
        """Wait for the end of a set-up, with a picture on the way."""
        bar = self.setup.progress_bar
        wait_until(lambda: bar.value() >= ON_ITS_WAY * bar.maximum() > 0 or not self.setup.is_running())
        self.take(name)
        wait_until(lambda: not self.setup.is_running())
        assert self.setup.is_ready(), self.setup.failure

    def extract(self) -> None:
        """Extract the view of an image."""
        scene = self.draw()
        self.iface.addRasterLayer(str(scene), "suburb")
        wait_until(self.dock.extract_button.isEnabled)
        QTest.qWait(1000)  # QGIS zooms to the first layer when it draws the map
        press(self.dock.extract_button)
        wait_until(lambda: not self.controller.run.is_running())
        buildings = self.controller.target.layer()
        assert buildings is not None, self.dock.status_text.text()
        self.measured["buildings"] = buildings.featureCount()
        self.take("extracted")
        # nothing unsaved is left for QGIS to ask about
        buildings.rollBack()  # noqa: QGS201  # it was just edited

    def draw(self) -> Path:
        """Draw an image; the zip has none, so the checkout's renderer does, with the libraries that were set up."""
        from quoin.processing.setup.environment import interpreter

        scene = Path.home() / "suburb.tif"
        files = ["--output", str(scene), "--reference", str(scene.with_suffix(".geojson"))]
        what = ["--seed", "9", "--settlement", "garden_suburb"]
        subprocess.run([interpreter(), "-m", "model.synthetic", *files, *what], cwd=TASK["checkout"], check=True)
        return scene

    def take(self, name: str) -> None:
        """Save a picture of the panel."""
        QTest.qWait(1000)
        file = FOLDER / "pictures" / f"{name}.png"
        file.parent.mkdir(exist_ok=True)
        self.dock.grab().save(str(file))


def press(button: QWidget) -> None:
    """Click a button where a user would find it."""
    assert button.isVisible()
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(5, 5))


def wait_until(condition: Callable[[], Any]) -> None:
    """Let QGIS run until something is so."""
    end = time.monotonic() + LONGEST_WAIT
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        QTest.qWait(50)


def processor_seconds() -> float:
    """What this process and those that it has ended have computed so far."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def disk_of(folder: Path) -> float:
    """GB of disk that a folder takes; files with several names count once."""
    kept = {}
    for path in folder.rglob("*"):
        known = path.lstat()
        kept[known.st_ino] = known.st_blocks * 512
    return sum(kept.values()) / 1e9


def main() -> None:
    """Go through, tell what came of it, and leave."""
    stranger = Stranger(qgis.utils.iface)
    try:
        stranger.go()
    except Exception:
        stranger.measured["wrong"] = traceback.format_exc()
    (FOLDER / "outcome.json").write_text(json.dumps(stranger.measured), encoding="utf-8")
    qgis.utils.iface.newProject()
    qgis.utils.iface.actionExit().trigger()


QTimer.singleShot(2000, main)
