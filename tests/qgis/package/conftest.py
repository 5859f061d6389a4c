"""The plugin's zip, made of a clone as whoever publishes it makes it."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]


@dataclass(frozen=True)
class Clone:
    """A clone of the last commit."""

    folder: Path

    @property
    def zip(self) -> Path:
        return self.folder / "build" / "quoin.zip"

    def make(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run make in it."""
        outside = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
        command = ["make", "--silent", f"PYTHON={sys.executable}", *arguments]
        return subprocess.run(command, cwd=self.folder, env=outside, text=True, capture_output=True)

    def make_zip(self) -> Path:
        """Make the zip and return it."""
        made = self.make("package")
        assert made.returncode == 0, made.stderr
        return self.zip


def _clone(folder: Path) -> Clone:
    # A checkout may belong to another user than the one who tests, which git would not read.
    subprocess.run(["git", "-c", "safe.directory=*", "clone", "--quiet", "--shared", ROOT, folder], check=True)
    return Clone(folder)


@pytest.fixture(scope="session")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Clone:
    return _clone(tmp_path_factory.mktemp("clone"))


@pytest.fixture(scope="session")
def other_clone(tmp_path_factory: pytest.TempPathFactory) -> Clone:
    return _clone(tmp_path_factory.mktemp("other folder"))


@pytest.fixture(scope="session")
def plugin_zip(clone: Clone) -> Path:
    """The zip."""
    return clone.make_zip()


@pytest.fixture(scope="session")
def unpacked(plugin_zip: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The plugin's folder as QGIS's plugin manager lays it down."""
    folder = tmp_path_factory.mktemp("plugins")
    with zipfile.ZipFile(plugin_zip) as archive:
        archive.extractall(folder)
    return folder / "quoin"
