"""Which models can be chosen, by their names, and where their files are.

The user's own are all usable model files in one folder beside the libraries; whatever puts a file there has it listed.
Which those are is looked up anew each time, so that a model that was just learned can be chosen at once.
"""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from ...model.contract import registry
from ...model.contract.card import ModelCard
from ...model.contract.errors import QuoinError
from ...model.contract.foreign_text import LONGEST_PATH, foreign
from ...model.contract.model_file import read_header
from ...model.contract.model_header import ModelHeader
from ...model.contract.registry import MODELS, may_be_own_name, own_file, own_models
from ..log import log
from ..setup.home import home


class OwnModel(NamedTuple):
    """A file in the folder of the user's models.

    Attributes:
        name: which it is chosen by.
        header: what it says about itself; None where it cannot be used.
        problem: one sentence where it cannot.
    """

    name: str
    header: ModelHeader | None
    problem: str


State = tuple[str, int, int]
"""Of a file: its name, when it was written, in nanoseconds, and its bytes."""


def models_folder() -> Path:
    """Where the user's own models lie; it need not exist."""
    return home() / "models"


def models() -> list[str]:
    """Names of all models that can be chosen, the default first, the user's own last."""
    return [*MODELS, *(each.name for each in all_own() if each.header is not None)]


def all_own() -> list[OwnModel]:
    """All models in the user's folder, and what is wrong with those that cannot be used, of which the log is told."""
    return [_own_model(name) for name in own_models(models_folder())]


def located(model: str) -> str:
    """The name of a shipped model, or the path of another's file, as the worker takes it.

    Raises:
        QuoinError: it is one of the user's own, and not there.
    """
    if model in MODELS:
        return model
    if may_be_own_name(model) and not is_there(model):
        raise missing(model)
    return str(file_of(model))


def missing(name: str) -> QuoinError:
    """The error about a name that no model has, or has any more."""
    return QuoinError(
        "There is no model {model}; choose another one, or import its file under Models in Quoin's panel.",
        model=foreign(name),
    )


def file_of(model: str) -> Path:
    """The file of a model that is given by name or path."""
    return registry.model_file(model, models_folder())


def is_there(model: str) -> bool:
    """Whether a model, given by name or path, can be loaded, as far as can be told without doing so."""
    return registry.is_there(model, models_folder())


def card_of(model: str) -> ModelCard:
    """The card of a model that is given by name or path.

    Raises:
        QuoinError: there is no such file, it cannot be opened, or it is no model file or a damaged one.
    """
    return registry.card_of(model, models_folder())


def version_of(model: str) -> State | None:
    """What differs once the file of a model, given by name or path, was written anew."""
    return state_of(file_of(model))


def states() -> list[State]:
    """What has changed once a model was added, taken away or written anew."""
    files = [own_file(name, models_folder()) for name in own_models(models_folder())]
    return [state for path in files if (state := state_of(path)) is not None]


def state_of(path: Path) -> State | None:
    """The state of a file; None where there is none."""
    try:
        known = os.stat(path)
    except (OSError, ValueError):  # also what is no path
        return None
    return str(path), known.st_mtime_ns, known.st_size


def _own_model(name: str) -> OwnModel:
    path = own_file(name, models_folder())
    read = _read(path, state_of(path))
    return OwnModel(name, None, str(read)) if isinstance(read, QuoinError) else OwnModel(name, read, "")


@lru_cache(maxsize=256)
def _read(path: Path, state: State | None) -> ModelHeader | QuoinError:
    """What a file in this state says about itself; once for each state, so that the log tells of none twice."""
    try:
        return read_header(path)
    except QuoinError as error:
        log(f"WARNING: The model {foreign(path.stem, LONGEST_PATH)} is not offered: {error}")
        return error
