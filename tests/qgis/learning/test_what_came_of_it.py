"""What a user reads at the end of a course."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("better", "deep", "hint"), [(False, False, True), (False, True, False), (True, False, False), (True, True, False)]
)
def test_deep_is_named_where_the_heads_alone_learned_nothing(
    qgis_app: object, better: bool, deep: bool, hint: bool
) -> None:
    from qgis.core import QgsProcessingFeedback
    from quoin.model.contract.options import TeachOptions
    from quoin.model.contract.teaching.progress import Outcome
    from quoin.processing.learning.learning import Learning, Wish

    book: Any = None  # which is asked nothing once the course has ended
    learning = Learning(
        book, Wish("own", "keypoint", TeachOptions(deep=deep), "auto", ""), QgsProcessingFeedback(False)
    )
    measures = {"ap50": 0.5, "ap": 0.3, "ap75": 0.2}
    learning.teaching.outcome = Outcome(better, 600, 38, 20, measures, measures)
    sentence = learning.sentence()
    assert sentence.startswith("Learned from 38" if better else "The base stays: on the 20 buildings")
    assert sentence.endswith("Try again with Deep ticked, which mostly brings far more.") == hint
