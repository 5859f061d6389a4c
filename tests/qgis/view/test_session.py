"""The session behind the dock: what it answers, from real layers and with a real worker."""

from __future__ import annotations

import time
from dataclasses import replace
from statistics import median
from typing import Any, Callable

import pytest
from raster_kind import best_iou
from session_listener import Listener


@pytest.fixture
def viewed(session: Any, listener: Listener, town_layer: Any, read_options: Any) -> list[Any]:
    """What is found in the whole town_layer, which the session has looked at."""
    session.reread(read_options)
    found = listener.wait("found", "failed")
    if not isinstance(found, list):
        session.look(town_layer, town_layer.extent(), town_layer.crs(), "keypoint", read_options)
        found = listener.wait("found", "failed")
    assert found
    listener.heard.clear()
    return found


def _outlines(buildings: list[Any]) -> list[str]:
    return sorted(building.geometry.asWkt(3) for building in buildings)


def test_look_tells_all_that_the_dock_shows(
    session: Any, listener: Listener, town_layer: Any, read_options: Any
) -> None:
    before = session.network_runs
    session.look(town_layer, town_layer.extent(), town_layer.crs(), "keypoint", read_options)
    found = listener.wait("found", "failed")
    assert [name for name, _ in listener.heard if name != "progressed"] == ["loaded", "viewed", "found"]
    assert listener.values("loaded")[0]["name"] == "keypoint"
    progress = [values for name, values in listener.heard if name == "progressed"]
    assert progress[0] == (0, 1, -1.0)
    assert progress[-1] == (1, 1, 0.0)
    for building in found:
        assert town_layer.extent().buffered(1.0).contains(building.geometry.boundingBox())
        assert building.geometry.isGeosValid()
        assert set(building.attributes) == {"score", "probability", "vertices", "area_m2", "model", "status"}
        assert building.attributes["area_m2"] == pytest.approx(building.geometry.area(), rel=0.01)
    assert session.network_runs == before + 1


def test_reread_follows_the_options_without_the_network(
    session: Any, viewed: list[Any], listener: Listener, read_options: Any
) -> None:
    before = session.network_runs
    session.reread(replace(read_options, score=median(building.attributes["score"] for building in viewed)))
    few = listener.wait("found")
    assert 0 < len(few) < len(viewed)
    session.reread(replace(read_options, tau=0.6))
    assert _outlines(listener.wait("found")) != _outlines(viewed)
    assert session.network_runs == before


def test_of_many_rereads_the_newest_is_answered(
    session: Any, viewed: list[Any], listener: Listener, read_options: Any
) -> None:
    for score in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0):
        session.reread(replace(read_options, score=score))
    while listener.wait("found"):
        pass
    assert len(listener.values("found")) <= 2  # one may have been under way when the others came


def test_probe_finds_what_the_score_hides(
    session: Any, viewed: list[Any], listener: Listener, read_options: Any, town_layer: Any
) -> None:
    from qgis.core import QgsPointXY

    before = session.network_runs
    point = viewed[0].geometry.pointOnSurface()
    session.probe(point.asPoint(), replace(read_options, score=1.0))
    (building,) = listener.wait("probed", "failed")
    assert building.geometry.contains(point)
    session.probe(QgsPointXY(town_layer.extent().xMinimum() - 10, town_layer.extent().yMinimum()), read_options)
    assert listener.wait("probed", "failed") == []
    assert session.network_runs == before


def test_extract_finds_what_the_view_shows_and_leaves_it_kept(
    session: Any, viewed: list[Any], listener: Listener, read_options: Any, town_layer: Any
) -> None:
    before = session.network_runs
    session.extract(town_layer, town_layer.extent(), town_layer.crs(), "keypoint", read_options)
    assert listener.wait("finished", "failed") is False
    assert _outlines(listener.extracted()) == _outlines(viewed)
    session.reread(read_options)
    assert _outlines(listener.wait("found", "failed")) == _outlines(viewed)
    assert session.network_runs == before


def test_part_of_the_layer_in_view_shows_the_same_buildings(
    session: Any, viewed: list[Any], listener: Listener, read_options: Any, town_layer: Any
) -> None:
    middle = town_layer.extent().buffered(-18)  # metres
    options = replace(read_options, score=0.5)
    session.reread(options)
    everything = [building.geometry for building in listener.wait("found", "failed")]
    session.look(town_layer, middle, town_layer.crs(), "keypoint", options)
    found = [building.geometry for building in listener.wait("found", "failed")]
    inside = [one for one in everything if middle.contains(one.boundingBox().center())]
    assert len(found) == len(inside) > 3
    assert min(best_iou(one, found) for one in inside) > 0.5
    # as other tests expect it
    session.look(town_layer, town_layer.extent(), town_layer.crs(), "keypoint", read_options)
    assert len(listener.wait("found", "failed")) == len(viewed)


def test_another_device_loads_the_model_anew(
    session: Any, viewed: list[Any], listener: Listener, read_options: Any, town_layer: Any
) -> None:
    from quoin.model.contract.options import AS_USUAL, NetworkOptions

    session.set_network(NetworkOptions("cpu"))
    session.look(town_layer, town_layer.extent(), town_layer.crs(), "keypoint", read_options)
    assert listener.wait("found", "failed")
    assert [values[1] for name, values in listener.heard if name == "loaded"] == ["cpu"]
    session.set_network(AS_USUAL)


def test_look_in_another_number_of_orientations_gives_other_polygons(
    session: Any, viewed: list[Any], listener: Listener, read_options: Any, town_layer: Any
) -> None:
    from quoin.model.contract.options import AS_USUAL, NetworkOptions

    session.set_network(NetworkOptions(tta_views=2))
    session.look(town_layer, town_layer.extent(), town_layer.crs(), "keypoint", read_options)
    found = listener.wait("found", "failed")
    assert len(found) == pytest.approx(len(viewed), rel=0.3)
    assert {one.geometry.asWkt() for one in found}.isdisjoint(one.geometry.asWkt() for one in viewed)
    session.set_network(AS_USUAL)
    session.look(town_layer, town_layer.extent(), town_layer.crs(), "keypoint", read_options)
    again = listener.wait("found", "failed")
    assert [one.geometry.asWkt() for one in again] == [one.geometry.asWkt() for one in viewed]


def test_extent_may_be_in_another_crs(session: Any, listener: Listener, read_options: Any, town_layer: Any) -> None:
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject, QgsRectangle

    geographic = QgsCoordinateReferenceSystem("EPSG:4326")
    transform = QgsCoordinateTransform(town_layer.crs(), geographic, QgsProject.instance())
    west = QgsRectangle(town_layer.extent())
    west.setXMaximum(town_layer.extent().center().x())
    session.extract(town_layer, transform.transformBoundingBox(west), geographic, "keypoint", read_options)
    assert listener.wait("finished", "failed") is False
    assert listener.extracted()
    for building in listener.extracted():
        assert west.buffered(2.0).contains(building.geometry.boundingBox().center())


def test_event_loop_is_never_blocked(
    session: Any,
    listener: Listener,
    town_layer: Any,
    read_options: Any,
    small_tiles: None,
    record_property: Callable[[str, object], None],
) -> None:
    from qgis.PyQt.QtCore import Qt, QTimer

    ticks: list[tuple[float, float]] = []
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: ticks.append((time.monotonic(), time.thread_time())))
    timer.start(5)
    session.extract(town_layer, town_layer.extent(), town_layer.crs(), "keypoint", read_options)
    assert listener.wait("finished") is False
    timer.stop()
    longest, busiest = (max(after[i] - before[i] for before, after in zip(ticks, ticks[1:])) for i in (0, 1))
    record_property("longest_gap_ms", 1000 * longest)
    print(f"event loop: longest gap {1000 * longest:.0f} ms, of its own work {1000 * busiest:.0f} ms")
    # Other programs may take the processor for longer; what the main thread does itself may not.
    assert busiest < 0.1


def test_what_cannot_be_looked_at_is_one_sentence(
    make_session: Callable[[], Any], town_layer: Any, read_options: Any
) -> None:
    from qgis.core import QgsRectangle

    session = make_session()
    listener = Listener(session)
    session.look(town_layer, QgsRectangle(0, 0, 1, 1), town_layer.crs(), "keypoint", read_options)
    assert not listener.heard  # not before the call has returned
    assert "outside the raster layer" in listener.wait("failed")
    session.look(town_layer, town_layer.extent(), town_layer.crs(), "/no/such/model.safetensors", read_options)
    assert "does not exist" in listener.wait("failed")
