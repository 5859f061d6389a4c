"""A good base takes less of what was learned; what it takes lies between the two."""

from __future__ import annotations

import pytest
import torch

from model.families.checkpoint import load_model
from model.training.teaching.share import share_of_learned, toward


@pytest.mark.parametrize(("ap50", "share"), [(0.0, 1.0), (0.5, 1.0), (0.55, 0.9), (0.75, 0.5), (1.0, 0.0)])
def test_the_better_the_base_the_less_is_taken(ap50: float, share: float) -> None:
    assert share_of_learned(ap50) == pytest.approx(share)


def test_the_weights_lie_between_base_and_learned_and_neither_changes() -> None:
    base, _ = load_model("keypoint")
    learned = base.copy()
    with torch.no_grad():
        for weights in learned.network.parameters():
            weights.add_(1.0)
    quarter, nothing = toward(learned, base, 0.25), toward(learned, base, 0.0)
    pairs = list(zip(base.network.parameters(), quarter.network.parameters(), strict=True))
    assert all(torch.allclose(taken - own, torch.full_like(own, 0.25), atol=1e-5) for own, taken in pairs)
    assert all(map(torch.equal, base.network.parameters(), nothing.network.parameters()))
    assert all(
        torch.allclose(whole - own, torch.ones_like(own), atol=1e-5)
        for own, whole in zip(base.network.parameters(), learned.network.parameters(), strict=True)
    )
