"""How near the network comes to the most that the machine can compute."""

from __future__ import annotations

import time
from dataclasses import dataclass

import numpy as np
import torch

from ..extraction.extractor import Extractor
from .machine import peak_rate

ROUNDS = 5


@dataclass(frozen=True)
class Limit:
    """What the network computed, and what the machine could have.

    Attributes:
        peak: the most multiply-adds per second of large convolutions.
        multiply_adds: of the network, over all tiles.
        seconds: that the network took for them.
    """

    peak: float
    multiply_adds: float
    seconds: float

    @property
    def share(self) -> float:
        """Of the machine's peak, what the network made use of, 0 to 1."""
        return self.multiply_adds / self.seconds / self.peak


def against_limit(extractor: Extractor, tiles: list[np.ndarray], score: float) -> Limit:
    """Measure the network on tiles, uint8 `[H, W, 3]`, and the machine's peak rate in the extractor's dtype.

    Both are the best of as many rounds, taken in turns. What a machine gives that others share changes by a third from
    one second to the next, so that the peak of a good moment would be held against the network in a bad one.
    """
    multiply_adds = _multiply_adds(extractor, tiles, score)
    peaks, seconds = [], []
    for _ in range(ROUNDS):
        peaks.append(peak_rate(extractor.device.dtype))
        seconds.append([_seconds(extractor, pixels, score) for pixels in tiles])
    return Limit(max(peaks), multiply_adds, float(np.min(seconds, axis=0).sum()))


def _seconds(extractor: Extractor, pixels: np.ndarray, score: float) -> float:
    start = time.perf_counter()
    extractor.observe(pixels, score)
    return time.perf_counter() - start


def _multiply_adds(extractor: Extractor, tiles: list[np.ndarray], score: float) -> float:
    """Of all convolutions and matrix products; also runs every tile once, so that memory is warm."""
    batches = [torch.from_numpy(pixels).permute(2, 0, 1)[None] for pixels in tiles]
    return sum(extractor.family.multiply_adds(batch, score) for batch in batches)
