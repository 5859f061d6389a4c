"""Options that mean nothing to the chosen model are grey."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QComboBox, QWidget

from ...model.contract.architectures import means_nothing
from ...model.contract.errors import QuoinError
from ...processing.models.listed import card_of


def architecture(model: str) -> str:
    """The kind of a model, given by name or path; empty where its card cannot be read."""
    try:
        return card_of(model).architecture
    except QuoinError:  # told by whoever wants to use the model
        return ""


class ModelOptions(QObject):
    """Lets the user set what the chosen model looks at.

    Args:
        model_box: the models.
        widgets: by the name of an option those that set it, with their label.
    """

    def __init__(self, model_box: QComboBox, widgets: Mapping[str, Sequence[QWidget]]) -> None:
        super().__init__(model_box)
        self._model_box = model_box
        self._widgets = widgets
        self._follow()
        model_box.currentIndexChanged.connect(self._follow)

    def _follow(self) -> None:
        kind = architecture(self._model_box.currentData() or "")
        for option, widgets in self._widgets.items():
            for widget in widgets:
                widget.setEnabled(not means_nothing(option, kind))
