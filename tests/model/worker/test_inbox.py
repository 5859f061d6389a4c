"""Messages that wait for the worker: tiles that are there are taken together, nothing is waited for."""

from __future__ import annotations

import threading

from model.contract import messages
from model.contract.errors import Phrase
from model.worker.failure import BrokenSession
from model.worker.inbox import Inbox


def _tile(index: int) -> messages.SendTile:
    return messages.SendTile(index, (1, 1, 3), None, bytes(3))


def test_tiles_that_are_there_are_taken_together_and_nothing_is_waited_for() -> None:
    inbox = Inbox()
    end = messages.End(at_once=False)
    for message in (_tile(0), _tile(1), _tile(2), end, _tile(0)):
        inbox.put(message)
    assert inbox.take(2) == [_tile(0), _tile(1)]
    assert inbox.take(2) == [_tile(2)]
    assert inbox.take(2) == [end]
    assert inbox.take(2) == [_tile(0)]
    assert inbox.empty


def test_empty_inbox_is_waited_at() -> None:
    inbox, taken = Inbox(), []
    thread = threading.Thread(target=lambda: taken.append(inbox.take(8)))
    thread.start()
    inbox.put(_tile(0))
    thread.join()
    assert taken == [[_tile(0)]]


def test_broken_session_answers_every_message() -> None:
    cause = messages.Failed(Phrase("broken"), "")
    assert BrokenSession(cause).answers([_tile(0), _tile(1)]) == [cause, cause]
