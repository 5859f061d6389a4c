"""How many images go through the network together."""

from __future__ import annotations

import logging

from .device import Device

logger = logging.getLogger(__name__)

SHARE_OF_FREE_MEMORY = 0.8
"""What a batch may take by what the images before took: the next ones may hold more buildings."""


class BatchSize:
    """As many images as the free memory of a device holds, by the most that a pixel took so far.

    The first image goes alone, and is measured.

    Attributes:
        most: never are there more.
    """

    def __init__(self, device: Device) -> None:
        self._device = device
        self._bytes_per_pixel = 0.0
        self.most = device.most_images

    def of(self, pixels: int) -> int:
        """The number of images of so many pixels that may go together now."""
        if self.most == 1 or not self._bytes_per_pixel:
            return 1
        fitting = SHARE_OF_FREE_MEMORY * self._device.free_memory() / (self._bytes_per_pixel * pixels)
        return max(1, min(int(fitting), self.most))

    def learn(self, pixels: int, taken: int) -> None:
        """Take note that a batch of so many pixels took so many bytes of the device's memory."""
        first = taken > 0 and not self._bytes_per_pixel
        self._bytes_per_pixel = max(self._bytes_per_pixel, taken / pixels)
        if first:
            logger.info(
                "The first tile took %.2g GB of the graphics card, which has %.2g GB free: %d at a time go through the "
                "network.",
                taken / 1e9,
                self._device.free_memory() / 1e9,
                self.of(pixels),
            )

    def halve(self, failed: int) -> None:
        """From now on let no more than half as many go together as did when memory ran out."""
        self.most = max(1, failed // 2)
        logger.warning(
            "The graphics card ran out of memory with %d tiles at a time; the network goes on with %d.",
            failed,
            self.most,
        )
