"""The proposal network's head gives the values and gradients of torchvision's, to rounding."""

import copy

import torch
from torchvision.models.detection.rpn import RPNHead

from model.layers.rpn import SampledProposalHead


def test_values_and_gradients_are_those_of_torchvision() -> None:
    torch.manual_seed(0)
    head = SampledProposalHead(8, 3)
    other = RPNHead(8, 3)
    other.load_state_dict(copy.deepcopy(head.state_dict()))
    results = []
    for each in (head, other):
        torch.manual_seed(1)
        # an odd size, and one level whose sampled places lie at its corners
        levels = [torch.randn(2, 8, 9, 12, requires_grad=True), torch.randn(2, 8, 3, 3, requires_grad=True)]
        objectness, deltas = each([level.contiguous(memory_format=torch.channels_last) for level in levels])
        loss = objectness[0][0, 1, 4, 5] + 2 * deltas[0][1, 7, 8, 11] + objectness[1][1, :, 0, 0].sum()
        gradients = torch.autograd.grad(loss, [*levels, *each.parameters()])
        results.append([*objectness, *deltas, *gradients])
    for found, expected in zip(*results, strict=True):
        torch.testing.assert_close(found, expected)
    assert any(gradient.abs().sum() > 0 for gradient in results[0])


def test_a_level_without_sampled_places_has_gradients_of_zero() -> None:
    head = SampledProposalHead(4, 1)
    level = torch.randn(1, 4, 5, 5, requires_grad=True)
    objectness, _ = head([level])
    (objectness[0].sum() * 0).backward()
    assert level.grad is not None
    assert not level.grad.any()
