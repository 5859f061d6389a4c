"""What a run puts on the disk is for its user alone, and goes, at the latest before the next run."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import pytest

PLUGINS = Path(__file__).resolve().parents[3] / "build" / "plugins"
HOLD = """
import sys, time
sys.path.insert(0, sys.argv[1])
from quoin.processing.worker.private_folder import private_folder
with private_folder() as folder:
    (folder / "layer.geojson").write_text("somebody's houses")
    print(folder, flush=True)
    time.sleep(600)
"""


@pytest.fixture(autouse=True)
def own_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qgis_app: Any) -> None:
    """A place for temporary files with nothing in it."""
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))


def held_elsewhere() -> tuple[subprocess.Popen[str], Path]:
    """Another process inside such a folder, that seems to have been there for an hour."""
    process = subprocess.Popen([sys.executable, "-P", "-c", HOLD, str(PLUGINS)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    folder = Path(process.stdout.readline().strip())
    assert folder.is_dir()
    os.utime(folder, (time.time() - 3600,) * 2)
    return process, folder


def test_it_is_for_this_user_alone_and_goes(tmp_path: Path) -> None:
    from quoin.processing.worker.private_folder import private_folder

    def fail() -> None:
        with private_folder() as folder:
            assert folder.stat().st_mode & 0o077 == 0
            raise ValueError("failed")

    with pytest.raises(ValueError, match="failed"):
        fail()
    assert list(tmp_path.iterdir()) == []


def test_that_of_a_killed_run_goes_with_the_next(tmp_path: Path) -> None:
    from quoin.processing.worker.private_folder import private_folder

    process, left = held_elsewhere()
    process.kill()
    process.communicate()
    assert (left / "layer.geojson").exists()
    with private_folder():
        assert not left.exists()


def test_that_of_a_killed_run_goes_when_qgis_is_started_again(tmp_path: Path) -> None:
    import quoin

    process, left = held_elsewhere()
    process.kill()
    process.communicate()
    plugin = quoin.classFactory(None)
    plugin.initProcessing()
    plugin.unload()
    assert not left.exists()


def test_that_of_another_run_stays(tmp_path: Path) -> None:
    from quoin.processing.worker.private_folder import private_folder

    process, held = held_elsewhere()
    try:
        with private_folder() as folder:
            assert held.exists()
            assert folder != held
    finally:
        process.kill()
        process.communicate()


def test_what_only_looks_like_one_stays(tmp_path: Path) -> None:
    from quoin.processing.worker.private_folder import PREFIX, private_folder

    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "lock").touch()
    (tmp_path / f"{PREFIX}link").symlink_to(elsewhere)
    (tmp_path / f"{PREFIX}file").touch()
    (tmp_path / f"{PREFIX}bare").mkdir()
    for path in tmp_path.iterdir():
        os.utime(path, (time.time() - 3600,) * 2, follow_symlinks=False)
    with private_folder():
        pass
    assert (elsewhere / "lock").exists()
    assert (tmp_path / f"{PREFIX}file").exists()
    assert (tmp_path / f"{PREFIX}bare").exists()


def test_locks_lie_in_a_folder_of_this_users_own(tmp_path: Path) -> None:
    from quoin.processing.worker.private_folder import place_of_locks

    assert place_of_locks() == place_of_locks()
    assert place_of_locks().stat().st_mode & 0o077 == 0


@pytest.mark.skipif(os.name == "nt", reason="there each user has a place of his own for temporary files")
def test_a_link_where_locks_would_lie_is_not_followed(tmp_path: Path) -> None:
    from quoin.model.contract.errors import QuoinError
    from quoin.processing.output.numbers import StoredNumbers

    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (tmp_path / f"quoin-locks-{os.getuid()}").symlink_to(elsewhere)
    with pytest.raises(QuoinError, match="is not yours: delete it"), StoredNumbers("ogr", "", (), "a place").alone():
        pass
    assert not list(elsewhere.iterdir())
