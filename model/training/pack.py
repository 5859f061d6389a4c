"""Pack labelled scenes for a machine elsewhere: `python -m model.training.pack COCO… FOLDER`.

Writes each COCO file and its images into a folder, from which `model.train` reads them as from the originals. Images go
down to the resolution at which training keeps scenes, and are compressed with loss: what is committed to memory in
training anyway, in a third of the bytes.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from tqdm import tqdm

from ..contract.errors import QuoinError
from ..data.resampling import resample
from ..data.scenes import read_rgb
from .crops import FINEST_SHARE
from .recipe import Recipe

QUALITY = 85
"""Of WebP, 1 to 100: JPEG artefacts are among what training adds anyway."""


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(prog="python -m model.training.pack", description=__doc__)
    parser.add_argument("coco", type=Path, nargs="+", help="COCO file of scenes")
    parser.add_argument("folder", type=Path, help="where they go; made where it is not there")
    arguments = parser.parse_args()
    try:
        for coco in arguments.coco:
            pack(coco, arguments.folder)
    except QuoinError as error:
        sys.exit(str(error))


def pack(coco: Path, folder: Path, finest: float = FINEST_SHARE * Recipe.resolution) -> None:
    """Write a COCO file of scenes and its images into a folder, under their names.

    Args:
        coco: the file; its images' names are relative to its own folder.
        folder: another one.
        finest: metres on the ground per pixel; finer images are resampled to this.

    Raises:
        QuoinError: an image is missing or cannot be read, or the folder is the file's own.
    """
    if folder.resolve() == coco.parent.resolve():
        raise QuoinError("{folder} holds the scenes themselves; choose another folder.", folder=folder)
    content: dict[str, Any] = json.loads(coco.read_text(encoding="utf-8"))
    factors = {}
    for entry in tqdm(content["images"], desc=coco.name, mininterval=5):
        image = read_rgb(coco.parent / entry["file_name"])
        small = resample(image, min(1.0, entry["gsd"] / finest))
        factors[entry["id"]] = small.shape[1] / image.shape[1], small.shape[0] / image.shape[0]
        entry["gsd"] *= image.shape[1] / small.shape[1]
        entry["height"], entry["width"] = small.shape[:2]
        entry["file_name"] = str(Path(entry["file_name"]).with_suffix(".webp"))
        _write(small, folder / entry["file_name"])
    for annotation in content["annotations"]:
        factor = factors[annotation["image_id"]]
        annotation["segmentation"] = [_scaled(ring, factor) for ring in annotation["segmentation"]]
    (folder / coco.name).write_text(json.dumps(content), encoding="utf-8")


def _scaled(ring: list[float], factor: tuple[float, float]) -> list[float]:
    return [round(value, 3) for value in (np.reshape(ring, (-1, 2)) * factor).ravel().tolist()]


def _write(image: np.ndarray, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    cv2.imwrite(str(path), cv2.cvtColor(image, cv2.COLOR_RGB2BGR), [cv2.IMWRITE_WEBP_QUALITY, QUALITY])


if __name__ == "__main__":
    main()
