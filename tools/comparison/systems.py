"""Who is compared, and from what each begins."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from model.contract.registry import WEIGHTLESS, model_file


@dataclass(frozen=True)
class System:
    """A row of the tables.

    Attributes:
        name: of the row.
        family: the kind of model.
        grouping: order of keypoints, see `model.contract.options.ReadOptions`.
    """

    name: str
    family: str
    grouping: str = "outline"


FLAGSHIP = System("keypoint", "keypoint")
SYSTEMS = (
    FLAGSHIP,
    System("keypoint, nearest", "keypoint", "nearest"),
    System("mask-rcnn", "mask-rcnn"),
    System("fcn-8s", "fcn-8s"),
    System("polymapper", "polymapper"),
    System("mbi", "mbi"),
)
"""`nearest` is the paper to the letter, from the same weights as the flagship."""

LEARNING = tuple(dict.fromkeys(each.family for each in SYSTEMS if each.family not in WEIGHTLESS))
"""Kinds of model that are trained."""


@dataclass(frozen=True)
class Fight:
    """One way to begin, the same for all.

    Attributes:
        name: of its folders and tables.
        frozen_trunk: whether all have the trunk of the shipped weights, which stays as it is.
    """

    name: str
    frozen_trunk: bool

    def folder(self, runs: Path, weights: str) -> Path:
        """Of its runs; another one for the trunk of other weights, which are named by their SHA-256."""
        return runs / (f"{self.name}-{weights[:8]}" if self.frozen_trunk else self.name)

    def options(self, model: str) -> list[str]:
        """Of `model.train`, to begin with."""
        return ["--start", str(model_file(model)), "--head-only", "--new-head"] if self.frozen_trunk else []


FIGHTS = {each.name: each for each in (Fight("same-trunk", True), Fight("same-start", False))}
