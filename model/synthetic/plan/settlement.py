"""What describes a kind of settlement: a few numbers."""

from __future__ import annotations

from dataclasses import dataclass, field

Range = tuple[float, float]
Weights = dict[str, float]


@dataclass(frozen=True)
class Settlement:
    """What a settlement is made of; lengths in metres, angles in degrees, weights relative.

    Attributes:
        block: length of the longer side below which a block is not divided by another street.
        street: width from one block to the next.
        street_surface: weights of `asphalt`, `soil`, `gravel`, `paving`, or of `none` where no street is drawn.
        lot_width: along the street.
        lot_depth: away from the street.
        attached: share of rows of lots whose houses share walls.
        built: share of lots with a building.
        open_blocks: share of blocks that are a field, a park or a car park.
        setback: between building and lot boundary.
        fill: share of the lot's width and depth that a detached building takes.
        turn: deviation of a building from its lot's direction.
        skew: deviation of corners from the rectangle.
        storeys: fewest and most.
        footprints: weights of the shapes in `footprints.py`.
        roofs: weights of the kinds of roof in `slopes.py`.
        yards: weights of the surfaces of lots in `surfaces.py`.
        verges: weights of the surfaces beside the carriageway.
        open_kinds: weights of the surfaces of open blocks.
        sheds: share of built lots with an outbuilding.
        walls: share of lots with a wall or fence round them.
        trees: per hectare.
        bushes: per hectare.
        hedges: share of lots with a hedge along one side.
        litter: small things lying about, per hectare.
        cars: per hectare.
        dwellings: weights of the kinds of dwelling in `dwellings.py`, which say what stands on a lot and what roofs it
            has; where there are none, footprints, roofs and sheds are drawn apart.
        hard_light: whether the sun is low and the sky dark, so that shadows are long and deep.
        lean: deviation of the metres that a wall's foot is seen away from its top, per metre of height.
        crowns: least and greatest radius of trees.
        overhang: share of plants that may reach over a roof.
    """

    block: float
    street: Range
    street_surface: Weights
    lot_width: Range
    lot_depth: Range
    footprints: Weights
    roofs: Weights
    yards: Weights
    verges: Weights
    open_kinds: Weights
    attached: float = 0.0
    built: float = 0.9
    open_blocks: float = 0.1
    setback: float = 0.6
    fill: Range = (0.5, 0.9)
    turn: float = 2.0
    skew: float = 0.15
    storeys: tuple[int, int] = (1, 2)
    sheds: float = 0.2
    walls: float = 0.3
    trees: float = 30.0
    bushes: float = 60.0
    hedges: float = 0.1
    litter: float = 60.0
    cars: float = 10.0
    dwellings: Weights = field(default_factory=dict)
    hard_light: bool = False
    lean: float = 0.06
    crowns: Range = (1.2, 4.8)
    overhang: float = 0.12
