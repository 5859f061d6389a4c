"""Quoin's texts in the language that QGIS is set to.

pylupdate5, which takes texts up into the catalogues, passes over one of `translate` behind which a comma stands.
"""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

from ..model.contract.errors import Phrase

CATALOGUES = ":/quoin/i18n"
"""Among the plugin's resources, which are to be registered first; files `quoin_de.qm` and so on."""
CONTEXT = "Errors"
"""What has all phrases in a catalogue, wherever they come from."""


def install_translator() -> QTranslator | None:
    """Install the catalogue of the user's language; return it, or None where there is none and texts stay English.

    Widgets made before stay as they are. Qt does not own the catalogue, so keep it, and remove it in the end.
    """
    translator = QTranslator()
    if not translator.load(QLocale(QgsApplication.locale()), "quoin", "_", CATALOGUES):
        return None
    QCoreApplication.installTranslator(translator)
    return translator


def said(phrase: Phrase) -> str:
    """An error, or another sentence that knows no Qt, in the user's language; may be called in any thread."""
    return phrase.said(lambda text: QCoreApplication.translate(CONTEXT, text))
