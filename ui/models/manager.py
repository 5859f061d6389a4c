"""The window with all models: what is known of each, and what can be done with the user's own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from qgis.PyQt import uic
from qgis.PyQt.QtCore import QSignalBlocker, QSize, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QDialog,
    QFileDialog,
    QListWidgetItem,
    QMessageBox,
    QShortcut,
    QStyle,
    QWidget,
)

from ...model.contract.errors import QuoinError
from ...model.contract.foreign_text import LONGEST_PATH, foreign
from ...model.contract.registry import EXTENSION, MODELS, WEIGHTLESS
from ...processing.models.listed import OwnModel, all_own, card_of
from ...processing.models.manage import delete_model, export_model, import_model, models_upon, rename_model
from ...processing.models.watch import ModelWatch
from ..controls.model_card import ModelCard
from ..controls.model_choice import ModelChoice

FORM: Any = uic.loadUiType(str(Path(__file__).with_suffix(".ui")))[0]


class ModelManager(QDialog, FORM):
    """Lists the shipped models and the user's own, and follows their folder while it is open."""

    renamed = pyqtSignal(str, str)
    """One of the user's own had the first name and has the second."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._own: dict[str, OwnModel] = {}
        self.card = ModelCard(self)
        self.card.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.card.setMargin(4)
        self.card_scroll.setWidget(self.card)
        self.model_list.setIconSize(self._icon_size())
        self.status_area.hide()
        actions = (self.import_button, self.export_button, self.rename_button, self.delete_button)
        for button in (*actions, *self.buttons.buttons()):
            button.setAutoDefault(False)  # else Enter after a new name would press one
        self._connect_widgets()
        self._fill(MODELS[0])

    def _connect_widgets(self) -> None:
        self.model_list.currentItemChanged.connect(self._show_model)
        self.model_list.itemChanged.connect(self._take_name)
        self.import_button.clicked.connect(self._import)
        self.export_button.clicked.connect(self._export)
        self.rename_button.clicked.connect(lambda: self.model_list.editItem(self.model_list.currentItem()))
        self.delete_button.clicked.connect(self._delete)
        self.buttons.rejected.connect(self.close)
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.model_list)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(self._delete)
        self._watch = ModelWatch(self)
        self._watch.changed.connect(lambda: self._fill(self._name()))

    def _name(self) -> str:
        """The name of the model that is chosen in the list."""
        item = self.model_list.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item else ""

    def _fill(self, chosen: str) -> None:
        """List all models, and choose one of them, the first where it is not there."""
        blocker = QSignalBlocker(self.model_list)
        self.model_list.clear()
        self._own = {each.name: each for each in all_own()}
        for name in (*MODELS, *self._own):
            self.model_list.addItem(self._item(name))
        blocker.unblock()
        names = [*MODELS, *self._own]
        self.model_list.setCurrentRow(names.index(chosen) if chosen in names else 0)

    def _item(self, name: str) -> QListWidgetItem:
        item = QListWidgetItem(name)
        item.setData(Qt.ItemDataRole.UserRole, name)
        if name in self._own:
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        if name in self._own and self._own[name].problem:
            item.setIcon(self.style().standardIcon(QStyle.StandardPixmap.SP_MessageBoxWarning))
        return item

    def _show_model(self) -> None:
        """Show what is known of the chosen model and let the user do what can be done with it."""
        name = self._name()
        own = self._own.get(name)
        self.rename_button.setEnabled(own is not None)
        self.delete_button.setEnabled(own is not None)
        self.export_button.setEnabled(name not in WEIGHTLESS)
        self.origin_text.setText(self.tr("Your own") if own else self.tr("Comes with Quoin"))
        if own is not None and own.problem:
            self.card.show_problem(own.problem)
        elif name:
            with self._told():
                self.card.show_card(card_of(name).to_dict(), "")

    def _import(self) -> None:
        title = self.tr("Import a model")
        path, _ = QFileDialog.getOpenFileName(self, title, "", self._kind_of_files())
        if path:
            with self._told():
                name = import_model(Path(path))
                self._fill(name)
                self._say(self.tr("The model is there as “{}” and can be chosen.").format(name))

    def _export(self) -> None:
        title, name = self.tr("Export a model"), self._name()
        path, _ = QFileDialog.getSaveFileName(self, title, f"{name}.{EXTENSION}", self._kind_of_files())
        if path:
            with self._told():
                written = export_model(name, Path(path))
                self._say(self.tr("The model “{}” was written to {}.").format(name, foreign(written, LONGEST_PATH)))

    def _take_name(self, item: QListWidgetItem) -> None:
        name, new = item.data(Qt.ItemDataRole.UserRole), item.text().strip()
        QTimer.singleShot(0, lambda: self._rename(name, new))  # once the list is done with what was typed

    def _rename(self, name: str, new: str) -> None:
        with self._told():
            if new != name:
                rename_model(name, new)
                self._say(self.tr("The model “{}” is now called “{}”.").format(name, new))
                self.renamed.emit(name, new)
            name = new
        self._fill(name)

    def _delete(self) -> None:
        name = self._name()
        if name in self._own and self._is_sure(name):
            with self._told():
                delete_model(name)
                self._fill("")
                self._say(self.tr("The model “{}” is deleted.").format(name))

    def _is_sure(self, name: str) -> bool:
        sentences = [self.tr("Delete the model “{}” for good? Its file is removed from this computer.").format(name)]
        if others := models_upon(name):
            sentences.append(self.tr("Without it these cannot be used any more: {}.").format(", ".join(others)))
        title, yes, no = self.tr("Delete a model"), QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No
        both: Any = yes | no  # PyQt5's stubs take flags for numbers
        return QMessageBox.question(self, title, " ".join(sentences), both, no) == yes

    def _kind_of_files(self) -> str:
        return self.tr("Trained models (*.safetensors)")

    def _icon_size(self) -> QSize:
        size = self.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize)
        return QSize(size, size)

    def _say(self, text: str, icon: QStyle.StandardPixmap = QStyle.StandardPixmap.SP_MessageBoxInformation) -> None:
        self.status_icon.setPixmap(self.style().standardIcon(icon).pixmap(self._icon_size()))
        self.status_text.setText(text)
        self.status_area.show()

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Tell the user of what goes wrong in the block."""
        try:
            yield
        except QuoinError as error:
            self._say(str(error), QStyle.StandardPixmap.SP_MessageBoxWarning)


def manage_models(parent: QWidget, choice: ModelChoice) -> ModelManager:
    """Open the window over another one, whose choice of a model follows what is renamed."""
    manager = ModelManager(parent)
    manager.renamed.connect(choice.follow)
    manager.open()
    return manager
