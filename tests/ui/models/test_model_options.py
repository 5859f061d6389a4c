"""Options that mean nothing to the chosen model are grey, in the panel and on the options page."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.fixture
def controller(new_user: Any) -> Any:
    """In place of the one that all tests of a module share."""
    return new_user


def _choose(window: Any, model: str) -> None:
    from quoin.ui.controls.choices import choose_model

    choose_model(window.model_box, model)


def _of_corners(window: Any) -> list[Any]:
    """The widgets that only a model with corners looks at."""
    names = ("tau_label", "tau_slider", "tau_box", "grouping_label", "grouping_box")
    return [getattr(window, name) for name in names if hasattr(window, name)]


def test_corners_are_grey_for_a_model_that_knows_none(controller: Any) -> None:
    for window in (controller.dock, controller.options.createWidget(None)):
        assert len(_of_corners(window)) >= 4
        assert all(widget.isEnabled() for widget in _of_corners(window))
        _choose(window, "mbi")
        assert not any(widget.isEnabled() for widget in _of_corners(window))
        assert window.score_box.isEnabled()
        assert window.regularize_box.isEnabled()
        _choose(window, "keypoint")
        assert all(widget.isEnabled() for widget in _of_corners(window))


def test_a_model_that_cannot_be_read_greys_nothing(controller: Any, tmp_path: Any) -> None:
    _choose(controller.dock, "mbi")
    _choose(controller.dock, str(tmp_path / "gone.safetensors"))
    assert all(widget.isEnabled() for widget in _of_corners(controller.dock))


def test_a_model_without_a_file_is_not_missing(controller: Any, tmp_path: Any) -> None:
    from quoin.model.contract.registry import is_there

    assert is_there("mbi")
    assert not is_there(str(tmp_path / "gone.safetensors"))


def test_the_card_of_a_model_without_corners_names_no_threshold_of_theirs(controller: Any) -> None:
    from quoin.model.contract.registry import card_of

    card = controller.dock.card
    card.show_card(card_of("mbi").to_dict(), "cpu")
    assert "score 0.15 fits best" in card.text()
    assert "τ" not in card.text()
    card.show_card(card_of("keypoint").to_dict(), "cpu")
    assert "τ 0.1" in card.text()
