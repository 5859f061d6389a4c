"""Progress of commands that take longer than a second: a bar for people, lines for programs."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from tqdm import tqdm

Progress = Callable[[float], None]
"""Told the share that is done, 0 to 1."""


@contextmanager
def progress_bar(label: str) -> Iterator[Progress]:
    """Show a bar on stderr that the function it gives moves."""
    with tqdm(total=1.0, desc=label, bar_format="{desc} {percentage:3.0f}%|{bar}| {elapsed}<{remaining}") as bar:

        def tell(share: float) -> None:
            bar.update(share - bar.n)

        yield tell


def no_progress(share: float) -> None:
    """Tell nobody."""


def progress_lines(share: float) -> None:
    """Print the share that is done on stderr as a line, such as `42 %`."""
    print(f"{100 * share:.0f} %", file=sys.stderr, flush=True)
