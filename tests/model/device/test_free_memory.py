"""Free memory is told in bytes, as the system has it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from model.device.free_memory import free_memory


def test_some_memory_is_free_and_less_than_there_is() -> None:
    total = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    assert 1 << 20 < free_memory() < total


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_it_counts_what_the_system_would_give_back() -> None:
    lines = dict(line.split(":") for line in Path("/proc/meminfo").read_text().splitlines())
    kibibytes = int(lines["MemAvailable"].split()[0])
    assert abs(free_memory() - (kibibytes << 10)) < 1 << 30  # others take and free while this runs
