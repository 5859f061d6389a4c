"""An extractor that can be told to leave the tile it is at, which the network itself cannot."""

from __future__ import annotations

import numpy as np

from .extraction import Extractor, Observation
from .interruption import Interruption


class InterruptibleExtractor(Extractor):
    """An extractor whose network is left alone, with `Interrupted`, when its attribute `interruption` asks for it."""

    interruption: Interruption

    def observe(self, image: np.ndarray, least_score: float) -> Observation:
        """As `Extractor.observe`; the polygons, which take little time, are not interrupted."""
        return self.interruption.run(lambda: super(InterruptibleExtractor, self).observe(image, least_score))
