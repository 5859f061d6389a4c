"""The grid of cells on which a building's corners are told, and the words that they are told in."""

from __future__ import annotations

SIDE = 28
"""Cells per side, as published."""
CELLS = SIDE * SIDE
"""Words are the cells, row by row, from 0 on."""
END = CELLS
"""The word after the last corner: the ring is closed."""
WORDS = CELLS + 1
MOST_VERTICES = 30
"""Of a building: what labels have more of is simplified, and what is read ends there."""
LEAST_VERTICES = 3
