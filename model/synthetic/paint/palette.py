"""Colours of what is seen from the air, as linear reflectance."""

from __future__ import annotations

from itertools import accumulate

import numpy as np


def linear(*srgb: float) -> np.ndarray:
    """An 8-bit display colour (gamma 2.2) as linear reflectance, float32 `[3, 1, 1]` for channels-first images."""
    return ((np.array(srgb, np.float32) / 255) ** np.float32(2.2)).reshape(3, 1, 1)


def shade_of(colour: np.ndarray, rng: np.random.Generator, lightness: float = 0.12, tint: float = 0.04) -> np.ndarray:
    """A colour near `colour`: no two roofs or lawns are the same."""
    return np.clip(colour * np.exp(rng.normal(0, lightness) + rng.normal(0, tint, (3, 1, 1))), 0.004, 0.95).astype(
        np.float32
    )


def pick(choices: list[np.ndarray], rng: np.random.Generator) -> np.ndarray:
    """A variation on one of `choices`."""
    return shade_of(choices[rng.integers(len(choices))], rng)


def pick_weighted(weights: dict[str, float], rng: np.random.Generator) -> str:
    """A key, as often as its weight says."""
    threshold = rng.random() * sum(weights.values())
    for key, total in zip(weights, accumulate(weights.values())):
        if threshold < total:
            return key
    return next(reversed(weights))


SOIL = [
    linear(150, 128, 104),
    linear(160, 124, 96),
    linear(178, 160, 136),
    linear(130, 114, 96),
    linear(150, 106, 80),
    linear(168, 156, 140),
]
DRY_GRASS = [linear(140, 134, 95), linear(158, 146, 108), linear(122, 122, 82)]
LUSH_GRASS = [linear(86, 108, 58), linear(98, 116, 66), linear(72, 92, 50), linear(104, 120, 78)]
ASPHALT = [linear(108, 108, 110), linear(88, 89, 92), linear(128, 126, 124)]
PAVING = [linear(172, 168, 160), linear(150, 146, 138), linear(190, 184, 172), linear(160, 146, 132)]
GRAVEL = [linear(150, 146, 138), linear(138, 130, 118)]
BRICK = [linear(150, 104, 84), linear(136, 96, 80), linear(164, 122, 100)]
BOARDS = [linear(140, 116, 94), linear(124, 98, 78), linear(156, 140, 124)]
COURT = [
    (linear(84, 122, 96), linear(70, 104, 84)),
    (linear(88, 126, 98), linear(70, 100, 150)),
    (linear(170, 96, 76), linear(84, 122, 92)),
    (linear(92, 118, 140), linear(62, 92, 140)),
    (linear(128, 126, 122), linear(140, 138, 134)),
    (linear(176, 112, 84), linear(166, 102, 76)),
]
"""Floor and field of courts."""
CROP = [linear(92, 112, 58), linear(120, 126, 70), linear(76, 96, 52)]
LEAVES = [
    linear(62, 82, 40),
    linear(76, 98, 48),
    linear(50, 70, 38),
    linear(92, 108, 60),
    linear(70, 88, 56),
    linear(112, 118, 52),
]
WATER = [linear(70, 150, 175), linear(95, 175, 195), linear(60, 120, 150)]

BARE_IRON = [
    linear(186, 192, 198),
    linear(205, 210, 214),
    linear(165, 172, 178),
    linear(175, 190, 200),
    linear(212, 216, 218),
]
PAINTED_IRON = [
    linear(62, 118, 176),
    linear(105, 160, 200),
    linear(165, 66, 58),
    linear(128, 58, 50),
    linear(88, 120, 100),
    linear(70, 76, 82),
    linear(176, 120, 95),
    linear(208, 208, 202),
    linear(198, 104, 96),
]
RUST = [linear(128, 84, 58), linear(105, 72, 55), linear(150, 100, 68), linear(92, 76, 66)]
TILE = [
    linear(172, 94, 66),
    linear(188, 116, 88),
    linear(150, 80, 60),
    linear(66, 66, 70),
    linear(84, 80, 78),
    linear(112, 84, 68),
    linear(126, 122, 118),
    linear(58, 62, 70),
]
TERRACOTTA = [linear(192, 98, 62), linear(176, 84, 58), linear(206, 120, 78), linear(160, 84, 66), linear(184, 76, 52)]
GREY_TILE = [linear(96, 96, 98), linear(72, 74, 78), linear(112, 108, 104), linear(60, 62, 68)]
BROWN_TILE = [linear(132, 98, 80), linear(112, 84, 72), linear(146, 118, 100), linear(122, 84, 72)]
STEEL = [
    linear(176, 180, 184),
    linear(150, 156, 160),
    linear(196, 198, 198),
    linear(160, 172, 164),
    linear(188, 180, 166),
]
WHITE_STEEL = [linear(232, 232, 228), linear(220, 222, 222), linear(238, 238, 236)]
DARK_STEEL = [linear(78, 86, 94), linear(60, 64, 70), linear(96, 106, 112), linear(104, 70, 64), linear(84, 98, 92)]
CONCRETE = [
    linear(168, 162, 152),
    linear(146, 140, 130),
    linear(190, 184, 174),
    linear(128, 122, 112),
    linear(200, 190, 178),
]
MEMBRANE = [
    linear(202, 202, 198),
    linear(214, 214, 210),
    linear(178, 180, 182),
    linear(150, 150, 148),
    linear(100, 102, 106),
]
THATCH = [linear(128, 112, 90), linear(104, 92, 76), linear(142, 128, 104)]
WALL = [
    linear(190, 180, 165),
    linear(170, 150, 130),
    linear(150, 140, 132),
    linear(205, 198, 188),
    linear(160, 110, 88),
]

CAR = [
    linear(230, 230, 230),
    linear(190, 192, 195),
    linear(60, 62, 66),
    linear(150, 40, 36),
    linear(50, 80, 130),
    linear(110, 112, 116),
]
TANK = [linear(40, 42, 44), linear(60, 140, 110), linear(60, 100, 160), linear(220, 220, 215), linear(150, 150, 148)]
TARPAULIN = [
    linear(50, 110, 190),
    linear(60, 130, 200),
    linear(215, 130, 50),
    linear(220, 222, 220),
    linear(70, 140, 100),
]
SOLAR = linear(38, 46, 72)
GLASS = linear(52, 58, 66)
WHITE = linear(225, 225, 220)
