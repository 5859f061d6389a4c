"""What the dock remembers: of each user, and in each project, whose values win; and how the user's network runs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from qgis.core import QgsProject, QgsSettings

from ..model.contract.options import AS_USUAL, SCORE, TAU, TTA_VIEWS, NetworkOptions
from ..model.contract.registry import MODELS
from .model_thresholds import thresholds

SCOPE = "quoin"
DEFAULTS: dict[str, Any] = {
    "model": MODELS[0],
    "tau": TAU,
    "score": SCORE,
    "grouping": "outline",
    "regularize": False,
}


def user_values() -> dict[str, Any]:
    """What the user chose last, else the defaults, where those of τ and score are the chosen model's own."""
    settings = QgsSettings()
    model = _typed(settings.value(f"{SCOPE}/model"), DEFAULTS["model"])
    defaults = {**DEFAULTS, **thresholds(model)}
    return {name: _typed(settings.value(f"{SCOPE}/{name}"), default) for name, default in defaults.items()}


def save_user_values(values: Mapping[str, Any]) -> None:
    """Remember the user's choice."""
    settings = QgsSettings()
    for name, value in values.items():
        settings.setValue(f"{SCOPE}/{name}", value)


def user_network() -> NetworkOptions:
    """How the user wants the network to run."""
    settings = QgsSettings()
    orientations = str(settings.value(f"{SCOPE}/orientations"))
    known = orientations in map(str, TTA_VIEWS)
    return NetworkOptions(
        device=settings.value(f"{SCOPE}/device", AS_USUAL.device),
        tta_views=int(orientations) if known else AS_USUAL.tta_views,
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
            values[name] = _typed(text, values[name])
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


def _typed(value: Any, default: Any) -> Any:
    """A stored value in the type of its default, which also stands in for one that cannot be read."""
    if value is None:
        return default
    if isinstance(default, bool):
        return str(value).lower() == "true"
    try:
        return type(default)(value)
    except ValueError:
        return default
