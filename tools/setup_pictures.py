"""Takes pictures of every state of the set-up in a real QGIS, in seconds: packages of a line stand in for real ones.

In the checkout, after `make python`; a user's home folder that has nothing of Quoin yet is named by HOME:

    QUOIN_UV=ENVIRONMENT/bin/uv QUOIN_PICTURES=FOLDER HOME=/home/ada QGIS_PLUGINPATH=build/plugins \
        QGIS_CUSTOM_CONFIG_PATH=$(mktemp -d) xvfb-run -s '-screen 0 1400x1100x24' \
        qgis --nologo --code tools/setup_pictures.py

`QUOIN_THEME="Night Mapping"` takes them in another theme, `QT_SCALE_FACTOR=2` at another scale. What a set-up really
takes, `make stranger` shows. The user guide's picture of repaired libraries is `repaired.png` of these.
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import qgis.utils
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QPoint, QRect, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDockWidget, QMessageBox, QWidget

CHECKOUT = Path.cwd()
PICTURES = Path(os.environ.get("QUOIN_PICTURES", CHECKOUT / "build" / "setup-pictures"))
UV = Path(os.environ["QUOIN_UV"])
WINDOW = 1176, 840
NOWHERE = "http://127.0.0.1:9"
HALF_WAY = 20
"""Packages that have come when the index begins to wait."""
SOME_THERE = re.compile(r", [1-9]\d* of \d+")
LONGEST_WAIT = 60
"""Seconds."""
LOCKED = re.compile(r"^([\w.-]+)==([^\s;+]+)", re.MULTILINE)

sys.path.insert(0, str(CHECKOUT / "tests" / "qgis"))
from package_index import Index, lock_line, write_wheel  # noqa: E402  # a package index on this computer
from quoin.processing.setup import environment, install  # noqa: E402
from quoin.processing.setup.forecast import forecast, other_forecast  # noqa: E402
from quoin.processing.setup.home import home  # noqa: E402
from quoin.processing.setup.removal import own_size  # noqa: E402
from quoin.processing.setup.uv_release import VERSION  # noqa: E402
from quoin.ui.setup import libraries_box  # noqa: E402


class WaitingIndex(Index):
    """Holds packages back for as long as it is told to.

    Attributes:
        waits: whether it does, from the package `HALF_WAY` on.
    """

    waits = False

    def answer(self, request: Any) -> None:
        """Answer, in time."""
        while self.waits and len([path for path in self.asked if path.endswith(".whl")]) > HALF_WAY:
            QTest.qSleep(50)
        if request.path.endswith("/"):  # a name, which files have without hyphens
            request.path = request.path.replace("-", "_")
        super().answer(request)


class Setup:
    """Goes through the states of the set-up."""

    def __init__(self, iface: Any, index: WaitingIndex) -> None:  # noqa: QGS105  # as the plugin takes it
        self.index = index
        window = iface.mainWindow()
        window.resize(*WINDOW)
        window.findChild(QDockWidget, "Browser").hide()
        QgsApplication.setUITheme(os.environ.get("QUOIN_THEME", "default"))
        qgis.utils.loadPlugin("quoin")
        qgis.utils.startPlugin("quoin")
        self.dock = qgis.utils.plugins["quoin"].controller.dock
        self.setup = self.dock.setup

    def go(self) -> None:
        """Take all pictures."""
        self.take("first_sight")
        self.fail()
        self.run(self.setup.setup_button, "setting_up")
        self.take("done")
        self.dock.setup_group.setCollapsed(False)
        self.run(self.setup.libraries.repair_button, "repairing")
        self.dock.setup_group.setCollapsed(False)
        self.take("repaired")

    def fail(self) -> None:
        """Set up without a network."""
        reachable, os.environ["QUOIN_INDEX_URL"] = os.environ["QUOIN_INDEX_URL"], f"{NOWHERE}/simple"
        press(self.setup.setup_button)
        wait_until(lambda: not self.setup.is_running())
        os.environ["QUOIN_INDEX_URL"] = reachable
        self.take("failed")

    def run(self, button: QWidget, name: str) -> None:
        """Set up, with a picture in the middle."""
        self.index.asked.clear()
        self.index.waits = True
        press(button)
        wait_until(lambda: SOME_THERE.search(self.setup.state.text()) or not self.setup.is_running())
        self.take(name)
        self.index.waits = False
        wait_until(lambda: not self.setup.is_running())
        assert self.setup.is_ready(), self.setup.failure

    def take(self, name: str) -> None:
        """Save a picture of the panel as far down as it is used."""
        QTest.qWait(1000)
        end = self.setup.mapTo(self.dock, QPoint(0, self.setup.height())).y() + 20
        if self.dock.setup_group.isCollapsed():
            end = self.dock.setup_group.mapTo(self.dock, QPoint(0, self.dock.setup_group.height())).y() + 10
        PICTURES.mkdir(parents=True, exist_ok=True)
        self.dock.grab(QRect(0, 0, self.dock.width(), end)).save(str(PICTURES / f"{name}.png"))


def stand_in(wheels: Path) -> None:
    """Let packages of a line stand in for those of the lock files, names and number as they are."""
    files = []
    for lock in (environment.RUNTIME.libraries, environment.RUNTIME.torch):
        names = dict(LOCKED.findall(lock.read_text(encoding="utf-8")))
        made = [write_wheel(wheels, name.replace("-", "_"), version) for name, version in names.items()]
        files.append(wheels / lock.name)
        files[-1].write_text("".join(map(lock_line, made)), encoding="utf-8")
    kit = environment.Kit(*files, environment.RUNTIME.sizes, ("-c", "import torch"))
    for function in (environment.interpreter, environment.folder_of):
        function.__defaults__ = (kit,)
    install.Setup.kit = kit
    install.Setup.__init__.__defaults__ = (kit, *install.Setup.__init__.__defaults__[1:])
    real_size = (other_forecast() or forecast()).disk * 10**6
    libraries_box.own_size = lambda: real_size if environment.interpreter() else own_size()
    (home() / f"uv-{VERSION}").mkdir(parents=True)
    (home() / f"uv-{VERSION}" / "uv").symlink_to(UV)


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
        QTest.qWait(20)


def main() -> None:
    """Take the pictures, then leave."""
    QMessageBox.question = lambda *_: QMessageBox.StandardButton.Yes  # nobody is there to ask
    with tempfile.TemporaryDirectory() as wheels, WaitingIndex(Path(wheels)) as index:
        stand_in(Path(wheels))
        os.environ.update(QUOIN_INDEX_URL=f"{index.url}/simple", QUOIN_TORCH_URL=NOWHERE)
        try:
            Setup(qgis.utils.iface, index).go()
        finally:
            qgis.utils.iface.actionExit().trigger()


QTimer.singleShot(2000, main)
