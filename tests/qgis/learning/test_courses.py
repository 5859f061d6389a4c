"""Folders of courses: one at a time, kept for a week."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest


def test_the_same_is_not_taught_twice_at_a_time_and_old_courses_go(
    qgis_app: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from quoin.model.contract.errors import QuoinError
    from quoin.processing.learning.courses import course_folder

    monkeypatch.setenv("QUOIN_HOME", str(tmp_path))
    for name, days in (("old", 8), ("young", 6)):
        folder = tmp_path / "courses" / name
        folder.mkdir(parents=True)
        (folder / "0.image").write_bytes(b"pixels")
        then = time.time() - days * 86400
        os.utime(folder, (then, then))
    with course_folder("a" * 64) as folder:
        assert sorted(each.name for each in folder.parent.iterdir() if each.is_dir()) == ["a" * 16, "young"]
        with pytest.raises(QuoinError, match="wait until that has ended"), course_folder("a" * 64):
            pass
        with course_folder("b" * 64) as other:
            assert other != folder
    with course_folder("a" * 64) as again:
        assert again == folder


def test_course_that_is_gone_on_with_late_is_not_swept_away_meanwhile(
    qgis_app: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from quoin.processing.learning.courses import course_folder, sweep_courses

    monkeypatch.setenv("QUOIN_HOME", str(tmp_path))
    sweep_courses()  # before there is any
    with course_folder("a" * 64) as folder:
        pass
    now = time.time()
    then = now - 6.99 * 86400
    os.utime(folder, (then, then))
    with course_folder("a" * 64):
        monkeypatch.setattr(time, "time", lambda: now + 3600)  # it takes an hour
        sweep_courses()
        assert folder.exists()
