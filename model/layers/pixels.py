"""Images as networks take them: padded to whole cells, and values about zero."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from ..contract.options import STRIDE_MULTIPLE

PIXEL_MEAN = 127.0
PIXEL_STD = 128.0


def size_of(images: Tensor) -> tuple[int, int]:
    """(height, width) of images `[B, C, H, W]`."""
    return images.shape[2], images.shape[3]


def padded_images(images: Tensor) -> Tensor:
    """Images `[B, 3, H, W]` with grey below and on the right, up to a multiple of the coarsest stride.

    So padded, a reflected image has its cells where the reflected cells of the image are.
    """
    height, width = size_of(images)
    padding = 0, -width % STRIDE_MULTIPLE, 0, -height % STRIDE_MULTIPLE
    return functional.pad(images, padding, value=PIXEL_MEAN) if any(padding) else images


def normalised(images: Tensor) -> Tensor:
    """Values from 0 to 255 as a network takes them, with the channels last in memory."""
    return (images - PIXEL_MEAN).div_(PIXEL_STD).contiguous(memory_format=torch.channels_last)
