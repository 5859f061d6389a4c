"""Quoin's page in QGIS's own options dialog."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

from qgis.gui import QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt import uic
from qgis.PyQt.QtCore import QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices, QIcon
from qgis.PyQt.QtWidgets import QWidget

from ..model.contract.options import NetworkOptions
from ..processing.setup.home import home
from .controls.choices import choose_model
from .controls.model_choice import ModelChoice
from .controls.model_options import ModelOptions
from .controls.model_thresholds import ModelThresholds
from .controls.option_boxes import NETWORK_OPTIONS, PANEL_OPTIONS, OptionBoxes
from .controls.wheel_guard import WheelGuard
from .dock_settings import save_user_network, save_user_values, user_network, user_values
from .models.manager import manage_models
from .setup.libraries_box import LibrariesBox
from .setup.setup_run import SetupRun

FORM: Any = uic.loadUiType(str(Path(__file__).with_suffix(".ui")))[0]
PAGE = "QuoinOptions"
"""The name under which `iface.showOptionsDialog` finds the page."""


class OptionsPage(QgsOptionsPageWidget, FORM):
    """What new projects start with, how the network runs, and where the torch environment is."""

    applied = pyqtSignal(dict)
    """What new projects start with was changed: the changed values by their names in `dock_settings`."""
    network_applied = pyqtSignal(NetworkOptions)
    """How the network is to run was changed."""

    def __init__(self, setup: SetupRun, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setupUi(self)
        self.setObjectName(PAGE)
        self.libraries_column.addWidget(LibrariesBox(setup, self))
        self.models = ModelChoice(self.model_box)
        self._boxes = OptionBoxes(self, PANEL_OPTIONS)
        self._network_boxes = OptionBoxes(self, NETWORK_OPTIONS)
        self._show_stored()
        ModelThresholds(self.model_box, {"tau": self.tau_box, "score": self.score_box})
        grouping = (self.grouping_label, self.grouping_box)
        ModelOptions(self.model_box, {"tau": (self.tau_label, self.tau_box), "grouping": grouping})
        # QGIS applies every page, also those that nobody looked at: only what was changed here is stored.
        self._stored = self.values()
        self._stored_network = self.network()
        self.models_button.clicked.connect(lambda: manage_models(self, self.models))
        self.folder_button.clicked.connect(self._open_folder)
        WheelGuard(self)

    def values(self) -> dict[str, Any]:
        """What new projects start with, by name."""
        return {"model": self.model_box.currentData(), **self._boxes.values()}

    def network(self) -> NetworkOptions:
        """How the network is to run in the panel."""
        return NetworkOptions(**self._network_boxes.values())

    def apply(self) -> None:
        """Store what was changed; QGIS calls this when the dialog is accepted."""
        values = self.values()
        changed = {name: value for name, value in values.items() if value != self._stored[name]}
        self._stored = values
        if changed:
            save_user_values(changed)
            self.applied.emit(changed)
        if self.network() != self._stored_network:
            self._stored_network = self.network()
            save_user_network(self._stored_network)
            self.network_applied.emit(self._stored_network)

    def _show_stored(self) -> None:
        values = user_values()
        choose_model(self.model_box, values["model"])
        self._boxes.set_values(values)
        self._network_boxes.set_values(asdict(user_network()))
        self.folder_edit.setText(str(home()))
        self.folder_button.setEnabled(home().is_dir())

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(home())))


class OptionsFactory(QgsOptionsWidgetFactory):
    """Makes the page whenever QGIS opens its options dialog, and passes on what is applied there."""

    applied = pyqtSignal(dict)
    network_applied = pyqtSignal(NetworkOptions)

    def __init__(self, setup: SetupRun) -> None:
        super().__init__("Quoin", QIcon(":/quoin/quoin.svg"))
        self._setup = setup

    def createWidget(self, parent: QWidget | None = None) -> OptionsPage:
        """Return a new page, which shows what is stored now."""
        page = OptionsPage(self._setup, parent)
        page.applied.connect(self.applied)
        page.network_applied.connect(self.network_applied)
        return page
