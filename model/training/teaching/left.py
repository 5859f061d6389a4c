"""What an earlier process left in a course's folder: each file is whole, or not there.

A process that is killed leaves whole files, but a computer whose power fails may leave halves of them.
"""

from __future__ import annotations

import json
from pathlib import Path

from safetensors import SafetensorError, safe_open

from ...contract.teaching.finding import FINDINGS, read_findings
from .course import BEST, CURVE, FEATURES, STATE


def drop_halves(folder: Path) -> None:
    """Remove from a course's folder what cannot be read, and what means nothing without that; it is made again."""
    together = [folder / name for name in (STATE, BEST, CURVE)]
    if not (folder / CURVE).exists() or not all(map(_is_whole, together)):
        for path in together:
            path.unlink(missing_ok=True)
    for path in (folder / FINDINGS, *(folder / FEATURES).glob("*.safetensors")):
        if not _is_whole(path):
            path.unlink()


def _is_whole(path: Path) -> bool:
    """Whether a file holds all that it says, or is not there."""
    try:
        if path.name == FINDINGS:
            read_findings(path.parent)
        elif path.name == CURVE:
            [json.loads(line)["step"] for line in path.read_text(encoding="utf-8").splitlines()]
        else:
            with safe_open(path, framework="pt"):  # which compares what the header says with the file's size
                pass
    except FileNotFoundError:
        return True
    except (SafetensorError, ValueError, KeyError, TypeError, OSError):
        return False
    return True
