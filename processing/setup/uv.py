"""uv, which makes the environment and fills it: how it is called, and what it is let know."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, TextIO

from ..worker.environment import worker_variables
from .home import downloads, own_pythons
from .network import Network, index_url
from .step import Cancelled, run_step

_TOTAL = re.compile(r"Resolved (\d+) packages?")
PREPARED = re.compile(r"Prepared \d+ packages?")


@dataclass(frozen=True)
class Uv:
    """A program that is ready to be called.

    Nothing of the user's reaches it but proxies, certificates and `.netrc`: no file of settings, and of the variables
    those alone that name folders of the system.

    Attributes:
        program: its path.
        network: whose way to the index it takes, too.
        wheels: the folder in place of an index.
        scratch: the folder for temporary files; the system's own may be small, held in memory.
        log: receives all it says.
        cancelled: whether to end it.
    """

    program: Path
    network: Network
    wheels: Path | None
    scratch: Path
    log: TextIO
    cancelled: Cancelled

    def run(self, *arguments: str, hear: Callable[[str], None] = lambda line: None) -> str:
        """Run a command of uv and return what it said.

        Raises:
            SetupError: it failed.
        """
        common = ("--no-config", "--system-certs", "--color=never", f"--cache-dir={downloads()}")
        return run_step(
            [str(self.program), *arguments, *common], self._variables(), self.log, self.cancelled, hear, self.scratch
        )

    def pythons(self) -> str:
        """Return what it says of the Pythons on this computer."""
        return self.run("python", "list", "--only-installed", "--output-format=json")

    def make(self, folder: Path, *python: str) -> None:
        """Make an empty environment of a Python."""
        self.run("venv", "--no-project", "--allow-existing", *python, str(folder))

    def install(self, python: Path, locks: list[Path], links: tuple[str, ...], hear: Callable[[str], None]) -> None:
        """Put into an environment what lock files name, and nothing that they do not."""
        files = [word for lock in locks for word in ("-r", str(lock))]
        pages = [f"--find-links={link}" for link in links]
        options = ("--no-deps", "--require-hashes", "--only-binary=:all:", "--no-progress")
        self.run("pip", "install", f"--python={python}", *options, *self._index(), *pages, *files, hear=hear)

    def _index(self) -> list[str]:
        if self.wheels:
            return ["--no-index", f"--find-links={self.wheels}"]
        return [f"--default-index={index_url()}"]

    def _variables(self) -> dict[str, str]:
        """Of this process those that name folders of the system, the way to the index, and settings of Quoin's own."""
        kept = {**worker_variables(), **self.network.variables()}
        kept.update(dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(self.scratch)))
        kept.update(UV_PYTHON_INSTALL_DIR=str(own_pythons()), UV_HTTP_TIMEOUT="60")
        if os.environ.get("QUOIN_PYTHON_URL"):
            kept["UV_PYTHON_INSTALL_MIRROR"] = os.environ["QUOIN_PYTHON_URL"]
        return kept


def total_in(line: str) -> int:
    """Return how many packages a line of uv's names as wanted, 0 where it names none."""
    said = _TOTAL.match(line)
    return int(said[1]) if said else 0
