"""A building being drawn: boxes are added under roofs until it is a site."""

from __future__ import annotations

from .frame import Box, Frame
from .site import Part, Site


class Draft:
    """A building on a frame, part by part."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self._boxes: list[Box] = []
        self._parts: list[Part] = []

    def add(self, material: str, pitch: float, *wings: tuple[Box, str, float]) -> None:
        """Roof some boxes with one material: for each its form (a key of `frame.RISES_FROM`) and its eaves' height."""
        self._boxes += [box for box, _, _ in wings]
        self._parts.append(Part([self.frame.wing(*wing) for wing in wings], pitch, material))

    def site(self, small: bool = False) -> Site:
        """The building."""
        return self.frame.site(self._boxes, self._parts, small)
