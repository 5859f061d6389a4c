"""How the layer of what has changed looks when QGIS loads it."""

from __future__ import annotations

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsRendererCategory,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ....model.contract.change_kinds import CHANGED, GONE, NEW, UNCHANGED, UNCLEAR
from .layer_style import LayerStyle

translate = QCoreApplication.translate

FIELD = "change"
OUTSIDE = "outside"
"""What does not lie wholly in the image, whatever the comparison says of it."""
SYMBOLS = {
    NEW: {"color": "0,158,115,110", "outline_color": "0,158,115", "outline_width": "0.6"},
    GONE: {"color": "213,94,0", "style": "b_diagonal", "outline_color": "213,94,0", "outline_width": "0.6"},
    CHANGED: {"color": "240,228,66,130", "outline_color": "230,159,0", "outline_width": "0.6"},
    UNCHANGED: {"style": "no", "outline_color": "86,180,233", "outline_width": "0.3"},
    UNCLEAR: {"style": "no", "outline_color": "204,121,167", "outline_width": "0.5", "outline_style": "dash"},
    OUTSIDE: {"style": "no", "outline_color": "150,150,150", "outline_width": "0.2", "outline_style": "dot"},
}
"""Fill and outline of each kind; in colours that colour-blind people tell apart (Okabe and Ito, 2008)."""


def meanings() -> dict[str, str]:
    """What each kind is called, in the order of the legend."""
    return {
        NEW: translate("ChangeStyle", "New in the image"),
        GONE: translate("ChangeStyle", "Gone"),
        CHANGED: translate("ChangeStyle", "Changed, as the image has it"),
        UNCHANGED: translate("ChangeStyle", "Unchanged"),
        UNCLEAR: translate("ChangeStyle", "Unclear, to be looked at"),
        OUTSIDE: translate("ChangeStyle", "Outside of the image"),
    }


class ChangeStyle(LayerStyle):
    """Gives the layer its style once it is loaded."""

    def renderer(self, layer: QgsVectorLayer) -> QgsCategorizedSymbolRenderer:
        """What draws each kind in its own way."""
        return change_renderer(change_field(layer.fields().names()))


def change_renderer(field: str) -> QgsCategorizedSymbolRenderer:
    """Return a renderer that draws each kind of change that a field names in its own way."""
    categories = [
        QgsRendererCategory(kind, QgsFillSymbol.createSimple(SYMBOLS[kind]), text) for kind, text in meanings().items()
    ]
    return QgsCategorizedSymbolRenderer(field, categories)


def change_field(names: list[str]) -> str:
    """The field of a layer that says what has changed: the last one of that name, with whatever number behind it."""
    return [name for name in names if name.lower().rstrip("0123456789") == FIELD][-1]
