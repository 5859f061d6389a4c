"""The mean of models' weights, along the way of one network or of several that began with the same weights.

It mostly is better on what none of them has seen than each of them: Wortsman et al., "Model Soups", 2022; and between a
model and what it became, it keeps much of both: Wortsman et al., "Robust fine-tuning of zero-shot models", 2022.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..families.family import Family


def mean_of(parts: Sequence[tuple[Family, float]]) -> Family:
    """A copy of the last of some models of one kind, with the weighted mean of all their weights.

    Args:
        parts: models, each with its share; the shares add up to 1.
    """
    mean = parts[-1][0].copy()
    states = [(model.network.state_dict(), share) for model, share in parts]
    own = mean.network.state_dict()
    mean.network.load_state_dict(
        {name: sum(share * state[name].to(tensor.device) for state, share in states) for name, tensor in own.items()}
    )
    return mean
