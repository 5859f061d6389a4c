"""What roofs are covered with: colour as a function of the place on the roof."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ..paint import palette
from ..paint.painting import Painting
from ..paint.palette import pick
from ..paint.texture import ramp
from .slopes import Roof

Material = Callable[[Painting, Roof], np.ndarray]


def cover(painting: Painting, roof: Roof, material: str) -> np.ndarray:
    """Colour float32 `[3, h, w]` of a roof covered with the named material (a key of `MATERIALS`)."""
    return MATERIALS[material](painting, roof)


def _iron(painting: Painting, roof: Roof) -> np.ndarray:
    """Sheets in good order."""
    rng = painting.rng
    base = pick(palette.BARE_IRON if rng.random() < 0.5 else palette.PAINTED_IRON, rng)
    return _sheets(painting, roof, base, rng.uniform(0.005, 0.05), rng.choice([0.0, 0.0, 0.15]))


def _rusty(painting: Painting, roof: Roof) -> np.ndarray:
    """Sheets of different ages."""
    rng = painting.rng
    colours = palette.BARE_IRON if rng.random() < 0.75 else palette.PAINTED_IRON + palette.RUST
    base = pick(colours, rng) * np.float32(rng.uniform(0.5, 1))
    return _sheets(painting, roof, base, rng.uniform(0.03, 0.18), rng.uniform(0.05, 0.8))


def _sheets(painting: Painting, roof: Roof, base: np.ndarray, unevenness: float, rust: float) -> np.ndarray:
    """Corrugated sheets side by side up the slope, each weathered in its own way.

    `unevenness` is the deviation of the sheets' brightness, `rust` about the share of the roof that rusts.
    """
    rng, textures, shape = painting.rng, painting.textures, roof.run.shape
    lane, up = roof.along / np.float32(rng.uniform(0.7, 1.1)), roof.run / np.float32(rng.uniform(2.2, 3.6))
    column, sheet = _sheet_numbers(roof, lane, up)
    luck = rng.standard_normal((3, 256), dtype=np.float32)
    ribs = np.float32(rng.uniform(0, 0.06)) * np.sin(roof.along * np.float32(2 * np.pi / rng.uniform(0.3, 0.5)))
    tone = 1 + np.float32(unevenness) * (0.9 * luck[0][column] + 0.4 * luck[1][sheet]) + ribs
    tone += (
        textures.mix(shape, weather=0.5) - np.float32(0.07) * _joint(lane, 0.16) - np.float32(0.05) * _joint(up, 0.06)
    )
    age = 0.4 * luck[2][sheet] + 0.6 * luck[2][column] + textures.mix(shape, patch=0.5, clump=0.2, weather=2)
    # About `rust` of the values of a normal variate of deviation 1 lie above this.
    limit = 1.6 - 3.2 * rust
    rusted = np.float32(rng.uniform(0.3, 0.9) if rust else 0) * ramp(age, limit - 0.8, limit + 1.2)
    colour = base + rusted * (pick(palette.RUST, rng) - base)
    return colour * tone


def _sheet_numbers(roof: Roof, lane: np.ndarray, up: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Numbers 0 to 255 of the column of sheets and of the sheet at each pixel, different on each face of the roof."""
    face = _whole(roof.downhill_x * 5) * 13
    column = _whole(lane) * 7 + face
    return column % 256, (column + _whole(up + np.float32(0.37) * (column % 3)) * 31) % 256


def _joint(place: np.ndarray, width: float) -> np.ndarray:
    """1 on whole numbers, falling to 0 at `width` from them."""
    return np.clip(1 - np.abs(place - np.round(place)) * np.float32(1 / width), 0, 1)


def _tile(painting: Painting, roof: Roof) -> np.ndarray:
    """Courses of tiles across the slope, ridges capped."""
    rng = painting.rng
    courses = np.sin(roof.run * np.float32(2 * np.pi / rng.uniform(0.32, 0.42)))
    columns = np.sin(roof.along * np.float32(2 * np.pi / 0.3))
    weathering = painting.textures.mix(roof.run.shape, weather=rng.uniform(0.6, 1.5))
    ridges = np.float32(rng.uniform(-0.15, 0.3)) * ramp(roof.crease, 0.3, 0.1)
    tone = 1 + np.float32(rng.uniform(0.02, 0.12)) * courses + np.float32(0.04) * columns + weathering + ridges
    return pick(palette.TILE, rng) * tone


def _weathered_tile(colours: list[np.ndarray]) -> Material:
    """Tiles of one colour in many tones, darker in places with lichen, with capped ridges and hips."""

    def paint(painting: Painting, roof: Roof) -> np.ndarray:
        rng, textures, shape = painting.rng, painting.textures, roof.run.shape
        _, tile = _sheet_numbers(roof, roof.along / np.float32(0.3), roof.run / np.float32(0.36))
        luck = rng.standard_normal(256, dtype=np.float32)
        speckle = np.float32(rng.uniform(0.02, 0.13)) * luck[tile] + textures.mix(shape, weather=rng.uniform(0.5, 1.2))
        courses = np.float32(rng.uniform(0.02, 0.09)) * np.sin(roof.run * np.float32(2 * np.pi / 0.36))
        lichen = np.float32(rng.choice([0.0, 0.15, 0.4])) * ramp(textures.mix(shape, patch=0.7, clump=0.5), 0.0, 1.6)
        ridges = np.float32(rng.uniform(0.0, 0.35)) * ramp(roof.crease, 0.35, 0.15)
        return pick(colours, rng) * (1 + speckle + courses - lichen + ridges)

    return paint


def _steel(colours: list[np.ndarray]) -> Material:
    """Long sheets in good order, painted in the factory; some are stained, some rusty at the joints."""

    def paint(painting: Painting, roof: Roof) -> np.ndarray:
        rng = painting.rng
        return _sheets(painting, roof, pick(colours, rng), rng.uniform(0.003, 0.03), rng.choice([0.0, 0.0, 0.0, 0.08]))

    return paint


def _concrete(painting: Painting, roof: Roof) -> np.ndarray:
    """A slab with damp stains and patches of screed."""
    rng, textures, shape = painting.rng, painting.textures, roof.run.shape
    stains = np.float32(rng.uniform(0.1, 0.5)) * ramp(textures.crop("mottle", shape), 0.1, 1.6)
    tone = 1 - stains + textures.mix(shape, weather=rng.uniform(0.6, 1.3))
    warm = textures.crop("patch", shape) * np.array([0.03, 0, -0.04], np.float32).reshape(3, 1, 1)
    return pick(palette.CONCRETE, rng) * (tone + warm)


def _membrane(painting: Painting, roof: Roof) -> np.ndarray:
    """Sheeting in wide lanes, a little dirty."""
    lane = roof.along / np.float32(painting.rng.uniform(1.0, 2.5))
    tone = 1 - np.float32(0.08) * _joint(lane, 0.08) + painting.textures.mix(lane.shape, weather=0.6)
    return pick(palette.MEMBRANE, painting.rng) * tone


def _thatch(painting: Painting, roof: Roof) -> np.ndarray:
    """Straw running down the slope."""
    strands = np.sin(roof.along * 9 + 2 * painting.textures.crop("clump", roof.run.shape))
    tone = 1 + 0.06 * strands + painting.textures.mix(strands.shape, grain=0.12, clump=0.12)
    return pick(palette.THATCH, painting.rng) * tone


def _whole(values: np.ndarray) -> np.ndarray:
    """Floor as integers."""
    return np.floor(values).astype(np.int32)


MATERIALS: dict[str, Material] = {
    "iron": _iron,
    "rusty": _rusty,
    "tile": _tile,
    "concrete": _concrete,
    "membrane": _membrane,
    "thatch": _thatch,
    "terracotta": _weathered_tile(palette.TERRACOTTA),
    "grey tile": _weathered_tile(palette.GREY_TILE),
    "brown tile": _weathered_tile(palette.BROWN_TILE),
    "steel": _steel(palette.STEEL),
    "white steel": _steel(palette.WHITE_STEEL),
    "dark steel": _steel(palette.DARK_STEEL),
}
