"""The backbone's own convolution gives torch's values and gradients, to rounding."""

import pytest
import torch
from torch import Tensor
from torch.nn import functional

from model.layers import fused_convolution
from model.layers.learned_convolution import convolve


def torchs(x: Tensor, weight: Tensor, bias: Tensor, stride: int, groups: int, clipped: bool) -> Tensor:
    y = functional.conv2d(x, weight, bias, stride, weight.shape[2] // 2, groups=groups)
    return functional.relu6(y) if clipped else y


@pytest.mark.parametrize("clipped", [True, False])
@pytest.mark.parametrize(("kernel", "stride"), [(1, 1), (3, 1), (3, 2), (5, 1), (5, 2)])
@pytest.mark.parametrize("columns", [12, 13])
@pytest.mark.parametrize("fused", [True, False])
def test_values_and_gradients_are_those_of_torch(
    monkeypatch: pytest.MonkeyPatch, clipped: bool, kernel: int, stride: int, columns: int, fused: bool
) -> None:
    if fused and not fused_convolution.HAS_FUSED_OPERATOR:
        pytest.skip("torch has no fused convolution here")
    monkeypatch.setattr(fused_convolution, "HAS_FUSED_OPERATOR", fused)
    torch.manual_seed(kernel)
    groups = 1 if kernel == 1 else 20
    x = (3 * torch.randn(2, 20, 9, columns)).contiguous(memory_format=torch.channels_last).requires_grad_()
    weight = torch.randn(20, 20 // groups, kernel, kernel).requires_grad_()
    bias = torch.randn(20).requires_grad_()
    y, expected = (each(x, weight, bias, stride, groups, clipped) for each in (convolve, torchs))
    torch.testing.assert_close(y, expected, rtol=1e-5, atol=1e-4)
    towards = torch.randn_like(y)
    inputs = (x, weight, bias)
    found = torch.autograd.grad(y, inputs, towards)
    for one, other in zip(found, torch.autograd.grad(expected, inputs, towards), strict=True):
        torch.testing.assert_close(one, other, rtol=1e-4, atol=1e-3)


@pytest.mark.parametrize(("kernel", "stride"), [(1, 1), (3, 1), (3, 2), (5, 1), (5, 2)])
def test_within_autocast_values_and_gradients_are_near_those_of_float32(kernel: int, stride: int) -> None:
    torch.manual_seed(kernel)
    groups = 1 if kernel == 1 else 32
    x = torch.randn(2, 32, 16, 24).contiguous(memory_format=torch.channels_last).requires_grad_()
    weight = torch.randn(32, 32 // groups, kernel, kernel).requires_grad_()
    bias = torch.randn(32).requires_grad_()
    inputs = (x, weight, bias)
    expected = torchs(x, weight, bias, stride, groups, True)
    with torch.autocast("cpu", torch.bfloat16):
        y = convolve(x, weight, bias, stride, groups, True)
    assert y.dtype == torch.bfloat16
    towards = torch.randn_like(expected)
    found = torch.autograd.grad(y, inputs, towards.bfloat16())
    for one, other in zip((y, *found), (expected, *torch.autograd.grad(expected, inputs, towards)), strict=True):
        assert torch.cosine_similarity(one.flatten().float(), other.flatten(), dim=0) > 0.99


def test_what_is_frozen_asks_for_no_gradient() -> None:
    x, weight, bias = torch.randn(1, 4, 8, 8), torch.randn(4, 4, 1, 1), torch.zeros(4)
    assert not convolve(x, weight, bias, 1, 1, True).requires_grad
    convolve(x, weight.requires_grad_(), bias, 1, 1, True).sum().backward()
    assert x.grad is None
