"""The torch environment: a private virtual environment outside the plugin's folder.

Its folder is named for a hash of the lock files, so an upgrade of the plugin makes a new one; a mark, written last,
says that it is complete, so a half-made one is never taken for whole.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from .. import PLUGIN_ROOT
from .home import home

REQUIREMENTS = PLUGIN_ROOT / "requirements"
"""The folder of the lock files, which `make locks` writes."""


@dataclass(frozen=True)
class Kit:
    """What an environment is to hold.

    Attributes:
        libraries: the lock file of all but torch.
        torch: the lock file of torch as PyPI has it, with what it needs of NVIDIA's.
        sizes: the file with what they weigh.
        extras: lock files of what is added for developers, and for extraction without QGIS.
        trial: arguments of the environment's Python for a program that succeeds if the environment works; it runs in
            the plugin's folder.
    """

    libraries: Path
    torch: Path
    sizes: Path
    trial: tuple[str, ...]
    extras: tuple[Path, ...] = ()


RUNTIME = Kit(
    REQUIREMENTS / "worker.lock", REQUIREMENTS / "torch.lock", REQUIREMENTS / "sizes.json", ("-m", "model.trial")
)
"""What the worker needs."""
CLUSTER = replace(RUNTIME, extras=(REQUIREMENTS / "cluster.lock",))
"""And what extraction without QGIS needs, on one machine or many."""
DEVELOPMENT = replace(CLUSTER, extras=(*CLUSTER.extras, REQUIREMENTS / "development.lock"))
"""And what tests, lint and training need; not part of the packaged plugin."""


@dataclass(frozen=True)
class Mark:
    """What is known of a complete environment.

    Attributes:
        build: of torch, see `builds.py`.
        size: bytes on disk.
        extras: hashes of the lock files that were added.
    """

    build: str
    size: int
    extras: Sequence[str] = ()


def interpreter(kit: Kit = RUNTIME) -> str | None:
    """Return the path of the environment's Python, or None while it lacks anything."""
    folder = folder_of(kit)
    mark = mark_of(folder)
    complete = mark is not None and {digest(file) for file in kit.extras} <= set(mark.extras)
    return str(python_in(folder)) if complete and python_in(folder).exists() and _base_exists(folder) else None


def folder_of(kit: Kit = RUNTIME) -> Path:
    """Return the environment's folder; its name is short since Windows limits the length of paths."""
    return home() / f"torch-{digest(kit.libraries, kit.torch)}"


def digest(*files: Path) -> str:
    """Return a short hash of files' content."""
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:10]


def python_in(folder: Path) -> Path:
    """Return where an environment's interpreter is or would be."""
    return folder / "Scripts" / "python.exe" if os.name == "nt" else folder / "bin" / "python3"


def mark_of(folder: Path) -> Mark | None:
    """Return the mark of a complete environment, or None where it is not complete."""
    try:
        return Mark(**json.loads(_mark_file(folder).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def write_mark(folder: Path, mark: Mark) -> None:
    """Mark an environment as complete, at once or not at all."""
    new = _mark_file(folder).with_suffix(".new")
    new.write_text(json.dumps(asdict(mark)), encoding="utf-8")
    os.replace(new, _mark_file(folder))


def remove_mark(folder: Path) -> None:
    """Make sure that an environment is not taken for complete."""
    with contextlib.suppress(FileNotFoundError, NotADirectoryError):
        _mark_file(folder).unlink()


def base_folder(folder: Path) -> Path | None:
    """Return the folder of the Python that an environment was made from, None where it is no environment."""
    try:
        configuration = (folder / "pyvenv.cfg").read_text(encoding="utf-8")
    except OSError:
        return None
    settings = dict(line.split(" = ", 1) for line in configuration.splitlines() if " = " in line)
    return Path(settings["home"]) if "home" in settings else None


def _mark_file(folder: Path) -> Path:
    return folder / "complete.json"


def _base_exists(folder: Path) -> bool:
    base = base_folder(folder)
    return base is not None and base.is_dir()
