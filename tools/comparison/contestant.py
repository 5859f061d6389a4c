"""A system with its weights: what it finds and how good that is, each kept as long as weights and code are the same."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from model.building import Building
from model.contract.options import ReadOptions
from model.data.scenes import load_scenes
from model.evaluation.measures.average_precision import LOWEST_SCORE
from model.evaluation.measures.patch import PatchResult, measure_patch
from model.evaluation.measures.scene import SceneResult
from model.evaluation.protocols.labelled import Labelled
from model.evaluation.protocols.patches import SIZE, middle_one, patches_of
from model.evaluation.protocols.predictor import Predictor
from model.extraction.extractor import Extractor

from ..figures.subject import Subject
from .corner_score import best_corner_score, drawn_from
from .default_score import best_score
from .systems import System

VALIDATION = "val"
Kept = TypeVar("Kept")


@dataclass(frozen=True)
class Contestant:
    """A system with weights.

    Attributes:
        system: which one.
        subject: its weights, and the folder of the scenes.
    """

    system: System
    subject: Subject

    @cached_property
    def extractor(self) -> Extractor:
        """The model, loaded."""
        return Extractor.load(self.subject.model)

    @cached_property
    def score(self) -> float:
        """Its default score, chosen on the validation scenes."""
        return self._kept("score", lambda: best_score(load_scenes(self._coco(VALIDATION)), self.found(VALIDATION)))

    @cached_property
    def corner_score(self) -> float:
        """The score of the best corners, chosen on the validation scenes."""

        def choose() -> float:
            return best_corner_score(load_scenes(self._coco(VALIDATION)), self.found(VALIDATION))

        return self._kept("corner-score", choose)

    def predictor(self, score: float = LOWEST_SCORE) -> Predictor:
        """Finds all from a score on; usually all that average precision ranks, as `model.evaluate` does."""
        tau = self.extractor.card.tau
        options = ReadOptions(tau, score, self.system.grouping, neighbours=False, min_area=0.0)
        return Predictor(self.extractor, options)

    def found(self, split: str) -> list[list[Building]]:
        """Of each scene of a split, in its pixels."""

        def find() -> list[list[Building]]:
            predictor = self.predictor()
            scenes = load_scenes(self._coco(split))
            return [predictor(scene.read(), scene.resolution, lambda share: None) for scene in scenes]

        return self._kept(f"found-{split}", find)

    def scene_results(self, split: str) -> list[SceneResult]:
        """Of each scene of a split, on the map at the default score."""
        return self._kept(f"scenes-{split}", lambda: self._measure_scenes(split, self.score))

    def corner_results(self, split: str) -> list[SceneResult]:
        """Of each scene of a split, on the map at the score of the best corners."""
        return self._kept(f"corners-{split}", lambda: self._measure_scenes(split, self.corner_score))

    def patch_results(self, split: str) -> list[PatchResult]:
        """Of each patch of a split, by the paper's protocol."""
        return self._kept(f"patches-{split}", lambda: self._measure_patches(split))

    def _measure_scenes(self, split: str, score: float) -> list[SceneResult]:
        scenes = load_scenes(self._coco(split))
        return [
            drawn_from(score, scene, Labelled.of(scene), found)
            for scene, found in zip(scenes, self.found(split), strict=True)
        ]

    def _measure_patches(self, split: str) -> list[PatchResult]:
        find = self.predictor()
        return [
            measure_patch(middle_one(find(patch.image, patch.resolution, lambda share: None)), patch.reference, SIZE)
            for scene in load_scenes(self._coco(split))
            for patch in patches_of(scene)
        ]

    def _coco(self, split: str) -> Path:
        return self.subject.data / f"{split}.json"

    def _kept(self, name: str, make: Callable[[], Kept]) -> Kept:
        path = self.subject.cache / f"{name}-{self.system.grouping}.pickle"
        if not path.exists():
            unfinished = path.with_suffix(".part")
            unfinished.write_bytes(pickle.dumps(make()))
            unfinished.replace(path)
        return pickle.loads(path.read_bytes())
