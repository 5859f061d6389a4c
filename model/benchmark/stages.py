"""Where the time of an extraction goes."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager

from torch import nn

from ..families.keypoint.network import BuildingNetwork


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

    def watch(self, network: BuildingNetwork) -> None:
        """Count the parts of a network as stages from now on."""
        parts: dict[str, list[nn.Module]] = {
            "backbone": [network.backbone],
            # the finest level is computed when the boxes ask for it
            "pyramid": [network.pyramid, network.pyramid.get_submodule("layer_blocks.0")],
            "proposals": [network.rpn],
            "boxes": [network.roi_heads.box_roi_pool, network.roi_heads.box_head, network.roi_heads.box_predictor],
            "semantic_maps": [network.roi_heads.surface_head],
            "keypoints": [network.roi_heads.building_roi_pool, network.roi_heads.building_head],
        }
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
