"""τ and score of the default model's card, whatever they are calibrated to."""

from __future__ import annotations


def own_thresholds() -> tuple[float, float]:
    """What the panel shows for a user who has chosen nothing."""
    from quoin.model.contract.model_file import read_card
    from quoin.model.contract.registry import MODELS, model_file

    card = read_card(model_file(MODELS[0]))
    return card.tau, card.score
