"""The worker gives way to whatever else runs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
PROGRAM = """
import os
import sys
import threading
from model.worker.priority import let_others_go_first
for _ in range(int(sys.argv[1])):
    let_others_go_first()
thread = threading.Thread(target=lambda: print(os.getpriority(os.PRIO_PROCESS, 0)))
thread.start()
thread.join()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="has classes of priority in place of niceness")
@pytest.mark.parametrize("times", [1, 2, 9])
def test_a_thread_started_from_then_on_stands_back(times: int) -> None:
    command = [sys.executable, "-c", PROGRAM, str(times)]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert int(result.stdout) == min(os.getpriority(os.PRIO_PROCESS, 0) + 5 * times, 19)
