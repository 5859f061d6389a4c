"""Train and measure every system of the paper: `make compare`, or `python -m tools.comparison --data ../shared/data`.

It may be stopped at any time: given again, it goes on, and skips what is done. Options that it does not know are those
of `python -m model.train`, the same for all. `python -m tools.figures` then writes the tables.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from model.contract.errors import QuoinError
from model.contract.log import log_to_stderr
from model.contract.registry import MODELS
from model.device.memory import keep_freed_memory

from .fight import Comparison
from .systems import FIGHTS
from .training import ROOT

STEPS = 1500


def main() -> None:
    """Run the command line."""
    arguments, further = parse_arguments()
    log_to_stderr()
    keep_freed_memory()
    try:
        for name in arguments.fights:
            fight = FIGHTS[name]
            comparison = Comparison(
                fight,
                arguments.model,
                arguments.data.resolve(),
                arguments.runs.resolve(),
                arguments.steps,
                tuple(further),
            )
            comparison.train()
            comparison.measure(arguments.test)
    except QuoinError as error:
        sys.exit(str(error))


def parse_arguments() -> tuple[argparse.Namespace, list[str]]:
    """Return the options of the command line, and those for every training."""
    parser = argparse.ArgumentParser(prog="python -m tools.comparison", description=__doc__, allow_abbrev=False)
    parser.add_argument("--data", type=Path, required=True, help="folder of train.json, val.json and the others")
    parser.add_argument("--model", default=MODELS[0], help=f"whose trunk all have; default {MODELS[0]}")
    parser.add_argument("--runs", type=Path, default=ROOT / "runs" / "comparison", help="folder of the trainings")
    parser.add_argument("--fights", nargs="+", choices=FIGHTS, default=list(FIGHTS), help="default all")
    parser.add_argument("--steps", type=int, default=STEPS, help=f"of each training; default {STEPS}")
    parser.add_argument("--test", action="store_true", help="measure on the test split, too")
    return parser.parse_known_args()


if __name__ == "__main__":
    main()
