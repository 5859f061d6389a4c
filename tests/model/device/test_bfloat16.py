"""In bfloat16 buildings are those of float32: both are asked for by name, since a processor chooses its own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import shapely
import torch

from model.building import Building
from model.contract.options import ReadOptions
from model.contract.registry import model_file
from model.data.scenes import load_scenes
from model.device import cpu as processor
from model.device.cpu import CpuDevice
from model.evaluation.measures.average_precision import LOWEST_SCORE, average_precision
from model.evaluation.protocols.predictor import Predictor
from model.extraction.extractor import Extractor
from model.families.checkpoint import load_checkpoint
from model.layers import fused_convolution
from model.layers.fused_convolution import clipped_convolution
from model.synthetic import render_scene

SCORE = 0.4
DOUBT = 0.05
"""By how much a score may differ, so that a building passes a threshold in one run and not in the other."""
VALIDATION = Path(__file__).parents[4] / "shared" / "data" / "val.json"

Pair = tuple[Extractor, Extractor]


@pytest.fixture(scope="module")
def extractors() -> Pair:
    """In float32 and in bfloat16, which any processor computes, if slowly."""
    full, half = (
        Extractor(*load_checkpoint(model_file("keypoint")), CpuDevice(dtype))
        for dtype in (torch.float32, torch.bfloat16)
    )
    return full, half


def _outlines(buildings: list[Building], least_score: float) -> np.ndarray:
    rings = [building.rings for building in buildings if building.score >= least_score]
    return shapely.make_valid(np.array([shapely.Polygon(outline, inner) for outline, *inner in rings]))


def _overlaps(buildings: list[Building], others: list[Building]) -> list[float]:
    """Of each building that is not doubtful, the intersection over union with the one of the others that it is."""
    ones, candidates = _outlines(buildings, SCORE + DOUBT), _outlines(others, SCORE - DOUBT)
    return [float((shapely.area(one & candidates) / shapely.area(one | candidates)).max()) for one in ones]


def test_same_buildings(extractors: Pair) -> None:
    overlaps: list[float] = []
    for settlement in ("town", "suburb"):
        image = render_scene(640, 640, extractors[0].card.resolution, seed=2, settlement=settlement).image
        options, resolution = ReadOptions(score=SCORE - DOUBT), extractors[0].card.resolution
        full, half = (extractor.detect(image, options, resolution) for extractor in extractors)
        assert [building.score for building in full] != [building.score for building in half]  # not one dtype twice
        overlaps += _overlaps(full, half) + _overlaps(half, full)
    assert len(overlaps) > 20
    _assert_same(overlaps)


@pytest.mark.skipif(not VALIDATION.exists(), reason="the scenes of ../shared/data are not there")
def test_as_good_on_a_real_town(extractors: Pair) -> None:
    scene = min(load_scenes(VALIDATION), key=lambda each: each.width * each.height)
    image, references = scene.read(), [[one.rings for one in scene.annotations]]
    options = ReadOptions(score=LOWEST_SCORE, min_area=0.0)
    full, half = (Predictor(each, options)(image, scene.resolution, lambda share: None) for each in extractors)
    _assert_same(_overlaps(full, half) + _overlaps(half, full))
    measures = [average_precision([each], references, [image.shape[:2]], SCORE) for each in (full, half)]
    for name in ("ap50", "ap75"):
        assert measures[1][name] == pytest.approx(measures[0][name], abs=0.03)


def _assert_same(overlaps: list[float]) -> None:
    """Nearly all are there, and lie where they lay: the network may be of two minds about how to part a row."""
    assert np.mean(np.array(overlaps) > 0.5) > 0.97
    assert np.mean(overlaps) > 0.95


@pytest.mark.parametrize(
    ("capabilities", "dtype"),
    [
        ({"avx512_bf16": True}, torch.bfloat16),
        ({"amx_bf16": True}, torch.bfloat16),
        ({"avx512_f": True, "avx512_bf16": False}, torch.float32),
        ({}, torch.float32),
    ],
)
def test_processor_is_asked_for_its_instructions(
    monkeypatch: pytest.MonkeyPatch, capabilities: dict[str, Any], dtype: torch.dtype
) -> None:
    monkeypatch.setattr(torch.cpu, "get_capabilities", lambda: capabilities)
    assert processor.CpuDevice().dtype == dtype


@pytest.mark.skipif(
    not fused_convolution.HAS_FUSED_OPERATOR or not torch.ops.mkldnn._is_mkldnn_bf16_supported(),
    reason="oneDNN has no convolution in bfloat16 here",
)
@pytest.mark.parametrize("groups", [1, 24])
def test_fused_convolution_in_bfloat16(monkeypatch: pytest.MonkeyPatch, groups: int) -> None:
    torch.manual_seed(0)
    x, weight, bias = torch.randn(1, 24, 40, 36), torch.randn(24, 24 // groups, 3, 3), torch.randn(24)
    with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16):
        found = clipped_convolution(x, weight, bias, 2, groups)
        monkeypatch.setattr(fused_convolution, "HAS_FUSED_OPERATOR", False)
        expected = clipped_convolution(x, weight, bias, 2, groups)
    assert found.dtype == expected.dtype == torch.bfloat16
    torch.testing.assert_close(found, expected, atol=0.02, rtol=0.01)
