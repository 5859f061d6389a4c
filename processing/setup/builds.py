"""Which build of torch fits a computer, and where it is."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from ...model.contract.errors import QuoinError
from ..child.child_process import hidden_window, outside_variables
from .network import Network, torch_url

PYPI = "pypi"
"""The build on PyPI: with CUDA on Linux, for the processor on Windows, for Apple's chips on macOS."""
CPU = "cpu"
"""PyTorch's own index: for the processor alone, a tenth of the size."""
CUDA = "cu130"
"""PyTorch's own index: with CUDA, for Windows."""

OLDEST_DRIVER = 580
"""Of NVIDIA, for CUDA 13, which these builds are made for; with an older one torch computes on the processor anyway."""

_LINK = re.compile(r'href="([^"#]+\.whl)#sha256=([0-9a-f]{64})"')


@dataclass(frozen=True)
class TorchSource:
    """Where torch comes from.

    Attributes:
        build: which it is.
        requirements: lines of a lock file in place of PyPI's; empty for PyPI's build.
        links: addresses of pages, or a folder, that list its files.
    """

    build: str
    requirements: str = ""
    links: tuple[str, ...] = ()


def wanted_build() -> str:
    """Return the build that fits this computer, if it can be had."""
    if sys.platform == "darwin":
        return PYPI
    has_cuda = nvidia_driver() >= OLDEST_DRIVER
    if sys.platform == "win32":
        return CUDA if has_cuda else PYPI
    return PYPI if has_cuda else CPU


def nvidia_driver() -> int:
    """Return the main version of NVIDIA's driver, 0 where there is none."""
    try:
        said = Path("/proc/driver/nvidia/version").read_text(encoding="utf-8")
    except OSError:
        said = _nvidia_smi()
    version = re.search(r"\b(\d{3,})\.\d+", said)
    return int(version[1]) if version else 0


def _nvidia_smi() -> str:
    program = "nvidia-smi"
    if sys.platform == "win32":  # which looks into the working folder first, as a project's, that may be anybody's
        program = os.path.join(os.environ.get("SYSTEMROOT", r"C:\Windows"), "System32", "nvidia-smi.exe")
    command = [program, "--query-gpu=driver_version", "--format=csv,noheader"]
    try:
        answer = subprocess.run(
            command, env=outside_variables(), capture_output=True, text=True, timeout=20, creationflags=hidden_window()
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return answer.stdout


def torch_source(lock: Path, network: Network) -> TorchSource:
    """Return the source of the wanted build, or of PyPI's where PyTorch's own index cannot be reached or lacks it.

    Its index tells the hashes of its files, over the same encrypted line; those of PyPI's stand in the lock file.

    Args:
        lock: PyPI's torch, for the versions.
        network: what asks the index.
    """
    build = wanted_build()
    if build == PYPI:
        return TorchSource(PYPI)
    lines, links = [], []
    for name, version in _versions(lock).items():
        page = f"{torch_url()}/{build}/{name}/"
        try:
            files = _LINK.findall(network.get(page).decode("utf-8", "replace"))
        except QuoinError:
            return TorchSource(PYPI)
        wanted = f"{name}-{version}+{build}-"
        hashes = [known for link, known in files if unquote(link).rpartition("/")[2].startswith(wanted)]
        if not hashes:
            return TorchSource(PYPI)
        lines.append(_line(f"{name}=={version}+{build}", hashes))
        links.append(page)
    return TorchSource(build, "\n".join(lines), tuple(links))


def torch_in_folder(lock: Path, wheels: Path) -> TorchSource:
    """Return the source of torch where all comes from a folder, whose files count as what they should be."""
    lines = []
    for name, version in _versions(lock).items():
        own = [file for file in wheels.glob(f"{name}-{version}*.whl") if "+" in unquote(file.name)]
        if not own:
            return TorchSource(PYPI)
        build = unquote(own[0].name).split("+")[1].partition("-")[0]
        hashes = [hashlib.sha256(file.read_bytes()).hexdigest() for file in own]
        lines.append(_line(f"{name}=={version}+{build}", hashes))
    return TorchSource(build, "\n".join(lines))


def _versions(lock: Path) -> dict[str, str]:
    """Versions of the packages that PyTorch's index has, by name."""
    pins = re.findall(r"^(torch|torchvision)==([^\s;\\]+)", lock.read_text(encoding="utf-8"), re.MULTILINE)
    return dict(pins)


def _line(requirement: str, hashes: list[str]) -> str:
    return " \\\n    ".join([requirement, *(f"--hash=sha256:{known}" for known in hashes)])
