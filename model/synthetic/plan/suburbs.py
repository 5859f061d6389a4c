"""Suburbs under a low sun: houses in their gardens, terraces, blocks of flats."""

from __future__ import annotations

from dataclasses import replace

from .settlement import Settlement

GARDENS = Settlement(
    block=112,
    street=(11, 16),
    street_surface={"asphalt": 1.0},
    lot_width=(11, 16),
    lot_depth=(31, 40),
    footprints={},
    roofs={},
    yards={"lawn": 5, "dry lawn": 2, "paving": 0.8, "rough": 1.5},
    verges={"lawn": 3, "dry lawn": 2, "paving": 1},
    open_kinds={"lawn": 3, "dry lawn": 1},
    dwellings={"house": 5.0, "pair": 1.5},
    built=0.97,
    open_blocks=0.05,
    walls=0.7,
    trees=140,
    bushes=200,
    hedges=0.4,
    litter=70,
    cars=28,
    hard_light=True,
    lean=0.1,
    crowns=(1.2, 6.0),
    overhang=0.35,
)
SUBURBS: dict[str, Settlement] = {
    "garden_suburb": GARDENS,
    "terraces": replace(
        GARDENS,
        block=64,
        street=(7, 12),
        lot_width=(4.8, 6.6),
        lot_depth=(25, 31),
        yards={"paving": 3, "lawn": 1.5, "rough": 1, "soil": 0.5},
        verges={"paving": 3, "lawn": 1},
        dwellings={"terrace": 1.0},
        built=0.96,
        open_blocks=0.08,
        walls=0.9,
        trees=70,
        bushes=160,
        hedges=0.15,
        litter=120,
        cars=40,
        crowns=(1.2, 4.5),
    ),
    "flats": replace(
        GARDENS,
        block=84,
        lot_width=(22, 36),
        lot_depth=(28, 37),
        yards={"lawn": 3, "paving": 2, "dry lawn": 1},
        dwellings={"flats": 1.0},
        open_blocks=0.12,
        walls=0.5,
        trees=80,
        bushes=120,
        litter=40,
        lean=0.13,
    ),
}
