"""How devices are fed: the processor as ever, a graphics card with many crops that several processes cut."""

import dataclasses

import numpy as np
import pytest
import torch

from model.device.cpu import CpuDevice
from model.device.cuda import CudaDevice
from model.train import batches
from model.training.crops import LabelledScene
from model.training.feeding import Feeding
from model.training.recipe import Recipe
from model.training.run import TrainingRun

RECIPE = Recipe(steps=2, batch=32, crop=128, warm_up=1, synthetic=1)
HOUSE = np.array([[40.0, 40], [110, 40], [110, 90], [40, 90]])


@pytest.fixture
def scene() -> LabelledScene:
    image = np.full((192, 192, 3), 60, np.uint8)
    image[40:90, 40:110] = 200
    return LabelledScene(image, [[HOUSE]], RECIPE.resolution, RECIPE.resolution)


def test_a_processor_is_fed_as_the_recipe_says() -> None:
    device = CpuDevice()
    assert Feeding.of(device) == Feeding(torch.device("cpu"), 4, 1, device.dtype)
    assert not Feeding.of(device).pins


def test_a_card_gets_large_batches_in_bfloat16() -> None:
    feeding = Feeding.of(CudaDevice())
    assert feeding.batch >= 32
    assert feeding.workers >= 1
    assert feeding.dtype == torch.bfloat16
    assert feeding.pins


def test_tensors_go_to_the_device_and_outlines_stay() -> None:
    images, outlines = torch.zeros(1, 3, 8, 8), [object()]
    elsewhere = Feeding(torch.device("meta"), 1, 1, torch.float32)
    moved, (target,) = elsewhere.moved(images, [{"boxes": torch.zeros(0, 4), "outlines": outlines}])
    assert moved.device == target["boxes"].device == torch.device("meta")
    assert target["outlines"] is outlines
    assert Feeding.of(CpuDevice()).moved(images, [])[0] is images


def test_steps_of_32_crops_that_several_processes_cut(scene: LabelledScene) -> None:
    feeding = Feeding.of(CpuDevice())
    one, several = (
        batches([(1.0, [scene])], RECIPE, 0, dataclasses.replace(feeding, workers=workers)) for workers in (1, 2)
    )
    run = TrainingRun(RECIPE)
    for (images, targets), (same, _) in zip(one, several, strict=True):
        assert len(images) == len(targets) == 32
        assert images.equal(same)
        assert all(np.isfinite(value) for value in run.advance(images, targets).values())
    assert run.step == 2
