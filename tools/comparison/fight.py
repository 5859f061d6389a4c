"""A fight from its trainings to what the tables show."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from model.contract.model_file import read_header
from model.families.checkpoint import load_checkpoint, save_checkpoint

from ..figures.subject import ROOT, Subject
from .contestant import VALIDATION, Contestant
from .costs import cost, seconds_per_megapixel
from .paired import of_corners, of_patches, of_scenes, side_by_side
from .picture import draw
from .systems import LEARNING, SYSTEMS, Fight
from .training import Training

MEASURED = ROOT / "build" / "comparison"
"""Where what the tables show is left, a file for each."""
PICTURE = ROOT / "docs" / "pictures" / "comparison.png"
PATCHES, TEST = "christchurch_val", "test"


@dataclass(frozen=True)
class Comparison:
    """One fight among all systems.

    Attributes:
        fight: which one.
        model: whose trunk all have, or would; name or path.
        data: folder of the scenes.
        runs: folder of all trainings.
        steps: of each training.
        further: options of `model.train` for all.
    """

    fight: Fight
    model: str
    data: Path
    runs: Path
    steps: int
    further: tuple[str, ...] = ()

    @cached_property
    def weights(self) -> str:
        """The SHA-256 of the file whose trunk all have; empty where they have none."""
        return Subject(self.model, self.data).weights if self.fight.frozen_trunk else ""

    @cached_property
    def trainings(self) -> dict[str, Training]:
        """By the kind of model."""
        folder = self.fight.folder(self.runs, self.weights)
        return {
            family: Training.of(self.fight, family, folder, self.model, self.steps, self.further) for family in LEARNING
        }

    @cached_property
    def contestants(self) -> dict[str, Contestant]:
        """By the system's name."""
        files = {family: str(each.weights) for family, each in self.trainings.items()}
        return {
            each.name: Contestant(each, Subject(files.get(each.family, each.family), self.data)) for each in SYSTEMS
        }

    def train(self) -> None:
        """Train all that learn, or go on."""
        for family, training in self.trainings.items():
            print(f"{self.fight.name}: training {family}", flush=True)
            training.run(self.data)

    def measure(self, test: bool) -> None:
        """Measure all systems, and leave what the tables show; on the test split only where that is wanted."""
        self._leave("patches", self._patches(PATCHES))
        self._leave("scenes", self._scenes(VALIDATION))
        self._leave("corners", self._corners(VALIDATION))
        self._leave("costs", {"systems": self._costs()})
        self._give_scores()
        if self.fight.frozen_trunk:
            draw(self.contestants, self.data / f"{VALIDATION}.json", PICTURE)
        if test:
            self._leave("patches-test", self._patches(TEST))
            self._leave("scenes-test", self._scenes(TEST))
            self._leave("corners-test", self._corners(TEST))

    def _patches(self, split: str) -> dict[str, Any]:
        return side_by_side({name: each.patch_results(split) for name, each in self.contestants.items()}, of_patches)

    def _scenes(self, split: str) -> dict[str, Any]:
        return side_by_side({name: each.scene_results(split) for name, each in self.contestants.items()}, of_scenes)

    def _corners(self, split: str) -> dict[str, Any]:
        measured = side_by_side(
            {name: each.corner_results(split) for name, each in self.contestants.items()}, of_corners
        )
        scores = {name: each.corner_score for name, each in self.contestants.items()}
        by_default = {name: of_corners(each.scene_results(split)) for name, each in self.contestants.items()}
        return measured | {"scores": scores, "by_default": by_default}

    def _costs(self) -> dict[str, Any]:
        seconds = seconds_per_megapixel(self.contestants)
        return {name: self._cost(name, each, seconds[name]) for name, each in self.contestants.items()}

    def _cost(self, name: str, contestant: Contestant, seconds: float) -> dict[str, Any]:
        training = self.trainings.get(contestant.system.family)
        entry = training.last_entry if training else {}
        return cost(contestant, entry, self.fight.frozen_trunk) | {"seconds_per_megapixel": seconds}

    def _give_scores(self) -> None:
        """Write each trained file once more, by its kind's name and with its own default score on its card."""
        for family, training in self.trainings.items():
            model, card = load_checkpoint(training.weights)
            scored = replace(card, score=self.contestants[family].score)
            save_checkpoint(
                training.folder / f"{family}.safetensors", model, scored, read_header(training.weights).trunk
            )

    def _leave(self, part: str, measured: dict[str, Any]) -> None:
        print(f"{self.fight.name}: measured {part}", flush=True)
        path = MEASURED / f"{self.fight.name}-{part}.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps({"weights": self.weights, "steps": self.steps, **measured}, indent=1), "utf-8")
