"""A model file as an algorithm of Quoin's provider, with its texts in the user's language."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingModelAlgorithm
from qgis.PyQt.QtCore import QCoreApplication

from ..help_pages import page_address

translate = QCoreApplication.translate
FOLDER = Path(__file__).parent
PAGE = "models"


class ShippedModel(QgsProcessingModelAlgorithm):
    """Base of the models; each names its file, which lies beside this one."""

    FILE = ""

    def __init__(self) -> None:
        super().__init__()
        self.fromFile(str(FOLDER / self.FILE))
        texts = self._texts()
        for definition in self.parameterDefinitions():
            # A result is called by its step and its name there.
            definition.setDescription(texts[definition.name().rpartition(":")[2]])

    def name(self) -> str:
        """Return the second half of the model's id."""
        return Path(self.FILE).stem.replace("_", "")

    def group(self) -> str:
        """Return the heading in the toolbox under which the models stand."""
        return translate("ShippedModel", "Models")

    def groupId(self) -> str:
        """Return the name of that heading."""
        return "models"

    def helpUrl(self) -> str:
        """Return the address of the page about the models that the plugin brings along."""
        return page_address(PAGE)

    def createInstance(self) -> ShippedModel:
        """Return a new instance for one run."""
        return type(self)()

    def _texts(self) -> dict[str, str]:
        return {
            "IMAGE": translate("ShippedModel", "Image"),
            "IMAGES": translate("ShippedModel", "Images"),
            "EXTENT": translate("ShippedModel", "Extent"),
            "MODEL_FILE": translate("ShippedModel", "Model file"),
            "MINIMUM_AREA": translate("ShippedModel", "Smallest building, in square metres"),
            "REFERENCE": translate("ShippedModel", "Reference"),
            "BUILDINGS": translate("ShippedModel", "Buildings"),
            "OUTCOMES": translate("ShippedModel", "Matched, missed and false buildings"),
            "REPORT": translate("ShippedModel", "Report"),
        }


class ExtractStraight(ShippedModel):
    """Extract, regularise, and keep what is large enough."""

    FILE = "extract_straight.model3"

    def displayName(self) -> str:
        """Return the name shown in the toolbox."""
        return translate("ShippedModel", "Extract straight buildings")

    def shortHelpString(self) -> str:
        """Return the help beside the dialog."""
        return translate(
            "ShippedModel",
            "Extracts buildings from an image, straightens their walls, and keeps those that are large enough."
        )  # fmt: skip  # see translation.py


class ExtractFromImages(ShippedModel):
    """Join images, and extract from all of them as from one."""

    FILE = "extract_from_images.model3"

    def displayName(self) -> str:
        """Return the name shown in the toolbox."""
        return translate("ShippedModel", "Extract buildings from many images")

    def shortHelpString(self) -> str:
        """Return the help beside the dialog."""
        return translate(
            "ShippedModel",
            "Extracts buildings from all images of a folder, or from some, into one layer: beside “Images” press … and "
            "“Add Directory”. The images are looked at as one, so that a building on the edge of two comes once, and "
            "whole. They must have the same CRS and the same bands."
        )  # fmt: skip  # see translation.py


class ExtractAndEvaluate(ShippedModel):
    """Extract, and compare with a reference layer."""

    FILE = "extract_and_evaluate.model3"

    def displayName(self) -> str:
        """Return the name shown in the toolbox."""
        return translate("ShippedModel", "Extract and evaluate buildings")

    def shortHelpString(self) -> str:
        """Return the help beside the dialog."""
        return translate(
            "ShippedModel",
            "Extracts buildings from an image and measures them against a reference layer, within the extent in which "
            "that is complete."
        )  # fmt: skip  # see translation.py
