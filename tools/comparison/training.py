"""The trainings of a fight, one after another, each in a folder of its own; it goes on where it stopped."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from model.contract.errors import QuoinError

from .systems import Fight

ROOT = Path(__file__).resolve().parents[2]
DATA = {"--data": "train.json", "--patches": "christchurch_train.json", "--validation": "val.json"}


@dataclass(frozen=True)
class Training:
    """One kind's training in a fight.

    Attributes:
        folder: of the run.
        family: the kind of model.
        steps: of the run.
        options: of `model.train`, but for the folder and the scenes; what all kinds of the fight share but their names.
    """

    folder: Path
    family: str
    steps: int
    options: tuple[str, ...]

    @classmethod
    def of(cls, fight: Fight, family: str, folder: Path, model: str, steps: int, further: Sequence[str]) -> Training:
        """Of a kind of model in a fight, in the fight's folder, for so many steps.

        It is validated at its last step alone: whoever had the best of several states would have been chosen.
        """
        length = ["--steps", str(steps), "--validate-every", str(steps)]
        options = ("--family", family, "--name", family, *fight.options(model), *length, *further)
        return cls(folder / family, family, steps, options)

    @property
    def weights(self) -> Path:
        """The trained file."""
        return self.folder / "best.safetensors"

    @property
    def last_entry(self) -> dict[str, Any]:
        """What the run's log says of its last step; empty before it is done."""
        log = self.folder / "log.jsonl"
        return json.loads(log.read_text(encoding="utf-8").splitlines()[-1]) if log.exists() else {}

    def run(self, data: Path) -> None:
        """Train, or go on, unless it is done.

        Raises:
            QuoinError: the folder is of a training with other options, or the training failed.
        """
        self._claim()
        if self.last_entry.get("step") == self.steps and self.weights.exists():
            return
        paths = [part for option, name in DATA.items() for part in (option, str(data / name))]
        command = [sys.executable, "-m", "model.train", *paths, "--run", str(self.folder), *self.options]
        output = self.folder / "output.txt"
        with output.open("a") as file:
            if subprocess.run(command, cwd=ROOT, stdout=file, stderr=file).returncode:
                raise QuoinError(f"The training in {self.folder} failed; {output} says why.")

    def _claim(self) -> None:
        """Keep the options in the folder, so that a run is never taken for one of another fight."""
        self.folder.mkdir(parents=True, exist_ok=True)
        kept, options = self.folder / "options.json", json.dumps(self.options)
        if kept.exists() and kept.read_text(encoding="utf-8") != options:
            raise QuoinError(f"The run in {self.folder} has other options; remove that folder, or give another --runs.")
        kept.write_text(options, encoding="utf-8")
