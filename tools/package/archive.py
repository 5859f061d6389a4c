"""The files of the zip: what is committed, what is made of it, and in which order, so that each build is the same."""

from __future__ import annotations

import io
import subprocess
import tarfile
import time
import zipfile
from pathlib import Path

from .metadata import with_changelog

FOLDER = "quoin"
"""In the zip, which is the name of the plugin's package."""
MADE = ("resources.rcc", "help")
"""What make has made: a file, and a folder of pages and pictures."""
ORDINARY_FILE = 0o100644


def contents(checkout: Path) -> dict[str, bytes]:
    """All that goes into the zip, by its path in the plugin's folder."""
    files = committed(checkout)
    changelog = _git(checkout, "show", "HEAD:./CHANGELOG.md").decode()
    files["metadata.txt"] = with_changelog(files["metadata.txt"].decode(), changelog).encode()
    return {**files, **made(checkout)}


def committed(checkout: Path) -> dict[str, bytes]:
    """The committed files but for those that .gitattributes leaves out, as they are in the last commit."""
    with tarfile.open(fileobj=io.BytesIO(_git(checkout, "archive", "--format=tar", "HEAD"))) as archive:
        files = [(member, archive.extractfile(member)) for member in archive if member.isfile()]
        return {member.name: file.read() for member, file in files if file is not None}


def made(checkout: Path) -> dict[str, bytes]:
    """What is made of the sources and not committed."""
    places = [checkout / name for name in MADE]
    files = [file for place in places for file in (place.rglob("*") if place.is_dir() else [place])]
    return {file.relative_to(checkout).as_posix(): file.read_bytes() for file in files if file.is_file()}


def uncommitted(checkout: Path) -> list[str]:
    """The files that differ from the last commit, which the zip would not show."""
    return _git(checkout, "status", "--porcelain").decode().splitlines()


def write_zip(files: dict[str, bytes], written: float, target: Path) -> None:
    """Write the zip with all files as of the time `written`, in seconds since 1970."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(f"{FOLDER}/{name}", time.gmtime(written)[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # Unix, whatever it is built on
            entry.external_attr = ORDINARY_FILE << 16
            archive.writestr(entry, files[name])


def time_of_commit(checkout: Path) -> float:
    """When the last commit was made, in seconds since 1970."""
    return float(_git(checkout, "log", "-1", "--format=%ct"))


def _git(checkout: Path, *command: str) -> bytes:
    return subprocess.run(["git", *command], cwd=checkout, check=True, stdout=subprocess.PIPE).stdout
