"""Set up the torch environment without QGIS: `python -m quoin.processing.setup`."""

from __future__ import annotations

import argparse
import sys

from ...model.contract.errors import QuoinError
from .environment import DEVELOPMENT, RUNTIME, install


def main() -> None:
    """Set the environment up from the command line: progress goes to stderr, the interpreter's path to stdout."""
    parser = argparse.ArgumentParser(prog="quoin.processing.setup", description=main.__doc__)
    parser.add_argument("--development", action="store_true", help="add what tests, lint and training need")
    requirements = (RUNTIME, DEVELOPMENT) if parser.parse_args().development else (RUNTIME,)
    try:
        print(install(lambda line: print(line, file=sys.stderr), lambda: False, requirements))
    except QuoinError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
