"""How near the network comes to the most that the machine can compute."""

from __future__ import annotations

import copy
import time
from dataclasses import dataclass

import numpy as np
import torch
from torch.utils.flop_counter import FlopCounterMode

from ..extraction.extractor import Extractor
from ..families.detection import Features
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
    total = 0.0
    # without values, since the counter does not know fused convolutions, and there are none on this device
    without_values = copy.deepcopy(extractor.network).to("meta")
    for pixels in tiles:
        batch = torch.from_numpy(pixels).permute(2, 0, 1)[None]
        with torch.no_grad():
            # the finest level, which waits to be asked for, is to be counted once
            features: Features = dict(extractor.network.features(batch))
            with FlopCounterMode(display=False) as counter:
                list(without_values.features(batch.to("meta")).values())
                extractor.network.detect([features], batch, least_score=score)
        total += counter.get_total_flops() / 2
    return total
