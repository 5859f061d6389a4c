"""Gives a parser bytes that nobody has thought of: `python -m tools.soak.fuzz framing --runs 1000000 --seconds 200`.

Atheris keeps what reaches a new line of the parser, and changes it again. What goes wrong is a traceback, the bytes in
a file of `build/soak/`, and a failed command. `make soak-fuzz` does all parsers.
"""

from __future__ import annotations

import argparse
import hashlib
import shutil
import sys
from pathlib import Path

import atheris

from .json_mutator import mutated

with atheris.instrument_imports(include=["model"]):
    from .parsers import PARSERS, Parser

PLACE = Path("build/soak")
LONGEST_SECONDS, MOST_MEGABYTES = 60, 4096
"""Of one execution."""


def main() -> None:
    """Fuzz one parser; libFuzzer ends the process."""
    arguments = _arguments()
    parser = PARSERS[arguments.parser]
    folder = PLACE / arguments.parser
    _write_seeds(parser, folder)
    options = [
        f"-runs={arguments.runs}",
        f"-max_total_time={arguments.seconds}",
        f"-timeout={LONGEST_SECONDS}",
        f"-rss_limit_mb={MOST_MEGABYTES}",
        f"-max_len={max(parser.longest, *map(len, parser.seeds))}",
        f"-artifact_prefix={folder}-",
        "-print_final_stats=1",
        "-seed=1",
    ]
    if parser.words:
        options.append(f"-dict={folder / 'words'}")
    mutator = {"custom_mutator": mutated} if parser.words else {}
    atheris.Setup([sys.argv[0], *options, str(folder / "corpus")], parser.check, **mutator)
    atheris.Fuzz()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parser", choices=PARSERS)
    parser.add_argument("--runs", type=int, default=1_000_000, help="executions at most")
    parser.add_argument("--seconds", type=int, default=3600, help="seconds at most")
    return parser.parse_args()


def _write_seeds(parser: Parser, folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "corpus").mkdir(parents=True)
    for seed in parser.seeds:
        (folder / "corpus" / hashlib.sha1(seed, usedforsecurity=False).hexdigest()).write_bytes(seed)
    quoted = ["".join(f"\\x{byte:02x}" for byte in word) for word in parser.words]
    (folder / "words").write_text("".join(f'"{word}"\n' for word in quoted))


if __name__ == "__main__":
    main()
