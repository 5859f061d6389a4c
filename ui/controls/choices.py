"""What can be chosen from in boxes of the dock and of the options page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QComboBox

from ...model.contract.foreign_text import foreign
from ...model.contract.option import Option
from ...processing.models.listed import models

translate = QCoreApplication.translate


def offer_models(box: QComboBox) -> None:
    """Put the models that come with Quoin, and the user's own, into `box`."""
    for model in models():
        box.addItem(model, model)


def choose_model(box: QComboBox, model: str) -> None:
    """Choose a listed model by its name; a file by its path, or a model that is gone, is put on the list."""
    if box.findData(model) < 0:
        box.addItem(foreign(Path(model).name), model)
    choose(box, model)


def offer(box: QComboBox, option: Option) -> None:
    """Put all that an option can be into `box`, in words where there are any."""
    words = _words()
    for choice in option.choices:
        box.addItem(words.get((option.name, choice), str(choice)), choice)


def _words() -> dict[tuple[str, Any], str]:
    return {
        ("grouping", "outline"): translate("Choices", "Along the outline"),
        ("grouping", "nearest"): translate("Choices", "Nearest next"),
        ("device", "auto"): translate("Choices", "Automatic: a CUDA card where there is one"),
        ("device", "cpu"): translate("Choices", "Processor (CPU)"),
        ("device", "cuda"): translate("Choices", "Graphics card (CUDA)"),
        ("tta_views", 1): translate("Choices", "Once: quickest"),
        ("tta_views", 2): translate("Choices", "Twice: surer, in twice the time"),
        ("tta_views", 4): translate("Choices", "Four times: a little surer still"),
    }


def choose(box: QComboBox, value: Any) -> None:
    """Choose the item that stands for `value`, the first where none does."""
    box.setCurrentIndex(max(0, box.findData(value)))
