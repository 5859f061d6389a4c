"""What other commands have measured and left as JSON."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from model.contract.errors import QuoinError


def left_by(command: str, path: Path) -> Any:
    """What a command left in a file.

    Raises:
        QuoinError: it has not run yet.
    """
    if not path.exists():
        raise QuoinError("The file {path} is not there; run `{command}` first.", path=path, command=command)
    return json.loads(path.read_text(encoding="utf-8"))
