"""Both groupings on buildings drawn by hand: order, status, courtyards, and what is done when evidence is bad."""

from __future__ import annotations

import numpy as np
import pytest
from shapely import Polygon

from model.contract.errors import QuoinError
from model.polygon import Evidence, building_rings
from model.polygon.grouping.nearest import nearest_ring
from model.polygon.grouping.peaks import find_keypoints
from model.polygon.ring import signed_area
from tools.polygon_bench import is_exact

from ...synthetic_evidence import GRID, SHAPES, clean_evidence

TAU = 0.1
PLACE = np.array([400.0, 700.0])
SQUARE = np.array([[0.0, 0.0], [100.0, 0.0], [100.0, 100.0], [0.0, 100.0]])


def placed(shape: str) -> list[np.ndarray]:
    """A shape 200 pixels long, not aligned with the grid."""
    turn = np.array([[0.96, 0.28], [-0.28, 0.96]])
    return [np.array(ring) * 200.0 @ turn + PLACE for ring in SHAPES[shape]]


def grouped(evidence: Evidence, grouping: str = "outline") -> tuple[list[np.ndarray], str]:
    found = building_rings([evidence], TAU, grouping)[0]
    assert found is not None
    assert Polygon(found[0][0], found[0][1:]).is_valid
    return found


@pytest.mark.parametrize("shape", SHAPES)
def test_outline_draws_every_shape_from_its_keypoints(shape: str) -> None:
    rings = placed(shape)
    drawn, status = grouped(clean_evidence(rings, np.concatenate(rings)))
    assert status == "keypoints"
    assert is_exact(drawn, rings, near=0.01)


@pytest.mark.parametrize("shape", ["rectangle", "L"])
def test_nearest_draws_compact_shapes(shape: str) -> None:
    rings = placed(shape)
    drawn, status = grouped(clean_evidence(rings, rings[0]), "nearest")
    assert status == "keypoints"
    assert is_exact(drawn, rings, near=0.01)


def test_nearest_starts_leftmost_and_goes_to_the_nearest_unused() -> None:
    """By hand: from (0, 0) 3 to (3, 0), from there 4 to (3, 4), from there 5.1 to (2, 9) and not 6.7 to (9, 1)."""
    points = np.array([[9.0, 1.0], [3.0, 0.0], [2.0, 9.0], [0.0, 0.0], [3.0, 4.0]])
    assert nearest_ring(points).tolist() == [[0, 0], [3, 0], [3, 4], [2, 9], [9, 1]]


def test_nearest_draws_a_wrong_ring_for_a_u() -> None:
    """As the paper words it, the walk jumps between the legs of a U: the reason for the other grouping."""
    rings = placed("U")
    ring = nearest_ring(rings[0])
    assert not is_exact([ring], rings, near=0.01)


def test_where_nearest_crosses_itself_the_contour_is_used() -> None:
    rings = placed("T")
    assert not Polygon(nearest_ring(rings[0])).is_valid
    drawn, status = grouped(clean_evidence(rings, rings[0]), "nearest")
    assert status == "contour"
    assert overlap(drawn, rings) > 0.9


@pytest.mark.parametrize("grouping", ["outline", "nearest"])
def test_without_keypoints_the_contour_is_used(grouping: str) -> None:
    rings = placed("L")
    drawn, status = grouped(clean_evidence(rings, np.empty((0, 2))), grouping)
    assert status == "contour"
    assert overlap(drawn, rings) > 0.9


@pytest.mark.parametrize("shape", SHAPES)
def test_a_missed_corner_is_inserted(shape: str) -> None:
    rings = placed(shape)
    drawn, status = grouped(clean_evidence(rings, np.concatenate(rings)[1:]))
    assert status == "completed"
    assert is_exact(drawn, rings, near=3.0)


def test_an_inserted_corner_is_where_the_walls_cross() -> None:
    """Cells of 2.2 pixels whose mask rounds the corner: the crossing is within a fifth of a cell all the same."""
    drawn, _ = grouped(clean_evidence([SQUARE], SQUARE[1:]))
    assert np.hypot(*drawn[0].T).min() < 0.45


def test_doubled_spurious_and_collinear_keypoints_are_left_out() -> None:
    """They are drawn a third as probable as the corners."""
    weak = np.array([[94.0, 5.0], [6.0, 99.0], [50.0, 0.0], [100.0, 40.0], [50.0, 50.0], [-9.0, -9.0]])
    corners, strays = clean_evidence([SQUARE], SQUARE), clean_evidence([SQUARE], weak)
    heatmap = np.maximum(corners.heatmap, strays.heatmap / 3.0)
    assert len(find_keypoints([Evidence(corners.mask, corners.box, heatmap, None)], TAU)[0]) == 10
    drawn, status = grouped(Evidence(corners.mask, corners.box, heatmap, corners.offset))
    assert status == "keypoints"
    assert is_exact(drawn, [SQUARE], near=0.01)


def test_the_outline_is_counter_clockwise_on_the_map_and_courtyards_clockwise() -> None:
    """With y up the shoelace area of a counter-clockwise ring is positive; pixel y points down."""
    rings = placed("courtyard")
    for evidence in (clean_evidence(rings, np.concatenate(rings)), clean_evidence(rings, np.empty((0, 2)))):
        outline, courtyard = grouped(evidence)[0]
        assert Polygon(outline * [1, -1]).exterior.is_ccw
        assert signed_area(outline) < 0 < signed_area(courtyard)


def test_a_courtyard_without_keypoints_comes_from_the_contour() -> None:
    rings = placed("courtyard")
    drawn, status = grouped(clean_evidence(rings, rings[0]))
    assert status == "completed"
    assert is_exact(drawn, rings, near=3.0)


def test_the_largest_part_of_a_mask_is_the_building() -> None:
    evidence = clean_evidence([SQUARE], SQUARE)
    evidence.mask[:4, :4] = 1.0
    assert is_exact(grouped(evidence)[0], [SQUARE], near=0.01)


def test_a_building_cut_by_its_box_ends_there() -> None:
    """The box holds the left three fifths of the building; on the cut there are no keypoints."""
    evidence = clean_evidence([SQUARE], SQUARE[[0, 3]], box=(-20.0, -10.0, 60.0, 110.0))
    drawn, status = grouped(evidence)
    assert status == "completed"
    assert is_exact(drawn, [np.minimum(SQUARE, [60.0, 100.0])], near=2.0)


def test_a_building_hardly_wider_than_the_tolerance_keeps_its_corners() -> None:
    """Less than four cells wide, across a diagonal of the box."""
    narrow = np.array([[0.0, 0.0], [6.0, -6.0], [106.0, 94.0], [100.0, 100.0]])
    drawn, status = grouped(clean_evidence([narrow], narrow))
    assert status == "keypoints"
    assert is_exact(drawn, [narrow], near=0.01)


def test_cells_may_be_oblong() -> None:
    """A building 300 × 12 pixels: cells of 6.6 × 0.26 pixels."""
    long = np.array([[0.0, 0.0], [300.0, 0.0], [300.0, 12.0], [0.0, 12.0]])
    drawn, status = grouped(clean_evidence([long], long[1:]))
    assert status == "completed"
    assert is_exact(drawn, [long], near=3.0)


@pytest.mark.parametrize("grouping", ["outline", "nearest"])
def test_no_evidence_gives_no_polygon(grouping: str) -> None:
    nothing = np.zeros((GRID, GRID), np.float32)
    assert building_rings([Evidence(nothing, (0.0, 0.0, 56.0, 56.0), nothing, None)], TAU, grouping)[0] is None


def test_an_unknown_grouping_is_refused() -> None:
    with pytest.raises(QuoinError, match="outline or nearest"):
        building_rings([clean_evidence([SQUARE], SQUARE)], TAU, "farthest")


def overlap(drawn: list[np.ndarray], truth: list[np.ndarray]) -> float:
    ours, theirs = (Polygon(rings[0], rings[1:]) for rings in (drawn, truth))
    return float(ours.intersection(theirs).area / ours.union(theirs).area)
