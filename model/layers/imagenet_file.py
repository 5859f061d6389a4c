"""The file of ImageNet weights, read as data: torch's own reader would unpickle it, and run what a pickle says.

`torch.save` wrote it in its older way: five pickles, of which the fourth names the storages in the order of the tensors
and the last in the order of the file, and behind them the storages, each its number of values and the values.
"""

from __future__ import annotations

import pickletools  # nosec B403  # which reads a pickle and runs nothing of it
from pathlib import Path
from typing import BinaryIO

import numpy as np


def read_tensors(path: Path) -> list[np.ndarray]:
    """All tensors in the order of the network, flat, in the order of their bytes."""
    with path.open("rb") as file:
        *_, in_network, in_file = (_storages(file) for _ in range(5))
        values = {storage: _values(file) for storage in in_file}
    return [values[storage] for storage in in_network]


def _storages(file: BinaryIO) -> list[str]:
    """Names of the storages in a pickle, which are numbers, as no other text in it is."""
    texts = (str(argument) for opcode, argument, _ in pickletools.genops(file) if opcode.name == "BINUNICODE")
    return [text for text in texts if text.isdigit()]


def _values(file: BinaryIO) -> np.ndarray:
    count = int.from_bytes(file.read(8), "little")
    kind = np.dtype("<i8" if count == 1 else "<f4")  # what stands alone is a counter
    return np.frombuffer(file.read(count * kind.itemsize), kind)
