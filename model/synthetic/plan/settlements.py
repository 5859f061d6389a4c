"""The kinds of settlement a scene can show, each described by a few numbers."""

from __future__ import annotations

from dataclasses import dataclass, replace

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


SETTLEMENTS: dict[str, Settlement] = {
    "suburb": Settlement(
        block=66,
        street=(8, 12),
        street_surface={"asphalt": 1.0},
        lot_width=(13, 18),
        lot_depth=(20, 27),
        footprints={"rectangle": 3, "l": 3, "t": 2, "z": 1.5, "notched": 2, "porched": 2.5, "u": 0.7},
        roofs={"hip tile": 3, "gable tile": 2, "hip iron": 2, "gable iron": 2, "flat membrane": 0.7, "mono iron": 0.5},
        yards={"lawn": 5, "dry lawn": 2, "paving": 1, "soil": 0.5},
        open_blocks=0.06,
        setback=1.5,
        fill=(0.62, 0.9),
        turn=1.5,
        sheds=0.35,
        walls=0.6,
        trees=70,
        bushes=140,
        cars=22,
        hedges=0.45,
        litter=50,
        verges={"lawn": 3, "paving": 2, "dry lawn": 1},
        open_kinds={"lawn": 4, "dry lawn": 2, "asphalt": 1},
    ),
    "town": Settlement(
        block=48,
        street=(3, 7),
        street_surface={"asphalt": 1, "soil": 1, "paving": 1},
        lot_width=(6, 11),
        lot_depth=(9, 14),
        footprints={"rectangle": 5, "l": 2.5, "notched": 2, "u": 0.6, "t": 0.5, "courtyard": 0.3, "z": 0.7},
        roofs={"flat concrete": 6, "mono iron": 1.2, "gable iron": 1.2, "gable tile": 0.4, "hip tile": 0.2},
        yards={"soil": 2, "paving": 3, "rough": 2, "beds": 1},
        attached=0.75,
        built=0.93,
        open_blocks=0.05,
        setback=0.4,
        fill=(0.75, 0.97),
        turn=2.5,
        skew=0.3,
        storeys=(1, 5),
        sheds=0.1,
        walls=0.15,
        trees=10,
        bushes=130,
        cars=12,
        litter=420,
        hedges=0.05,
        verges={"paving": 3, "soil": 2, "rough": 1},
        open_kinds={"rough": 3, "soil": 2, "paving": 1, "beds": 1, "asphalt": 0.5},
    ),
    "informal": Settlement(
        block=28,
        street=(1, 3.5),
        street_surface={"soil": 4, "none": 1, "gravel": 0.5},
        lot_width=(5, 10),
        lot_depth=(5.5, 10),
        footprints={"rectangle": 8, "l": 1.5, "notched": 1},
        roofs={"mono rusty": 4, "gable rusty": 4, "gable iron": 1.5, "hip rusty": 0.7, "flat concrete": 0.4},
        yards={"soil": 5, "rough": 2},
        attached=0.35,
        built=0.94,
        open_blocks=0.05,
        setback=0.2,
        fill=(0.78, 0.99),
        turn=5,
        skew=0.35,
        storeys=(1, 1),
        sheds=0.1,
        walls=0.05,
        trees=9,
        bushes=40,
        cars=3,
        litter=450,
        verges={"soil": 4, "rough": 1},
        open_kinds={"soil": 3, "rough": 3, "beds": 1, "asphalt": 0.3},
    ),
    "rural": Settlement(
        block=90,
        street=(4, 7),
        street_surface={"none": 3, "soil": 2},
        lot_width=(17, 30),
        lot_depth=(17, 30),
        footprints={"rectangle": 6, "l": 1.5, "notched": 1, "t": 0.7, "porched": 1, "u": 0.3},
        roofs={
            "gable iron": 3,
            "hip iron": 3,
            "gable rusty": 1.5,
            "mono iron": 0.7,
            "hip thatch": 0.7,
            "hip tile": 0.4,
        },
        yards={"rough": 4, "soil": 3, "beds": 3, "dry lawn": 1},
        built=0.72,
        open_blocks=0.25,
        fill=(0.3, 0.6),
        turn=25,
        sheds=0.55,
        walls=0.15,
        trees=90,
        bushes=220,
        cars=2,
        litter=50,
        hedges=0.2,
        verges={"rough": 2, "soil": 1},
        open_kinds={"fields": 4, "beds": 2, "rough": 3, "dry lawn": 1, "soil": 1},
    ),
    "estate": Settlement(
        block=80,
        street=(10, 16),
        street_surface={"asphalt": 3, "paving": 1},
        lot_width=(18, 40),
        lot_depth=(20, 40),
        footprints={"rectangle": 4, "l": 2, "notched": 2, "u": 1.5, "courtyard": 1.2, "t": 1, "z": 1},
        roofs={"gable iron": 3, "flat membrane": 3, "flat concrete": 2, "hip tile": 1, "hip iron": 1},
        yards={"paving": 3, "asphalt": 2, "lawn": 2, "gravel": 1, "soil": 1},
        built=0.85,
        open_blocks=0.12,
        setback=3,
        fill=(0.55, 0.9),
        turn=1,
        skew=0.1,
        storeys=(1, 4),
        sheds=0.5,
        walls=0.4,
        trees=18,
        bushes=40,
        cars=35,
        litter=90,
        hedges=0.15,
        verges={"lawn": 2, "paving": 2, "soil": 1},
        open_kinds={"asphalt": 3, "lawn": 2, "rough": 2, "paving": 1},
    ),
}
SETTLEMENTS["outskirts"] = replace(
    SETTLEMENTS["town"],
    block=38,
    street_surface={"soil": 2, "asphalt": 1, "none": 1},
    attached=0.3,
    built=0.75,
    open_blocks=0.5,
    fill=(0.6, 0.9),
    open_kinds={"fields": 6, "rough": 1, "beds": 1},
    trees=25,
    cars=4,
    litter=150,
)
"""Where a town meets its fields."""
