"""A disk without room for a course is one sentence, whoever writes there, and never the end of the process."""

from __future__ import annotations

import errno
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
import safetensors.torch
import torch

from model.contract.errors import QuoinError
from model.contract.teaching.lesson import PlaceFiles
from model.training.teaching.places_of_lesson import places_of
from model.training.teaching.room import told_where_full

from .lessons import lesson_of

ROOM = 262_144


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of its own."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={ROOM}", "tmpfs", folder]
    if (mounted := subprocess.run(mount, capture_output=True, text=True)).returncode != 0:
        pytest.skip(f"a small file system cannot be mounted here: {mounted.stderr.strip()}")
    yield folder
    subprocess.run(["umount", "-l", folder], check=True)


def test_full_disk_is_told_whatever_is_written(small_disk: Path) -> None:
    with pytest.raises(QuoinError, match="make room there and teach the same again"), told_where_full(small_disk):
        safetensors.torch.save_file({"many": torch.zeros(ROOM)}, small_disk / "features")
    with pytest.raises(QuoinError, match="make room there and teach the same again"), told_where_full(small_disk):
        (small_disk / "curve").write_bytes(bytes(2 * ROOM))


def test_another_failure_of_a_file_stays_what_it_is(tmp_path: Path) -> None:
    with pytest.raises(OSError) as caught, told_where_full(tmp_path):  # noqa: PT011  # its number is looked at
        (tmp_path / "none" / "curve").write_bytes(b"")
    assert caught.value.errno == errno.ENOENT


def test_image_for_which_there_is_no_room_is_told_before_it_is_written(small_disk: Path) -> None:
    lesson = lesson_of(PlaceFiles("0-0.pixels", 400, 400, 0, (0, 0), [], [], [], []))
    with pytest.raises(QuoinError, match="make room there"):
        places_of(lesson, small_disk, small_disk)
