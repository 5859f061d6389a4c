"""What holds for the rings of any evidence, likely or not."""

from __future__ import annotations

import cv2
import numpy as np
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from shapely import LinearRing, Polygon, hausdorff_distance

from model.polygon import Evidence, building_rings
from model.polygon.ring import signed_area
from tools.polygon_bench import is_exact

from ...synthetic_evidence import SHAPES, clean_evidence, draw_case, rotated

TAU = 0.1

seeds = st.integers(0, 2**32 - 1)
shapes = st.sampled_from(sorted(SHAPES))
groupings = st.sampled_from(["outline", "nearest"])
statuses = ("keypoints", "completed", "contour")


def assert_sound(found: tuple[list[np.ndarray], str] | None) -> None:
    """Valid, simple, the outline counter-clockwise on the map, courtyards clockwise and inside."""
    if found is None:
        return
    rings, status = found
    assert status in statuses
    assert Polygon(rings[0], rings[1:]).is_valid
    assert all(ring.dtype == np.float64 and LinearRing(ring).is_simple for ring in rings)
    assert signed_area(rings[0]) < 0.0
    assert all(signed_area(courtyard) > 0.0 for courtyard in rings[1:])


def cloud(seed: int, blur: float, size: int) -> Evidence:
    """A mask of clouds: many parts, holes, necks and borders. Keypoints anywhere, in a box of any proportion."""
    rng = np.random.default_rng(seed)
    mask = cv2.GaussianBlur(rng.random((size, size), np.float32), (0, 0), blur)
    mask = (mask - mask.min()) / (mask.max() - mask.min())
    heatmap = rng.random((size, size), np.float32) ** rng.uniform(1.0, 100.0)
    offset = rng.uniform(-1.0, 1.0, (2, size, size)).astype(np.float32)
    width, height = rng.uniform(3.0, 300.0, 2)
    return Evidence(mask, (5.0, 9.0, 5.0 + width, 9.0 + height), heatmap, offset)


@settings(max_examples=500, deadline=None)
@given(seed=seeds, shape=shapes, missing=st.integers(0, 4), grouping=groupings)
def test_rings_of_buildings_are_sound(seed: int, shape: str, missing: int, grouping: str) -> None:
    case = draw_case(shape, np.random.default_rng(seed), missing)
    found = building_rings([case.evidence], TAU, grouping)[0]
    assert found is not None
    assert_sound(found)


@settings(max_examples=300, deadline=None)
@given(seed=seeds, blur=st.floats(0.5, 8.0), size=st.sampled_from([14, 56, 112]), grouping=groupings)
def test_rings_of_anything_are_sound(seed: int, blur: float, size: int, grouping: str) -> None:
    assert_sound(building_rings([cloud(seed, blur, size)], TAU, grouping)[0])


@settings(max_examples=60, deadline=None)
@given(seed=seeds, grouping=groupings)
def test_buildings_read_together_are_the_same_as_alone(seed: int, grouping: str) -> None:
    """Whether their rings come from keypoints, from a finer tolerance or from the contour; nothing gives None."""
    rng = np.random.default_rng(seed)
    nothing = np.zeros((14, 14), np.float32)
    evidences = [cloud(int(rng.integers(2**32)), rng.uniform(0.5, 8.0), 56) for _ in range(4)]
    evidences += [draw_case(shape, rng, 1).evidence for shape in rng.choice(sorted(SHAPES), 4)]
    evidences += [Evidence(nothing, (0.0, 0.0, 14.0, 14.0), nothing, None)]
    evidences = [evidences[index] for index in rng.permutation(len(evidences))]
    for evidence, together in zip(evidences, building_rings(evidences, TAU, grouping), strict=True):
        alone = building_rings([evidence], TAU, grouping)[0]
        if alone is None or together is None:
            assert alone is together
        else:
            assert alone[1] == together[1]
            assert all(np.array_equal(*pair) for pair in zip(alone[0], together[0], strict=True))


@settings(max_examples=200, deadline=None)
@given(seed=seeds, shape=shapes, missing=st.integers(0, 2), grouping=groupings)
def test_moving_the_box_moves_the_rings(seed: int, shape: str, missing: int, grouping: str) -> None:
    """Exactly where all corners are keypoints. Else within 5 cells: of corners of the contour that serve equally well,
    as they do on a grid, the last digit decides.
    """
    evidence = draw_case(shape, np.random.default_rng(seed), missing).evidence
    x0, y0, x1, y1 = evidence.box
    moved = Evidence(evidence.mask, (x0 + 512.0, y0 - 64.0, x1 + 512.0, y1 - 64.0), evidence.heatmap, evidence.offset)
    here, there = (building_rings([each], TAU, grouping)[0] for each in (evidence, moved))
    assert here is not None
    assert there is not None
    assert here[1] == there[1]
    near = 1e-6 if here[1] == "keypoints" else 5.0 * evidence.cell.max()
    for ring, other in zip(here[0], there[0], strict=True):
        assert hausdorff_distance(LinearRing(ring + np.array([512.0, -64.0])), LinearRing(other)) < near


@settings(max_examples=200, deadline=None)
@given(seed=seeds, shape=shapes, angle=st.floats(0.0, 2.0 * np.pi), missing=st.integers(0, 1))
def test_turning_a_building_turns_the_rings(seed: int, shape: str, angle: float, missing: int) -> None:
    """Exactly where all corners are detected. An inserted corner comes from the grid: within the tolerance, 2.5 cells.

    The notch's inner corners are 5.5 cells from the chord, less where the blur rounds them, and may stay out.
    """
    assume(shape != "notch" or missing == 0)
    rings = rotated([np.array(ring) * 250.0 for ring in SHAPES[shape]], angle)
    corners = np.random.default_rng(seed).permutation(np.concatenate(rings))[missing:]
    evidence = clean_evidence(rings, corners)
    found = building_rings([evidence], TAU, "outline")[0]
    assert found is not None
    assert is_exact(found[0], rings, near=2.5 * evidence.cell.max() if missing else 0.01)


@settings(max_examples=100, deadline=None)
@given(seed=seeds, shape=shapes)
def test_turning_the_grid_by_a_quarter_turns_the_outline(seed: int, shape: str) -> None:
    """Within 5 cells: where the simplification of a contour begins depends on its upper end, and what lies 3.5 cells
    from the chord may be inserted or not.
    """
    evidence = draw_case(shape, np.random.default_rng(seed)).evidence
    here, there = (building_rings([each], TAU, "outline")[0] for each in (evidence, quarter_turned(evidence)))
    assert here is not None
    assert there is not None
    assert len(here[0]) == len(there[0])
    back = there[0][0] @ np.array([[0.0, 1.0], [-1.0, 0.0]])
    assert hausdorff_distance(LinearRing(here[0][0]), LinearRing(back)) < 5.0 * evidence.cell.max()


def quarter_turned(evidence: Evidence) -> Evidence:
    """The evidence with (x, y) at (y, -x): counter-clockwise as the image is seen."""
    assert evidence.offset is not None
    x0, y0, x1, y1 = evidence.box
    dx, dy = (np.rot90(channel) for channel in evidence.offset)
    heatmap, mask = (np.ascontiguousarray(np.rot90(channel)) for channel in (evidence.heatmap, evidence.mask))
    return Evidence(mask, (y0, -x1, y1, -x0), heatmap, np.stack([dy, -dx]))
