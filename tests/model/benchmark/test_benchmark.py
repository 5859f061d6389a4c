"""The benchmark measures all it promises, on a scene so small that the figures mean nothing."""

import json

import pytest
import torch

from model.benchmark.benchmark import benchmark
from model.benchmark.stages import Stages
from model.benchmark.table import table
from model.device.cpu import fastest_dtype
from model.synthetic import render_scene


@pytest.fixture(scope="module")
def figures() -> dict:
    image = render_scene(192, 192, 0.13, seed=0, settlement="suburb").image
    return benchmark("keypoint", image, mask_rcnn_tiles=1, plans=((192, 64), (128, 64)))


def test_figures_fit_together(figures: dict) -> None:
    row = figures["by_tile_size"][-1]
    assert figures["ratio_torchvision_mask_rcnn"] == row["ratio"] > 0
    assert row["ratio"] == pytest.approx(row["megapixels_per_second"] / row["mask_rcnn_megapixels_per_second"])
    assert [row["tiles"] for row in figures["by_tile_size"]] == [1, 4]
    assert 0 < figures["share_of_limit"] < 1
    for suffix in ("", "_bfloat16"):
        assert figures[f"ratio_torchvision_mask_rcnn{suffix}"] == row[f"ratio{suffix}"] > 0
        assert 0 < figures[f"network_share{suffix}"] < 1
        assert sum(figures[f"seconds_by_stage{suffix}"].values()) == pytest.approx(
            figures[f"seconds{suffix}"], rel=0.05
        )
    # backbone and pyramid alone: about 8.5 and 7 · 10⁹ for 1024² pixels; here there are 192²
    assert figures["network_gigamultiplyadds"] > 15.5 * (192 / 1024) ** 2 * 0.8


def test_each_dtype_is_held_against_its_own_limit(figures: dict) -> None:
    """So a network in bfloat16 is not measured by what the machine does in float32, which is half as much."""
    names = ("peak_gigamultiplyadds_per_second", "share_of_limit")
    native = fastest_dtype() == torch.bfloat16
    assert all((figures[f"{name}_bfloat16"] is not None) == native for name in names)
    assert all(figures[name] > 0 for name in names)


def test_figures_are_json_and_a_table(figures: dict) -> None:
    assert json.loads(json.dumps(figures)) == figures
    text = table(figures)
    assert f"{figures['ratio_torchvision_mask_rcnn']:.1f} |" in text
    assert "| keypoints |" in text or figures["buildings"] == 0


def test_inner_stages_do_not_count_for_outer_ones() -> None:
    stages = Stages()
    with stages.stage("outer"):
        with stages.stage("inner"):
            sum(range(200_000))
        inner = stages.seconds["inner"]
    assert 0 < stages.seconds["outer"] < inner
