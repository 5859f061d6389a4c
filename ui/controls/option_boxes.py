"""Widgets that options are set with: filled from the list of options, read and set by the options' names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QSpinBox, QWidget

from ...model.contract.option import Option, options_of
from ...model.contract.options import NetworkOptions, ReadOptions, TeachOptions
from .choices import choose, offer

PANEL_OPTIONS = tuple(option for option in options_of(ReadOptions) if not option.advanced)
"""What is set in the panel, and on the options page for new projects."""
NETWORK_OPTIONS = options_of(NetworkOptions)
"""What is set on the options page only."""
TEACH_OPTIONS = options_of(TeachOptions)
"""What is set where a layer is learned from."""


class OptionBoxes:
    """The widgets of some options: `owner` has each under the option's name with `_box` behind it."""

    def __init__(self, owner: QWidget, options: Iterable[Option]) -> None:
        self._boxes = {option.name: getattr(owner, f"{option.name}_box") for option in options}
        for option in options:
            _fill(self._boxes[option.name], option)

    def values(self) -> dict[str, Any]:
        """What they are set to, by name."""
        return {name: _value(box) for name, box in self._boxes.items()}

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Set them to what `values` returned once; other names are not looked at."""
        for name, box in self._boxes.items():
            _set(box, values[name])


def _fill(box: QWidget, option: Option) -> None:
    """Offer what the option can be."""
    if isinstance(box, QComboBox):
        offer(box, option)
    elif isinstance(box, QSpinBox):
        box.setRange(int(option.low or 0), int(option.high or 0))
    elif isinstance(box, QDoubleSpinBox):
        low, high = option.handy or (option.low, option.high)
        box.setRange(box.minimum() if low is None else low, box.maximum() if high is None else high)


def _value(box: QWidget) -> Any:
    if isinstance(box, QComboBox):
        return box.currentData()
    return box.isChecked() if isinstance(box, QCheckBox) else box.value()


def _set(box: QWidget, value: Any) -> None:
    if isinstance(box, QComboBox):
        choose(box, value)
    elif isinstance(box, QCheckBox):
        box.setChecked(value)
    else:
        box.setValue(value)
