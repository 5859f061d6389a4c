"""Removing environments, whole ones and what set-ups that were killed have left."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from ...model.contract.errors import QuoinError
from .environment import base_folder, folder_of, mark_of, remove_mark
from .home import downloads, home, own_pythons
from .lock import locked
from .progress import size_of
from .users import used_environments

_GONE = "removed-"


def own_size() -> int:
    """Return the bytes that this version's libraries take, and what was fetched for them; 0 where there is nothing."""
    mark = mark_of(folder_of())
    return (mark.size if mark else size_of(folder_of())) + size_of(downloads())


def unused() -> list[Path]:
    """Return the environments that no copy of Quoin on this computer uses any more."""
    kept = {*used_environments(), folder_of().name}
    return sorted(folder for folder in _environments() if folder.name not in kept)


def unused_size() -> int:
    """Return the bytes that they take."""
    sizes = [(mark_of(folder), folder) for folder in unused()]
    return sum(mark.size if mark else size_of(folder) for mark, folder in sizes)


def remove_own() -> None:
    """Remove this version's libraries, and where no others are left, all that was fetched to make them.

    Raises:
        QuoinError: they are in use, or a set-up is running.
    """
    _remove([folder_of()])


def remove_unused() -> None:
    """Remove the environments that nobody uses.

    Raises:
        QuoinError: they are in use after all, or a set-up is running.
    """
    _remove(unused())


def clear(folder: Path) -> None:
    """Remove an environment, its mark first, so that no part of it is ever taken for whole.

    Raises:
        QuoinError: a file in it is in use.
    """
    remove_mark(folder)
    if not folder.exists():
        return
    gone = folder.with_name(f"{_GONE}{folder.name}-{os.getpid()}")
    try:
        os.replace(folder, gone)
    except OSError as error:
        raise QuoinError(
            "The libraries in {folder} are in use: close other windows of QGIS, and try it again.", folder=folder
        ) from error
    shutil.rmtree(gone, ignore_errors=True)


def sweep() -> None:
    """Remove what was being removed or fetched when a set-up or removal was killed; whole downloads stay."""
    for entry in [*home().glob(f"{_GONE}*"), *downloads().glob(".tmp*")]:
        shutil.rmtree(entry, ignore_errors=True)


def _remove(folders: Iterable[Path]) -> None:
    if not home().is_dir():
        return
    with locked(home() / "setup.lock", _refuse):
        for folder in folders:
            clear(folder)
        sweep()
        shutil.rmtree(downloads(), ignore_errors=True)
        _remove_tools()


def _remove_tools() -> None:
    """Remove Pythons that no environment is made from, and uv with the last environment."""
    bases = [str(base_folder(folder)) for folder in _environments()]
    if not any(base.startswith(str(own_pythons())) for base in bases):
        shutil.rmtree(own_pythons(), ignore_errors=True)
    if not bases:
        for tool in home().glob("uv-*"):
            shutil.rmtree(tool, ignore_errors=True)


def _environments() -> list[Path]:
    return [folder for folder in home().glob("torch-*") if folder.is_dir()]


def _refuse() -> None:
    raise QuoinError("Another set-up of Quoin is running on this computer: let it end, or stop it, and try it again.")
