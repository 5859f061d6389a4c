"""Teach a model a lesson: `python -m model.training.teaching LESSON COURSE --base MODEL`.

LESSON is a folder that QGIS's side has filled, COURSE the folder of the run, which goes on where it stopped when the
command is given again. `best.safetensors` in COURSE is at any time the last model so far that is better than its base
on the block that was set apart, and not there as long as none is. What is printed is read by QGIS's side.
"""

from __future__ import annotations

import argparse
import dataclasses
import logging
import sys
from pathlib import Path

from ...contract.errors import QuoinError
from ...contract.log import failure_line, log_to_stderr
from ...contract.model_file import read_header
from ...contract.options import TeachOptions
from ...contract.registry import WEIGHTLESS, card_of, model_file
from ...contract.teaching.lesson import Lesson
from ...contract.teaching.progress import Told, line_of
from ...data.scenes import load_scenes
from ...device.device import Device, choose_device
from ...device.memory import keep_freed_memory
from ...evaluation.protocols.memory import peak_memory_mb
from ...families.checkpoint import load_checkpoint, load_model, save_checkpoint
from ...shell import add_options, chosen
from ...worker.priority import let_others_go_first
from ..validation import validate
from .course import BEST, Course
from .left import drop_halves
from .looking import aligned, findings_of
from .places_of_lesson import places_of
from .recipes import teaching_recipe
from .room import told_where_full
from .taught_card import ELSEWHERE, compared_card, taught_card

logger = logging.getLogger(__name__)


def main() -> None:
    """Run the command line."""
    arguments = parse_arguments()
    log_to_stderr()
    keep_freed_memory()
    let_others_go_first()
    try:
        with told_where_full(arguments.course):
            teach(arguments)
    except QuoinError as error:
        sys.exit(failure_line(error))


def parse_arguments() -> argparse.Namespace:
    """Return the options of the command line."""
    parser = argparse.ArgumentParser(prog="python -m model.training.teaching", description=__doc__)
    parser.add_argument("lesson", type=Path, help="folder with what is taught")
    parser.add_argument("course", type=Path, help="folder of the run; an existing one is resumed")
    parser.add_argument("--base", required=True, help="name of a model, or path of a trained file")
    parser.add_argument("--name", required=True, help="of the model that it is to give")
    add_options(parser, TeachOptions)
    parser.add_argument("--device", choices=("auto", "cpu", "cuda"), default="auto", help="default auto")
    parser.add_argument("--check", type=Path, metavar="COCO", help="scenes elsewhere, to tell what was forgotten")
    return parser.parse_args()


def teach(arguments: argparse.Namespace) -> None:
    """Teach to the end."""
    if arguments.base in WEIGHTLESS:
        raise QuoinError("The model {name} learns nothing; choose another base.", name=arguments.base)
    lesson, device = Lesson.read(arguments.lesson), choose_device(arguments.device)
    base = card_of(arguments.base)
    recipe = teaching_recipe(base.resolution, chosen(TeachOptions, arguments))
    weights = read_header(model_file(arguments.base)).data_sum
    card = taught_card(base, weights, arguments.name, lesson, recipe)
    arguments.course.mkdir(parents=True, exist_ok=True)
    drop_halves(arguments.course)
    places = places_of(lesson, arguments.lesson, arguments.course)
    findings = findings_of(places, lesson, arguments.base, arguments.course, device, tell)
    places = aligned(places, findings, lesson.near) if arguments.align else places
    outcome = Course(arguments.base, places, recipe, card, arguments.course, device, tell).run()
    if outcome.better:
        finish(arguments, device)
    if (peak := peak_memory_mb()) is not None:
        logger.info("Took %.1f GB of memory at most.", peak / 1000)
    tell(outcome)


def finish(arguments: argparse.Namespace, device: Device) -> None:
    """Give the model its name, which may be another one since the course began, and say what it has forgotten."""
    model, card = load_checkpoint(arguments.course / BEST)
    if arguments.check:
        scenes = load_scenes(arguments.check)
        before, after = (
            validate(each, own, scenes, device) for each, own in (load_model(arguments.base), (model, card))
        )
        card = compared_card(card, {ELSEWHERE: before}, {ELSEWHERE: after})
    save_checkpoint(arguments.course / BEST, model, dataclasses.replace(card, name=arguments.name))


def tell(told: Told) -> None:
    """Print a line for QGIS's side."""
    print(line_of(told), flush=True)


if __name__ == "__main__":
    main()
