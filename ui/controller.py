"""Everything behind the dock: it joins widgets, session, map tool and target layer, and tells how things stand."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsApplication, QgsProject, QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QStyle

from ..model.contract.options import NetworkOptions
from ..processing.help_pages import GUIDE, page_address
from ..processing.view.session import ViewSession
from .clicking import Clicking
from .dock import QuoinDock
from .dock_memory import DockMemory
from .dock_settings import user_network
from .extraction_run import ExtractionRun
from .learning.learning_run import LearningRun
from .options_page import PAGE, OptionsFactory
from .plain_text import Messages
from .review.reviewing import Reviewing
from .setup.readiness import obstacle
from .target import Target


class DockController(QObject):
    """Owns the dock and all that works for it, until `close`.

    Attributes:
        dock: the panel.
        session: finds the buildings.
        clicking: click to segment.
        run: extraction of the view.
        learning: learning from a layer.
        reviewing: review of the target layer.
        options: makes the page in QGIS's options dialog.
    """

    def __init__(self, iface: QgisInterface) -> None:  # noqa: QGS105  # so that a test can hand over its own
        super().__init__(iface.mainWindow())
        canvas, messages = iface.mapCanvas(), Messages(iface.messageBar())
        self._canvas = canvas
        self.dock = QuoinDock(iface.mainWindow())
        self.session = ViewSession(self)
        self.target = Target(self.dock.target_box, messages, self)
        self.clicking = Clicking(canvas, self.dock, self.session, self.target, messages)
        self.run = ExtractionRun(canvas, self.dock, self.session, self.target, messages)
        self.learning = LearningRun(canvas, self.dock, messages)
        self.reviewing = Reviewing(canvas, self.dock, self.session, self.target, messages)
        self.options = OptionsFactory(self.dock.setup.run)
        self._memory = DockMemory(self.dock)
        self._iface = iface
        self._looking = False
        self._failure = self._outcome = ""
        self._closed = False
        self._connect_dock()
        self._connect_session()
        self._connect_project()
        self._connect_options()
        self._show_state()

    def close(self) -> None:
        """End whatever is going on, and the worker; may be called twice."""
        if self._closed:
            return
        self._closed = True
        self.session.close()
        QgsProject.instance().layersWillBeRemoved.disconnect(self._let_go_of_layers)
        QgsProject.instance().cleared.disconnect(self._let_go_of_project)
        self._memory.close()
        self.clicking.close()
        self.run.close()
        self.learning.close()
        self.reviewing.close()
        self.dock.setup.close_down()

    def _connect_dock(self) -> None:
        self.dock.extract_wanted.connect(self._extract)
        self.dock.cancel_wanted.connect(self.session.cancel)
        self.dock.clicking_wanted.connect(self._take_up_tool)
        self.dock.source_changed.connect(self._forget_outcome)
        self.dock.options_changed.connect(self._forget_outcome)
        self.dock.models_changed.connect(self._show_state)
        self.dock.setup.changed.connect(self._forget_outcome)
        self.dock.setup.run.starting.connect(self._let_go_of_libraries)
        self.dock.help_wanted.connect(_open_guide)
        self.dock.help_button.setVisible(bool(page_address(GUIDE)))
        self.clicking.looking.connect(self._note_look)
        self.clicking.tool.activated.connect(self._show_state)
        self.clicking.tool.deactivated.connect(self._show_state)
        self.reviewing.started.connect(self._make_active)
        self.reviewing.changed.connect(self._show_state)

    def _connect_session(self) -> None:
        self.session.loaded.connect(self._take_card)
        self.session.progressed.connect(self.dock.show_progress)
        self.session.viewed.connect(self._note_end_of_look)
        self.session.finished.connect(self._note_end_of_look)
        self.session.failed.connect(self._note_failure)
        self.run.ended.connect(self._note_outcome)
        self.learning.changed.connect(self._note_learning)
        self.learning.ended.connect(self._note_outcome)
        self.learning.failed.connect(self._note_failed_lesson)

    def _connect_project(self) -> None:
        QgsProject.instance().layersWillBeRemoved.connect(self._let_go_of_layers)
        QgsProject.instance().cleared.connect(self._let_go_of_project)
        QgsApplication.instance().aboutToQuit.connect(self.close)

    def _connect_options(self) -> None:
        self.session.set_network(user_network())
        self.dock.settings_wanted.connect(self._open_options)
        self.options.applied.connect(self._memory.take)
        self.options.network_applied.connect(self._change_network)

    def _make_active(self, layer: QgsVectorLayer) -> None:
        """Let QGIS's own undo, redo and editing tools work on a layer."""
        self._iface.setActiveLayer(layer)

    def _open_options(self) -> None:
        self._iface.showOptionsDialog(self._iface.mainWindow(), currentPage=PAGE)

    def _change_network(self, options: NetworkOptions) -> None:
        self.session.set_network(options)
        self.clicking.look_anew()

    def _extract(self) -> None:
        self._failure = self._outcome = ""
        self.run.start()
        self.dock.show_progress(0, 0, -1)
        self._show_state()

    def _take_up_tool(self, wanted: bool) -> None:
        self._failure = self._outcome = ""
        if wanted:
            self._canvas.setMapTool(self.clicking.tool)
        else:
            self._canvas.unsetMapTool(self.clicking.tool)

    def _note_look(self) -> None:
        self._looking = True
        self._failure = self._outcome = ""
        self.dock.show_progress(0, 0, -1)
        self._show_state()

    def _note_end_of_look(self, *_: object) -> None:
        self._looking = False
        self._show_state()

    def _note_failure(self, sentence: str) -> None:
        self._looking = False
        self._failure = sentence
        self.clicking.forget_view()
        self._show_state()

    def _note_outcome(self, sentence: str) -> None:
        """Tell what came of an extraction or of learning, which may have ended while the other went on."""
        self._outcome = f"{self._outcome} {sentence}".strip()
        self._show_state()

    def _note_learning(self) -> None:
        """It has begun, of which the panel tells in a place of its own, or ended."""
        if self.learning.is_running():
            self._failure = self._outcome = ""
        self._show_state()

    def _note_failed_lesson(self, sentence: str) -> None:
        self._failure = sentence
        self._show_state()

    def _forget_outcome(self) -> None:
        self._failure = self._outcome = ""
        self._show_state()

    def _take_card(self, card: dict[str, Any], device: str) -> None:
        self.dock.card.show_card(card, device)
        self.dock.setup.device = device

    def _let_go_of_layers(self, layer_ids: list[str]) -> None:
        if self.run.reads(layer_ids):
            self.session.cancel()

    def _let_go_of_project(self) -> None:
        self.run.discard()
        self.learning.let_go()
        self.session.cancel()
        self.clicking.forget_view()
        self._failure = self._outcome = ""
        self._note_end_of_look()

    def _let_go_of_libraries(self) -> None:
        self.learning.stop()
        self.session.cancel()
        self.session.end_worker()
        self.clicking.forget_view()

    def _show_state(self) -> None:
        """Show how things stand and let the user do what can be done."""
        hindrance = obstacle(self.dock.setup, self.dock.raster(), self.dock.model())
        busy = self.run.is_running() or self._looking or self.reviewing.is_waiting
        if not busy:
            self.dock.end_progress()
        extracting = not hindrance and not self.run.is_running() and not self.reviewing.is_waiting
        learning = not hindrance and not self.learning.is_running()
        self.dock.allow(extracting=extracting, clicking=not hindrance, learning=learning)
        self.reviewing.let_ask(not hindrance)
        self.dock.click_button.setChecked(self.clicking.is_active())
        self.dock.show_setup_alone(self.dock.setup.is_running() or not self.dock.setup.is_ready())
        icons = QStyle.StandardPixmap
        text = f"{self._failure} {self._outcome}".strip() if self._failure else hindrance
        if text and not self.dock.setup.is_running():
            self.dock.show_status(text, icons.SP_MessageBoxWarning)
        else:
            self.dock.show_status(text or self._activity(), icons.SP_MessageBoxInformation)

    def _activity(self) -> str:
        if self.run.is_running():
            return self.tr("Extracting the view. You can go on working; Cancel keeps what is found.")
        if self._looking:
            return self.tr("The network is looking at the view …")
        if self.reviewing.is_waiting:
            return self.tr("Quoin is at work on the building under review …")
        if self.reviewing.hint or self._outcome:
            return self.reviewing.hint or self._outcome
        if self.clicking.is_active():
            return self.tr(
                "Click a building to add it, drag with Shift for all in a box, right-click to take back the last, "
                "Escape to end."
            )
        return self.tr("Ready. Zoom to the buildings you want, then extract the view or click single ones.")


def _open_guide() -> None:
    QDesktopServices.openUrl(QUrl(page_address(GUIDE)))
