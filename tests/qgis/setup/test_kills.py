"""Set-ups that are killed; `killed_set_ups.py` beside this file kills more of them."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

SPEC = importlib.util.spec_from_file_location("killed_set_ups", Path(__file__).with_name("killed_set_ups.py"))


def test_killed_set_up_leaves_nothing_and_the_next_one_works(torch_python: Path) -> None:
    assert SPEC is not None
    assert SPEC.loader is not None
    killed: Any = importlib.util.module_from_spec(SPEC)
    SPEC.loader.exec_module(killed)
    assert killed.kill_many(3, torch_python.with_name("uv")) == []
