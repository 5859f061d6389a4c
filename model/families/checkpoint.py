"""Trained weights and their model card in one file, and the families that they may be of.

`docs/architecture.md` has the layout of the file.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import safetensors.torch
import torch
from safetensors import SafetensorError
from torch import Tensor

from ..contract.card import ModelCard
from ..contract.errors import Phrase, QuoinError
from ..contract.model_file import read_content, read_header, trunk_file, unusable
from ..contract.model_header import ModelHeader, Shapes, metadata_of, sealed
from ..contract.registry import WEIGHTLESS, WEIGHTS, model_file
from .family import Family
from .fcn8s import Fcn8sFamily
from .keypoint.family import KeypointFamily
from .mask_rcnn import MaskRcnnFamily
from .mbi import MbiFamily
from .polymapper.family import PolyMapperFamily

FAMILIES: dict[str, Callable[[], Family]] = {
    "keypoint": KeypointFamily,
    "mask-rcnn": MaskRcnnFamily,
    "fcn-8s": Fcn8sFamily,
    "polymapper": PolyMapperFamily,
    "mbi": MbiFamily,
}
"""What makes a new model of each kind, by what cards call its architecture."""


def new_model(architecture: str) -> Family:
    """A model of a kind, with random weights, on torch's default device.

    Raises:
        QuoinError: there is no such kind.
    """
    if architecture not in FAMILIES:
        raise QuoinError(
            "This version of Quoin knows no models of the kind {kind}: update Quoin, or choose another one.",
            kind=repr(architecture),
        )
    return FAMILIES[architecture]()


def load_model(model: str) -> tuple[Family, ModelCard]:
    """A model that is given by its name in the registry or by its path, as `load_checkpoint` reads it, and its card.

    Raises:
        QuoinError: if its file is missing, damaged, or of another version.
    """
    if model not in WEIGHTLESS:
        return load_checkpoint(model_file(model))
    card = WEIGHTLESS[model]
    return new_model(card.architecture), card


def save_checkpoint(path: Path, model: Family, card: ModelCard, trunk: str = "") -> None:
    """Write weights in half precision with their card; the file is whole or not there.

    Args:
        path: of the file.
        model: whose weights.
        card: what is to be known of it.
        trunk: of the file whose trunk the model has, see `ModelHeader.trunk`; its weights are then not written again.

    Raises:
        QuoinError: the weights are not finite in half precision.
    """
    own = {
        name: tensor
        for name, tensor in model.network.state_dict().items()
        if not (trunk and of_parts(name, model.trunk))
    }
    weights = {name: tensor.detach().half().cpu().contiguous() for name, tensor in own.items()}
    if not _are_finite(weights):
        raise QuoinError(
            "The weights are not finite, so that {path} is not written; train at a lower learning rate.", path=path
        )
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".part")
    unfinished.write_bytes(sealed(safetensors.torch.save(weights, metadata_of(card, trunk))))
    unfinished.replace(path)


def load_checkpoint(path: Path) -> tuple[Family, ModelCard]:
    """Read a model, in float32 and evaluation mode, and its card.

    Everything is checked before the model is made, and shapes before a weight is read.

    Raises:
        QuoinError: if the file is missing, damaged, or of another version.
    """
    header = read_header(path)
    if header.card.architecture not in FAMILIES:
        kind = header.card.architecture
        raise unusable(path, Phrase("it is of the kind {kind}, which this version of Quoin does not know", kind=kind))
    with torch.device("meta"):  # nothing is allocated
        unfilled = new_model(header.card.architecture)
    expected = {name: tuple(tensor.shape) for name, tensor in unfilled.network.state_dict().items()}
    of_trunk = {name for name in expected if header.trunk and of_parts(name, unfilled.trunk)}
    weights = _weights(path, header, {name: shape for name, shape in expected.items() if name not in of_trunk})
    if of_trunk:
        file = trunk_file(path, header, WEIGHTS)
        weights |= _weights(file, read_header(file), {name: expected[name] for name in of_trunk}, others=True)
    model = new_model(header.card.architecture)
    model.network.load_state_dict({name: tensor.float() for name, tensor in weights.items()})
    model.network.eval()
    return model, header.card


def of_parts(name: str, parts: Sequence[str]) -> bool:
    """Whether a weight is one of these parts of a network."""
    return any(name.startswith(f"{part}.") for part in parts)


def _weights(path: Path, header: ModelHeader, expected: Shapes, others: bool = False) -> dict[str, Tensor]:
    """The weights of a file by name, which are those of a network, or some of them where it may hold others, too."""
    shapes = {name: shape for name, shape in header.shapes.items() if name in expected or not others}
    for name in sorted(expected.keys() | shapes.keys()):
        if expected.get(name) != shapes.get(name):
            raise unusable(path, _misfit(name, shapes.get(name), expected.get(name)))
    try:
        weights = safetensors.torch.load(read_content(path, header))
    except SafetensorError as error:
        raise unusable(path, str(error)) from error
    if not _are_finite(weights):
        raise unusable(path, Phrase("its weights are not finite"))
    return {name: weights[name] for name in expected}


def _misfit(name: str, found: tuple[int, ...] | None, expected: tuple[int, ...] | None) -> Phrase:
    """The clause about a weight of another shape than the network's; None stands for none."""
    return Phrase(
        "its weights {name} are {found}, and {expected} in the network",
        name=repr(name[:60]),
        found=found,
        expected=expected,
    )


def _are_finite(weights: dict[str, Tensor]) -> bool:
    # by numpy, whose one thread waits for no other: torch's took a second on a busy machine
    return all(np.isfinite(tensor.numpy()).all() for tensor in weights.values())
