"""Proof that the torch environment works: its libraries load, and a tile goes through the network.

`python -m model.trial` in the plugin's folder; its last line says what is wrong.
"""

from __future__ import annotations

import sys

from .contract.errors import QuoinError

SIDE = 256
"""Pixels of the tile that is tried."""


def main() -> None:
    """Load what the worker loads, and look at a small image."""
    try:
        _look()
    except (ImportError, OSError, RuntimeError, QuoinError) as error:
        sys.exit(f"{type(error).__name__}: {error}")


def _look() -> None:
    """Imports within, so that a library that does not load is told in a line."""
    import cv2  # noqa: F401
    import numpy as np
    import shapely  # noqa: F401
    import skimage  # noqa: F401
    import torch  # noqa: F401

    from .layers.torchvision_import import import_torchvision

    import_torchvision()
    from .contract.options import ReadOptions
    from .contract.registry import MODELS
    from .extraction.extractor import Extractor
    from .extraction.in_memory import extract_scene

    extractor = Extractor.load(MODELS[0], "cpu")
    image = np.full((SIDE, SIDE, 3), 90, np.uint8)
    image[80:170, 70:190] = 200
    extract_scene(extractor, image, ReadOptions(), extractor.card.resolution, SIDE, 0)


if __name__ == "__main__":
    main()
