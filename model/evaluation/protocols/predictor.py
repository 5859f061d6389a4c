"""A trained model as the evaluation runs it: whole images through the tiles and seams that users get."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ...building import Building
from ...contract.options import ExtractionOptions
from ...contract.tiling import OVERLAP, TILE_SIZE
from ...data.resampling import resample
from ...extraction.extractor import Extractor
from ...extraction.in_memory import extract_scene
from ..progress import Progress


class Predictor:
    """Finds buildings in images of any resolution."""

    def __init__(self, extractor: Extractor, options: ExtractionOptions) -> None:
        self._extractor = extractor
        self._options = replace(options, resolution=extractor.card.resolution)

    def __call__(self, image: np.ndarray, resolution: float, progress: Progress) -> list[Building]:
        """Return the buildings of an image, in its pixels.

        Args:
            image: uint8 `[H, W, 3]` RGB.
            resolution: metres on the ground per pixel.
            progress: told the share that is done.
        """
        scaled = resample(image, resolution / self._options.resolution)
        found = extract_scene(
            self._extractor, scaled, self._options, TILE_SIZE, OVERLAP, lambda done, tiles: progress(done / tiles)
        )
        # Along each axis by itself, since the scaled image has whole pixels.
        scale = np.array(image.shape[1::-1]) / scaled.shape[1::-1]
        return [Building([ring * scale for ring in b.rings], b.score, b.status) for b in found]
