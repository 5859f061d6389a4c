"""The Processing provider: what Quoin shows in the toolbox."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .algorithms.evaluate_buildings import EvaluateBuildings
from .algorithms.extract_buildings import ExtractBuildings
from .algorithms.regularize_buildings import RegularizeBuildings
from .algorithms.train_model import TrainModel
from .algorithms.update_buildings import UpdateBuildings
from .modeler.shipped_model import ExtractAndEvaluate, ExtractFromImages, ExtractStraight
from .worker.pool import worker_pool


class QuoinProvider(QgsProcessingProvider):
    """Provider `quoin`, listed whether or not the torch environment is set up."""

    def id(self) -> str:
        """Return the first half of every algorithm's id."""
        return "quoin"

    def name(self) -> str:
        """Return the name shown in the toolbox."""
        return "Quoin"

    def icon(self) -> QIcon:
        """Return the plugin's icon."""
        return QIcon(":/quoin/quoin.svg")

    def loadAlgorithms(self) -> None:
        """Add every algorithm of the plugin."""
        self.addAlgorithm(ExtractBuildings())
        self.addAlgorithm(EvaluateBuildings())
        self.addAlgorithm(RegularizeBuildings())
        self.addAlgorithm(TrainModel())
        self.addAlgorithm(UpdateBuildings())
        for model in (ExtractStraight(), ExtractFromImages(), ExtractAndEvaluate()):
            self.addAlgorithm(model)

    def unload(self) -> None:
        """End the worker that waits for another run."""
        worker_pool.close()
