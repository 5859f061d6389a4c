"""ExtractPeak: which cells of a heatmap are keypoints, and where in the image they are."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model.polygon import Evidence
from model.polygon.grouping.peaks import extract_peaks, find_keypoints

TAU = 0.1


def peaks(heatmap: np.ndarray, tau: float = TAU) -> list[list[tuple[int, int]]]:
    """The cells of each peak."""
    cells, peak = extract_peaks(heatmap.astype(np.float32), tau)
    count = peak.max(initial=-1) + 1
    return [[divmod(cell, heatmap.shape[1]) for cell in cells[peak == number].tolist()] for number in range(count)]


def drawn(values: dict[tuple[int, int], float], size: int = 8) -> np.ndarray:
    heatmap = np.zeros((size, size), np.float32)
    for cell, value in values.items():
        heatmap[cell] = value
    return heatmap


def test_a_maximum_above_tau_is_a_peak() -> None:
    assert peaks(drawn({(3, 4): 0.5, (3, 5): 0.4})) == [[(3, 4)]]


def test_a_maximum_of_exactly_tau_is_none() -> None:
    assert peaks(drawn({(3, 4): 0.5}), tau=0.5) == []


def test_an_empty_heatmap_has_no_peaks() -> None:
    assert peaks(drawn({})) == []


@pytest.mark.parametrize("cell", [(0, 0), (0, 7), (7, 0), (7, 7), (0, 3), (4, 7)])
def test_peaks_on_the_border_count(cell: tuple[int, int]) -> None:
    assert peaks(drawn({cell: 0.5})) == [[cell]]


def test_peaks_two_cells_apart_are_two() -> None:
    assert peaks(drawn({(3, 3): 0.5, (3, 4): 0.2, (3, 5): 0.4})) == [[(3, 3)], [(3, 5)]]


@pytest.mark.parametrize(
    "plateau",
    [[(3, 3), (3, 4)], [(3, 3), (4, 4)], [(2, 2), (2, 3), (3, 2), (3, 3)], [(1, 1), (2, 2), (3, 3), (3, 4), (3, 5)]],
)
def test_a_plateau_is_one_peak(plateau: list[tuple[int, int]]) -> None:
    assert peaks(drawn(dict.fromkeys(plateau, 0.5))) == [plateau]


def test_a_plateau_lies_at_the_mean_of_its_cells() -> None:
    heatmap = drawn({(2, 2): 0.5, (2, 3): 0.5})
    keypoints = find_keypoints([Evidence(heatmap, (0.0, 0.0, 8.0, 8.0), heatmap, None)], TAU)[0]
    assert keypoints.positions.tolist() == [[3.0, 2.5]]
    assert keypoints.probabilities.tolist() == [0.5]


def test_offsets_place_a_keypoint_inside_an_oblong_cell() -> None:
    """Cells of 2 × 3 pixels from (100, 50): the centre of cell (1, 5) is (111, 54.5); from there 0.25, -0.5 cells."""
    heatmap = drawn({(1, 5): 0.5})
    offset = np.zeros((2, 8, 8), np.float32)
    offset[:, 1, 5] = 0.25, -0.5
    keypoints = find_keypoints([Evidence(heatmap, (100.0, 50.0, 116.0, 74.0), heatmap, offset)], TAU)[0]
    assert keypoints.positions.tolist() == [[111.5, 53.0]]


@settings(max_examples=200, deadline=None)
@given(seed=st.integers(0, 2**32 - 1), levels=st.integers(2, 9))
def test_peaks_follow_the_definition(seed: int, levels: int) -> None:
    """Few levels make many plateaus. Every maximum of its window is in one peak, with all maxima that it touches."""
    heatmap = np.random.default_rng(seed).integers(0, levels, (7, 7)) / np.float32(levels)
    maxima = {
        (row, column)
        for row, column in np.ndindex(7, 7)
        if heatmap[row, column] > TAU
        and heatmap[row, column] == heatmap[max(row - 1, 0) : row + 2, max(column - 1, 0) : column + 2].max()
    }
    assert {frozenset(peak) for peak in peaks(heatmap)} == touching(maxima)


def touching(cells: set[tuple[int, int]]) -> set[frozenset[tuple[int, int]]]:
    """The cells in groups that hang together, diagonals counting."""
    groups: list[set[tuple[int, int]]] = []
    for cell in cells:
        near = [g for g in groups if any(max(abs(cell[0] - row), abs(cell[1] - column)) == 1 for row, column in g)]
        groups = [group for group in groups if group not in near] + [{cell}.union(*near)]
    return {frozenset(group) for group in groups}
