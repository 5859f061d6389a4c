"""A plane in metres that touches the ellipsoid at a place: true lengths for tens of kilometres around it."""

from __future__ import annotations

import numpy as np

SEMI_MAJOR = 6378137.0
FLATTENING = 1 / 298.257223563
ECCENTRICITY_SQUARED = FLATTENING * (2 - FLATTENING)
"""WGS 84."""


class LocalPlane:
    """East and north in metres from a place: topocentric coordinates without the height (EPSG method 9837)."""

    def __init__(self, longitude: float, latitude: float) -> None:
        self._origin = _geocentric(np.array([[longitude, latitude]]))
        lon, lat = np.radians([longitude, latitude])
        east = [-np.sin(lon), np.cos(lon), 0.0]
        north = [-np.sin(lat) * np.cos(lon), -np.sin(lat) * np.sin(lon), np.cos(lat)]
        self._axes = np.array([east, north])

    def from_degrees(self, points: np.ndarray) -> np.ndarray:
        """Turn longitudes and latitudes `[N, 2]` into metres east and north `[N, 2]`."""
        return (_geocentric(points) - self._origin) @ self._axes.T


def _geocentric(points: np.ndarray) -> np.ndarray:
    """Turn longitudes and latitudes in degrees into geocentric x, y, z on the ellipsoid, in metres."""
    lon, lat = np.radians(points).T
    radius = SEMI_MAJOR / np.sqrt(1 - ECCENTRICITY_SQUARED * np.sin(lat) ** 2)
    z = radius * (1 - ECCENTRICITY_SQUARED) * np.sin(lat)
    return np.stack([radius * np.cos(lat) * np.cos(lon), radius * np.cos(lat) * np.sin(lon), z], axis=1)
