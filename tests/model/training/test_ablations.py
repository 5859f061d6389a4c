"""The parts of the recipe that ablations change are where they look for them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


def test_every_variant_finds_what_it_changes() -> None:
    """In a process of its own, since the changes stay."""
    program = "from tools.ablations import VARIANTS\nfor variant in VARIANTS.values(): variant.change()"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
