"""The release of uv that installs the libraries: its wheel comes from the package index and is checked by its hash."""

from __future__ import annotations

import hashlib
import io
import os
import platform
import re
import sys
import zipfile
from pathlib import Path
from urllib.parse import unquote, urljoin

from ...model.contract.errors import QuoinError
from .home import home
from .network import Network, index_url

VERSION = "0.13.9"
WHEELS = {
    ("linux", "x86_64"): (
        "manylinux_2_17_x86_64.manylinux2014_x86_64",
        "d7f459fe4fd247d830351c75686d3996ace3c6f3f728eb0e85a30b7ada0cef19",  # pragma: allowlist secret
    ),
    ("linux", "aarch64"): (
        "manylinux_2_28_aarch64",
        "ecb6028d79dc96fbeafffe5c8af62a7099487ebc05a701e76714eebcffd06375",  # pragma: allowlist secret
    ),
    ("win32", "amd64"): (
        "win_amd64",
        "6a44b2ed8111d2f60d2b92627c5dccda3f7ed7570b18ce115e569cd68c28246b",  # pragma: allowlist secret
    ),
    ("darwin", "arm64"): (
        "macosx_11_0_arm64",
        "66c512266d633bef48384a1f53003f41f2a8e7b36fe6e7fbfd3e0fd52d96fa63",  # pragma: allowlist secret
    ),
    ("darwin", "x86_64"): (
        "macosx_10_12_x86_64",
        "c16ed11e013557536b3e60065f1b912f6407bd6518e041b961e23ef9e6b4fbf5",  # pragma: allowlist secret
    ),
}
"""Tag and SHA-256 of the wheel, by `sys.platform` and machine. On a Mac, QGIS may run as x86_64 on Apple silicon."""


def uv_program(network: Network, wheels: Path | None = None) -> Path:
    """Return the path of uv's program, which is fetched unless it is there.

    Args:
        network: what fetches it.
        wheels: a folder with the wheel in it, instead of the index.

    Raises:
        QuoinError: it cannot be had, is not the right one, or there is none for this computer.
    """
    program = home() / f"uv-{VERSION}" / ("uv.exe" if os.name == "nt" else "uv")
    if not program.exists():
        name, expected = wheel_of_this_computer()
        content = _from_folder(wheels, name) if wheels else _from_index(network, name)
        if hashlib.sha256(content).hexdigest() != expected:
            raise QuoinError(
                "The file {name} is not the one that Quoin was made with, so it was not used: if an index or a proxy "
                "of your own changes files, let it pass this one on unchanged, then set Quoin up again.",
                name=name,
            )
        _unpack(content, program)
    return program


def wheel_of_this_computer() -> tuple[str, str]:
    """Return name and SHA-256 of the wheel for this computer.

    Raises:
        QuoinError: there is none.
    """
    try:
        tag, expected = WHEELS[sys.platform, platform.machine().lower()]
    except KeyError:
        raise QuoinError(
            "The libraries have no build for this computer ({system}, {machine}): Quoin runs on 64-bit Windows and "
            "Linux and on Macs with Apple silicon.",
            system=sys.platform,
            machine=platform.machine(),
        ) from None
    return f"uv-{VERSION}-py3-none-{tag}.whl", expected


def _from_folder(wheels: Path, name: str) -> bytes:
    try:
        return (wheels / name).read_bytes()
    except OSError as error:
        raise QuoinError(
            "The folder {folder} lacks the file {name}: fill it as the page on set-up says, then choose it again.",
            folder=wheels,
            name=name,
        ) from error


def _from_index(network: Network, name: str) -> bytes:
    page = f"{index_url()}/uv/"
    links = re.findall(r'href="([^"#]+)', network.get(page).decode("utf-8", "replace"))
    found = [link for link in links if unquote(link).rpartition("/")[2] == name]
    if not found:
        raise QuoinError(
            "The package index {index} does not have {name}: let QUOIN_INDEX_URL name one that has what PyPI has, then "
            "set Quoin up again.",
            index=index_url(),
            name=name,
        )
    return network.get(urljoin(page, found[0]))


def _unpack(wheel: bytes, program: Path) -> None:
    """Write the program of a wheel, at once or not at all."""
    with zipfile.ZipFile(io.BytesIO(wheel)) as archive:
        (entry,) = [name for name in archive.namelist() if name.endswith(f".data/scripts/{program.name}")]
        content = archive.read(entry)
    program.parent.mkdir(parents=True, exist_ok=True)
    new = program.with_name("new")
    new.write_bytes(content)
    new.chmod(0o755)
    os.replace(new, program)
