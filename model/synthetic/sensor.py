"""The camera: from light to the 8-bit picture of a survey, with its haze, blur, noise and compression."""

from __future__ import annotations

import cv2
import numpy as np


def expose(light: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Turn linear light float32 `[H, W, 3]` into an 8-bit RGB picture as some camera and some processing would."""
    light = _tint(light, rng)
    picture = _tone(light, rng)
    picture = _blur(picture, rng)
    picture += _noise(picture.shape, rng)
    return _compress(np.clip(picture * 255 + 0.5, 0, 255).astype(np.uint8), rng)


def _tint(light: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """White balance and haze."""
    cast = np.exp(rng.normal(0, 0.06, 3)).astype(np.float32)
    haze = np.float32(max(0.0, rng.normal(0.01, 0.03)))
    return light * cast * (1 - haze) + haze * np.array([0.5, 0.55, 0.62], np.float32)


def _tone(light: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Exposure, gamma and saturation; 0 to 1."""
    sample = light[::8, ::8].mean(axis=2)
    exposure = np.float32(rng.uniform(0.14, 0.3) / max(float(sample.mean()), 1e-3))
    # Highlights roll off instead of clipping hard: x (1 + x/w²) / (1 + x), Reinhard et al. 2002, white point w.
    x = light * exposure * np.float32(1.15)
    x = x * (1 + x / np.float32(2.2)) / (1 + x) * np.float32(1.25)
    picture = cv2.pow(np.maximum(x, 0), 1 / rng.uniform(1.9, 2.4))
    grey = picture.mean(axis=2, keepdims=True)
    return np.asarray(grey + np.float32(rng.uniform(0.75, 1.3)) * (picture - grey), np.float32)


def _blur(picture: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Optics and resampling, sometimes sharpened afterwards."""
    soft = cv2.GaussianBlur(
        picture, (0, 0), float(rng.choice([0.45, 0.6, 0.8, 1.1, 1.6], p=[0.25, 0.3, 0.25, 0.12, 0.08]))
    )
    if rng.random() < 0.4:
        soft += np.float32(rng.uniform(0.2, 0.8)) * (soft - cv2.GaussianBlur(soft, (0, 0), 1.2))
    return soft


def _noise(shape: tuple[int, ...], rng: np.random.Generator) -> np.ndarray:
    """Grain, partly the same in all channels."""
    rows, columns, channels = shape
    strength = np.float32(rng.uniform(0.003, 0.02))
    common = rng.standard_normal((rows, columns, 1), dtype=np.float32)
    return strength * (0.8 * common + 0.4 * rng.standard_normal((rows, columns, channels), dtype=np.float32))


def _compress(picture: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """A JPEG round trip, as most published imagery has gone through at least one."""
    quality = int(rng.integers(60, 98))
    _, data = cv2.imencode(".jpg", picture[..., ::-1], [cv2.IMWRITE_JPEG_QUALITY, quality])
    return np.ascontiguousarray(cv2.imdecode(data, cv2.IMREAD_COLOR)[..., ::-1])
