"""τ and score in the panel and on the options page follow the chosen model, but not where the user has moved them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from own_thresholds import own_thresholds


@pytest.fixture
def controller(new_user: Any) -> Any:
    """In place of the one that all tests of a module share."""
    return new_user


@pytest.fixture
def own(tmp_path: Path) -> str:
    """A model whose own thresholds are 0.2 and 0.6."""
    from own_model import write_model

    return str(write_model(tmp_path / "own.safetensors", tau=0.2, score=0.6))


def _choose(window: Any, model: str) -> None:
    from quoin.ui.controls.choices import choose_model

    choose_model(window.model_box, model)


def _shown(window: Any) -> tuple[float, float]:
    values = window.values()
    return values["tau"], values["score"]


def test_they_move_to_the_chosen_models_own_and_back(controller: Any, own: str) -> None:
    dock = controller.dock
    assert _shown(dock) == own_thresholds()
    _choose(dock, own)
    assert _shown(dock) == (0.2, 0.6)
    assert (dock.tau_slider.value(), dock.score_slider.value()) == (20, 60)
    _choose(dock, "keypoint")
    assert _shown(dock) == own_thresholds()


def test_what_the_user_has_moved_stays(controller: Any, own: str) -> None:
    controller.dock.tau_slider.setValue(44)
    _choose(controller.dock, own)
    assert _shown(controller.dock) == (0.44, 0.6)
    _choose(controller.dock, "keypoint")
    assert _shown(controller.dock) == (0.44, own_thresholds()[1])


def test_a_card_finer_than_the_sliders_or_beyond_them_counts_as_unmoved(controller: Any, tmp_path: Path) -> None:
    from own_model import write_model

    _choose(controller.dock, str(write_model(tmp_path / "edge.safetensors", tau=0.1234, score=1)))
    assert _shown(controller.dock) == (0.12, 0.99)
    _choose(controller.dock, "keypoint")
    assert _shown(controller.dock) == own_thresholds()


def test_a_file_that_is_no_model_moves_nothing(controller: Any, own: str, tmp_path: Path) -> None:
    _choose(controller.dock, own)
    broken = tmp_path / "broken.safetensors"
    broken.write_text("no weights")
    for model in (str(broken), str(tmp_path / "gone.safetensors")):
        _choose(controller.dock, model)
        assert _shown(controller.dock) == (0.2, 0.6)
    _choose(controller.dock, "keypoint")
    assert _shown(controller.dock) == own_thresholds()


def test_a_new_user_of_a_stored_model_gets_its_own(controller: Any, own: str) -> None:
    from qgis.core import QgsSettings
    from quoin.ui.dock_settings import user_values

    QgsSettings().setValue("quoin/model", own)
    QgsSettings().setValue("quoin/tau", 0.3)
    assert (user_values()["tau"], user_values()["score"]) == (0.3, 0.6)


def test_the_options_page_hands_them_to_the_open_dock(controller: Any, own: str) -> None:
    page = controller.options.createWidget(None)
    _choose(page, own)
    assert _shown(page) == (0.2, 0.6)
    page.apply()
    assert controller.dock.model() == own
    assert _shown(controller.dock) == (0.2, 0.6)
