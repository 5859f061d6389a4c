"""Measure the speed of a model on a scene: `python -m model.benchmark [--json OUT]`."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

import numpy as np

from ..contract.errors import QuoinError
from ..contract.log import log_to_stderr
from ..contract.registry import MODELS, card_of
from ..data.resampling import resample
from ..data.scenes import read_rgb
from ..device.memory import keep_freed_memory
from ..synthetic import render_scene
from .benchmark import benchmark
from .table import table


def main() -> None:
    """Run the command line."""
    arguments = parse_arguments()
    log_to_stderr()
    keep_freed_memory()  # as the worker does
    try:
        figures = benchmark(arguments.model, _scene(arguments), arguments.mask_rcnn_tiles)
        print(table(figures))
        if arguments.json:
            arguments.json.parent.mkdir(parents=True, exist_ok=True)
            arguments.json.write_text(json.dumps(figures, indent=1), encoding="utf-8")
    except QuoinError as error:
        sys.exit(str(error))


def parse_arguments() -> argparse.Namespace:
    """Return the options of the command line."""
    parser = argparse.ArgumentParser(prog="python -m model.benchmark", description=__doc__)
    parser.add_argument("--json", type=Path, metavar="OUT", help="write the figures to this file")
    parser.add_argument("--model", default=MODELS[0], help=f"name or path of a model; default {MODELS[0]}")
    parser.add_argument("--image", type=Path, help="8-bit RGB image; default a rendered suburb")
    parser.add_argument("--resolution", type=float, help="of the image, metres per pixel; default the model's own")
    parser.add_argument("--size", type=int, default=1792, help="side of the rendered scene in pixels; default 1792")
    parser.add_argument("--mask-rcnn-tiles", type=int, default=4, help="tiles Mask R-CNN is timed on; default 4")
    return parser.parse_args()


def _scene(arguments: argparse.Namespace) -> np.ndarray:
    """The image at the model's resolution, uint8 `[H, W, 3]`."""
    resolution = card_of(arguments.model).resolution
    if arguments.image is None:
        return render_scene(arguments.size, arguments.size, resolution, seed=0, settlement="suburb").image
    return resample(read_rgb(arguments.image), (arguments.resolution or resolution) / resolution)


if __name__ == "__main__":
    main()
