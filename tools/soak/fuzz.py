"""Gives a parser bytes that nobody has thought of: `python -m tools.soak.fuzz framing --runs 1000000 --seconds 200`.

Atheris keeps what reaches a new line of the parser, and changes it again. What goes wrong is a traceback, the bytes in
a file of `build/soak/`, and a failed command. `make soak-fuzz` does all parsers. Atheris 3.0 keeps whatever arrays are
compared, so it goes on in a new process every so often, with what is kept in files.
"""

from __future__ import annotations

import argparse
import hashlib
import shutil
import subprocess
import sys
import time
from pathlib import Path

from .parsers import PARSERS, Parser

PLACE = Path("build/soak")
LONGEST_SECONDS, MOST_MEGABYTES = 60, 4096
"""Of one execution."""
ROUND = 40_000
"""Executions of one process."""


def main() -> None:
    """Fuzz one parser, in as many rounds as it takes; ends as the last one does."""
    arguments = _arguments()
    folder = PLACE / arguments.parser
    _write_seeds(PARSERS[arguments.parser], folder)
    end = time.monotonic() + arguments.seconds
    for start in range(0, arguments.runs, ROUND):
        left = round(end - time.monotonic())
        if left <= 0:
            sys.exit(f"Stopped after {start} executions; give --seconds more.")
        ended = subprocess.run(_round(arguments.parser, folder, min(ROUND, arguments.runs - start), left, start))
        if ended.returncode:
            sys.exit(ended.returncode)
    print(f"Executions: {arguments.runs}")


def _round(parser: str, folder: Path, runs: int, seconds: int, seed: int) -> list[str]:
    options = [
        f"-runs={runs}",
        f"-max_total_time={seconds}",
        f"-timeout={LONGEST_SECONDS}",
        f"-rss_limit_mb={MOST_MEGABYTES}",
        f"-artifact_prefix={folder}-",
        "-print_final_stats=1",
        f"-seed={seed + 1}",
    ]
    return [sys.executable, "-m", "tools.soak.fuzz_round", parser, str(folder / "corpus"), *options]


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parser", choices=PARSERS)
    parser.add_argument("--runs", type=int, default=1_000_000, help="executions at most")
    parser.add_argument("--seconds", type=int, default=20_000, help="seconds at most")
    return parser.parse_args()


def _write_seeds(parser: Parser, folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "corpus").mkdir(parents=True)
    for seed in parser.seeds:
        (folder / "corpus" / hashlib.sha1(seed, usedforsecurity=False).hexdigest()).write_bytes(seed)


if __name__ == "__main__":
    main()
