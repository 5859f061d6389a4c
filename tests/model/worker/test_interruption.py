"""Whoever waits for a function can stop waiting, and the next function waits its turn."""

import threading

import pytest

from model.worker.interruption import Interrupted, Interruption


def test_returns_and_raises_what_the_function_does() -> None:
    interruption = Interruption()
    assert interruption.run(lambda: 42) == 42
    with pytest.raises(ZeroDivisionError):
        interruption.run(lambda: 1 / 0)


def test_stops_waiting_while_the_function_goes_on() -> None:
    interruption, may_end, ended = Interruption(), threading.Event(), []

    def stubborn() -> None:
        interruption.ask()
        may_end.wait()
        ended.append("first")

    with pytest.raises(Interrupted):
        interruption.run(stubborn)
    with pytest.raises(Interrupted):  # until it is cleared, nothing begins
        interruption.run(lambda: ended.append("never"))
    interruption.clear()
    may_end.set()
    interruption.run(lambda: ended.append("second"))
    assert ended == ["first", "second"]
