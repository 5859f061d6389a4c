"""Random colour, blur and noise, wide enough to stand for other cameras, seasons and continents."""

from __future__ import annotations

import cv2
import numpy as np


def jitter(image: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """A uint8 `[H, W, 3]` image with its light, colours and sharpness changed at random."""
    x = image.astype(np.float32) / 255
    x = _light(x, random)
    x = _saturation(x, random)
    if random.random() < 0.3:
        x = _soften(x, random)
    if random.random() < 0.3:
        x = x + np.float32(random.uniform(0.005, 0.04)) * random.standard_normal(x.shape, dtype=np.float32)
    seen = (np.clip(x, 0, 1) * 255).astype(np.uint8)
    return _compressed(seen, random) if random.random() < 0.25 else seen


def _light(x: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """Exposure, contrast and gamma, and a cast per channel."""
    x = x ** np.float32(np.exp(random.uniform(-0.4, 0.4)))
    gain = np.float32(random.uniform(0.75, 1.3)) * random.uniform(0.88, 1.12, 3).astype(np.float32)
    mean = x.mean(axis=(0, 1), keepdims=True)
    contrast = np.float32(random.uniform(0.7, 1.35))
    return (mean + (x - mean) * contrast) * gain + np.float32(random.uniform(-0.06, 0.06))


def _saturation(x: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """Between grey and vivid; sometimes the channels change places, since a roof may have any colour."""
    grey = x.mean(axis=2, keepdims=True)
    x = grey + (x - grey) * np.float32(random.uniform(0.0, 1.7))
    return x[:, :, random.permutation(3)] if random.random() < 0.2 else x


def _compressed(image: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """As JPEG leaves it: most imagery was stored so somewhere on its way."""
    _, data = cv2.imencode(".jpg", image, [cv2.IMWRITE_JPEG_QUALITY, int(random.integers(30, 90))])
    return np.asarray(cv2.imdecode(data, cv2.IMREAD_COLOR))


def _soften(x: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """Blur, or lose detail by going down and up again."""
    if random.random() < 0.5:
        return cv2.GaussianBlur(x, (0, 0), random.uniform(0.4, 1.3))
    height, width = x.shape[:2]
    share = random.uniform(0.5, 0.9)
    small = cv2.resize(x, (int(width * share), int(height * share)), interpolation=cv2.INTER_AREA)
    return cv2.resize(small, (width, height), interpolation=cv2.INTER_LINEAR)
