"""A good base takes less of what was learned."""

from __future__ import annotations

import pytest

from model.training.teaching.share import share_of_learned


@pytest.mark.parametrize(("ap50", "share"), [(0.0, 1.0), (0.5, 1.0), (0.55, 0.9), (0.75, 0.5), (1.0, 0.0)])
def test_the_better_the_base_the_less_is_taken(ap50: float, share: float) -> None:
    assert share_of_learned(ap50) == pytest.approx(share)
