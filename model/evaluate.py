"""Measure a model, or a layer of polygons.

A model on the scenes of a COCO file: `python -m model.evaluate --coco val.json --model keypoint`.
A layer against another: `python -m model.evaluate --predictions buildings.gpkg --reference reference.geojson`.
"""

from __future__ import annotations

import argparse
import json
import sys
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from .contract.errors import QuoinError
from .contract.log import failure_line, log_to_stderr
from .contract.option import options_of
from .contract.options import CompareOptions, NetworkOptions, ReadOptions
from .data.scenes import load_scenes
from .evaluation.measures.average_precision import LOWEST_SCORE
from .evaluation.progress import Progress, progress_bar, progress_lines
from .evaluation.protocols.layers import evaluate_layers
from .evaluation.protocols.patches import evaluate_patches
from .evaluation.protocols.scenes import evaluate_scenes
from .evaluation.report.evaluation import Evaluation
from .evaluation.report.report import write_report
from .evaluation.report.table import table
from .shell import Usual, add_options, chosen

PROTOCOLS = {"scenes": evaluate_scenes, "patches": evaluate_patches}

USUAL = {
    "tau": Usual(None, "from the model card"),
    "score": Usual(None, f"from the model card, {LOWEST_SCORE} on patches, 0 for layers"),
    "min_area": Usual(0.0, "0"),
}
"""Defaults that are not those of users."""


def main() -> None:
    """Run the command line."""
    arguments = parse_arguments()
    log_to_stderr()
    try:
        evaluation = evaluate(arguments)
        if not arguments.progress_lines:
            print(table(evaluation))
        if arguments.json:
            arguments.json.parent.mkdir(parents=True, exist_ok=True)
            arguments.json.write_text(json.dumps(evaluation.to_dict(), indent=1), encoding="utf-8")
        if arguments.report:
            path = write_report(evaluation, arguments.report)
            print("" if arguments.progress_lines else f"report: {path}")
    except (QuoinError, OSError) as error:
        told = error if isinstance(error, QuoinError) else _unwritten(error)
        sys.exit(failure_line(told) if arguments.progress_lines else str(told))
    except KeyboardInterrupt:
        sys.exit("Cancelled.")


def _unwritten(error: OSError) -> QuoinError:
    return QuoinError("The result cannot be written ({reason}); choose another place.", reason=error)


def parse_arguments() -> argparse.Namespace:
    """Return the options of the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m model.evaluate", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    model = parser.add_argument_group("a model on labelled images")
    model.add_argument("--coco", type=Path, help="COCO file of scenes")
    model.add_argument("--model", help="name of a model, or path of a trained file")
    model.add_argument("--protocol", choices=PROTOCOLS, default="scenes", help="default scenes")
    add_options(model, ReadOptions, USUAL, without={"neighbours"})
    add_options(model, NetworkOptions)
    layers = parser.add_argument_group("a layer against a reference layer (GeoJSON or GeoPackage)")
    layers.add_argument("--predictions", type=Path, help="layer to measure; its field `score` is used if there is one")
    layers.add_argument("--reference", type=Path, help="layer that is taken for true")
    add_options(layers, CompareOptions)
    layers.add_argument(
        "--extent", type=float, nargs=4, metavar=("WEST", "SOUTH", "EAST", "NORTH"), help="in degrees; default all"
    )
    parser.add_argument("--json", type=Path, metavar="OUT", help="write the measures to this file")
    parser.add_argument("--report", type=Path, metavar="DIR", help="write evaluation.html into this folder")
    parser.add_argument("--title", help="heading of the report")
    parser.add_argument(
        "--progress-lines", action="store_true", help="print progress, and a failure, as a program reads it"
    )
    arguments = parser.parse_args()
    if (arguments.coco is None) == (arguments.predictions is None):
        parser.error("give either --coco and --model, or --predictions and --reference")
    if (arguments.coco is None) != (arguments.model is None):
        parser.error("--coco and --model go together")
    if (arguments.predictions is None) != (arguments.reference is None):
        parser.error("--predictions and --reference go together")
    return arguments


def evaluate(arguments: argparse.Namespace) -> Evaluation:
    """Run what the options ask for."""
    bar: AbstractContextManager[Progress] = (
        nullcontext(progress_lines) if arguments.progress_lines else progress_bar("Evaluating")
    )
    with bar as progress:
        return _evaluate_model(arguments, progress) if arguments.coco else _evaluate_layers(arguments, progress)


def _evaluate_layers(arguments: argparse.Namespace, progress: Progress) -> Evaluation:
    score = arguments.score or 0.0
    evaluation = evaluate_layers(
        arguments.predictions, arguments.reference, arguments.resolution, arguments.extent, score, progress
    )
    evaluation.title = arguments.title or f"{arguments.predictions.name} – {arguments.reference.name}"
    evaluation.settings = {
        "Grid": f"{arguments.resolution} m per pixel on a local plane",
        "Extent": " ".join(map(str, arguments.extent)) if arguments.extent else "all of both layers",
        "Least score": f"{score}",
    }
    return evaluation


def _evaluate_model(arguments: argparse.Namespace, progress: Progress) -> Evaluation:
    # Only here, since layers are measured without torch.
    from .evaluation.measures.reliability import with_card
    from .evaluation.protocols.predictor import Predictor
    from .extraction.extractor import Extractor

    scenes = load_scenes(arguments.coco)
    network = chosen(NetworkOptions, arguments)
    extractor = Extractor.load(arguments.model, network.device, network.tta_views)
    card = extractor.card
    tau = card.tau if arguments.tau is None else arguments.tau
    # A patch has a building in its middle: there is nothing to be confident of.
    usual = card.score if arguments.protocol == "scenes" else LOWEST_SCORE
    score = usual if arguments.score is None else arguments.score
    # what gives way to a neighbour is ranked, too: only the map of the confident ones is arranged, by the protocol
    options = chosen(ReadOptions, arguments, tau=tau, score=min(LOWEST_SCORE, score), neighbours=False)
    evaluation = PROTOCOLS[arguments.protocol](scenes, Predictor(extractor, options), score, progress)
    evaluation.title = arguments.title or f"{arguments.model} on {arguments.coco.name}"
    if evaluation.judged is not None:
        evaluation.reliability = with_card(evaluation.judged, card)
    evaluation.settings = {
        "Model": f"{card.name}, {card.steps} training steps, {card.resolution} m per pixel",
        "Images": f"{len(scenes)}",
        "Protocol": arguments.protocol,
        "Thresholds": f"AP from score {options.score}, all else from score {score}; τ {tau}",
        "Reading": _reading(options),
        "Orientations": f"{network.tta_views}",
        "Device": str(extractor.device.place),
    }
    return evaluation


def _reading(options: ReadOptions) -> str:
    """How buildings were read, but for the thresholds."""
    others = [each.name for each in options_of(ReadOptions) if each.name not in ("tau", "score", "neighbours")]
    return ", ".join(f"{name} {getattr(options, name)}" for name in others)


if __name__ == "__main__":
    main()
