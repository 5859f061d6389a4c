"""What families are alike in whose network stands on the backbone: ImageNet's weights, number types, slow learning."""

from __future__ import annotations

from abc import abstractmethod

import torch
from torch import nn

from ..device.device import Device
from ..layers.efficientnet_lite import EfficientNetLite0, load_imagenet
from ..layers.lower_precision import lower_precision
from .family import Family


class BackboneFamily(Family):
    """A network with an `EfficientNetLite0` called `backbone`.

    Args:
        network: its network.
    """

    # that of the crops it learned from
    least_frame = 384

    def __init__(self, network: nn.Module) -> None:
        self.network = network
        self._place, self._dtype = torch.device("cpu"), torch.float32

    @abstractmethod
    def lower_parts(self) -> list[nn.Module]:
        """The parts that can be trained in less than float32."""

    def move_to(self, device: Device) -> None:
        """See `Family.move_to`."""
        super().move_to(device)
        self._place, self._dtype = device.place, device.dtype

    def load_pretrained(self) -> None:
        """See `Family.load_pretrained`: the backbone, of ImageNet."""
        load_imagenet(self._backbone)

    def pretrained_parameters(self) -> list[nn.Parameter]:
        """See `Family.pretrained_parameters`: the backbone's that are not frozen."""
        return [parameter for parameter in self._backbone.parameters() if parameter.requires_grad]

    def prepare_training(self, frozen_stages: int, dtype: torch.dtype, shapes: int, boxes: int) -> None:
        """See `Family.prepare_training`."""
        super().prepare_training(frozen_stages, dtype, shapes, boxes)
        self._backbone.freeze(frozen_stages)
        lower_precision(self.lower_parts(), dtype)

    def in_own_dtype(self) -> torch.autocast:
        """Within which the network computes as the device does best."""
        return torch.autocast(self._place.type, self._dtype, enabled=self._dtype != torch.float32)

    @property
    def _backbone(self) -> EfficientNetLite0:
        backbone = self.network.backbone
        assert isinstance(backbone, EfficientNetLite0)
        return backbone
