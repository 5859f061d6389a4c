"""What the dock remembers: of each user, and in each project, whose values win; and how the user's network runs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from qgis.core import QgsProject, QgsSettings

from ..model.contract.option import Option
from ..model.contract.options import NetworkOptions
from ..model.contract.registry import MODELS
from .controls.model_thresholds import thresholds
from .controls.option_boxes import NETWORK_OPTIONS, PANEL_OPTIONS

SCOPE = "quoin"
LONGEST_MODEL = 4096
"""Letters of a model's name or path; a project may hold megabytes, each look at which takes seconds."""
DEFAULTS: dict[str, Any] = {"model": MODELS[0], **{option.name: option.default for option in PANEL_OPTIONS}}


def user_values() -> dict[str, Any]:
    """What the user chose last, else the defaults, where those of τ and score are the chosen model's own."""
    settings = QgsSettings()
    model = _typed("model", settings.value(f"{SCOPE}/model"), DEFAULTS["model"])
    defaults = {**DEFAULTS, **thresholds(model)}
    return {name: _typed(name, settings.value(f"{SCOPE}/{name}"), default) for name, default in defaults.items()}


def save_user_values(values: Mapping[str, Any]) -> None:
    """Remember the user's choice."""
    settings = QgsSettings()
    for name, value in values.items():
        settings.setValue(f"{SCOPE}/{name}", value)


def user_network() -> NetworkOptions:
    """How the user wants the network to run."""
    settings = QgsSettings()
    return NetworkOptions(
        **{
            option.name: _stored(option, settings.value(f"{SCOPE}/{option.name}"), option.default)
            for option in NETWORK_OPTIONS
        }
    )


def save_user_network(options: NetworkOptions) -> None:
    """Remember how the network is to run."""
    settings = QgsSettings()
    for name, value in asdict(options).items():
        settings.setValue(f"{SCOPE}/{name}", value)


def project_values(project: QgsProject) -> dict[str, Any]:
    """What is kept in the project, else what the user chose last."""
    values = user_values()
    for name in DEFAULTS:
        text, kept = project.readEntry(SCOPE, name)
        if kept:
            values[name] = _typed(name, text, values[name])
    return values


def save_project_values(project: QgsProject, values: Mapping[str, Any]) -> None:
    """Keep the values in the project."""
    for name, value in values.items():
        project.writeEntry(SCOPE, name, str(value))


def project_layer(project: QgsProject, role: str) -> str:
    """The id of the layer that the project keeps for `role` (`raster` or `target`); empty where it keeps none."""
    return project.readEntry(SCOPE, role)[0]


def save_project_layer(project: QgsProject, role: str, layer_id: str) -> None:
    """Keep the layer that is used for `role`."""
    project.writeEntry(SCOPE, role, layer_id)


def _typed(name: str, value: Any, default: Any) -> Any:
    """A stored value of the dock in its own type; the default where it cannot be read."""
    option = next((option for option in PANEL_OPTIONS if option.name == name), None)
    return _stored(option, value, default) if option else str(value or default)[:LONGEST_MODEL]


def _stored(option: Option, value: Any, default: Any) -> Any:
    """A stored value of an option; the default where there is none, or one that the option does not take."""
    try:
        found = str(value).lower() == "true" if option.kind is bool else option.kind(value)
    except (TypeError, ValueError):
        return default
    return found if value is not None and option.takes.fits(found) else default
