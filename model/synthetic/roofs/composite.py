"""A building of several parts, each under its own roof: the highest is seen, and together they are one."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from ..paint.canvas import Window
from ..paint.painting import Painting
from ..plan.site import Part, Site, Wing
from .facades import paint_facade
from .fittings import fit_out
from .materials import cover
from .parapet import raise_parapet
from .slopes import raise_roof

JOINT = 3
"""Pixels over which one material passes into the next, as the camera would see the joint."""


@dataclass
class Layer:
    """A part over the whole window of its building: colour `[3, h, w]`, height in metres and slant `[h, w]`."""

    colour: np.ndarray
    height: np.ndarray
    slant: np.ndarray


def paint_composite(painting: Painting, site: Site, number: int) -> None:
    """Paint a site that has parts."""
    canvas, rings = painting.canvas, [ring * painting.metre for ring in site.rings]
    window = canvas.window_around(rings[0], 2)
    coverage = window.coverage(rings)
    canvas.roof_id[window.slices][coverage > 0.5] = number
    parts = [in_pixels(part, painting.metre) for part in site.parts]
    layers = [_layer(painting, part, window) for part in parts]
    seen = np.argmax([layer.height for layer in layers], axis=0)
    top = Layer(*(_chosen(layers, seen, name) for name in ("colour", "height", "slant")))
    if not any(part.pitch for part in parts):
        top.height += raise_parapet(painting, coverage, top.colour)
    canvas.paint(window, coverage, top.colour, np.maximum(top.height, 0), top.slant)
    if not site.small:
        fit_out(painting, rings, parts)


def paint_facades(painting: Painting, site: Site) -> None:
    """The walls of all parts of a site, as far as the camera sees them beside the roofs."""
    for part in (in_pixels(part, painting.metre) for part in site.parts):
        for wing in part.wings:
            paint_facade(painting, wing)


def in_pixels(part: Part, metre: float) -> Part:
    """A part with its wings' outlines in pixels."""
    wings = [Wing(wing.quad * metre, wing.rises_from, wing.eaves) for wing in part.wings]
    return Part(wings, part.pitch, part.material)


def _layer(painting: Painting, part: Part, window: Window) -> Layer:
    roof = raise_roof(part.wings, part.pitch, window, painting.canvas.resolution)
    return Layer(cover(painting, roof, part.material), roof.height, roof.slant(painting.sun.direction))


def _chosen(layers: list[Layer], seen: np.ndarray, name: str) -> np.ndarray:
    """What is seen of the layers' fields; colours pass into each other."""
    fields = [getattr(layer, name) for layer in layers]
    if name != "colour":
        return np.choose(seen, fields).astype(np.float32)
    shares = [cv2.blur((seen == number).astype(np.float32), (JOINT, JOINT)) for number in range(len(layers))]
    return np.sum([share * field for share, field in zip(shares, fields)], axis=0)
