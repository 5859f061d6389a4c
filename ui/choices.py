"""What can be chosen from in boxes of the dock and of the options page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QComboBox

from ..model.contract.options import TTA_VIEWS
from ..model.contract.registry import MODELS

translate = QCoreApplication.translate


def offer_models(box: QComboBox) -> None:
    """Put the models that come with Quoin into `box`."""
    for model in MODELS:
        box.addItem(model, model)


def choose_model(box: QComboBox, model: str) -> None:
    """Choose a listed model by its name, or a file by its path, which is put on the list."""
    if box.findData(model) < 0:
        box.addItem(Path(model).name, model)
    choose(box, model)


def offer_groupings(box: QComboBox) -> None:
    """Put the orders in which corners can be joined into `box`."""
    box.addItem(translate("Choices", "Along the outline"), "outline")
    box.addItem(translate("Choices", "Nearest next"), "nearest")


def offer_devices(box: QComboBox) -> None:
    """Put what the network can run on into `box`."""
    box.addItem(translate("Choices", "Automatic: a CUDA card where there is one"), "auto")
    box.addItem(translate("Choices", "Processor (CPU)"), "cpu")
    box.addItem(translate("Choices", "Graphics card (CUDA)"), "cuda")


def offer_orientations(box: QComboBox) -> None:
    """Put in how many orientations the network can look at an image into `box`."""
    once, twice, four_times = TTA_VIEWS
    box.addItem(translate("Choices", "Once: quickest"), once)
    box.addItem(translate("Choices", "Twice: surer, in twice the time"), twice)
    box.addItem(translate("Choices", "Four times: a little surer still"), four_times)


def choose(box: QComboBox, value: Any) -> None:
    """Choose the item that stands for `value`, the first where none does."""
    box.setCurrentIndex(max(0, box.findData(value)))
