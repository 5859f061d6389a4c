"""Write the tables of figures into the pages: `python -m tools.figures [NAME…]`, or all of them by `make figures`.

What takes long is kept in `build/figures/` as long as neither the weights nor the code of `model/` change.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from model.contract.errors import QuoinError
from model.contract.registry import MODELS

from .page import put
from .subject import ROOT, Subject
from .tables import TABLES, Table


def main() -> None:
    """Run the command line."""
    arguments = parse_arguments()
    subject = Subject(arguments.model, arguments.data, arguments.test)
    try:
        for name in arguments.names or _usual(arguments.test):
            print(name, flush=True)
            put(ROOT / TABLES[name].page, name, text_of(name, TABLES[name], subject))
    except QuoinError as error:
        sys.exit(str(error))


def parse_arguments() -> argparse.Namespace:
    """Return the options of the command line."""
    parser = argparse.ArgumentParser(prog="python -m tools.figures", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"all by default; of {', '.join(TABLES)}")
    parser.add_argument("--model", default=MODELS[0], help=f"name or path of a model; default {MODELS[0]}")
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data", help="folder of val.json")
    parser.add_argument("--test", action="store_true", help="look at the test split, too")
    arguments = parser.parse_args()
    unknown = [name for name in arguments.names if name not in TABLES]
    if unknown:
        parser.error(f"there is no table {', '.join(unknown)}")
    if not arguments.test and any(TABLES[name].test for name in arguments.names):
        parser.error("the test split is only looked at with --test")
    return arguments


def _usual(test: bool) -> list[str]:
    """All tables but those that a make target of its own measures, and those of the test split unless asked for."""
    return [name for name, table in TABLES.items() if not table.measured_by and (test or not table.test)]


def text_of(name: str, table: Table, subject: Subject) -> str:
    """A table's text: measured, or as it was kept for these weights and this code."""
    kept = subject.cache / f"{name}.md"
    if table.is_cheap or not kept.exists():
        kept.write_text(table.make(subject), encoding="utf-8")
    return kept.read_text(encoding="utf-8")


if __name__ == "__main__":
    main()
