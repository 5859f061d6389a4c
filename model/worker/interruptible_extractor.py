"""An extractor that can be told to leave the tiles it is at, which the network itself cannot."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..extraction.extractor import Extractor, Observation
from ..families.keypoint.second_stage import Choice
from .interruption import Interruption


class InterruptibleExtractor(Extractor):
    """An extractor whose network is left alone, with `Interrupted`, when its attribute `interruption` asks for it."""

    interruption: Interruption

    def observe_all(
        self, images: Sequence[np.ndarray], least_score: float, choices: Sequence[Choice] | None = None
    ) -> list[Observation]:
        """As `Extractor.observe_all`; the polygons, which take little time, are not interrupted."""
        observe_all = super().observe_all
        return self.interruption.run(lambda: observe_all(images, least_score, choices))
