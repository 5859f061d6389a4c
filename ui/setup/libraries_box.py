"""What can be done to libraries that are there: make them again, remove them, remove those that nobody uses."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable

from qgis.PyQt import uic
from qgis.PyQt.QtWidgets import QMessageBox, QPushButton, QWidget

from ...processing.setup.removal import own_size, unused_size
from .setup_run import SetupRun
from .setup_words import size_words

FORM: Any = uic.loadUiType(str(Path(__file__).with_suffix(".ui")))[0]


class LibrariesBox(QWidget, FORM):
    """Buttons, each there as long as it can do something."""

    def __init__(self, run: SetupRun, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setupUi(self)
        self._run = run
        self.repair_button.clicked.connect(self._repair)
        self.remove_button.clicked.connect(self._remove)
        self.unused_button.clicked.connect(self._remove_unused)
        run.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the state as it is now."""
        there, unused = own_size(), unused_size()
        self.remove_button.setText(self.tr("Remove libraries ({})…").format(size_words(there / 1e6)))
        self.unused_button.setText(self.tr("Remove unused ones ({})…").format(size_words(unused / 1e6)))
        self._offer(self.repair_button, bool(there))
        self._offer(self.remove_button, bool(there))
        self._offer(self.unused_button, bool(unused))

    def _offer(self, button: QPushButton, wanted: bool) -> None:
        button.setVisible(wanted and not self._run.is_running())

    def _repair(self) -> None:
        question = self.tr("Fetch and install the libraries again? What is there is replaced.")
        self._ask(question, self._run.repair)

    def _remove(self) -> None:
        question = self.tr("Remove Quoin's libraries? Quoin can do nothing until it is set up again.")
        self._ask(question, self._run.remove_libraries)

    def _remove_unused(self) -> None:
        question = self.tr("Remove libraries of other versions of Quoin, which no profile on this computer uses?")
        self._ask(question, self._run.remove_unused)

    def _ask(self, question: str, act: Callable[[], None]) -> None:
        if QMessageBox.question(self, "Quoin", question) == QMessageBox.StandardButton.Yes:
            act()
