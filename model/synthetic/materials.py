"""What roofs are covered with: colour as a function of the place on the roof."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from . import palette
from .palette import pick
from .roofs import Roof
from .texture import Textures, ramp


def cover(roof: Roof, material: str, textures: Textures, rng: np.random.Generator) -> np.ndarray:
    """Colour float32 `[h, w, 3]` of a roof covered with the named material (a key of `MATERIALS`)."""
    return np.clip(MATERIALS[material](roof, textures, rng), 0.003, 0.97)


def _iron(roof: Roof, textures: Textures, rng: np.random.Generator) -> np.ndarray:
    colours = palette.BARE_IRON if rng.random() < 0.5 else palette.PAINTED_IRON
    return _sheets(roof, pick(colours, rng), rng.uniform(0.01, 0.06), rng.choice([0.0, 0.0, 0.15]), textures, rng)


def _rusty(roof: Roof, textures: Textures, rng: np.random.Generator) -> np.ndarray:
    colours = palette.BARE_IRON if rng.random() < 0.75 else palette.PAINTED_IRON + palette.RUST
    base = pick(colours, rng) * np.float32(rng.uniform(0.55, 1))
    return _sheets(roof, base, rng.uniform(0.06, 0.22), rng.uniform(0.15, 0.75), textures, rng)


def _sheets(
    roof: Roof, base: np.ndarray, unevenness: float, rust: float, textures: Textures, rng: np.random.Generator
) -> np.ndarray:
    """Corrugated sheets side by side up the slope, each weathered in its own way; `rust` is about the share that rusts."""
    shape = roof.run.shape
    width, length = rng.uniform(0.7, 1.1), rng.uniform(2.2, 3.6)
    across, up = roof.along / width, roof.run / length
    table = rng.standard_normal((2, 256), dtype=np.float32)
    sheet = (_whole(across) * 7 + _whole(up) * 31 + _whole(roof.downhill_x * 5) * 13) % 256
    seams = 0.07 * ramp(np.abs(across - np.round(across)), 0.16, 0.0) + 0.05 * ramp(
        np.abs(up - np.round(up)), 0.06, 0.0
    )
    ribs = np.float32(rng.uniform(0, 0.05)) * np.sin(roof.along * np.float32(2 * np.pi / rng.uniform(0.3, 0.5)))
    tone = 1 + unevenness * table[0][sheet] + ribs - seams + textures.mix(shape, clump=0.03, patch=0.03, grain=0.02)
    rusted = ramp(table[1][sheet] + textures.mix(shape, clump=0.45, patch=0.5), -0.5, 0.8)
    share = np.float32(rust) * ramp(rusted, 1 - rust - 0.25, 1 - rust + 0.35)
    colour = base * tone[..., None]
    return colour + share[..., None] * (pick(palette.RUST, rng) * tone[..., None] - colour)


def _tile(roof: Roof, textures: Textures, rng: np.random.Generator) -> np.ndarray:
    """Courses of tiles across the slope, ridges capped."""
    base = pick(palette.TILE, rng)
    shape = roof.run.shape
    courses = np.sin(roof.run * np.float32(2 * np.pi / rng.uniform(0.32, 0.42)))
    columns = np.sin(roof.along * np.float32(2 * np.pi / 0.3))
    weathering = textures.mix(shape, grain=0.05, clump=0.06, patch=0.07)
    tone = 1 + np.float32(rng.uniform(0.02, 0.12)) * courses + np.float32(0.04) * columns + weathering
    return base * (tone + rng.uniform(-0.12, 0.25) * ramp(roof.crease, 0.3, 0.1))[..., None]


def _concrete(roof: Roof, textures: Textures, rng: np.random.Generator) -> np.ndarray:
    """A slab with damp stains and patches of screed."""
    base = pick(palette.CONCRETE, rng)
    shape = roof.run.shape
    stains = np.float32(rng.uniform(0.1, 0.45)) * ramp(textures.mix(shape, patch=0.8, clump=0.5), 0.3, 1.6)
    tone = 1 - stains + textures.mix(shape, grain=0.05, clump=0.05, patch=0.06)
    warm = textures.crop("patch", shape)[..., None] * np.array([0.03, 0, -0.04], np.float32)
    return base * (tone[..., None] + warm)


def _membrane(roof: Roof, textures: Textures, rng: np.random.Generator) -> np.ndarray:
    """Sheeting in wide lanes, a little dirty."""
    lane = roof.along / rng.uniform(1.0, 2.5)
    seams = 0.08 * ramp(np.abs(lane - np.round(lane)), 0.08, 0.0)
    return (
        pick(palette.MEMBRANE, rng)
        * (1 - seams + textures.mix(lane.shape, grain=0.02, patch=0.05, broad=0.04))[..., None]
    )


def _thatch(roof: Roof, textures: Textures, rng: np.random.Generator) -> np.ndarray:
    strands = np.sin(roof.along * 9 + 2 * textures.crop("clump", roof.run.shape))
    return (
        pick(palette.THATCH, rng)
        * (1 + 0.06 * strands + textures.mix(strands.shape, grain=0.12, clump=0.12))[..., None]
    )


def _whole(values: np.ndarray) -> np.ndarray:
    """Floor as integers; infinities, outside every wing, become 0."""
    return np.floor(np.nan_to_num(values, posinf=0, neginf=0)).astype(np.int32)


MATERIALS: dict[str, Callable[[Roof, Textures, np.random.Generator], np.ndarray]] = {
    "iron": _iron,
    "rusty": _rusty,
    "tile": _tile,
    "concrete": _concrete,
    "membrane": _membrane,
    "thatch": _thatch,
}
