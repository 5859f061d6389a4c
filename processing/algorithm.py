"""What all of Quoin's algorithms share."""

from __future__ import annotations

from qgis.core import QgsProcessingAlgorithm, QgsProcessingParameterDefinition
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon


class QuoinAlgorithm(QgsProcessingAlgorithm):
    """Base of the algorithms: translation, icon, and parameters with a tooltip."""

    def tr(self, text: str) -> str:
        """Return `text` in the user's language."""
        # The catalogue has a text under the class in whose source it stands, which may be a base of this one.
        for origin in type(self).__mro__:
            translated = QCoreApplication.translate(origin.__name__, text)
            if translated != text:
                return translated
        return text

    def createInstance(self) -> QuoinAlgorithm:
        """Return a new instance for one run."""
        return type(self)()

    def icon(self) -> QIcon:
        """Return the provider's icon."""
        return self.provider().icon() if self.provider() else super().icon()

    def add(self, parameter: QgsProcessingParameterDefinition, tooltip: str, advanced: bool = False) -> None:
        """Add `parameter` with its `tooltip`, under *Advanced* if so wished."""
        parameter.setHelp(tooltip)
        if advanced:
            parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        self.addParameter(parameter)
