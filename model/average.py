"""Average trained networks: `python -m model.average A 0.5 B 0.5 --validation val.json --output mean.safetensors`.

Why it is better than each of them says `model/training/weight_mean.py`.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from .contract.card import ModelCard
from .contract.errors import QuoinError
from .data.scenes import load_scenes
from .device.cpu import CpuDevice
from .families.checkpoint import load_checkpoint, save_checkpoint
from .families.family import Family
from .training.validation import validate_places
from .training.weight_mean import mean_of


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(prog="python -m model.average", description=__doc__)
    parser.add_argument("parts", nargs="+", help="trained files, each followed by its share; shares add up to 1")
    parser.add_argument("--validation", type=Path, required=True, help="COCO file of scenes, measured for the card")
    parser.add_argument("--output", type=Path, required=True, help="file to write")
    arguments = parser.parse_args()
    try:
        model, card = average(read_shares(arguments.parts))
        places = validate_places(model, card, load_scenes(arguments.validation), CpuDevice())
        save_checkpoint(arguments.output, model, card.measured(places))
        for place, measures in places.items():
            print(place, " ".join(f"{name} {value:.4f}" for name, value in measures.items()))
    except QuoinError as error:
        sys.exit(str(error))


def read_shares(parts: list[str]) -> list[tuple[Path, float]]:
    """Files and their shares, as the command line gives them.

    Raises:
        QuoinError: they are not pairs of a file and a number that add up to 1.
    """
    try:
        shares = [(Path(file), float(share)) for file, share in zip(parts[::2], parts[1::2], strict=True)]
    except ValueError as error:
        raise QuoinError("Each file needs its share behind it; give them as FILE SHARE FILE SHARE.") from error
    if abs(sum(share for _, share in shares) - 1) > 1e-6:
        raise QuoinError("The shares do not add up to 1; change one of them.")
    return shares


def average(shares: list[tuple[Path, float]]) -> tuple[Family, ModelCard]:
    """The model whose weights are the weighted mean of those of trained files, and the last one's card, uncalibrated.

    Raises:
        QuoinError: a file is missing, damaged, or of another version.
    """
    trained = [(*load_checkpoint(file), share) for file, share in shares]
    mean = mean_of([(model, share) for model, _, share in trained])
    return mean, replace(trained[-1][1], calibration=[])


if __name__ == "__main__":
    main()
