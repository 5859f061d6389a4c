"""Making the torch environment, under any Python, in QGIS or not."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable

from ...model.contract.errors import Phrase, QuoinError
from .. import PLUGIN_ROOT
from ..worker.environment import worker_variables
from .base_python import STANDALONE, fits, listed_pythons, own_pythons_of_qgis
from .builds import PYPI, TorchSource, torch_in_folder, torch_source, wanted_build
from .environment import (
    RUNTIME,
    Kit,
    Mark,
    digest,
    folder_of,
    interpreter,
    mark_of,
    python_in,
    remove_mark,
    write_mark,
)
from .failures import SetupError, explained
from .forecast import forecast_of
from .home import downloads, home, make_home, setup_log
from .lock import locked
from .network import Network, ShellNetwork
from .progress import CacheWatch, Progress, Report, Stage, size_of
from .removal import clear, sweep
from .step import Cancelled, run_step, stop_if
from .users import note_use
from .uv import PREPARED, Uv, total_in
from .uv_release import uv_program


@dataclass
class Setup:
    """One set-up: what it is to make, what it goes by, and whom it tells.

    Attributes:
        report: takes how far it is.
        log: takes lines that are worth keeping, among them the last words of what failed.
        cancelled: asked several times a second; the set-up is stopped when it says True.
        kit: what the environment is to hold.
        network: fetches the files.
        wheels: a folder with all files, in place of the network.
        anew: whether a complete environment is made again.
    """

    report: Report
    log: Callable[[str], None]
    cancelled: Cancelled
    kit: Kit = RUNTIME
    network: Network = field(default_factory=ShellNetwork)
    wheels: Path | None = None
    anew: bool = False

    def run(self) -> str:
        """Set the environment up unless it is complete, and return the path of its Python.

        Safe to call from several processes at once: the later ones wait for the first. Takes minutes, so call it from
        a background thread.

        Raises:
            QuoinError: it failed or was cancelled; `setup.log` in the home folder has what uv said.
        """
        if not self.anew and (python := interpreter(self.kit)) is not None:
            return python
        make_home()
        try:
            self._make_alone()
        except SetupError as error:
            for line in error.words:
                self.log(line)
            raise
        note_use()
        return str(python_in(folder_of(self.kit)))

    def _make_alone(self) -> None:
        try:
            with locked(home() / "setup.lock", self._wait):
                if self.anew or interpreter(self.kit) is None:  # another set-up may have made it
                    self._make()
        except OSError as error:
            raise explained(str(error), setup_log()) from error

    def _wait(self) -> None:
        stop_if(self.cancelled)
        self.report(Progress(Stage.WAITING))

    def _make(self) -> None:
        folder = folder_of(self.kit)
        with setup_log().open("w", encoding="utf-8") as log, _scratch() as scratch:
            sweep()
            self.report(Progress(Stage.TOOL))
            program = uv_program(self.network, self.wheels)
            uv = Uv(program, self.network, self.wheels, scratch, log, self.cancelled)
            old = None if self.anew or interpreter(self._without_extras()) is None else mark_of(folder)
            if old is None:
                self._make_anew(uv, folder)
            else:
                self._install(uv, folder, list(self.kit.extras), TorchSource(old.build))
        shutil.rmtree(downloads(), ignore_errors=True)  # kept after a failure: the next try goes on with it

    def _without_extras(self) -> Kit:
        return Kit(self.kit.libraries, self.kit.torch, self.kit.sizes, self.kit.trial)

    def _make_anew(self, uv: Uv, folder: Path) -> None:
        stop_if(self.cancelled)
        torch = self._torch()
        self._check_space(torch.build)
        remove_mark(folder)
        self.report(Progress(Stage.PYTHON))
        self._make_empty(uv, folder)
        locks = [self.kit.libraries, self.kit.torch, *self.kit.extras]
        if torch.requirements:
            locks[1] = uv.scratch / "torch.lock"
            locks[1].write_text(torch.requirements, encoding="utf-8")
        self._install(uv, folder, locks, torch)

    def _torch(self) -> TorchSource:
        if self.wheels:
            return torch_in_folder(self.kit.torch, self.wheels)
        torch = torch_source(self.kit.torch, self.network)
        if torch.build != wanted_build():
            self.log(
                "PyTorch's own index, which has the build that fits this computer best, cannot be reached: the build "
                f"on PyPI is taken, {forecast_of(torch.build, self.kit.sizes).fetched / 1000:.1f} GB to fetch."
            )
        self.log(f"Torch's build: {torch.build}")
        return torch

    def _check_space(self, build: str) -> None:
        needed = forecast_of(PYPI if self.wheels else build, self.kit.sizes).disk / 1000
        free = shutil.disk_usage(home()).free / 1e9
        if free < needed:
            raise QuoinError(
                "Quoin's libraries need {needed} GB of disk and {folder} has {free} GB free: free some space, "
                "or set the environment variable QUOIN_HOME to a folder on another disk.",
                needed=f"{needed:.1f}",
                folder=home(),
                free=f"{free:.1f}",
            )

    def _make_empty(self, uv: Uv, folder: Path) -> None:
        """Make the environment of the first Python with which that succeeds, else of one that uv fetches."""
        for candidate in dict.fromkeys([*own_pythons_of_qgis(), *listed_pythons(uv.pythons())]):
            stop_if(self.cancelled)
            if fits(candidate):
                clear(folder)
                with contextlib.suppress(SetupError):
                    uv.make(folder, f"--python={candidate}", "--no-python-downloads")
                    if fits(str(python_in(folder))):
                        self.log(f"Python of the libraries: {candidate}")
                        return
        if self.wheels:
            raise explained("No interpreter found", setup_log())
        clear(folder)
        self.log(f"No Python on this computer fits, so Python {STANDALONE} is fetched.")
        uv.make(folder, f"--python={STANDALONE}", "--managed-python")

    def _install(self, uv: Uv, folder: Path, locks: list[Path], torch: TorchSource) -> None:
        expected = forecast_of(torch.build, self.kit.sizes).disk * 10**6
        watch = CacheWatch(downloads(), expected)

        def hear(line: str) -> None:
            watch.total = watch.total or total_in(line)
            if PREPARED.match(line):
                watch.total = 0
                self.report(Progress(Stage.PLACING))
            elif progress := watch.look():
                self.report(progress)

        uv.install(python_in(folder), locks, torch.links, hear)
        self.report(Progress(Stage.TRIAL))
        self._try(uv, folder)
        extras = [digest(file) for file in self.kit.extras]
        write_mark(folder, Mark(torch.build, size_of(folder), extras))

    def _try(self, uv: Uv, folder: Path) -> None:
        """Run the trial; what it says last is why the libraries do not work."""
        variables = {**worker_variables(), **dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(uv.scratch))}
        command = [str(python_in(folder)), *self.kit.trial]
        try:
            run_step(command, variables, uv.log, self.cancelled, folder=PLUGIN_ROOT)
        except SetupError as error:
            sentence = Phrase(
                "The libraries were installed but do not work on this computer ({reason}): the log has more.",
                reason=error.words[-1] if error.words else "",
            )
            raise SetupError.of(sentence, error.words) from error


@contextlib.contextmanager
def _scratch() -> Iterator[Path]:
    """A folder for temporary files, which a set-up that was killed may have left full."""
    folder = home() / "scratch"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
