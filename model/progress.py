"""Progress of commands that take longer than a second: a bar for people, lines for programs."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from tqdm import tqdm


@contextmanager
def progress_bar(label: str) -> Iterator[Callable[[float], None]]:
    """Show a bar on stderr; the function it gives is told the share that is done, 0 to 1."""
    with tqdm(total=1.0, desc=label, bar_format="{desc} {percentage:3.0f}%|{bar}| {elapsed}<{remaining}") as bar:

        def tell(share: float) -> None:
            bar.update(share - bar.n)

        yield tell


def progress_lines(share: float) -> None:
    """Print the share that is done on stderr as a line, such as `42 %`."""
    print(f"{100 * share:.0f} %", file=sys.stderr, flush=True)
