"""Freed memory stays with the process."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
from model.allocator import keep_freed_memory
keep_freed_memory()
def faults():
    import resource
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt
for _ in range(2):
    block = bytearray(80_000_000)
    del block
before = faults()
block = bytearray(80_000_000)
print(faults() - before)
"""


@pytest.mark.skipif(not hasattr(os, "confstr") or sys.platform != "linux", reason="glibc is what it is about")
def test_a_large_block_is_used_again() -> None:
    result = subprocess.run([sys.executable, "-c", PROGRAM], cwd=ROOT, capture_output=True, text=True, check=True)
    assert int(result.stdout) < 100  # of 20,000 pages
