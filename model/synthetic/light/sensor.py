"""The camera: from light to the 8-bit picture of a survey, with its haze, blur, noise and compression."""

from __future__ import annotations

import cv2
import numpy as np

from ..paint.palette import linear

BLURS = {0.4: 0.24, 0.55: 0.28, 0.75: 0.24, 1.0: 0.15, 1.5: 0.07, 2.2: 0.02}
"""Deviations of the blur in pixels and how often they occur."""


def expose(light: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Turn linear light float32 `[3, H, W]` into an 8-bit RGB picture `[H, W, 3]` as some camera would."""
    developed = np.moveaxis(_develop(_scatter(light, rng), rng), 0, 2)
    picture = _blur(np.ascontiguousarray(developed), rng) + _noise(light.shape[1:], rng)
    return _compress(np.clip(picture * 255 + 0.5, 0, 255).astype(np.uint8), rng)


def _scatter(light: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Exposure, white balance and haze: the mean becomes 0.14 to 0.28."""
    exposure = rng.uniform(0.14, 0.28) / max(float(light[:, ::8, ::8].mean()), 1e-3)
    gain = (exposure * np.exp(rng.normal(0, 0.05, (3, 1, 1)))).astype(np.float32)
    haze = np.float32(max(0.0, rng.normal(0.0, 0.02)))
    return light * gain * (1 - haze) + haze * linear(188, 196, 206)


def _develop(light: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Tone curve, gamma, contrast and saturation; 0 to 1.

    Highlights roll off instead of clipping hard: x (1 + x / w²) / (1 + x) with white point w (Reinhard et al. 2002,
    equation 4).
    """
    white, gamma = rng.uniform(0.7, 1.4), rng.uniform(1.9, 2.4)
    levels = np.linspace(0, 2, 4096)
    curve = np.clip(levels * (1 + levels / white**2) / (1 + levels), 0, 1) ** (1 / gamma)
    picture = curve.astype(np.float32)[np.clip(light * 2047.5, 0, 4095).astype(np.uint16)]
    grey = picture.mean(axis=0)
    contrasted = (grey - grey.mean()) * np.float32(rng.uniform(1.0, 1.5)) + np.float32(rng.uniform(0.38, 0.54))
    return contrasted + np.float32(rng.uniform(0.5, 1.3)) * (picture - grey)


def _blur(picture: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Optics and resampling, sometimes sharpened afterwards."""
    soft = _softened(picture, float(rng.choice(list(BLURS), p=list(BLURS.values()))))
    if rng.random() < 0.4:
        soft += np.float32(rng.uniform(0.2, 1.5)) * (soft - _softened(soft, 1.2))
    return soft


def _softened(picture: np.ndarray, deviation: float) -> np.ndarray:
    return np.asarray(cv2.GaussianBlur(picture, (0, 0), deviation))


def _noise(shape: tuple[int, ...], rng: np.random.Generator) -> np.ndarray:
    """Grain of the sensor, the same in all channels, `[H, W, 1]`."""
    return np.float32(rng.uniform(0.002, 0.02)) * rng.standard_normal((*shape, 1), dtype=np.float32)


def _compress(picture: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """A JPEG round trip, as most published imagery has gone through at least one."""
    quality = int(rng.integers(60, 98))
    _, data = cv2.imencode(".jpg", picture[..., ::-1], [cv2.IMWRITE_JPEG_QUALITY, quality])
    return np.ascontiguousarray(np.asarray(cv2.imdecode(data, cv2.IMREAD_COLOR))[..., ::-1])
