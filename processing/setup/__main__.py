"""Set up the torch environment without QGIS: `python -m quoin.processing.setup`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ...model.contract.errors import QuoinError
from .environment import CLUSTER, DEVELOPMENT, RUNTIME
from .install import Setup
from .progress import Progress


def main() -> None:
    """Set the environment up from the command line: progress goes to stderr, the interpreter's path to stdout."""
    parser = argparse.ArgumentParser(prog="quoin.processing.setup", description=main.__doc__)
    parser.add_argument("--cluster", action="store_true", help="add what extraction without QGIS needs")
    parser.add_argument("--development", action="store_true", help="add what tests, lint and training need, too")
    parser.add_argument("--repair", action="store_true", help="make it again, also where it is complete")
    parser.add_argument("--wheels", type=Path, metavar="FOLDER", help="take all files from a folder; no network")
    given = parser.parse_args()
    kit = DEVELOPMENT if given.development else CLUSTER if given.cluster else RUNTIME
    setup = Setup(Teller().report, _say, lambda: False, kit, wheels=given.wheels, anew=given.repair)
    try:
        print(setup.run())
    except QuoinError as error:
        sys.exit(str(error))
    except KeyboardInterrupt:
        sys.exit("The set-up was stopped: start it again to go on.")


class Teller:
    """Writes how far a set-up is, each line once."""

    def __init__(self) -> None:
        self._last = ""

    def report(self, progress: Progress) -> None:
        """Take how far it is."""
        line = str(progress)
        if line != self._last:
            self._last = line
            _say(f"{line} ({progress.whole:.0%})")


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
