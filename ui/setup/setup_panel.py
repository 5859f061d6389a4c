"""The part of the dock that tells whether the torch environment is set up, and sets it up."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt import uic
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ...processing.setup.diagnostics import diagnostics
from ...processing.setup.home import home
from ...processing.setup.progress import Progress
from .libraries_box import LibrariesBox
from .setup_run import SetupRun
from .setup_words import forecast_words, progress_words

FORM: Any = uic.loadUiType(str(Path(__file__).with_suffix(".ui")))[0]
TAG = "Quoin"
THOUSANDTHS = 1000


class SetupPanel(QWidget, FORM):
    """State of the torch environment, the button *Set up*, a bar, a live log, and the button *Copy diagnostics*.

    Attributes:
        run: what is done in the background.
        device: what the network runs on, for the diagnostics; whoever knows sets it.
    """

    changed = pyqtSignal()
    """A set-up has begun or ended."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setupUi(self)
        self.device = ""
        self.run = SetupRun(self)
        self.libraries = LibrariesBox(self.run, self)
        self.libraries_column.addWidget(self.libraries)
        self.setup_button.clicked.connect(self._toggle)
        self.folder_button.clicked.connect(self._ask_for_folder)
        self.copy_button.clicked.connect(self._copy_diagnostics)
        self.run.changed.connect(self._announce)
        self.run.advanced.connect(self._show_progress)
        QgsApplication.messageLog().messageReceived.connect(self._append)
        self.progress_bar.setMaximum(THOUSANDTHS)
        self.refresh()

    @property
    def failure(self) -> str:
        """Why the last set-up failed, in one sentence; empty where it did not."""
        return self.run.failure

    def is_ready(self) -> bool:
        """Tell whether the torch environment is complete."""
        return self.run.is_ready()

    def is_running(self) -> bool:
        """Tell whether a set-up is running."""
        return self.run.is_running()

    def close_down(self) -> None:
        """Stop a set-up that is still running, and listen to the log no longer."""
        QgsApplication.messageLog().messageReceived.disconnect(self._append)
        self.run.close_down()

    def refresh(self) -> None:
        """Show the state as it is now."""
        running, ready = self.is_running(), self.is_ready()
        self.state.setText(self._state(running, ready))
        self.setup_button.setText(self.tr("St&op") if running else self.tr("Set &up"))
        self.setup_button.setVisible(self.run.is_setting_up() or not (running or ready))
        self.setup_button.setEnabled(True)
        self.folder_button.setVisible(not running and not ready)
        self.progress_bar.setVisible(running)
        self.progress_bar.setMaximum(THOUSANDTHS if self.run.is_setting_up() else 0)
        self.progress_bar.setValue(0)
        self.libraries.refresh()

    def _state(self, running: bool, ready: bool) -> str:
        if self.run.is_setting_up():
            return self.tr("Setting up in {}. You can go on working in QGIS.").format(home())
        if running:
            return self.tr("Removing libraries from {}.").format(home())
        if ready:
            return self.tr("Set up in {}.").format(home())
        place = self.tr("They go into {}; QGIS's own Python stays as it is.").format(home())
        return f"{forecast_words()}\n{place}"

    def _show_progress(self, progress: Progress) -> None:
        if self.run.is_setting_up():
            self.progress_bar.setValue(round(THOUSANDTHS * progress.whole))
            self.state.setText(progress_words(progress))

    def _toggle(self) -> None:
        if self.is_running():
            self.run.stop()
            self.setup_button.setEnabled(False)
        else:
            self.run.set_up()

    def _ask_for_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Choose the folder with the libraries' files"))
        if folder:
            self.run.set_up(Path(folder))

    def _announce(self) -> None:
        self.refresh()
        self.changed.emit()

    def _append(self, message: str, tag: str, level: int) -> None:
        if tag == TAG:
            self.log_view.appendPlainText(message)
            bar = self.log_view.verticalScrollBar()
            bar.setValue(bar.maximum())  # which the view leaves be once it was made lower

    def _copy_diagnostics(self) -> None:
        lines = self.log_view.toPlainText().splitlines()
        QgsApplication.clipboard().setText(diagnostics(self.device, lines))
