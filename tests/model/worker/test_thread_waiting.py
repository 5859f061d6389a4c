"""The worker's threads fall asleep soon, unless the user's environment says otherwise."""

import os

import pytest

from model.worker.process import TURNS, wait_briefly


@pytest.mark.parametrize("chosen", [None, "7"])
def test_what_the_user_chose_stays(monkeypatch: pytest.MonkeyPatch, chosen: str | None) -> None:
    monkeypatch.setenv("GOMP_SPINCOUNT", chosen or "")
    if chosen is None:
        monkeypatch.delenv("GOMP_SPINCOUNT")
    wait_briefly()
    assert os.environ["GOMP_SPINCOUNT"] == (chosen or TURNS)
