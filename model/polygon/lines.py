"""Straight lines, given by a point and a unit vector as complex numbers."""

from __future__ import annotations

import cmath

import numpy as np

LEAST_SINE = 0.05
"""Lines that meet at an angle of a smaller sine cross at no reliable point."""


def crossing(p: complex, u: complex, q: complex, v: complex) -> complex | None:
    """Where the line through p along u meets the line through q along v; None where they are nearly parallel."""
    sine = u.real * v.imag - u.imag * v.real
    if abs(sine) < LEAST_SINE:
        return None
    way = q - p
    return p + u * ((way.real * v.imag - way.imag * v.real) / sine)


def fitted_line(points: np.ndarray) -> tuple[complex, complex]:
    """Centre and unit vector of the total least squares line through points, complex128 `[N]`."""
    centre = complex(points.sum()) / len(points)
    away = points - centre
    # The sum of squares is (Sxx - Syy) + 2i Sxy: its angle is twice that of the main axis.
    return centre, cmath.rect(1.0, 0.5 * cmath.phase(np.dot(away, away)))
