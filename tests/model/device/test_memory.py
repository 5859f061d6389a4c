"""Freed memory stays with the process."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
PROGRAM = """
from model.device.memory import keep_freed_memory, return_freed_memory
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
def resident():
    import re
    return int(re.search(r"VmRSS:\\s+(\\d+)", open("/proc/self/status").read())[1])
del block
before = resident()
return_freed_memory()
print(before - resident())
"""


@pytest.mark.skipif(not hasattr(os, "confstr") or sys.platform != "linux", reason="glibc is what it is about")
def test_a_large_block_is_used_again_and_given_back() -> None:
    result = subprocess.run([sys.executable, "-c", PROGRAM], cwd=ROOT, capture_output=True, text=True, check=True)
    faults, returned = map(int, result.stdout.split())
    assert faults < 100  # of 20,000 pages
    assert returned > 70_000  # kB, when it is asked for
