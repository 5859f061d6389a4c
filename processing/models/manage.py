"""What a user does with their own models: takes files in, gives them out, renames and deletes them.

A shipped model can be given out, and nothing else. All raise a `QuoinError` of one sentence where it cannot be done,
and then nothing has changed.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import chain, count
from pathlib import Path

from ...model.contract.architectures import READS
from ...model.contract.errors import QuoinError
from ...model.contract.foreign_text import LONGEST_PATH, foreign
from ...model.contract.model_file import read_content, read_header, trunk_file
from ...model.contract.model_header import ModelHeader
from ...model.contract.registry import EXTENSION, MODELS, WEIGHTS, may_be_own_name, own_file, own_models
from .listed import all_own, file_of, models_folder

LARGEST = 1 << 30
"""Bytes of a file that is taken in; the shipped one has 12 MB."""
LONGEST_BASE = 58
"""Letters of a name that a number is to be put behind."""


def import_model(source: Path) -> str:
    """Check a model file and copy it to the user's models, under its own name or one like it; return the name."""
    header = read_header(source)
    told = foreign(source, LONGEST_PATH)
    _refuse_unknown(header, told)
    content = read_content(source, header)
    name = free_name(source.stem, header.card.name)
    target = own_file(name, models_folder())
    if header.trunk:
        trunk_file(target, header, WEIGHTS)
    with _told(
        lambda why: QuoinError(
            "The model file {path} cannot be taken in ({reason}); make room or choose another one.",
            path=told,
            reason=why,
        )
    ):
        target.parent.mkdir(parents=True, exist_ok=True)
        write_whole(target, content)
    return name


def keep_model(file: Path, name: str) -> str:
    """Copy the file of a model that was taught to the user's models; return its name.

    That is the one wished, or one like it where another model was called so meanwhile.
    """
    kept = free_name(name, name)
    with _told(
        lambda why: QuoinError(
            "The new model {name} cannot be kept ({reason}); make room and teach the same again, which goes on from "
            "its end.",
            name=kept,
            reason=why,
        )
    ):
        models_folder().mkdir(parents=True, exist_ok=True)
        write_whole(own_file(kept, models_folder()), read_content(file, read_header(file)))
    return kept


def export_model(model: str, target: Path) -> Path:
    """Copy a model's file to a path, which need not end as model files do; return where it now lies."""
    if not target.name.lower().endswith(f".{EXTENSION}"):
        target = target.with_name(f"{target.name}.{EXTENSION}")
    told = foreign(target, LONGEST_PATH)
    with _told(
        lambda why: QuoinError(
            "The file {path} cannot be written ({reason}); choose another place.", path=told, reason=why
        )
    ):
        source = file_of(model)
        if not (target.exists() and target.samefile(source)):
            write_whole(target, read_content(source, read_header(source)))
    return target


def rename_model(name: str, new: str) -> None:
    """Give one of the user's own models another name."""
    _refuse_shipped(name)
    source = own_file(name, models_folder())
    with _told(
        lambda why: QuoinError(
            "The model {name} cannot be renamed ({reason}); see that its file is there and not in use.",
            name=name,
            reason=why,
        )
    ):
        os.rename(source, free_file(new, source))


def free_file(name: str, source: Path | None = None) -> Path:
    """Where a new model of this name is to lie, or one that lies in `source` now.

    Raises:
        QuoinError: no model can be called so, or another one is.
    """
    if not may_be_own_name(name):
        raise QuoinError(
            "“{name}” is no name for a model: take 1 to 64 letters, digits, spaces and signs of . + - _, and no name "
            "of a model that comes with Quoin.",
            name=foreign(name),
        )
    target = own_file(name, models_folder())
    if target.exists() and not (source is not None and target.samefile(source)):
        raise QuoinError("There is a model {name} already; choose another name.", name=name)
    return target


def free_name(wished: str, otherwise: str) -> str:
    """A name that no model has: the one wished where it can be one, else the other, if need be with a number behind."""
    possible = (each for each in (wished, otherwise) if may_be_own_name(each) or each in MODELS)
    base = next(possible, otherwise.partition(".")[0])  # a card may say “aux.1”, which is no file on Windows
    taken = {name.casefold() for name in own_models(models_folder())}
    numbered = (f"{base[:LONGEST_BASE]} {number}" for number in count(2))
    return next(name for name in chain([base], numbered) if may_be_own_name(name) and name.casefold() not in taken)


def delete_model(name: str) -> None:
    """Delete the file of one of the user's own models."""
    _refuse_shipped(name)
    with _told(
        lambda why: QuoinError(
            "The model {name} cannot be deleted ({reason}); see that its file is there and not in use.",
            name=name,
            reason=why,
        )
    ):
        own_file(name, models_folder()).unlink()


def models_upon(name: str) -> list[str]:
    """Names of the user's models that cannot be used without this one, since they hold but what differs from it."""
    own = {each.name: each.header for each in all_own()}
    header = own.get(name)
    if header is None:
        return []
    return [each for each, other in own.items() if other is not None and other.trunk == header.data_sum]


def write_whole(path: Path, content: bytes) -> None:
    """Write a file that is there whole or not at all; what is there is replaced, also where it is a link."""
    handle, scratch = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        os.chmod(scratch, 0o644)  # as other files are, which a temporary one is not
        os.replace(scratch, path)
    except BaseException:
        os.unlink(scratch)
        raise


def _refuse_unknown(header: ModelHeader, told: str) -> None:
    """Raise an error about a file that no model of this version's can be in."""
    if header.data_bytes > LARGEST:
        raise QuoinError("The model file {path} is larger than 1 GB; choose another one.", path=told)
    if header.card.architecture not in READS:
        raise QuoinError(
            "The model file {path} is of the kind {kind}, which this version of Quoin does not know; update Quoin.",
            path=told,
            kind=foreign(header.card.architecture),
        )


def _refuse_shipped(name: str) -> None:
    if name in MODELS:
        raise QuoinError("The model {name} comes with Quoin and stays as it is; export it to have a copy.", name=name)


@contextmanager
def _told(sentence: Callable[[str], QuoinError]) -> Iterator[None]:
    """Turn what the system says of a file into the sentence with that reason."""
    try:
        yield
    except OSError as error:
        raise sentence(foreign(error.strerror or type(error).__name__)) from error
