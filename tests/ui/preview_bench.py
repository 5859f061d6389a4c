"""Measures how soon the map answers: hover to outline, and τ to redrawn preview, once the view's features are kept.

    xvfb-run --auto-servernum /usr/bin/python3 -P tests/ui/preview_bench.py [image]

From the moment of the mouse event, or of the slider's move, until the map is painted anew; and, for a machine that is
busy with other things, the processor time that QGIS and the worker spend on it.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from pathlib import Path
from typing import Any, Callable

sys.path[:0] = [str(Path(__file__).parent)]
import conftest  # noqa: E402  # makes the plugin importable
from qgis.testing import start_app  # noqa: E402

app = start_app(cleanup=False)  # the end of the process cleans up well enough

import quoin  # noqa: E402
from desktop import Desktop  # noqa: E402
from hands import Hands  # noqa: E402
from qgis.PyQt.QtCore import QEventLoop  # noqa: E402
from qgis.PyQt.QtTest import QTest  # noqa: E402

IMAGE = "../shared/data/scenes/panauti_a.tif"
ROUNDS = 3
TAUS = (5, 10, 20, 30, 40, 50, 60, 70, 80)
"""Positions of the slider, in hundredths."""


def milliseconds(act: Callable[[], None], done: Callable[[], bool], canvas: Any) -> float:
    """From `act` until `done` has become true and all of the map is painted anew."""
    started = time.monotonic()
    act()
    while not done():
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    canvas.viewport().repaint()
    return 1000 * (time.monotonic() - started)


def hover_times(hands: Hands) -> list[float]:
    """Milliseconds for every proposed building in turn."""
    preview = hands.controller.clicking.preview
    viewport = hands.canvas.viewport()

    def hover(outline: Any) -> float:
        place = hands.pixel(outline.pointOnSurface().asPoint())
        return milliseconds(
            lambda: QTest.mouseMove(viewport, place), lambda: not preview.hovered().isNull(), hands.canvas
        )

    times = []
    for outline in ROUNDS * hands.proposals():
        preview.hover(None)
        times.append(hover(outline))
    return times


def tau_times(hands: Hands) -> list[float]:
    """Milliseconds for every position of the slider in turn."""
    answers: list[int] = []
    hands.controller.session.found.connect(lambda found: answers.append(len(found)))
    times = []
    for tau in ROUNDS * TAUS:
        answers.clear()
        times.append(
            milliseconds(lambda tau=tau: hands.dock.tau_slider.setValue(tau), lambda: bool(answers), hands.canvas)
        )
    return times


def processor_seconds() -> tuple[float, float]:
    """Processor time so far, of this process and of its worker."""
    (worker,) = conftest.worker_pids()
    user, system = Path(f"/proc/{worker}/stat").read_text().rsplit(")", 1)[1].split()[11:13]
    return time.process_time(), (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def main() -> None:
    """Look at the whole image and print the medians."""
    desktop = Desktop()
    plugin = quoin.classFactory(desktop)
    plugin.initGui()
    hands = Hands(plugin.controller, desktop)
    layer = hands.open_image(sys.argv[1] if len(sys.argv) > 1 else IMAGE)
    hands.take_up_tool()
    QTest.qWait(3000)  # until the image itself is drawn
    print(f"{layer.width()} × {layer.height()} pixels, {len(hands.proposals())} proposed buildings")
    for name, measure in (("hover", hover_times), ("tau", tau_times)):
        before = processor_seconds()
        times = measure(hands)
        spent = [1000 * (after - earlier) / len(times) for after, earlier in zip(processor_seconds(), before)]
        print(f"{name}: median {statistics.median(times):.0f} ms, worst {max(times):.0f} ms of {len(times)}")
        print(f"{name}: processor time on average {spent[0]:.0f} ms in QGIS, {spent[1]:.0f} ms in the worker")
    print(f"the network ran {hands.controller.session.network_runs} time")
    plugin.unload()


main()
