"""The model card in the dock."""

from __future__ import annotations

from html import escape
from typing import Any

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel, QWidget

from ...model.contract.architectures import means_nothing
from ...model.contract.measures import MEANINGS
from ...processing.translation import said


class ModelCard(QLabel):
    """Says what a model was trained for, on what, by whose data, and how good it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse  # type: ignore[arg-type]  # PyQt5's stubs take flags for numbers
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.setToolTip(self.tr("What the model's file says about it."))
        self.forget()

    def forget(self) -> None:
        """Show that no model is loaded yet."""
        self.setText(self.tr("Shown once the model has been loaded, with the first look at the image."))

    def show_card(self, card: dict[str, Any], device: str) -> None:
        """Show a model's card and the device it is on."""
        rows = {
            self.tr("Ground resolution"): self.tr("{:g} cm per pixel").format(100 * card["resolution"]),
            self.tr("Channels"): ", ".join(card["bands"]),
            self.tr("Thresholds"): self._thresholds(card),
            self.tr("Accuracy"): self._accuracy(card["measures"]),
            self.tr("Accuracy before"): self._accuracy(card.get("before", {})),
            self.tr("Taught from"): card.get("parent", ""),
            self.tr("Place"): card.get("place", ""),
            self.tr("Settings"): _settings(card.get("settings", {})),
            self.tr("Trained on"): "; ".join(card["data"]),
            self.tr("Credits"): "; ".join(card["credits"]),
            self.tr("Runs on"): device,
        }
        lines = [f"<b>{escape(name)}</b>: {escape(value)}" for name, value in rows.items() if value]
        self.setText("<br>".join(lines))

    def show_problem(self, sentence: str) -> None:
        """Show why there is no card."""
        self.setText(escape(sentence))

    def _thresholds(self, card: dict[str, Any]) -> str:
        if means_nothing("tau", card["architecture"]):
            return self.tr("score {:g} fits best").format(card["score"])
        return self.tr("τ {:g}, score {:g} fit best").format(card["tau"], card["score"])

    def _accuracy(self, measures: dict[str, dict[str, float]]) -> str:
        return "; ".join(
            self.tr("{measures} on {split}").format(measures=_values(values), split=self._words(split))
            for split, values in measures.items()
        )

    def _words(self, split: str) -> str:
        """What a split is called, which may be that of one place alone: `val Nepal`."""
        name, _, place = split.partition(" ")
        if name != "val":
            return split
        return self.tr("the validation images of {}").format(place) if place else self.tr("the validation images")


def _values(values: dict[str, float]) -> str:
    numbers = {name: value for name, value in values.items() if isinstance(value, float)}
    return ", ".join(f"{_title(name)} {value:.2f}" for name, value in numbers.items())


def _settings(values: dict[str, str | float]) -> str:
    return ", ".join(
        f"{name} {value if isinstance(value, str) else format(value, 'g')}" for name, value in values.items()
    )


def _title(measure: str) -> str:
    return said(MEANINGS[measure].title) if measure in MEANINGS else measure
