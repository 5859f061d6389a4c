"""Write the lock files of the torch environment, with a hash of each file on the index, and what they weigh.

`python -m tools.locks` in the checkout, with a network. The versions that a lock file has stay, unless `--upgrade` is
given or a file in `requirements/` with the ending `.in` says otherwise.
"""

from __future__ import annotations

import argparse
import io
import json
import re
import subprocess
import sys
import urllib.request
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin

from packaging.requirements import Requirement
from packaging.tags import Tag, compatible_tags, cpython_tags, mac_platforms
from packaging.utils import parse_wheel_filename
from packaging.version import Version

INDEX = "https://pypi.org/simple"
FOLDER = Path(__file__).parents[1] / "requirements"
COMPILE = ("pip", "compile", "--no-config", "--system-certs", "--quiet", "--universal", "--python-version", "3.11")
FORM = ("--generate-hashes", "--only-binary", ":all:", "--no-annotate", "--no-header")
OF_TORCH = re.compile(r"torch|torchvision|nvidia-.*|cuda-.*")
"""Packages that differ between torch's builds; the CPU's needs none of NVIDIA's."""
EXTRAS = ("cluster", "development")
"""What is added to the environment of some alone, each with all that those before it need."""
LOCKS = ("worker.lock", "torch.lock", *(f"{extra}.lock" for extra in EXTRAS))
"""All of them bind each other: what two groups need is of one version."""
LEFT_OUT = {"triton"}
"""Compiles kernels while training; extraction never asks for it."""

PYTHON = (3, 12)
MANYLINUX = [f"manylinux_2_{minor}" for minor in range(34, 4, -1)] + ["manylinux2014", "manylinux2010", "manylinux1"]
PLATFORMS = {
    "linux-x86_64": ("linux", "x86_64", [f"{name}_x86_64" for name in MANYLINUX]),
    "linux-aarch64": ("linux", "aarch64", [f"{name}_aarch64" for name in MANYLINUX]),
    "win32-amd64": ("win32", "AMD64", ["win_amd64"]),
    "darwin-arm64": ("darwin", "arm64", list(mac_platforms((14, 0), "arm64"))),
}
"""By what `processing/setup/forecast.py` calls them: `sys.platform`, `platform.machine()`, tags of wheels."""
OF_PYTORCH = {"cpu": (205, 760), "cu130": (1900, 3800)}
"""Megabytes to fetch and on disk of the builds on PyTorch's own index, which names no sizes; rounded up."""


def main() -> None:
    """Write worker.lock, torch.lock, cluster.lock, development.lock and sizes.json."""
    parser = argparse.ArgumentParser(prog="python -m tools.locks", description=main.__doc__)
    parser.add_argument("--upgrade", action="store_true", help="take the newest versions that the .in files admit")
    upgrade = parser.parse_args().upgrade
    worker, torch = _split(_compiled(["worker.in"], upgrade))
    _write("worker.lock", worker)
    _write("torch.lock", torch)
    known = {_name(entry) for entry in [*worker, *torch]} | LEFT_OUT
    inputs = ["worker.in"]
    for extra in EXTRAS:
        inputs = [*inputs, f"{extra}.in"]
        added = [entry for entry in _compiled(inputs, upgrade) if _name(entry) not in known]
        _write(f"{extra}.lock", added)
        known |= {_name(entry) for entry in added}
    sizes = {platform: _sizes(platform, worker, torch) for platform in PLATFORMS}
    lines = ",\n".join(f" {json.dumps(platform)}: {json.dumps(size)}" for platform, size in sizes.items())
    (FOLDER / "sizes.json").write_text(f"{{\n{lines}\n}}\n", encoding="utf-8")


def _compiled(inputs: list[str], upgrade: bool) -> list[str]:
    """The entries of a lock file for some requirement files; each is a package with its hashes."""
    names = [] if upgrade else [name for name in LOCKS if (FOLDER / name).exists()]
    constraints = [word for name in names for word in ("-c", name)]
    command = [sys.executable, "-m", "uv", *COMPILE, *FORM, *constraints, *inputs]
    text = subprocess.run(command, cwd=FOLDER, check=True, capture_output=True, text=True).stdout
    return [entry for entry in re.split(r"^(?=\w)", text, flags=re.MULTILINE) if entry.strip()]


def _split(entries: list[str]) -> tuple[list[str], list[str]]:
    torch = [entry for entry in entries if OF_TORCH.fullmatch(_name(entry))]
    return [entry for entry in entries if entry not in torch and _name(entry) not in LEFT_OUT], torch


def _name(entry: str) -> str:
    return Requirement(_requirement(entry)).name


def _requirement(entry: str) -> str:
    return entry.splitlines()[0].rstrip(" \\")


def _write(name: str, entries: list[str]) -> None:
    head = "# Made by `make locks`; see the .in files. A new hash of this file makes a new environment.\n"
    (FOLDER / name).write_text(head + "".join(entries), encoding="utf-8")


def _sizes(platform: str, worker: list[str], torch: list[str]) -> dict[str, tuple[int, int]]:
    """Megabytes to fetch and on disk of the libraries without torch, and of torch's builds."""
    base = _weight(platform, worker)
    return {"libraries": base, "pypi": _weight(platform, torch), **OF_PYTORCH}


def _weight(platform: str, entries: list[str]) -> tuple[int, int]:
    fetched = unpacked = 0
    for requirement in _wanted(platform, entries):
        wheel = RemoteFile(_wheel(platform, requirement))
        fetched += wheel.size
        with zipfile.ZipFile(io.BufferedReader(wheel, 1 << 16)) as archive:
            unpacked += sum(entry.file_size for entry in archive.infolist())
    return round(fetched / 1e6), round(unpacked / 1e6)


def _wanted(platform: str, entries: list[str]) -> Iterator[Requirement]:
    system, machine, _ = PLATFORMS[platform]
    named = {"linux": "Linux", "win32": "Windows", "darwin": "Darwin"}
    place = {"sys_platform": system, "platform_machine": machine, "platform_system": named[system]}
    version = ".".join(map(str, PYTHON))
    for entry in entries:
        requirement = Requirement(_requirement(entry))
        marker = requirement.marker
        if marker is None or marker.evaluate({**place, "python_full_version": f"{version}.0"}):
            yield requirement


def _wheel(platform: str, requirement: Requirement) -> str:
    """The address of the file that an installer would take."""
    version = Version(str(requirement.specifier).removeprefix("=="))
    page = f"{INDEX}/{requirement.name}/"
    with urllib.request.urlopen(page) as answer:
        links = re.findall(r'href="([^"#]+\.whl)', answer.read().decode())
    wheels = {parse_wheel_filename(unquote(link.rpartition("/")[2]))[1::2]: link for link in links}
    for tag in _tags(platform):
        for (its_version, tags), link in wheels.items():
            if its_version == version and tag in tags:
                return urljoin(page, link)
    raise SystemExit(f"{requirement} has no wheel for {platform}.")


def _tags(platform: str) -> Iterator[Tag]:
    tags = PLATFORMS[platform][2]
    yield from cpython_tags(PYTHON, platforms=tags)
    yield from compatible_tags(PYTHON, f"cp{PYTHON[0]}{PYTHON[1]}", tags)


class RemoteFile(io.RawIOBase):
    """A file on a web server, of which only the parts that are read are fetched.

    Attributes:
        size: in bytes.
    """

    def __init__(self, url: str) -> None:
        self._url = url
        self._at = 0
        with urllib.request.urlopen(urllib.request.Request(url, method="HEAD")) as answer:
            self.size = int(answer.headers["Content-Length"])

    def readable(self) -> bool:
        """It can be read."""
        return True

    def seekable(self) -> bool:
        """It can be read from anywhere."""
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to a place."""
        self._at = offset + {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self.size}[whence]
        return self._at

    def readinto(self, buffer: Any) -> int:
        """Read what fits."""
        end = min(self._at + len(buffer), self.size)
        if self._at >= end:
            return 0
        request = urllib.request.Request(self._url, headers={"Range": f"bytes={self._at}-{end - 1}"})
        with urllib.request.urlopen(request) as answer:
            content = answer.read()
        buffer[: len(content)] = content
        self._at += len(content)
        return len(content)


if __name__ == "__main__":
    main()
