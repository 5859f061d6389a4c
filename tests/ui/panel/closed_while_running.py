"""A QGIS with the dock that is closed in the middle of an extraction: run by test_states.py as a process of its own."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1])]
import conftest  # noqa: E402  # makes the plugin importable
from qgis.testing import start_app  # noqa: E402

app = start_app()

from quitting import begin, quit_qgis  # noqa: E402

plugin, hands = begin(sys.argv[1])
hands.press(hands.dock.extract_button)
hands.wait_until(lambda: hands.dock.progress_bar.maximum() > 1)
assert hands.controller.run.is_running()
print("worker", *conftest.worker_pids(), flush=True)
quit_qgis(plugin, hands, app)
