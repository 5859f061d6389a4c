"""Masks that claim the same ground: the surer has it, before polygons are drawn."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model.contract.tiling import plan_tiles
from model.extraction.mask_overlaps import MaskOverlaps
from model.families.detection import Detection
from model.polygon import building_rings
from model.polygon.ring import polygon

from ..synthetic_evidence import clean_evidence, rotated

TOLERANCE = 6.0
LEAST = 0.35

PLAN = plan_tiles(8000, 8000, 16384, 256)
"""One tile, with room for buildings far from the borders of cores."""
PLACE = 1000.0

numbers = st.floats(0.0, 1.0)


def settled(found: list[Detection]) -> list[Detection]:
    """What becomes of the detections of the plan's only tile."""
    return MaskOverlaps(PLAN, LEAST, TOLERANCE).settled(PLAN[0], found)


def house(x0: float, y0: float, x1: float, y1: float, score: float, angle: float = 0.0) -> Detection:
    """A detection of a rectangle, turned about (0, 0), which lies in the middle of nowhere, with all its corners."""
    (ring,) = rotated([np.array([[x0, y0], [x1, y0], [x1, y1], [x0, y1]], dtype=np.float64)], angle)
    ring += PLACE
    evidence = clean_evidence([ring], ring)
    return Detection(score, evidence.box, evidence)


def outlines(found: list[Detection]) -> list[object]:
    drawn = building_rings([one.evidence for one in found], 0.3, "outline")
    return [polygon(each[0]) for each in drawn if each is not None]


def test_the_surer_one_keeps_the_ground() -> None:
    """By hand: of two houses 100 by 80 the less sure one takes in 30 pixels of the other."""
    found = [house(0, 0, 100, 80, 0.9), house(70, 0, 170, 80, 0.6)]
    better, worse = settled(found)
    assert better is found[0]
    first, second = outlines([better, worse])
    assert first.area == pytest.approx(100 * 80, rel=0.03)
    assert second.area == pytest.approx(70 * 80, rel=0.05)
    assert first.intersection(second).area < 80 * TOLERANCE / 2
    assert len(second.exterior.coords) - 1 == 4


@pytest.mark.parametrize(
    ("other", "why"),
    [
        (house(98, 0, 198, 80, 0.6), "the overlap is by more than a cell narrower than the tolerance"),
        (house(10, 10, 60, 60, 0.6), "a house within the other, such as one of its row"),
        (house(20, 0, 120, 80, 0.6), "the same building twice, with an IoU of 0.67"),
        (house(70, 0, 170, 80, 0.3), "not sure enough to be a building"),
        (house(101, 0, 170, 80, 0.6), "beside it"),
    ],
)
def test_others_do_not_compete(other: Detection, why: str) -> None:
    found = [house(0, 0, 100, 80, 0.9), other]
    kept = settled(found)
    assert all(one is before for one, before in zip(kept, found, strict=True)), why


def test_ground_is_taken_by_all_surer_ones() -> None:
    """A long house of which two others have an end each."""
    found = [house(0, 0, 60, 60, 0.9), house(140, 0, 200, 60, 0.8), house(30, 10, 170, 50, 0.5)]
    _, _, between = outlines(settled(found))
    assert between.area == pytest.approx((140 - 60) * 40, rel=0.08)


def test_no_shard_is_left() -> None:
    """Two surer ones have 40 pixels of 100 each, so that a fifth would be left, and of 12 pixels' width nothing."""
    left, right = house(-50, 0, 40, 80, 0.9), house(60, 0, 150, 80, 0.8)
    found = [left, right, house(0, 0, 100, 80, 0.5)]
    assert settled(found)[2] is found[2]
    thin = [house(0, 0, 200, 100, 0.9), house(0, 78, 200, 108, 0.5)]
    assert settled(thin)[1] is thin[1]


def test_nothing_to_compete() -> None:
    assert settled([]) == []
    alone = [house(0, 0, 100, 80, 0.9)]
    assert settled(alone)[0] is alone[0]


def test_across_the_border_of_cores_nobody_competes() -> None:
    """Tile 1 begins at 768, so its core does at 896, between the middles of the first two houses."""
    plan = plan_tiles(3000, 3000, 1024, 256)
    assert plan[1].core[0] == 896
    beyond = 896 - PLACE
    near = [house(beyond - 90, 200, beyond + 10, 280, 0.9), house(beyond - 20, 200, beyond + 80, 280, 0.6)]
    tile = plan[0]
    assert MaskOverlaps(plan, LEAST, TOLERANCE).settled(tile, near) == near
    inside = [house(beyond - 190, 200, beyond - 90, 280, 0.9), house(beyond - 120, 200, beyond - 20, 280, 0.6)]
    assert MaskOverlaps(plan, LEAST, TOLERANCE).settled(tile, inside)[1] is not inside[1]


@settings(max_examples=200, deadline=None)
@given(shift=numbers, angle=numbers, width=numbers)
def test_no_mask_grows_and_the_surest_stays(shift: float, angle: float, width: float) -> None:
    turn = angle * np.pi
    scores = [0.9, 0.7, 0.5]
    starts = [0.0, 40.0 + 60.0 * shift, 150.0]
    ends = [x + 60.0 + 60.0 * width for x in starts]
    found = [house(x, 5.0 * k, end, 80.0, scores[k], turn) for k, (x, end) in enumerate(zip(starts, ends, strict=True))]
    kept = settled(found)
    assert kept[0] is found[0]
    for before, after in zip(found, kept, strict=True):
        assert (after.evidence.mask <= before.evidence.mask).all()
        assert (after.evidence.heatmap <= before.evidence.heatmap).all()
        assert replace(after, evidence=before.evidence) == before


@settings(max_examples=50, deadline=None)
@given(x=st.integers(-500, 5000), y=st.integers(-500, 5000))
def test_the_place_in_the_image_does_not_matter(x: int, y: int) -> None:
    def masks(dx: float, dy: float) -> list[np.ndarray]:
        found = [house(dx, dy, dx + 100, dy + 80, 0.9), house(dx + 70, dy + 20, dx + 170, dy + 90, 0.6)]
        return [one.evidence.mask for one in settled(found)]

    for moved, wanted in zip(masks(x, y), masks(0, 0), strict=True):
        # float32 places on the grid
        assert moved == pytest.approx(wanted, abs=2e-3)
