"""Removing libraries, one's own and those that nobody uses any more."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from quoin.model.contract.errors import QuoinError
from quoin.processing.setup import removal, users
from quoin.processing.setup.environment import REQUIREMENTS, Mark, digest, folder_of, write_mark
from quoin.processing.setup.lock import locked


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder with this version's environment and another one's, neither of which works."""
    home = tmp_path / "home"
    monkeypatch.setenv("QUOIN_HOME", str(home))
    for folder in (folder_of(), home / "torch-0123456789"):
        (folder / "lib").mkdir(parents=True)
        (folder / "lib" / "library.so").write_bytes(bytes(1000))
    write_mark(folder_of(), Mark("cpu", 5_000_000_000))
    (home / "uv-0.1").mkdir()
    (home / "python" / "cpython-3.12").mkdir(parents=True)
    return home


def copy_of_the_plugin(folder: Path, version: str) -> None:
    """Make a folder that is, for what counts here, another version of the plugin."""
    (folder / "requirements").mkdir(parents=True)
    for name in ("worker.lock", "torch.lock"):
        (folder / "requirements" / name).write_text(f"# of version {version}\n")


def test_size_is_what_was_noted_when_it_was_made(home: Path) -> None:
    assert removal.own_size() == 5_000_000_000
    assert removal.unused_size() == 1000


def test_own_libraries_go_and_others_stay(home: Path) -> None:
    removal.remove_own()
    assert {entry.name for entry in home.iterdir()} == {"setup.lock", "torch-0123456789", "uv-0.1"}
    assert removal.own_size() == 0


def test_with_the_last_libraries_goes_what_made_them(home: Path) -> None:
    removal.remove_unused()
    removal.remove_own()
    assert {entry.name for entry in home.iterdir()} == {"setup.lock"}


def test_what_another_profile_uses_is_not_offered(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = tmp_path / "other profile" / "quoin"
    copy_of_the_plugin(other, "0.2")
    monkeypatch.setattr(users, "PLUGIN_ROOT", other)  # as the other QGIS does
    users.note_use()
    monkeypatch.undo()
    monkeypatch.setenv("QUOIN_HOME", str(home))
    theirs = home / f"torch-{digest(other / 'requirements' / 'worker.lock', other / 'requirements' / 'torch.lock')}"
    theirs.mkdir()
    assert removal.unused() == [home / "torch-0123456789"]
    shutil.rmtree(other)
    assert set(removal.unused()) == {home / "torch-0123456789", theirs}


def test_nothing_is_removed_while_a_set_up_runs(home: Path) -> None:
    with locked(home / "setup.lock", pytest.fail), pytest.raises(QuoinError, match="Another set-up"):
        removal.remove_own()
    assert folder_of().exists()


def test_what_a_killed_removal_left_is_swept(home: Path) -> None:
    (home / "removed-torch-1-99").mkdir()
    (home / "downloads" / ".tmpAbc").mkdir(parents=True)
    (home / "downloads" / "archive-v0").mkdir()
    removal.sweep()
    assert not (home / "removed-torch-1-99").exists()
    assert [entry.name for entry in (home / "downloads").iterdir()] == ["archive-v0"]


def test_lock_files_are_packaged() -> None:
    assert all((REQUIREMENTS / name).exists() for name in ("worker.lock", "torch.lock", "sizes.json"))


@pytest.mark.parametrize("note", ["", "\0" * 40, "/nowhere\n" * 99], ids=["empty", "zeros", "lines"])
def test_a_note_of_who_uses_what_that_was_lost_is_left_aside(home: Path, note: str) -> None:
    """A computer that is switched off may leave a file of zeros; the panel shows these sizes as it is made."""
    (home / "users").mkdir()
    (home / "users" / "0123").write_text(note, encoding="utf-8")
    assert removal.unused_size() == 1000
