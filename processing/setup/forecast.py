"""What a set-up will fetch, how much disk it takes and how long it lasts, told before it begins."""

from __future__ import annotations

import json
import platform
import sys
from dataclasses import dataclass
from pathlib import Path

from .builds import CPU, PYPI, wanted_build
from .environment import RUNTIME

LINE = 6.25
"""Megabytes a second of the line that minutes are told for: 50 Mbit/s."""
DISK = 60.0
"""Megabytes a second at which files are unpacked."""
UV = (18, 60)
"""Megabytes to fetch and on disk of the installer."""


@dataclass(frozen=True)
class Forecast:
    """What a build of torch, with all that goes with it, costs.

    Attributes:
        fetched: megabytes to fetch.
        disk: megabytes on disk, during the set-up and afterwards.
    """

    fetched: int
    disk: int

    @property
    def minutes(self) -> int:
        """How long it lasts at 50 Mbit/s."""
        return max(1, round((self.fetched / LINE + self.disk / DISK) / 60))


def forecast() -> Forecast:
    """Return what a set-up on this computer will cost."""
    return forecast_of(wanted_build())


def other_forecast() -> Forecast | None:
    """Return what it will cost where PyTorch's own index cannot be reached, or None if it is not asked."""
    return None if wanted_build() == PYPI else forecast_of(PYPI)


def forecast_of(build: str, sizes: Path = RUNTIME.sizes) -> Forecast:
    """Return what a build costs on this computer; on an unknown kind of computer, what it costs on a common one."""
    known = json.loads(sizes.read_text(encoding="utf-8"))
    of_system = known.get(f"{sys.platform}-{platform.machine().lower()}", known["linux-x86_64"])
    parts = (of_system["libraries"], of_system.get(build, of_system[CPU]), of_system.get("uv", UV))
    return Forecast(*(sum(numbers) for numbers in zip(*parts)))
