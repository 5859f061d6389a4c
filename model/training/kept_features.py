"""What a frozen trunk says of crops, computed once: a step of the heads then costs a tenth of one of the network.

Turned, mirrored and recoloured crops are crops of their own, whose features are kept like others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import safetensors.torch
from torch import Tensor
from torch.utils.data import Dataset

from ..families.detection import Features
from ..families.family import Target
from .recipe import Recipe

Batch = tuple[list[Features], list[Target]]


class KeptFeatures:
    """The features of a run's crops, a file each, of which no more than a step wants is in memory.

    Args:
        folder: of this run; files that are there from before are taken as they are.
        crops: the examples, image and target; that of a number is always the same.
        recipe: of the run.
        trunk: gives the features of images `[B, 3, S, S]` and their targets.
    """

    def __init__(
        self,
        folder: Path,
        crops: Dataset[tuple[Tensor, Target]],
        recipe: Recipe,
        trunk: Callable[[Tensor, list[Target]], list[Features]],
    ) -> None:
        self._folder, self._crops, self._recipe, self._trunk = folder, crops, recipe, trunk
        self._targets: list[Target] = []

    def add(self, number: int) -> None:
        """Compute the features of the next crop, unless they are there; they are taken up in order, from 0 on."""
        image, target = self._crops[number]
        file = self._file(number)
        if not file.exists():
            file.parent.mkdir(parents=True, exist_ok=True)
            _write(file, self._trunk(image[None], [target])[0])
        self._targets.append(target)

    def disk_bytes(self) -> tuple[int, int]:
        """What all features take on the disk, and what those take that are not there yet; some must be."""
        each, wanted = self._file(0).stat().st_size, self._recipe.kept_crops
        return each * wanted, each * (wanted - len(list(self._folder.glob("*.safetensors"))))

    def batches(self, first: int) -> Iterator[Batch]:
        """The batches of the run from a step to its last, drawn by a lot that depends on seed and step alone."""
        for step in range(first, self._recipe.steps):
            random = np.random.default_rng((self._recipe.seed, step))
            yield self._batch(random.choice(self._recipe.kept_crops, self._recipe.batch, replace=False).tolist())

    def _batch(self, numbers: Sequence[int]) -> Batch:
        return [_read(self._file(number)) for number in numbers], [self._targets[number] for number in numbers]

    def _file(self, number: int) -> Path:
        return self._folder / f"{number:05}.safetensors"


def _write(path: Path, features: Features) -> None:
    """Write features; the file is whole or not there."""
    unfinished = path.with_suffix(".part")
    safetensors.torch.save_file({name: _outside(tensor) for name, tensor in features.items()}, unfinished)
    unfinished.replace(path)


def _read(path: Path) -> Features:
    return {name: _inside(tensor) for name, tensor in safetensors.torch.load(path.read_bytes()).items()}


def _outside(tensor: Tensor) -> Tensor:
    """As it lies in the file: maps with their channels last, as the heads want them."""
    return (tensor.permute(0, 2, 3, 1) if tensor.dim() == 4 else tensor).contiguous()


def _inside(tensor: Tensor) -> Tensor:
    return tensor.permute(0, 3, 1, 2) if tensor.dim() == 4 else tensor
