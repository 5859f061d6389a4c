"""Pooling by gathered rows gives torchvision's values and gradients."""

import pytest
import torch
from torchvision.ops import MultiScaleRoIAlign

from model.layers.roi_align import GatheringRoIAlign


@pytest.mark.parametrize(("size", "ratio", "arguments"), [(7, 2, {}), (28, 1, {"canonical_scale": 640})])
def test_same_values_as_torchvision(size: int, ratio: int, arguments: dict[str, int]) -> None:
    generator = torch.Generator().manual_seed(0)
    levels = {
        str(k): torch.randn(2, 5, 256 >> k, 192 >> k, generator=generator).contiguous(memory_format=torch.channels_last)
        for k in range(3)
    }
    low = torch.rand(60, 2, generator=generator) * 700 - 40
    extent = torch.rand(60, 2, generator=generator) ** 3 * 900
    boxes = list(torch.cat([low, low + extent], dim=1).split([25, 35]))
    shapes = [(1024, 768), (1024, 768)]
    names = list(levels)
    results = []
    for kind in (MultiScaleRoIAlign, GatheringRoIAlign):
        leaves = {name: level.clone().requires_grad_() for name, level in levels.items()}
        pooled = kind(names, size, ratio, **arguments)(leaves, boxes, shapes)
        pooled.square().sum().backward()
        results.append((pooled, *(leaf.grad for leaf in leaves.values())))
    for gathered, expected in zip(*reversed(results), strict=True):
        torch.testing.assert_close(gathered, expected, rtol=1e-4, atol=1e-3)


def test_no_boxes_give_nothing() -> None:
    levels = {"0": torch.randn(1, 5, 8, 8), "1": torch.randn(1, 5, 4, 4)}
    pooled = GatheringRoIAlign(["0", "1"], 7, 2).eval()(levels, [torch.zeros(0, 4)], [(32, 32)])
    assert pooled.shape == (0, 5, 7, 7)


def test_strides_are_those_of_the_levels_however_much_an_image_was_padded() -> None:
    levels = {str(k): torch.randn(1, 5, 48 >> k, 48 >> k) for k in range(3)}
    pool, boxes = GatheringRoIAlign(list(levels), 7, 2), [torch.tensor([[10.0, 20, 60, 70]])]
    # 129 px, padded to 192: of the image's size, torchvision would make a stride of 2
    assert pool(levels, boxes, [(129, 129)]).equal(pool(levels, boxes, [(192, 192)]))
