"""A convolution with learned weights whose gradients, torch's to rounding, take a CPU a fraction of the time."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor
from torch.autograd.function import Function, once_differentiable
from torch.nn import functional

from .fused_convolution import clipped_convolution

Gradients = tuple[Tensor | None, Tensor, Tensor]
"""Of input, weight and bias."""


def convolve(x: Tensor, weight: Tensor, bias: Tensor, stride: int, groups: int, clipped: bool) -> Tensor:
    """Convolution that keeps the size but for its stride, then ReLU6 where `clipped`; within autocast in its dtype.

    Args:
        x: `[B, inputs, H, W]`.
        weight: `[outputs, inputs / groups, kernel, kernel]`.
        bias: `[outputs]`.
        stride: of rows and columns.
        groups: of channels.
        clipped: whether ReLU6 follows.
    """
    if x.device.type == "cpu":
        if torch.is_autocast_enabled("cpu"):
            x, weight, bias = (tensor.to(torch.get_autocast_dtype("cpu")) for tensor in (x, weight, bias))
        with torch.autocast("cpu", enabled=False):
            return _Convolution.apply(x, weight, bias, stride, groups, clipped)
    y = functional.conv2d(x, weight, bias, stride, weight.shape[2] // 2, groups=groups)
    return functional.relu6(y) if clipped else y


class _Convolution(Function):
    """`convolve` on a CPU."""

    @staticmethod
    def forward(ctx: Any, x: Tensor, weight: Tensor, bias: Tensor, stride: int, groups: int, clipped: bool) -> Tensor:
        ctx.stride, ctx.groups, ctx.clipped = stride, groups, clipped
        if not clipped:
            ctx.save_for_backward(x, weight)
            return functional.conv2d(x, weight, bias, stride, weight.shape[2] // 2, groups=groups)
        y = clipped_convolution(x, weight, bias, stride, groups)
        # ReLU6 lets the gradient pass where its result is between 0 and 6: what went in need not be kept
        ctx.save_for_backward(x, weight, y)
        return y

    @staticmethod
    @once_differentiable
    def backward(ctx: Any, gradient: Tensor) -> tuple[Tensor | None, ...]:
        x, weight, *clipped = ctx.saved_tensors
        gradient = gradient.contiguous(memory_format=torch.channels_last)
        for y in clipped:
            gradient = torch.ops.aten.hardtanh_backward(gradient, y, 0.0, 6.0)
        wanted = ctx.needs_input_grad[0]
        if weight.shape[2] == 1:
            return *_pointwise_gradients(x, weight, gradient, wanted), None, None, None
        if weight.shape[2] == 5 and x.shape[3] % 2 == 0:
            return *_depthwise_gradients(x, weight, gradient, ctx.stride, wanted), None, None, None
        stride = [ctx.stride] * 2
        if ctx.groups == 1:
            return *_gradients(x, weight, gradient, stride, 1, [wanted, True, True]), None, None, None
        of_x = _depthwise_gradient(x, weight, gradient, ctx.stride) if wanted else None
        _, of_weight, of_bias = _gradients(x, weight, gradient, stride, ctx.groups, [False, True, True])
        return of_x, of_weight, of_bias, None, None, None


def _gradients(
    x: Tensor, weight: Tensor, gradient: Tensor, stride: list[int], groups: int, wanted: list[bool]
) -> Gradients:
    """As torch finds them."""
    padding = [side // 2 for side in weight.shape[2:]]
    return torch.ops.aten.convolution_backward(
        gradient, x, weight, [len(weight)], stride, padding, [1, 1], False, [0, 0], groups, wanted
    )


def _pointwise_gradients(x: Tensor, weight: Tensor, gradient: Tensor, of_input: bool) -> Gradients:
    """Those of a 1×1 convolution, a product of matrices over channels-last features as they lie."""
    matrix, rows, gradient_rows = weight.flatten(1), x.permute(0, 2, 3, 1).flatten(0, 2), gradient.permute(0, 2, 3, 1)
    of_x = (gradient_rows @ matrix).permute(0, 3, 1, 2) if of_input else None
    gradient_rows = gradient_rows.flatten(0, 2)
    return of_x, (gradient_rows.T @ rows).view_as(weight), gradient_rows.sum(dim=0)


def _depthwise_gradients(x: Tensor, weight: Tensor, gradient: Tensor, stride: int, of_input: bool) -> Gradients:
    """Those of a 5×5 depthwise convolution of an even number of columns.

    oneDNN has a quick kernel for the weight's gradient where the kernel is at most three columns wide; past that it
    reckons with full 16×16 blocks of channels and takes six times as long. So the five columns are found three at a
    time. A pair of neighbouring columns, side by side in memory, is taken for one of twice the channels: what is two
    columns away is then the next one.
    """
    channels = len(weight)
    of_x = _depthwise_gradient(x, weight, gradient, stride) if of_input else None
    if stride == 1:
        inner, of_bias = _three_columns(x, gradient, [1, 1])
        even, _ = _three_columns(_in_pairs(x), _in_pairs(gradient), [1, 1])
        even = even.unflatten(0, (2, channels)).sum(dim=0)  # columns 0, 2 and 4
        return of_x, torch.cat([even[..., :1], inner, even[..., 2:]], dim=3), of_bias
    # the first of a pair meets columns 0, 2 and 4, the second 1 and 3
    both, of_bias = _three_columns(_in_pairs(x), torch.cat([gradient, gradient], dim=1), [2, 1])
    return of_x, torch.stack(both.split(channels), dim=4).flatten(3)[..., :5], of_bias[:channels]


def _depthwise_gradient(x: Tensor, weight: Tensor, gradient: Tensor, stride: int) -> Tensor:
    """That of the input of a depthwise convolution, always in float32 where it strides.

    In bfloat16 oneDNN takes ten times as long for it there.
    """
    dtype = torch.float32 if stride > 1 else x.dtype
    like_x = torch.empty_like(x, dtype=dtype)  # only its shape counts
    of_x, _, _ = _gradients(
        like_x, weight.to(dtype), gradient.to(dtype), [stride] * 2, len(weight), [True, False, False]
    )
    assert of_x is not None
    return of_x.to(x.dtype)


def _three_columns(x: Tensor, gradient: Tensor, stride: list[int]) -> tuple[Tensor, Tensor]:
    """Gradients of weight `[C, 1, 5, 3]` and bias of a depthwise convolution."""
    weight = x.new_empty(x.shape[1], 1, 5, 3)
    _, of_weight, of_bias = _gradients(x, weight, gradient, stride, len(weight), [False, True, True])
    return of_weight, of_bias


def _in_pairs(x: Tensor) -> Tensor:
    """Channels-last `[B, C, H, W]` seen as `[B, 2C, H, W/2]`."""
    return x.permute(0, 2, 3, 1).unflatten(2, (-1, 2)).flatten(3).permute(0, 3, 1, 2)
