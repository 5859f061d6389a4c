"""τ and score follow the chosen model."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QComboBox, QDoubleSpinBox

from ...model.contract.errors import QuoinError
from ...processing.models.listed import card_of


def thresholds(model: str) -> dict[str, float]:
    """The τ and the score on the card of a model, given by name or path; none where it cannot be read."""
    try:
        card = card_of(model)
    except QuoinError:  # told by whoever wants to use the model
        return {}
    return {"tau": float(card.tau), "score": float(card.score)}


class ModelThresholds(QObject):
    """Sets boxes to the thresholds of the model that is chosen, but for those that the user has moved.

    Moved is what shows another value than the model before has on its card.

    Args:
        model_box: the models.
        boxes: for `tau` and `score`.
    """

    def __init__(self, model_box: QComboBox, boxes: dict[str, QDoubleSpinBox]) -> None:
        super().__init__(model_box)
        self._model_box = model_box
        self._boxes = boxes
        self._own = thresholds(model_box.currentData())
        model_box.currentIndexChanged.connect(self._follow)

    def _follow(self) -> None:
        before, self._own = self._own, {**self._own, **thresholds(self._model_box.currentData() or "")}
        for name, box in self._boxes.items():
            if name in before and box.value() == _as_shown(before[name], box):
                box.setValue(self._own[name])


def _as_shown(value: float, box: QDoubleSpinBox) -> float:
    """What a box shows where it is set to a value."""
    return round(min(max(value, box.minimum()), box.maximum()), box.decimals())
