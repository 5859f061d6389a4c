"""Straight lines, given by a point and a unit vector as complex numbers."""

from __future__ import annotations

import numpy as np

LEAST_SINE = 0.05
"""Lines that meet at an angle of a smaller sine cross at no reliable point."""


def crossings(p: np.ndarray, u: np.ndarray, q: np.ndarray, v: np.ndarray) -> np.ndarray:
    """Where lines through p along u meet lines through q along v, complex128 `[N]`; NaN where nearly parallel."""
    sine = (np.conj(u) * v).imag
    parallel = abs(sine) < LEAST_SINE
    along = (np.conj(q - p) * v).imag / np.where(parallel, 1.0, sine)
    return np.where(parallel, np.nan, p + along * u)


def fitted_line(points: np.ndarray) -> tuple[complex, complex]:
    """Centre and unit vector of the total least squares line through points, complex128 `[N]`."""
    centre = points.mean()
    # The sum of squares is (Sxx - Syy) + 2i Sxy: its angle is twice that of the main axis.
    squares = ((points - centre) ** 2).sum()
    return complex(centre), complex(np.exp(0.5j * np.angle(squares)))
