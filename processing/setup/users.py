"""Who uses which environment: profiles of QGIS and checkouts with different versions of Quoin share one home folder."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Iterator
from pathlib import Path

from .. import PLUGIN_ROOT
from .environment import digest
from .home import home


def note_use() -> None:
    """Note that this copy of the plugin uses the home folder; where that cannot be noted, it is not."""
    note = _notes() / hashlib.sha256(str(PLUGIN_ROOT).encode()).hexdigest()[:16]
    with contextlib.suppress(OSError):
        if not note.exists():
            note.parent.mkdir(parents=True, exist_ok=True)
            note.write_text(str(PLUGIN_ROOT), encoding="utf-8")


def used_environments() -> set[str]:
    """Return the names of the environments that copies of the plugin use which are still there."""
    return {name for root in _copies() if (name := _environment_of(root))}


def _copies() -> Iterator[Path]:
    with contextlib.suppress(OSError):
        for note in sorted(_notes().iterdir()):
            with contextlib.suppress(OSError, UnicodeDecodeError):
                yield Path(note.read_text(encoding="utf-8"))


def _environment_of(root: Path) -> str:
    """The name of the folder that a copy of the plugin looks for; empty where the copy is gone."""
    try:
        return f"torch-{digest(root / 'requirements' / 'worker.lock', root / 'requirements' / 'torch.lock')}"
    except (OSError, ValueError):  # a note that a computer was switched off over may hold anything
        return ""


def _notes() -> Path:
    return home() / "users"
