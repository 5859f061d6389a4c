"""From an image to buildings: the network, then the geometry of each building's keypoints."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from . import registry
from .building import Building
from .card import ModelCard
from .checkpoint import load_checkpoint
from .errors import QuoinError
from .network import BuildingNetwork
from .polygon import Evidence, building_rings, regularize
from .polygon.ring import signed_area

WALL_TOLERANCE = 0.75
"""How far regularisation may move a wall, in metres on the ground: what an editor would take for the same wall."""


@dataclass(frozen=True)
class ExtractionOptions:
    """How buildings are read from the network's output.

    Attributes:
        resolution: metres on the ground per pixel of the images.
        tau: least probability of a keypoint, τ.
        score: least score of a building.
        grouping: `outline` or `nearest`, see `model.polygon`.
        regularize: straighten walls.
        min_area: smallest building kept, square metres.
    """

    resolution: float
    tau: float = 0.1
    score: float = 0.5
    grouping: str = "outline"
    regularize: bool = False
    min_area: float = 0.0


class Extractor:
    """A trained network on a device, ready to find buildings in images."""

    def __init__(self, network: BuildingNetwork, card: ModelCard, device: torch.device) -> None:
        self.network = network.to(device).eval()
        self.card = card
        self.device = device

    @classmethod
    def load(cls, model: str, device: str = "auto") -> Extractor:
        """Load a model by its name or path.

        Args:
            model: a name of `model.registry`, or the path of a trained file.
            device: `auto` (CUDA when present), `cpu` or `cuda`.

        Raises:
            QuoinError: if there is no such model, or no such device.
        """
        path = registry.weights_path(model) if model in registry.MODELS else Path(model)
        network, card = load_checkpoint(path)
        return cls(network, card, choose_device(device))

    @torch.inference_mode()
    def detect(self, image: np.ndarray, options: ExtractionOptions) -> list[Building]:
        """Buildings of one image, best first.

        Args:
            image: uint8 `[H, W, 3]` RGB at about the model's resolution.
            options: see `ExtractionOptions`; `options.resolution` is that of the image.
        """
        batch = torch.from_numpy(image).permute(2, 0, 1)[None].to(self.device)
        detection = {name: tensor.float().cpu() for name, tensor in self.network(batch)[0].items()}
        scores = detection["scores"] * mask_confidence(detection["masks"])
        buildings = []
        for k in torch.argsort(scores, descending=True).tolist():
            if scores[k] < options.score:
                break
            building = self._building(detection, k, float(scores[k]), options)
            if building is not None:
                buildings.append(building)
        return buildings

    @staticmethod
    def _building(detection: dict[str, Tensor], k: int, score: float, options: ExtractionOptions) -> Building | None:
        evidence = Evidence(
            heatmap=detection["heatmaps"][k].numpy(),
            mask=detection["masks"][k].numpy(),
            offset=detection["offsets"][k].numpy(),
            box=tuple(detection["rois"][k].tolist()),
        )
        found = building_rings(evidence, options.tau, options.grouping)
        if found is None:
            return None
        rings, status = found
        if options.regularize:
            rings, changed = regularize(rings, WALL_TOLERANCE / options.resolution)
            status += "+regularized" if changed else ""
        # courtyards run the other way round, so their areas subtract themselves
        area = abs(sum(signed_area(ring) for ring in rings))
        if area * options.resolution**2 < options.min_area:
            return None
        return Building(rings, score, status)


def mask_confidence(masks: Tensor) -> Tensor:
    """Mean probability over each mask's own cells, `[K, S, S]` to `[K]`: clear buildings have masks without doubts."""
    inside = masks > 0.5
    return (masks * inside).sum(dim=(1, 2)) / inside.sum(dim=(1, 2)).clamp(min=1)


def choose_device(device: str) -> torch.device:
    """The device behind a name.

    Raises:
        QuoinError: if CUDA is asked for and absent.
    """
    if device == "auto":
        return torch.device("cuda" if torch.cuda.is_available() else "cpu")
    if device == "cuda" and not torch.cuda.is_available():
        raise QuoinError("No CUDA device was found; choose the device 'auto' or 'cpu'.")
    return torch.device(device)
