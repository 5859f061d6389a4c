"""Calibrate a model: `python -m model.calibrate --coco val.json --model keypoint --output keypoint.safetensors`.

Learns from labelled scenes how probable it is that a building of a score is one, and writes the model anew with this in
its card; no weight changes. What is said of a scene by a calibration of all others tells how good it is.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from .contract.card import ModelCard
from .contract.errors import QuoinError
from .contract.options import ReadOptions
from .data.scenes import Scene, load_scenes
from .evaluation.measures.average_precision import LOWEST_SCORE
from .evaluation.measures.reliability import Judged, calibrated, calibration_error, probabilities, reliability
from .evaluation.progress import progress_bar
from .evaluation.protocols.labelled import Labelled
from .evaluation.protocols.predictor import Predictor
from .evaluation.protocols.scenes import on_map
from .extraction.extractor import Extractor
from .families.checkpoint import load_model, save_checkpoint


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(prog="python -m model.calibrate", description=__doc__)
    parser.add_argument("--coco", type=Path, required=True, help="COCO file of scenes that the model has not learned")
    parser.add_argument("--model", required=True, help="name of a model, or path of a trained file")
    parser.add_argument("--output", type=Path, help="file to write; without it only the figures are told")
    arguments = parser.parse_args()
    try:
        scenes = load_scenes(arguments.coco)
        judged = judge(Extractor.load(arguments.model), scenes)
        print("\n".join(held_out_lines(judged, [scene.name for scene in scenes])))
        if arguments.output:
            model, card = load_model(arguments.model)
            calibration = calibrated(Judged.together(judged))
            save_checkpoint(arguments.output, model, replace(card, calibration=calibration))
    except QuoinError as error:
        sys.exit(str(error))


def judge(extractor: Extractor, scenes: Sequence[Scene]) -> list[Judged]:
    """What a model finds in each scene, doubtful buildings among it, as a user gets it on a map."""
    options = ReadOptions(extractor.card.tau, LOWEST_SCORE, neighbours=False, min_area=0.0)
    find, judged = Predictor(extractor, options), []
    with progress_bar("Calibrating") as progress:
        for number, scene in enumerate(scenes):
            labelled = Labelled.of(scene)
            found = find(labelled.image, scene.resolution, lambda share: None)
            shown = on_map(found, LOWEST_SCORE, scene.resolution)
            judged.append(Judged.of(labelled.measured(shown, LOWEST_SCORE, scene.resolution)[1]))
            progress((number + 1) / len(scenes))
    return judged


def held_out(judged: Sequence[Judged]) -> list[np.ndarray]:
    """For each scene the probabilities of its buildings that a calibration of all other scenes gives, float `[N]`.

    Raises:
        QuoinError: there are not two scenes in which something is found.
    """
    if sum(len(own.scores) > 0 for own in judged) < 2:
        raise QuoinError("Buildings are found in fewer than two scenes; calibrate on scenes that have more of them.")
    cards = [
        ModelCard("others", calibration=calibrated(Judged.together([*judged[:place], *judged[place + 1 :]])))
        for place in range(len(judged))
    ]
    return [probabilities(own.scores, card) for own, card in zip(judged, cards, strict=True)]


def held_out_lines(judged: Sequence[Judged], names: Sequence[str]) -> list[str]:
    """A line for each scene, and one for all, with the calibration error of scores and of what is said held out."""
    said = held_out(judged)
    everything = Judged.together(judged), np.concatenate(said)
    rows = [*zip(names, judged, said, strict=True), ("all", *everything)]
    head = f"{'scene':<32} {'buildings':>9} {'right':>7} {'score':>7} {'held out':>8}"
    return [head, *(_line(*row) for row in rows)]


def _line(name: str, own: Judged, said: np.ndarray) -> str:
    errors = [calibration_error(reliability(each, own.right)) for each in (own.scores, said)]
    return f"{name:<32} {len(said):>9} {own.right.mean():>7.3f} {errors[0]:>7.4f} {errors[1]:>8.4f}"


if __name__ == "__main__":
    main()
