"""A trained model as the evaluation runs it: whole images through the tiles and seams that users get."""

from __future__ import annotations

import numpy as np

from ...building import Building
from ...contract.options import USUAL_RUN, ReadOptions
from ...data.resampling import resample
from ...extraction.extractor import Extractor
from ...extraction.in_memory import extract_scene
from ..progress import Progress


class Predictor:
    """Finds buildings in images of any resolution."""

    def __init__(self, extractor: Extractor, options: ReadOptions) -> None:
        self._extractor = extractor
        self._options = options

    def __call__(self, image: np.ndarray, resolution: float, progress: Progress) -> list[Building]:
        """Return the buildings of an image, in its pixels.

        Args:
            image: uint8 `[H, W, 3]` RGB.
            resolution: metres on the ground per pixel.
            progress: told the share that is done.
        """
        working = self._extractor.card.resolution
        scaled = resample(image, resolution / working)
        found = extract_scene(
            self._extractor,
            scaled,
            self._options,
            working,
            USUAL_RUN.tile_size,
            USUAL_RUN.overlap,
            lambda done, tiles: progress(done / tiles),
        )
        # Along each axis by itself, since the scaled image has whole pixels.
        scale = np.array(image.shape[1::-1]) / scaled.shape[1::-1]
        return [Building([ring * scale for ring in b.rings], b.score, b.status) for b in found]
