"""Keypoints are read only where a tile answers for what is there, and no building changes by that."""

from __future__ import annotations

import numpy as np
import pytest
from torch import Tensor

from model.contract.options import ReadOptions
from model.extraction import tile_observer
from model.extraction.extractor import Extractor
from model.extraction.in_memory import extract_scene
from model.families.family import everything
from model.families.two_stage import box_stage
from model.synthetic import render_scene


def test_regions_left_to_neighbours_need_no_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    extractor = Extractor.load("keypoint", "cpu")
    # one by one, since sums of several come out differently in the last digit
    monkeypatch.setattr(box_stage, "ROIS_AT_ONCE", 1)
    image = render_scene(640, 512, extractor.card.resolution, seed=2, settlement="town").image
    options = ReadOptions(score=0.3)
    read: list[int] = []
    extractor.family.network.roi_heads.building_head.register_forward_pre_hook(lambda _, rois: _note(read, rois[0]))
    found = extract_scene(extractor, image, options, extractor.card.resolution, 256, 128)
    own = sum(read)
    read.clear()
    monkeypatch.setattr(tile_observer, "regions_answered_for", lambda tile, plan: everything)
    expected = extract_scene(extractor, image, options, extractor.card.resolution, 256, 128)
    assert 0 < own < 0.8 * sum(read)
    assert len(found) == len(expected) > 10
    for one, other in zip(found, expected, strict=True):
        assert (one.score, one.status) == (other.score, other.status)
        assert all(np.array_equal(*rings) for rings in zip(one.rings, other.rings, strict=True))


def _note(read: list[int], rois: Tensor) -> None:
    read.append(len(rois))
