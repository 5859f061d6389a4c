"""The levels of a feature pyramid, of which the finest is computed only when somebody asks for it.

It takes a sixth of a tile's time where there is nothing to see, and where nothing is proposed nobody looks at it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from torch import Tensor


class PyramidLevels(Mapping[str, Tensor]):
    """Levels `[B, C, H, W]` by name, finest first.

    Args:
        finest: name of the finest level.
        compute: gives the finest level; called at most once.
        coarser: the other levels.
    """

    def __init__(self, finest: str, compute: Callable[[], Tensor], coarser: Mapping[str, Tensor]) -> None:
        self._finest = finest
        self._compute: Callable[[], Tensor] | None = compute
        self._known = dict(coarser)

    def __getitem__(self, level: str) -> Tensor:
        """Return a level, computing it where need be."""
        if level == self._finest and self._compute is not None:
            self._known[level] = self._compute()
            self._compute = None  # and with it what it needs
        return self._known[level]

    def __iter__(self) -> Iterator[str]:
        """Yield the names, finest first; computes nothing."""
        yield self._finest
        yield from (level for level in self._known if level != self._finest)

    def __len__(self) -> int:
        """Return the number of levels; computes nothing."""
        return sum(1 for _ in self)
