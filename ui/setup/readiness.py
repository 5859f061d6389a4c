"""Why the dock cannot do its work yet, in a sentence that says what to do."""

from __future__ import annotations

from qgis.core import QgsRasterLayer
from qgis.PyQt.QtCore import QCoreApplication

from ...model.contract.foreign_text import LONGEST_PATH, foreign
from ...model.contract.registry import MODELS
from ...processing.models.listed import is_there
from .setup_panel import SetupPanel

translate = QCoreApplication.translate


def obstacle(setup: SetupPanel, raster: QgsRasterLayer | None, model: str) -> str:
    """What has to be done first; empty where all is ready."""
    if setup.is_running():
        return translate("Readiness", "Quoin is being set up; the log below tells how far it is.")
    if setup.failure:
        return setup.failure
    if not setup.is_ready():
        return translate(
            "Readiness", "Quoin's network needs libraries that are not installed yet: press Set up below, once."
        )
    if raster is None:
        return translate(
            "Readiness", "No image is loaded: add an aerial or drone image to the project, with Layer ▸ Add Layer."
        )
    if not is_there(model):
        sentence = (
            translate("Readiness", "The model “{}” is missing: choose another, or install Quoin again.")
            if model in MODELS
            else translate("Readiness", "The model “{}” is missing: choose another, or import its file under Models.")
        )
        return sentence.format(foreign(model, LONGEST_PATH))
    return ""
