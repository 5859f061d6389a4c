"""A convolution with ReLU6 behind it, in one pass over memory where the processor allows it."""

from __future__ import annotations

import platform

import torch
from torch import Tensor, nn
from torch.nn import functional

HAS_FUSED_OPERATOR = platform.machine() in {"x86_64", "AMD64"} and torch.backends.mkldnn.is_available()
"""Whether torch has oneDNN's convolution with an activation in it, and on a processor where it was measured."""


class FusedConvolution(nn.Module):
    """Convolution, then ReLU6 where `clipped`; constant weights.

    Args:
        weight: `[outputs, inputs / groups, kernel, kernel]`.
        bias: `[outputs]`.
    """

    weight: Tensor
    bias: Tensor

    def __init__(self, weight: Tensor, bias: Tensor, stride: int, groups: int, clipped: bool) -> None:
        super().__init__()
        self.register_buffer("weight", weight)
        self.register_buffer("bias", bias)
        self.stride, self.padding, self.groups, self.clipped = stride, weight.shape[2] // 2, groups, clipped

    def forward(self, x: Tensor) -> Tensor:
        """Filter `[B, inputs, H, W]` to `[B, outputs, H/stride, W/stride]`."""
        if self.clipped:
            return clipped_convolution(x, self.weight, self.bias, self.stride, self.groups)
        return functional.conv2d(x, self.weight, self.bias, self.stride, self.padding, groups=self.groups)


def clipped_convolution(x: Tensor, weight: Tensor, bias: Tensor, stride: int, groups: int) -> Tensor:
    """ReLU6 of a convolution that keeps the size but for its stride; without gradients.

    Where activations are as wide as in a backbone of depthwise convolutions, reading and writing them once more for
    ReLU6 takes a seventh of its time. torch itself compiles networks to the operator used here.
    """
    padding = weight.shape[2] // 2
    if HAS_FUSED_OPERATOR and x.device.type == "cpu" and _computes(dtype := _wanted_dtype(x)):
        x, weight, bias = x.to(dtype), weight.to(dtype), bias.to(dtype)
        activation = ("hardtanh", [0.0, 6.0], "")
        return torch.ops.mkldnn._convolution_pointwise(
            x, weight, bias, [padding] * 2, [stride] * 2, [1, 1], groups, *activation
        )
    return functional.relu6(functional.conv2d(x, weight, bias, stride, padding, groups=groups), inplace=True)


def _wanted_dtype(x: Tensor) -> torch.dtype:
    """In which a convolution is to be computed: torch's autocast does not know the fused operator."""
    return torch.get_autocast_dtype("cpu") if torch.is_autocast_enabled("cpu") else x.dtype


def _computes(dtype: torch.dtype) -> bool:
    """Whether oneDNN has the fused operator for it on this processor."""
    return dtype == torch.float32 or (dtype == torch.bfloat16 and torch.ops.mkldnn._is_mkldnn_bf16_supported())
