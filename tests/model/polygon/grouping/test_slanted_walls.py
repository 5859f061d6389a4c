"""A slanted wall becomes the likeliest way of upright ones, unless its own corners are sure."""

from __future__ import annotations

import cmath
import math
from dataclasses import replace

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import Polygon

from model.polygon import Evidence, building_rings
from model.polygon.grouping.axes import askew
from model.polygon.grouping.corners import Corners
from model.polygon.grouping.likelihood import Likelihood
from model.polygon.grouping.slanted_walls import SLANTED, UPRIGHT, _upright_ways, _Wall, with_upright_walls
from model.polygon.ring import is_valid, to_complex
from tools.polygon_bench import is_exact

from ...synthetic_evidence import clean_evidence, rotated

TOLERANCE = 6.0
CUT = np.array([[0.0, 0.0], [90.0, 0.0], [90.0, 36.0], [64.0, 60.0], [0.0, 60.0]])
"""A rectangle without a corner: the wall from (90, 36) to (64, 60) is slanted by 43°."""

WAYS = {
    "outer corner": [[0.0, 0.0], [90.0, 0.0], [90.0, 60.0], [0.0, 60.0]],
    "inner corner": [[0.0, 0.0], [90.0, 0.0], [90.0, 36.0], [64.0, 36.0], [64.0, 60.0], [0.0, 60.0]],
    "step": [[0.0, 0.0], [90.0, 0.0], [90.0, 36.0], [77.0, 36.0], [77.0, 60.0], [0.0, 60.0]],
}


def drawn(evidence: Evidence, ring: np.ndarray) -> Corners:
    return with_upright_walls(Corners(ring, [True] * len(ring)), Likelihood(evidence, TOLERANCE), TOLERANCE)


@pytest.mark.parametrize("angle", [0.0, 0.3, 2.0])
@pytest.mark.parametrize("way", WAYS)
def test_the_way_that_the_heatmap_shows_is_drawn(way: str, angle: float) -> None:
    """The mask knows nothing of it: it is cut along the slanted wall, though it is not sure of that."""
    cut, true = rotated([CUT, np.array(WAYS[way])], angle)
    mask = clean_evidence([cut], true).mask
    evidence = replace(clean_evidence([true], true), mask=0.5 + 0.2 * (mask - 0.5))
    assert is_exact([drawn(evidence, cut).ring], [true], near=3.0)


@pytest.mark.parametrize("way", WAYS)
def test_the_way_that_the_mask_shows_is_drawn(way: str) -> None:
    """The heatmap knows nothing at all; the building is so large that the ground outweighs a corner or two."""
    true = 3.0 * np.array(WAYS[way])
    shown = clean_evidence([true], true)
    evidence = replace(shown, heatmap=np.zeros_like(shown.heatmap))
    assert is_exact([drawn(evidence, 3.0 * CUT).ring], [true], near=TOLERANCE)


def test_corners_that_were_not_detected_are_said_to_be_none() -> None:
    true = np.array(WAYS["inner corner"])
    assert sum(drawn(clean_evidence([true], true), CUT).detected) == len(CUT)


def test_a_building_whose_mask_is_cut_comes_out_whole() -> None:
    """Through all of grouping: the peak in the cut corner is below τ, and the ends of the slanted wall have none."""
    whole = np.array(WAYS["outer corner"])
    mask, shown = clean_evidence([CUT], whole).mask, clean_evidence([whole], np.delete(whole, 2, axis=0))
    hinted = np.maximum(shown.heatmap, 0.08 * clean_evidence([whole], whole[2:3]).heatmap)
    evidence = replace(shown, heatmap=hinted, mask=0.5 + 0.3 * (mask - 0.5))
    found = building_rings([evidence], 0.1, "outline")[0]
    assert found is not None
    assert found[1] == "completed"
    assert is_exact(found[0], [whole], near=TOLERANCE)


@pytest.mark.parametrize("beyond", [0.0, 30.0])
def test_nothing_is_drawn_beyond_the_edge_that_cuts_a_building(beyond: float) -> None:
    """At the edge the grid may end, or go on over pixels without data; where it cuts a building there are no peaks."""
    house = rotated([np.array(WAYS["outer corner"])], 0.6)[0]
    house = house - house.min(axis=0) - (30.0, 0.0)
    seen = shapely.box(0.0, -1.0, 200.0, 200.0).intersection(Polygon(house)).exterior.coords[:-1]
    box = (-beyond, 0.0, float(house[:, 0].max() + 10.0), float(house[:, 1].max() + 10.0))
    evidence = clean_evidence([np.array(seen)], house[house[:, 0] > 0.0], box)
    found = building_rings([evidence], 0.1, "outline")[0]
    assert found is not None
    assert found[0][0][:, 0].min() > -3.0


def test_a_slanted_wall_with_sure_corners_stays() -> None:
    corners = Corners(CUT, [True] * len(CUT))
    likelihood = Likelihood(clean_evidence([CUT], CUT), TOLERANCE)
    assert with_upright_walls(corners, likelihood, TOLERANCE) is corners


def test_a_building_without_right_angles_stays() -> None:
    turns = np.arange(8) * math.pi / 4
    octagon = 60.0 + 50.0 * np.array([np.cos(turns), np.sin(turns)]).T
    corners, nothing = Corners(octagon, [True] * 8), clean_evidence([octagon], octagon)
    likelihood = Likelihood(replace(nothing, heatmap=np.zeros_like(nothing.heatmap)), TOLERANCE)
    assert with_upright_walls(corners, likelihood, TOLERANCE) is corners


@settings(max_examples=200, deadline=None)
@given(seed=st.integers(0, 2**32 - 1))
def test_whatever_the_evidence_the_ring_is_valid_and_has_no_more_slanted_walls(seed: int) -> None:
    rng = np.random.default_rng(seed)
    ring = rotated([CUT + rng.uniform(-6.0, 6.0, CUT.shape)], rng.uniform(0.0, math.pi))[0]
    evidence = clean_evidence([ring], ring)
    noise = [rng.random(evidence.mask.shape, np.float32) for _ in range(2)]
    corners = drawn(Evidence(noise[1], evidence.box, noise[0], None), ring)
    assert is_valid([corners.ring])
    assert len(corners.ring) == len(corners.detected)
    assert slanted_walls(corners.ring, ring) <= slanted_walls(ring, ring)


def slanted_walls(ring: np.ndarray, original: np.ndarray) -> int:
    """How many walls are slanted, by the direction of the original's longest wall, with some room for doubt."""
    longest = max(np.roll(to_complex(original), -1) - to_complex(original), key=abs)
    walls = np.roll(to_complex(ring), -1) - to_complex(ring)
    return sum(askew(wall, longest) > SLANTED - math.radians(8.0) for wall in walls.tolist())


@settings(max_examples=300, deadline=None)
@given(
    heading=st.floats(-math.pi, math.pi),
    off=st.floats(math.degrees(SLANTED), 45.0),
    sign=st.sampled_from([-1.0, 1.0]),
    beside=st.tuples(st.integers(0, 3), st.integers(0, 3)),
    length=st.floats(5.0, 50.0),
)
def test_ways_consist_of_upright_walls(
    heading: float, off: float, sign: float, beside: tuple[int, int], length: float
) -> None:
    """From the wall before to the wall after, which are upright themselves; none turns back on the spot."""
    along = cmath.rect(1.0, heading)
    start, end = 3.0 + 4.0j, 3.0 + 4.0j + length * along * cmath.rect(1.0, sign * math.radians(off))
    before, after = (200.0 * along * 1j**quarter for quarter in beside)
    ways = _upright_ways(_Wall(start, end, before, after, along))
    # Three steps, and through the middle between two walls across; a wall that comes back leaves one way or none.
    assert len(ways) == 3 + (beside[0] % 2 == beside[1] % 2 == 1) if 2 not in beside else len(ways) < 2
    for way in ways:
        points = [start - before, *way, end + after]
        walls = [b - a for a, b in zip(points, points[1:])]
        assert max(askew(wall, along) for wall in walls) < 1e-6 < UPRIGHT
        turns = [abs(cmath.phase(b / a)) for a, b in zip(walls, walls[1:])]
        assert max(turns) == pytest.approx(math.pi / 2, abs=1e-6)
