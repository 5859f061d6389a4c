"""QGIS's log panel shows how serious a line of the worker is."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("line", "text", "level"), [("WARNING: full", "full", "Warning"), ("hello: you", "hello: you", "Info")]
)
def test_a_line_is_shown_at_its_level(plugin: Any, line: str, text: str, level: str) -> None:
    from qgis.core import Qgis, QgsApplication
    from quoin.processing.log import log

    told: list[tuple[str, str, Any]] = []
    messages = QgsApplication.messageLog()
    take = lambda *message: told.append(message)  # noqa: E731  # Qt disconnects the very object that it connected
    messages.messageReceived.connect(take)
    log(line)
    messages.messageReceived.disconnect(take)
    assert told == [(text, "Quoin", getattr(Qgis.MessageLevel, level))]
