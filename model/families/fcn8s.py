"""FCN-8s as a family of models: a semantic mask, of which each connected part is a building.

Long, Shelhamer, Darrell, "Fully Convolutional Networks for Semantic Segmentation", 2015, on the backbone of all
families: scores at strides 32, 16 and 8, each twice as fine as the one before it is added to.
"""

from __future__ import annotations

import copy
from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional
from torch.utils.flop_counter import FlopCounterMode

from ..data.outline import draw_union
from ..layers.efficientnet_lite import FEATURE_CHANNELS, EfficientNetLite0
from ..layers.pixels import normalised, padded_images, size_of
from ..layers.prepared_backbone import PreparedBackbone
from ..layers.test_time_augmentation import FLIPS
from .backbone_family import BackboneFamily
from .family import Target
from .map_family import MapFamily

CLASSES = 2  # ground and building
BUILDING = 1
CLASSIFIER_CHANNELS = 512
"""The paper's classifier has 4096, for a thousand classes of its backbone's and twenty of its own."""
DROPOUT = 0.5
TOLERANCE = 4.0
"""How far a polygon may leave its mask's contour, in pixels: half a metre at the usual resolution."""


class FusedScores(nn.Module):
    """Scores of each class from features at strides 8, 16 and 32, fused and at the image's resolution.

    As published: the classifier of the coarsest features is convolutions; scores begin at 0 where they are added;
    they are made finer by transposed convolutions that begin as linear interpolation, and the last of which stays so.

    Args:
        channels: of the features at strides 8, 16 and 32.
        hidden: channels of the classifier.
    """

    last: Tensor

    def __init__(self, channels: Sequence[int], hidden: int = CLASSIFIER_CHANNELS) -> None:
        super().__init__()
        fine, middle, coarse = channels
        self.classifier = nn.Sequential(
            *(nn.Conv2d(coarse, hidden, 3, padding=1), nn.ReLU(inplace=True), nn.Dropout(DROPOUT)),
            *(nn.Conv2d(hidden, hidden, 1), nn.ReLU(inplace=True), nn.Dropout(DROPOUT)),
        )
        self.score_32 = nn.Conv2d(hidden, CLASSES, 1)
        self.score_16 = _silent(nn.Conv2d(middle, CLASSES, 1))
        self.score_8 = _silent(nn.Conv2d(fine, CLASSES, 1))
        self.finer_32 = _interpolating(nn.ConvTranspose2d(CLASSES, CLASSES, 4, stride=2, padding=1, bias=False))
        self.finer_16 = _interpolating(nn.ConvTranspose2d(CLASSES, CLASSES, 4, stride=2, padding=1, bias=False))
        self.register_buffer("last", linear_filter(8), persistent=False)

    def forward(self, fine: Tensor, middle: Tensor, coarse: Tensor) -> Tensor:
        """Scores `[B, 2, 8 H, 8 W]` from features `[B, C, H, W]`, `[B, C, H / 2, W / 2]` and `[B, C, H / 4, W / 4]`."""
        scores = self.finer_32(self.score_32(self.classifier(coarse))) + self.score_16(middle)
        scores = self.finer_16(scores) + self.score_8(fine)
        return functional.conv_transpose2d(scores, self.last, stride=8, padding=4)


def linear_filter(factor: int) -> Tensor:
    """The weight of a transposed convolution that interpolates each class by itself, `[2, 2, 2 factor, 2 factor]`."""
    away = torch.arange(2 * factor) - (factor - 0.5)
    along = 1 - away.abs() / factor
    return torch.eye(CLASSES)[:, :, None, None] * along[:, None] * along


def _silent(layer: nn.Conv2d) -> nn.Conv2d:
    for parameter in layer.parameters():
        nn.init.zeros_(parameter)
    return layer


def _interpolating(layer: nn.ConvTranspose2d) -> nn.ConvTranspose2d:
    with torch.no_grad():
        layer.weight.copy_(linear_filter(2))
    return layer


class Fcn8s(nn.Module):
    """Says of every pixel whether it is building."""

    def __init__(self) -> None:
        super().__init__()
        self.backbone = EfficientNetLite0()
        self.head = FusedScores(FEATURE_CHANNELS[1:])

    def forward(self, images: Tensor) -> Tensor:
        """Scores `[B, 2, H, W]` of ground and building, in float32, of images `[B, 3, H, W]`, RGB from 0 to 255."""
        height, width = size_of(images)
        _, *features = self.backbone(normalised(padded_images(images)))
        return self.head(*features).float()[:, :, :height, :width]


class Fcn8sFamily(MapFamily, BackboneFamily):
    """FCN-8s.

    Args:
        network: by default one with random weights.
    """

    network: Fcn8s
    trunk = ("backbone",)
    head = ("head",)
    credit = "Fully convolutional networks: Jonathan Long, Evan Shelhamer and Trevor Darrell, 2015"
    threshold = 0.5
    tolerance = TOLERANCE

    def __init__(self, network: Fcn8s | None = None) -> None:
        super().__init__(network or Fcn8s().to(memory_format=torch.channels_last))

    def optimized(self) -> Fcn8sFamily:
        """See `Family.optimized`."""
        copied = copy.deepcopy(self.network).eval().requires_grad_(False)
        copied.add_module("backbone", PreparedBackbone(copied.backbone))
        return Fcn8sFamily(copied)

    def lower_parts(self) -> list[nn.Module]:
        """See `BackboneFamily.lower_parts`."""
        return [self.network.backbone, self.network.head.classifier]

    def maps(self, images: Tensor, tta_views: int) -> Tensor:
        """See `MapFamily.maps`: probabilities, the mean of all orientations."""
        height, width = size_of(images)
        padded = padded_images(images)
        seen = [each.maps(self._probabilities(each.maps(padded))) for each in FLIPS[:tta_views]]
        return torch.stack(seen).mean(dim=0)[:, :height, :width]

    def losses(self, images: Tensor, targets: Sequence[Target]) -> dict[str, Tensor]:
        """See `Family.losses`: the cross-entropy of pixels, but for those of which nothing is known."""
        scores = self.network(images)
        wanted = torch.stack([_labels(target, scores.shape[-1]) for target in targets]).to(scores.device)
        known = torch.stack([target["ignored"] for target in targets]).to(scores.device) == 0
        of_pixels = functional.cross_entropy(scores, wanted, reduction="none")
        return {"loss_pixels": (of_pixels * known).sum() / known.sum().clamp(min=1)}

    def parts(self) -> dict[str, list[nn.Module]]:
        """See `Family.parts`."""
        return {"backbone": [self.network.backbone], "scores": [self.network.head]}

    def multiply_adds(self, image: Tensor, least_score: float) -> float:
        """See `Family.multiply_adds`; without values, since the counter does not know fused convolutions."""
        without_values = copy.deepcopy(self.network).to("meta")
        with torch.no_grad(), FlopCounterMode(display=False) as counter:
            without_values(image.to("meta"))
        return counter.get_total_flops() / 2

    def _probabilities(self, images: Tensor) -> Tensor:
        with self.in_own_dtype():
            return self.network(images).softmax(dim=1)[:, BUILDING]


def _labels(target: Target, size: int) -> Tensor:
    """1 in pixels that mostly are building, int64 `[size, size]`."""
    covered = draw_union((outline.rings for outline in target["outlines"]), size)
    return torch.from_numpy(covered > 0.5).long()
