"""Processor time of a training step by the parts of the network, forwards and backwards."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Any

from torch import Tensor, nn
from torch.autograd.graph import Node

REST = "the rest"


class PartClock:
    """At any time one part is running; what it takes is added to `seconds`."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self._running = [REST]
        self._since = time.process_time()
        self._claimed: set[Node] = set()

    def watch(self, module: nn.Module, part: str) -> None:
        """Measure a module's forward pass, and the backward pass of what it adds to the graph.

        A module within it that is watched too counts for itself.
        """

        def finish(_module: nn.Module, _inputs: Any, output: Any) -> None:
            self._stop()
            self._claim([tensor.grad_fn for tensor in _tensors(output)], f"{part}, backward")

        module.register_forward_pre_hook(lambda _module, _inputs: self._start(f"{part}, forward"))
        module.register_forward_hook(finish)

    def watched(self, function: Callable[..., Any], part: str) -> Callable[..., Any]:
        """The function, measured when it is called; it comes after the backward pass."""

        def call(*arguments: Any, **options: Any) -> Any:
            self._switch(REST)
            self._start(part)
            try:
                return function(*arguments, **options)
            finally:
                self._stop()

        return call

    def _claim(self, nodes: list[Node | None], part: str) -> None:
        """Count a graph's nodes as a part, down to those that belong to another one already."""
        while nodes:
            node = nodes.pop()
            if node is not None and node not in self._claimed:
                self._claimed.add(node)
                node.register_prehook(lambda _gradients: self._switch(part))
                nodes += [before for before, _ in node.next_functions]

    def _start(self, part: str) -> None:
        self._tick()
        self._running.append(part)

    def _stop(self) -> None:
        self._tick()
        self._running.pop()

    def _switch(self, part: str) -> None:
        self._tick()
        self._running[-1] = part

    def _tick(self) -> None:
        now = time.process_time()
        self.seconds[self._running[-1]] += now - self._since
        self._since = now

    def begin(self) -> None:
        """A step begins; what was known of the last one's graph is forgotten."""
        self._claimed.clear()
        self._running = [REST]
        self._since = time.process_time()

    def end(self) -> None:
        """A step has ended."""
        self._switch(REST)


def _tensors(output: Any) -> Iterator[Tensor]:
    """All tensors of a module's output."""
    if isinstance(output, Tensor):
        yield output
    elif isinstance(output, dict):
        yield from _tensors(list(output.values()))
    elif isinstance(output, (list, tuple)):
        for part in output:
            yield from _tensors(part)
