"""The picture of docs/model-card.md: what goes wrong, outlines only, since the imagery is not Quoin's to pass on.

`python -m tools.failure_pictures ../shared/data/val.json docs/pictures` writes failures.png: a row a kind of
failure, its largest buildings side by side; references are filled.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from model.building import Building, Ring
from model.contract.options import ReadOptions
from model.data.scenes import Scene, load_scenes
from model.evaluation.measures.scene import Comparison
from model.evaluation.protocols.labelled import Labelled
from model.evaluation.protocols.predictor import Predictor
from model.evaluation.report.findings import FALSE, MERGED, MISSED, SPLIT, Finding, findings_of
from model.extraction.extractor import Extractor

from .polygon_scene_pictures import SIDE, Panel, Place, write_picture

KINDS = (MERGED, SPLIT, MISSED, FALSE)
COLUMNS = 3


@dataclass(frozen=True)
class Failure:
    """A building that went wrong: where it is, and how large."""

    kind: str
    scene: Scene
    comparison: Comparison
    middle: np.ndarray
    area: float


def failures_of(scene: Scene, predict: Predictor, score: float) -> list[Failure]:
    """All buildings of a scene that went wrong."""
    labelled = Labelled.of(scene)
    predictions = predict(labelled.image, scene.resolution, lambda share: None)
    comparison = labelled.measured(predictions, score, scene.resolution)[1]
    failures = []
    for finding in findings_of(comparison):
        if finding.error in KINDS:
            outline = _outline(finding, comparison)
            middle = (outline.min(axis=0) + outline.max(axis=0)) / 2
            area = abs(cv2.contourArea(outline.astype(np.float32))) * scene.resolution**2
            failures.append(Failure(finding.error, scene, comparison, middle, area))
    return failures


def _outline(finding: Finding, comparison: Comparison) -> Ring:
    if finding.reference is None:
        assert finding.prediction is not None  # else there were nothing to find
        return comparison.predicted.outlines[finding.prediction]
    return comparison.reference.outlines[finding.reference]


def largest(failures: list[Failure], kind: str) -> list[Failure]:
    """The largest failures of a kind that lie apart, so that no two pictures show the same."""
    chosen: list[Failure] = []
    for failure in sorted(failures, key=lambda failure: -failure.area):
        near = (
            failure.scene is other.scene and np.abs(failure.middle - other.middle).max() * other.scene.resolution < SIDE
            for other in chosen
        )
        if failure.kind == kind and not any(near):
            chosen.append(failure)
    return chosen[:COLUMNS]


def draw(failure: Failure) -> np.ndarray:
    """A panel with the failure in its middle."""
    resolution = failure.scene.resolution
    corner = failure.middle - SIDE / resolution / 2
    panel = Panel(Place(failure.scene.path.stem, *corner), resolution, f"{failure.kind}: {failure.scene.path.stem}")
    panel.references(failure.comparison.reference.rings)
    panel.outlines([Building(rings, 1.0, "") for rings in failure.comparison.predicted.rings])
    return panel.picture


def main(coco: Path, folder: Path) -> None:
    """Write the picture."""
    extractor = Extractor.load("keypoint")
    card = extractor.card
    predict = Predictor(extractor, ReadOptions(card.tau, card.score, min_area=0.0))
    failures = [failure for scene in load_scenes(coco) for failure in failures_of(scene, predict, card.score)]
    rows = [np.hstack([draw(failure) for failure in largest(failures, kind)]) for kind in KINDS]
    write_picture(rows, folder / "failures.png")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
