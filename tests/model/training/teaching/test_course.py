"""A course: resumed it ends as undisturbed, and what it gives is never worse than its base."""

from __future__ import annotations

import dataclasses
import shutil
from pathlib import Path

import numpy as np
import pytest
import safetensors.torch
import torch
from shapely.geometry import box

from model.contract.card import ModelCard
from model.contract.errors import QuoinError
from model.contract.model_file import read_header
from model.contract.registry import model_file
from model.contract.teaching.progress import Advance, Costs, Outcome, Told, Validated
from model.device.cpu import CpuDevice
from model.families.checkpoint import load_checkpoint, of_parts
from model.training.recipe import Recipe
from model.training.teaching import course as course_module
from model.training.teaching.course import BEST, STATE, Course
from model.training.teaching.place import Place
from model.training.teaching.taught_card import taught_card

from .lessons import lesson_of

RECIPE = Recipe(
    steps=4, batch=2, crop=128, kept_crops=4, shapes=1, synthetic=0, warm_up=1, average=0.5, validate_every=2
)
DEEP = dataclasses.replace(RECIPE, kept_crops=0, frozen_stages=5)
WEIGHTS = read_header(model_file("keypoint")).data_sum


def place(rows: int = 1) -> Place:
    """Rows of six bright houses on dark ground, the last of which validate."""
    image = np.full((128 * rows, 384, 3), 60, np.uint8)
    row = [np.array([[x, 40.0], [x + 36, 40], [x + 36, 80], [x, 80]]) for x in range(10, 340, 55)]
    houses = [house + np.array([0, 128 * number]) for number in range(rows) for house in row]
    for house in houses:
        (x0, y0), (x1, y1) = house.min(axis=0).astype(int), house.max(axis=0).astype(int)
        image[y0:y1, x0:x1] = 200
    return Place(image, 0.13, [[house] for house in houses], box(0, 0, 384, 128 * rows))


class Ended(Exception):
    """The process is killed."""


def taught(folder: Path, recipe: Recipe = RECIPE, killed_at: int = -1) -> tuple[Outcome, list[Told]]:
    """Run a course, which ends as if it were killed at a step."""
    said: list[Told] = []

    def tell(told: Told) -> None:
        said.append(told)
        if isinstance(told, Advance) and told.stage == "steps" and told.done == killed_at:
            raise Ended

    base = ModelCard("keypoint", data=["much"])
    card = taught_card(base, WEIGHTS, "own town", lesson_of(), recipe)
    return Course("keypoint", [place()], recipe, card, folder, CpuDevice(), tell).run(), said


def weights_in(folder: Path) -> dict[str, torch.Tensor]:
    return safetensors.torch.load_file(folder / STATE)


def measured_as(monkeypatch: pytest.MonkeyPatch, *values: float) -> None:
    """Let each validation give the next value: what really is better takes minutes to learn."""
    found = iter(values)
    monkeypatch.setattr(
        course_module, "validate_labelled", lambda *_: dict.fromkeys(("ap", "ap50", "ap75"), next(found))
    )


def weighed(folder: Path) -> int:
    """Bytes of a course's state."""
    return (folder / STATE).stat().st_size


@pytest.mark.parametrize("recipe", [DEEP, RECIPE], ids=["last stages", "heads"])
def test_a_course_that_is_killed_ends_as_an_undisturbed_one(tmp_path: Path, recipe: Recipe) -> None:
    undisturbed, said = taught(tmp_path / "whole", recipe)
    with pytest.raises(Ended):
        taught(tmp_path / "pieces", recipe, killed_at=4)
    resumed, again = taught(tmp_path / "pieces", recipe)
    assert resumed == undisturbed
    whole, pieces = weights_in(tmp_path / "whole"), weights_in(tmp_path / "pieces")
    assert whole.keys() == pieces.keys()
    assert all(tensor.equal(pieces[name]) for name, tensor in whole.items())
    assert [told.step for told in said if isinstance(told, Validated)] == [0, 2, 4]
    # it went on from the second step, and did not measure the base again
    assert [told.step for told in again if isinstance(told, Validated)] == [4]


def test_it_tells_its_costs_before_it_learns_and_how_far_it_is(tmp_path: Path) -> None:
    _, said = taught(tmp_path)
    kinds = [type(told) for told in said]
    assert kinds.index(Costs) < next(k for k, told in enumerate(said) if getattr(told, "stage", "") == "steps")
    (costs,) = (told for told in said if isinstance(told, Costs))
    written = sum(file.stat().st_size for file in (tmp_path / "features").iterdir())
    # a new state is written beside the one that stands; a frozen trunk's has no means of the optimiser
    assert written + weighed(tmp_path) < costs.disk < 1.05 * written + 4 * weighed(tmp_path)
    assert 0 < costs.memory < 3e9
    last = [told for told in said if isinstance(told, Advance)][-1]
    assert (last.done, last.of) == (4, 4)


def test_a_full_disk_is_told_before_it_is_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    full = shutil.disk_usage(tmp_path)._replace(free=1000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: full)  # filling a real disk would stop everybody else
    dear = dataclasses.replace(RECIPE, kept_crops=6)  # the costs are told after four
    with pytest.raises(QuoinError, match="make room there"):
        taught(tmp_path, dear)


def test_a_deep_course_tells_its_costs_and_lets_the_last_stages_learn(tmp_path: Path) -> None:
    _, said = taught(tmp_path, DEEP)
    (costs,) = (told for told in said if isinstance(told, Costs))
    assert costs.disk == pytest.approx(2 * weighed(tmp_path), rel=0.2)
    base = load_checkpoint(model_file("keypoint"))[0].network.state_dict()
    learned = {name.removeprefix("network."): each for name, each in weights_in(tmp_path).items()}
    changed = {name for name, each in base.items() if not learned[name].equal(each)}
    assert any(name.startswith("backbone.stages.6") for name in changed)
    assert any(name.startswith("rpn") for name in changed)
    assert not any(name.startswith(("backbone.stem", "backbone.stages.4")) for name in changed)


def test_rendered_towns_are_learned_beside_the_place_and_are_no_buildings_of_the_user(tmp_path: Path) -> None:
    recipe = dataclasses.replace(RECIPE, synthetic=1, synthetic_share=0.25)
    course = Course("keypoint", [place()], recipe, ModelCard("keypoint"), tmp_path, CpuDevice(), lambda told: None)
    own, rendered = course._crops.scenes
    assert course.taught == len(own.buildings) == 3
    assert len(rendered.buildings) > 3
    assert course._crops.probabilities.tolist() == pytest.approx([0.75, 0.25])


def test_a_good_base_takes_a_part_of_what_was_learned(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    measured_as(monkeypatch, 0.75, 0.8, 0.85)
    taught(tmp_path, DEEP)
    model, card = load_checkpoint(tmp_path / BEST)
    base = load_checkpoint(model_file("keypoint"))[0].network.state_dict()
    learned = {name.removeprefix("average."): each for name, each in weights_in(tmp_path).items()}
    for name, taken in model.network.state_dict().items():
        torch.testing.assert_close(taken, (base[name] + learned[name]) / 2, rtol=1e-3, atol=1e-3)
    assert card.settings["share"] == 0.5


def test_a_model_that_learned_nonsense_is_none(tmp_path: Path) -> None:
    outcome, _ = taught(tmp_path, dataclasses.replace(RECIPE, learning_rate=0.1))
    assert not outcome.better
    assert outcome.after == outcome.before
    assert not (tmp_path / BEST).exists()


def test_a_better_model_is_a_whole_file_that_says_whose_child_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    measured_as(monkeypatch, *(0.1 * k for k in range(1, 9)))
    outcome, _ = taught(tmp_path)
    assert (outcome.better, outcome.step, outcome.taught, outcome.held_out) == (True, 4, 3, 2)
    header = read_header(tmp_path / BEST)
    assert header.trunk == ""
    model, card = load_checkpoint(tmp_path / BEST)
    base = load_checkpoint(model_file("keypoint"))[0].network.state_dict()
    changed = {name for name, tensor in model.network.state_dict().items() if not tensor.equal(base[name])}
    assert any(of_parts(name, model.head) for name in changed)
    assert not any(of_parts(name, model.trunk) for name in changed)
    assert card.name == "own town"
    assert card.before["own block"]["ap50"] == pytest.approx(0.1)
    assert card.measures["own block"]["ap50"] == pytest.approx(0.3)
    assert card.data == ["much", "5 buildings of a row"]
    assert (card.parent, card.place) == (f"keypoint {WEIGHTS[:8]}", "around 0, 0")
    assert (card.settings["learns"], card.settings["buildings"], card.settings["steps"]) == ("heads", 3, 4)


def test_one_building_cannot_be_learned_from(tmp_path: Path) -> None:
    one = dataclasses.replace(place(), buildings=place().buildings[:1])
    card = ModelCard("keypoint")
    with pytest.raises(QuoinError, match="too few buildings"):
        Course("keypoint", [one], RECIPE, card, tmp_path, CpuDevice(), lambda told: None)
