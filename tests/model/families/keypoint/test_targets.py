"""Targets of the keypoint head: exact ones, sub-cell offsets, covered shares."""

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from model.data.outline import Outline, draw_mask
from model.families.keypoint.targets import keypoint_targets

SQUARE = np.array([[10.0, 10.0], [42.0, 10.0], [42.0, 42.0], [10.0, 42.0]])
BOX = torch.tensor([[0.0, 0.0, 56.0, 56.0]])


def test_heatmap_is_exactly_one_at_the_corners_cells_only() -> None:
    targets = keypoint_targets([Outline([SQUARE], SQUARE + 0.3)], BOX, 56)
    cells = {(int(i), int(j)) for i, j in torch.nonzero(targets.heatmap[0] == 1)}
    assert cells == {(10, 10), (10, 42), (42, 42), (42, 10)}


@given(st.floats(2, 54), st.floats(2, 54))
def test_offset_leads_from_the_peak_and_its_neighbours_to_the_corner(x: float, y: float) -> None:
    targets = keypoint_targets([Outline([SQUARE], np.array([[x, y]]))], BOX, 56)
    cells = torch.nonzero(targets.offset_weight[0])
    assert 4 <= len(cells) <= 9
    for i, j in cells.tolist():
        found = torch.tensor([j + 0.5, i + 0.5]) + targets.offset[0, :, i, j]
        assert found.tolist() == pytest.approx([x, y], abs=1e-4)


def test_a_corner_outside_the_roi_is_no_keypoint() -> None:
    targets = keypoint_targets([Outline([SQUARE], np.array([[-0.1, 5.0], [56.0, 5.0]]))], BOX, 56)
    assert targets.heatmap.max() == 0
    assert targets.offset_weight.max() == 0


@given(st.floats(0, 20), st.floats(0, 20), st.floats(3, 30), st.floats(3, 30))
def test_mask_holds_the_covered_share_of_each_cell(x: float, y: float, width: float, height: float) -> None:
    ring = np.array([[x, y], [x + width, y], [x + width, y + height], [x, y + height]])
    mask = draw_mask([ring], 56)
    # fillPoly also paints the outline of the fine grid: up to half a fine cell, an eighth of a cell, on each side
    assert width * height - 1 <= mask.sum() <= (width + 0.5) * (height + 0.5) + 1
    assert mask[: max(int(y) - 1, 0)].sum() == 0


def test_courtyards_are_no_building() -> None:
    courtyard = np.array([[20.0, 20.0], [30.0, 20.0], [30.0, 30.0], [20.0, 30.0]])
    mask = draw_mask([SQUARE, courtyard], 56)
    assert mask[25, 25] == 0
    assert mask[15, 15] == 1


def test_targets_follow_the_roi() -> None:
    box = torch.tensor([[8.0, 6.0, 64.0, 62.0]])
    targets = keypoint_targets([Outline([SQUARE], SQUARE)], box, 56)
    assert targets.heatmap[0, 4, 2] == 1
    assert targets.mask[0, 20, 20] == 1
    assert targets.mask[0, 2, 20] == 0
