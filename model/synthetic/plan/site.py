"""What a plan is made of: lots, buildings with their roofs, and what else is built; all of it in metres."""

from __future__ import annotations

from dataclasses import dataclass, field

from ...building import Ring
from .quads import Quad


@dataclass
class Lot:
    """A piece of land with its front at v = 0, and whether its houses stand wall to wall with the neighbours'."""

    quad: Quad
    attached: bool


@dataclass
class Wing:
    """A convex piece of roof.

    Attributes:
        quad: its outline.
        rises_from: sides (0: v = 0, 1: u = 1, 2: v = 1, 3: u = 0) from which the roof rises, one or more.
        eaves: metres above the ground.
    """

    quad: Quad
    rises_from: tuple[int, ...]
    eaves: float


@dataclass
class Part:
    """What one material covers of a building.

    Attributes:
        wings: where they overlap the higher one is seen.
        pitch: rise over run; flat roofs have none.
        material: a key of `materials.MATERIALS`.
    """

    wings: list[Wing]
    pitch: float
    material: str


@dataclass
class Fixture:
    """Something built that is not a building: a key of `fixtures.FIXTURES`, and where it lies."""

    kind: str
    quad: Quad


@dataclass
class Site:
    """One building to be: coordinates in metres.

    Attributes:
        rings: outline and courtyards.
        wings: convex quads whose union is the footprint.
        width, depth: sides of the quad that the footprint fills.
        small: a shed or garage.
        parts: its roofs, where they are planned with it.
    """

    rings: list[Ring]
    wings: list[Quad]
    width: float
    depth: float
    small: bool
    parts: list[Part] = field(default_factory=list)


@dataclass
class Layout:
    """The plan of a scene in metres, origin at the top left corner, y down."""

    streets: list[Quad]
    open_blocks: list[Quad]
    lots: list[Lot]
    sites: list[Site]
    fixtures: list[Fixture] = field(default_factory=list)
