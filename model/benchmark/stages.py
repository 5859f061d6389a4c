"""Where the time of an extraction goes."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager

from torch import nn


class Stages:
    """Seconds by the name of a stage; those of a stage inside another one count for the inner one only."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)
        self._open: list[tuple[str, float]] = []

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Count what is done inside for a stage."""
        self.enter(name)
        yield
        self.leave()

    def enter(self, name: str) -> None:
        """Begin a stage."""
        self._switch()
        self._open.append((name, time.perf_counter()))

    def leave(self) -> None:
        """End the stage that began last."""
        self._switch()
        self._open.pop()
        if self._open:
            self._open[-1] = (self._open[-1][0], time.perf_counter())

    def watch(self, parts: Mapping[str, Iterable[nn.Module]]) -> None:
        """Count the parts of a network as stages from now on."""
        for name, modules in parts.items():
            for module in modules:
                self._watch(name, module)

    def _watch(self, name: str, module: nn.Module) -> None:
        module.register_forward_pre_hook(lambda *_: self.enter(name))
        module.register_forward_hook(lambda *_: self.leave())

    def _switch(self) -> None:
        """Count the time up to now for the stage that is open."""
        if self._open:
            name, start = self._open[-1]
            self.seconds[name] += time.perf_counter() - start
