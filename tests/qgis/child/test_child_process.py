"""A child that prints more than anybody reads fills no memory, and can be left at once."""

from __future__ import annotations

import resource
import sys
import time
from itertools import islice
from typing import Any

import pytest

FLOODS = {
    "many lines": "while True: print('to whom it may concern')",
    "one line without an end": "while True: print('x' * 65536, end='')",
}


@pytest.mark.parametrize("flood", FLOODS)
def test_a_flood_fills_no_memory_and_can_be_left(qgis_app: Any, flood: str) -> None:
    from quoin.processing.child.child_process import LONGEST_LINE, lines_of, outside_variables
    from quoin.processing.child.tied_child import TiedChild

    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    process = TiedChild([sys.executable, "-c", FLOODS[flood]], outside_variables())
    lines = lines_of(process)
    taken = list(islice(lines, 5))
    time.sleep(2)
    lines.close()  # type: ignore[attr-defined]  # of a generator
    started = time.monotonic()
    process.end()
    assert time.monotonic() < started + 20  # without an end where every line is read first
    assert 0 < max(map(len, taken)) <= LONGEST_LINE
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < before + 50_000


def test_of_a_long_line_the_beginning_comes_and_then_the_next(qgis_app: Any) -> None:
    from quoin.processing.child.child_process import LONGEST_LINE, lines_of, outside_variables
    from quoin.processing.child.tied_child import TiedChild

    program = "print('x' * 100_000); print('next')"
    process = TiedChild([sys.executable, "-c", program], outside_variables())
    lines = [line for line in lines_of(process) if line]
    process.end()
    assert lines == ["x" * LONGEST_LINE, "next\n"]
