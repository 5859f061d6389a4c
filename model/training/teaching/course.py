"""A course: a trained model learns a place, and what it becomes counts only where it is better on what it has not seen.

A course lives in its folder and goes on from there when it is begun again with the same places and numbers.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from ...contract.card import ModelCard
from ...contract.errors import QuoinError
from ...contract.teaching.progress import Advance, Costs, Outcome, Told, Validated
from ...device.device import Device
from ...evaluation.protocols.labelled import Labelled
from ...families.checkpoint import load_model, save_checkpoint
from ...families.family import Family
from ..dataset import CropDataset, collate
from ..kept_features import KeptFeatures
from ..recipe import Recipe
from ..rendered import rendered_scene
from ..run import TrainingRun
from ..start import Start
from ..validation import validate_labelled
from ..weight_mean import mean_of
from .clock import CROP, STEP, VALIDATION, Clock
from .curve import Curve
from .place import Place, splits_of
from .room import refuse_without_room
from .share import share_of_learned
from .taught_card import OWN_BLOCK, compared_card, learned_card

SAVE_SECONDS = 20.0
"""So often the state is saved: what a kill costs."""
TELL_SECONDS = 1.0
FIRST_ONES = 4
"""After so many crops, or steps where none are kept, the costs are told."""
PROCESS_BYTES = 1.2e9
"""What libraries and networks take."""
STATE, BEST, CURVE, FEATURES = "state.safetensors", "best.safetensors", "curve.jsonl", "features"
"""What lies in a course's folder."""


class Course:
    """One course, from its begin or from where it was stopped.

    Args:
        base: name or path of the model that learns.
        places: where it learns.
        recipe: how.
        card: of what it will be; steps and measures are filled in.
        folder: of this course alone.
        device: what it learns on.
        tell: is told how far it is.

    Raises:
        QuoinError: there are too few buildings to set some apart, or the model learns nothing.
    """

    def __init__(
        self,
        base: str,
        places: Sequence[Place],
        recipe: Recipe,
        card: ModelCard,
        folder: Path,
        device: Device,
        tell: Callable[[Told], None],
    ) -> None:
        self._recipe, self._card, self._folder, self._device, self._tell = recipe, card, folder, device, tell
        cuts = splits_of(places)
        scenes = [place.taught(cuts.get(place.plane)) for place in places]
        self.taught = sum(len(scene.buildings) for scene in scenes)
        rendered = [rendered_scene(recipe, index) for index in range(recipe.synthetic)]
        share = recipe.synthetic_share
        self._crops = CropDataset([(1 - share, scenes), (share, rendered)], recipe)
        self._held_out = list(_held_out(places, cuts))
        self.held_out = sum(len(labelled.references) for labelled, _ in self._held_out)
        if not self.held_out:
            raise QuoinError(
                "There are too few buildings, or they lie too close together, to set some apart that tell whether the "
                "model is better; draw more, or some that lie farther away."
            )
        self._base, base_card = load_model(base)
        start = Start(base_card.architecture, self._base.network.state_dict(), trunk="")
        self._run = TrainingRun(recipe, start.family, start, device, frozen_trunk=recipe.kept_crops > 0)
        folder.mkdir(parents=True, exist_ok=True)
        if (folder / STATE).is_file():
            self._run.load(folder / STATE)
        self._curve = Curve(folder / CURVE, self._run.step)
        self._clock = Clock()
        self._bytes = PROCESS_BYTES + sum(scene.image.nbytes + scene.ignored.nbytes for scene in [*scenes, *rendered])

    def run(self) -> Outcome:
        """Learn to the end; `best.safetensors` in the folder is at any time what was better than the base last."""
        before = self._curve.measures(0) or self._validate(self._base, None)
        losses: list[float] = []
        saved = told = time.monotonic()
        for seen, targets in self._batches():
            with self._clock.measured(STEP):
                losses.append(sum(self._run.advance(seen, targets).values()))
            step, now = self._run.step, time.monotonic()
            validates = step % self._recipe.validate_every == 0 or step == self._recipe.steps
            if validates or now - told > TELL_SECONDS:
                told = now
                self._tell(Advance("steps", step, self._recipe.steps, self._left(0), float(np.mean(losses))))
            if validates:
                self._keep_if_better(float(np.mean(losses)))
                losses = []
            if validates or now - saved > SAVE_SECONDS:
                saved = now
                self._run.save(self._folder / STATE)
        step, after = self._curve.kept()
        return Outcome(step > 0, step, self.taught, self.held_out, before, after)

    def _batches(self) -> Iterator[Any]:
        """What is learned from where the run is to its end."""
        if self._recipe.kept_crops:
            kept = KeptFeatures(self._folder / FEATURES, self._crops, self._recipe, self._run.trunk_features)
            self._fill(kept)
            yield from kept.batches(self._run.step)
        else:
            size, begun = self._recipe.batch, self._run.step
            for step in range(begun, self._recipe.steps):
                if step == min(begun + FIRST_ONES, self._recipe.steps - 1):
                    self._tell_costs(0, 0, 0)
                yield collate([self._crops[step * size + k] for k in range(size)])

    def _fill(self, kept: KeptFeatures) -> None:
        """Compute the features."""
        wanted, told = self._recipe.kept_crops, time.monotonic()
        for number in range(wanted):
            with self._clock.measured(CROP):
                kept.add(number)
            if number + 1 == min(FIRST_ONES, wanted):
                self._tell_costs(wanted - number - 1, *kept.disk_bytes())
            if time.monotonic() - told > TELL_SECONDS or number + 1 == wanted:
                told = time.monotonic()
                self._tell(Advance("features", number + 1, wanted, self._left(wanted - number - 1)))

    def _tell_costs(self, crops: int, features: int, missing: int) -> None:
        """Tell what the rest takes. Raises `QuoinError` where the disk has not so much.

        Args:
            crops: so many are to come.
            features: bytes of all kept features.
            missing: bytes of those that are not there yet.
        """
        # a new state is written beside the one that stands
        states = 2 * self._run.state_bytes
        refuse_without_room(self._folder, missing + states)
        self._tell(Costs(self._left(crops), self._bytes, features + states))

    def _keep_if_better(self, loss: float) -> None:
        before = self._curve.measures(0) or {}
        share = share_of_learned(before["ap50"])
        model = mean_of([(self._base, 1 - share), (self._run.average, share)])
        measures = self._validate(model, loss)
        if self._curve.kept()[0] == self._run.step:
            card = learned_card(self._card, self._run.step, self.taught, self.held_out, share)
            compared = compared_card(card, {OWN_BLOCK: before}, {OWN_BLOCK: measures})
            save_checkpoint(self._folder / BEST, model, compared)

    def _validate(self, model: Family, loss: float | None) -> dict[str, float]:
        """Measure a model, and put it down."""
        with self._clock.measured(VALIDATION):
            found = validate_labelled(model, self._card, self._held_out, self._device)
        measures = {name: value for name, value in found.items() if math.isfinite(value)}
        step = 0 if loss is None else self._run.step
        self._curve.add(step, loss, measures)
        self._tell(Validated(step, loss, measures))
        return measures

    def _left(self, crops: int) -> float:
        """Seconds until the end, with so many crops to come."""
        step, every = self._run.step, self._recipe.validate_every
        validations = math.ceil(self._recipe.steps / every) - step // every
        return self._clock.left(crops, self._recipe.steps - step, validations)


def _held_out(places: Sequence[Place], cuts: dict[int, Any]) -> Iterator[tuple[Labelled, float]]:
    for place in places:
        if place.plane in cuts and (labelled := place.held_out(cuts[place.plane])) is not None:
            yield labelled, place.resolution
