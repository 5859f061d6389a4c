"""Leaving a session behind the dock in the middle: cancelled, overtaken, its worker dead, closed."""

from __future__ import annotations

import http.server
import os
import signal
import threading
import time
from collections.abc import Iterator
from typing import Any, Callable

import pytest
from session_listener import Listener, worker_pids


def _outlines(buildings: list[Any]) -> list[str]:
    return sorted(building.geometry.asWkt(3) for building in buildings)


def test_cancelled_extraction_keeps_what_it_found(
    session: Any, listener: Listener, town_layer: Any, read_options: Any, small_tiles: None
) -> None:
    def cancel_at_half(done: int, total: int, left: float) -> None:
        if done == total // 2:
            session.cancel()

    session.progressed.connect(cancel_at_half)
    session.extract(town_layer, town_layer.extent(), town_layer.crs(), "keypoint", read_options)
    assert listener.wait("finished", "failed") is True
    session.progressed.disconnect(cancel_at_half)
    done, total, left = [values for name, values in listener.heard if name == "progressed"][-1]
    assert 0 < done < total
    assert left > 0
    names = [name for name, _ in listener.heard]
    assert names[-1] == "finished"
    assert names.count("finished") == 1
    assert listener.extracted()


def test_cancelled_look_keeps_nothing_and_says_so(
    session: Any, listener: Listener, town_layer: Any, read_options: Any, small_tiles: None
) -> None:
    before = session.network_runs
    session.look(town_layer, town_layer.extent(), town_layer.crs(), "keypoint", read_options)
    listener.wait_for_tile()
    session.cancel()
    assert listener.wait("finished", "found") is True
    assert session.network_runs == before
    session.reread(read_options)
    assert "look at it again" in listener.wait("failed")


def test_newer_look_replaces_an_older_and_an_extraction_goes_first(
    make_session: Callable[[], Any], town_layer: Any, read_options: Any, small_tiles: None
) -> None:
    from qgis.core import QgsRectangle

    session = make_session()
    listener = Listener(session)
    whole = town_layer.extent()
    west = QgsRectangle(whole.xMinimum(), whole.yMinimum(), whole.center().x(), whole.yMaximum())
    session.look(town_layer, whole, town_layer.crs(), "keypoint", read_options)
    listener.wait_for_tile()
    session.look(town_layer, west, town_layer.crs(), "keypoint", read_options)
    session.extract(town_layer, west, town_layer.crs(), "keypoint", read_options)
    found = listener.wait("found", "failed")
    names = [name for name, _ in listener.heard]
    assert names.count("viewed") == 1
    assert names.index("finished") < names.index("viewed")
    assert _outlines(found) == _outlines(listener.extracted())


def _kill_worker(others: set[int]) -> None:
    (pid,) = set(worker_pids()) - others
    os.kill(pid, signal.SIGKILL)


def test_dead_worker_is_replaced_and_looks_again_before_it_answers(
    make_session: Callable[[], Any], small_scene: Any, read_options: Any
) -> None:
    from qgis.core import QgsRasterLayer

    layer = QgsRasterLayer(str(small_scene.image), "town")
    others = set(worker_pids())
    session = make_session()
    listener = Listener(session)
    session.look(layer, layer.extent(), layer.crs(), "keypoint", read_options)
    found = listener.wait("found", "failed")
    point = found[0].geometry.pointOnSurface().asPoint()
    session.probe(point, read_options)
    probed = listener.wait("probed", "failed")
    assert len(probed) == 1
    _kill_worker(others)
    session.reread(read_options)
    assert _outlines(listener.wait("found", "failed")) == _outlines(found)
    assert (session.network_runs, len(listener.values("loaded"))) == (2, 2)
    _kill_worker(others)
    session.probe(point, read_options)
    assert _outlines(listener.wait("probed", "failed")) == _outlines(probed)
    assert (session.network_runs, len(listener.values("loaded"))) == (3, 3)
    assert not listener.values("failed")
    _kill_worker(others)
    del layer  # nobody is left who could be looked at
    session.reread(read_options)
    assert "look at it again" in listener.wait("failed", "found")


@pytest.mark.parametrize("moment", ["at once", "while starting", "while looking", "while extracting"])
def test_closing_ends_thread_and_worker(
    moment: str, make_session: Callable[[], Any], town_layer: Any, read_options: Any, small_tiles: None
) -> None:
    from qgis.PyQt.QtCore import QCoreApplication

    others = set(worker_pids())
    session = make_session()
    listener = Listener(session)
    if moment != "at once":
        start = session.extract if moment == "while extracting" else session.look
        start(town_layer, town_layer.extent(), town_layer.crs(), "keypoint", read_options)
        _wait_for_worker(others)
    if moment in ("while looking", "while extracting"):
        listener.wait_for_tile()
    heard = len(listener.heard)
    session.close()
    assert set(worker_pids()) == others
    QCoreApplication.processEvents()
    assert len(listener.heard) == heard
    session.close()  # does no harm a second time


def _wait_for_worker(others: set[int]) -> None:
    while set(worker_pids()) == others:
        time.sleep(0.01)


@pytest.fixture
def silent_service() -> Iterator[tuple[str, threading.Event]]:
    """The address of tiles on a server that never answers, and what is set when it has been asked."""
    asked, leave = threading.Event(), threading.Event()

    class Silence(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.set()
            leave.wait()

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Silence) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/{{z}}/{{x}}/{{y}}.png", asked
        leave.set()
        server.shutdown()


def test_cancelling_does_not_wait_for_a_slow_service(
    session: Any, listener: Listener, read_options: Any, silent_service: tuple[str, threading.Event]
) -> None:
    from qgis.core import QgsRasterLayer, QgsRectangle
    from qgis.PyQt.QtCore import QCoreApplication

    url, asked = silent_service
    layer = QgsRasterLayer(f"type=xyz&url={url}&zmin=0&zmax=20", "service", "wms")
    session.look(layer, QgsRectangle(0, 0, 50, 50), layer.crs(), "keypoint", read_options)
    while not asked.is_set():
        QCoreApplication.processEvents()
    session.cancel()
    assert listener.wait("finished", "failed") is True
