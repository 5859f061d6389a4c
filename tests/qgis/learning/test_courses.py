"""Folders of courses: one at a time, kept for a week."""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path
from typing import Any

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


@pytest.mark.parametrize("what", ["dangling link", "file", "link elsewhere"])
def test_what_somebody_has_left_among_the_courses_is_in_nobodys_way(
    qgis_app: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    from quoin.processing.learning.courses import course_folder

    monkeypatch.setenv("QUOIN_HOME", str(tmp_path / "home"))
    courses, elsewhere = tmp_path / "home" / "courses", tmp_path / "elsewhere"
    courses.mkdir(parents=True)
    elsewhere.mkdir()
    (courses / "other").symlink_to(tmp_path / "nowhere")
    if what == "file":
        (courses / ("a" * 16)).touch()
    else:
        (courses / ("a" * 16)).symlink_to(tmp_path / "nowhere" if what == "dangling link" else elsewhere)
    with course_folder("a" * 64) as folder:
        (folder / "best.safetensors").touch()
        shutil.rmtree(folder)
    assert not list(elsewhere.iterdir())


@pytest.mark.parametrize("place", ["courses", f"courses/{'a' * 16}.lock/x"])
def test_where_no_course_can_be_a_sentence_says_so(
    qgis_app: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    from quoin.model.contract.errors import QuoinError
    from quoin.processing.learning.courses import course_folder

    monkeypatch.setenv("QUOIN_HOME", str(tmp_path))
    (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / place).touch()
    with (
        pytest.raises(QuoinError, match=r"Nothing can be learned in the folder .+ \(.+\): delete it"),
        course_folder("a" * 64),
    ):
        pass


def test_a_link_among_the_models_leads_a_new_one_nowhere(qgis_app: object, own_models: Path, tmp_path: Path) -> None:
    """What somebody has put there may be a link to any file of the user's."""
    from own_model import write_model
    from qgis.core import QgsProcessingFeedback
    from quoin.model.contract.options import TeachOptions
    from quoin.processing.learning.learning import Learning, Wish
    from quoin.processing.learning.teaching import BEST

    diary = tmp_path / "diary.txt"
    diary.write_text("dear diary", encoding="utf-8")
    own_models.mkdir()
    for name in ("own town.part", "own town.safetensors"):
        (own_models / name).symlink_to(diary)
    written = write_model(tmp_path / BEST)
    wish = Wish("own town", "keypoint", TeachOptions(), "auto", "")
    book: Any = None  # which is asked nothing once the course has ended
    taken = Learning(book, wish, QgsProcessingFeedback(False))._take(tmp_path)
    assert taken is not None
    assert taken.read_bytes() == written.read_bytes()
    assert diary.read_text(encoding="utf-8") == "dear diary"


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
