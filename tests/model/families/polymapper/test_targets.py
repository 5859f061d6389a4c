"""What should have been said of labelled buildings."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from model.data.outline import Outline
from model.families.polymapper.grid import CELLS, END, MOST_VERTICES, SIDE
from model.families.polymapper.sequence_evidence import SequenceEvidence
from model.families.polymapper.targets import ring_cells, sequence_targets
from model.polygon import sequence_rings
from model.polygon.ring import signed_area

BOX = np.array([100.0, 200.0, 100.0 + 2 * SIDE, 200.0 + 4 * SIDE])
"""Cells of it are 2 × 4 pixels."""
HOUSE = np.array([[109.0, 210], [131, 210], [131, 290], [109, 290]])


def test_cells_are_those_of_the_vertices_clockwise_on_the_map() -> None:
    """On the map y points up: from the corner at the top left the next one is that at the top right."""
    expected = [[2, 4], [2, 15], [22, 15], [22, 4]]
    for ring in (HOUSE, HOUSE[::-1]):
        cells = ring_cells(ring, BOX).tolist()
        start = cells.index([2, 4])
        assert cells[start:] + cells[:start] == expected


def test_vertices_outside_move_to_the_edge_and_those_of_one_cell_are_one() -> None:
    ring = np.array([[90.0, 210], [131, 210], [131.4, 210.9], [131, 500], [90, 500]])
    assert sorted(ring_cells(ring, BOX).tolist()) == [[2, 0], [2, 15], [27, 0], [27, 15]]


def test_a_ring_of_too_many_vertices_becomes_one_of_few_enough() -> None:
    angles = np.linspace(0, 2 * np.pi, 400, endpoint=False)
    teeth = 10 + 3 * (np.arange(400) // 5 % 2)
    ring = (14 + teeth * [np.cos(angles), np.sin(angles)]).T * [2, 4] + BOX[:2]
    assert 3 <= len(ring_cells(ring, BOX)) <= MOST_VERTICES


def test_masks_and_sequence_are_of_the_same_cells() -> None:
    torch.manual_seed(0)
    wanted = sequence_targets([Outline([HOUSE])], torch.from_numpy(BOX)[None].float())
    words = wanted.sequences[0, :5].tolist()
    assert words[4] == END
    assert sorted(words[:4]) == sorted(row * SIDE + column for row, column in [(2, 4), (2, 15), (22, 15), (22, 4)])
    assert wanted.vertices.flatten().nonzero().flatten().tolist() == sorted(words[:4])
    boundary = wanted.boundary[0, 0].numpy()
    assert boundary[[2, 22], 4:16].all()
    assert boundary[2:23, [4, 15]].all()
    assert boundary.sum() == 2 * (12 + 21) - 4


def test_any_vertex_may_be_the_first_and_the_order_stays() -> None:
    torch.manual_seed(0)
    box = torch.from_numpy(BOX)[None].float()
    sequences = {tuple(sequence_targets([Outline([HOUSE])], box).sequences[0, :4].tolist()) for _ in range(60)}
    assert len({sequence[0] for sequence in sequences}) == 4
    assert len({sequence[k:] + sequence[:k] for sequence in sequences for k in [sequence.index(60)]}) == 1


def test_what_lies_beyond_the_region_teaches_no_sequence() -> None:
    wanted = sequence_targets([Outline([HOUSE + 1000]), Outline([HOUSE])], torch.from_numpy(BOX).float().repeat(2, 1))
    assert wanted.are_rings.tolist() == [False, True]


@settings(max_examples=50, deadline=None)
@given(st.lists(st.integers(0, CELLS - 1), max_size=MOST_VERTICES), st.integers(1, 9))
def test_any_sequence_becomes_a_valid_polygon_or_nothing(cells: list[int], size: int) -> None:
    sequence = np.array([*cells, END])
    evidence = SequenceEvidence.of(sequence, (10.0, 20.0, 10.0 + SIDE * size, 20.0 + SIDE))
    assert evidence.mask.shape == (SIDE, SIDE)
    found = sequence_rings(evidence.ring)
    if found is not None:
        ((ring,), status) = found
        assert signed_area(ring) < 0
        assert status in ("sequence", "sequence+untangled")
        assert (ring.min(axis=0) >= [10, 20]).all()


def test_a_sequence_of_a_label_is_that_label_to_half_a_cell() -> None:
    torch.manual_seed(1)
    wanted = sequence_targets([Outline([HOUSE])], torch.from_numpy(BOX)[None].float())
    evidence = SequenceEvidence.of(wanted.sequences[0].numpy(), tuple(BOX))
    found = sequence_rings(evidence.ring)
    assert found is not None
    ((ring,), status) = found
    assert status == "sequence"
    for corner in HOUSE:
        assert (np.abs(ring - corner) / [2, 4]).max(axis=1).min() <= 0.5
    # the mask is what the ring bounds
    assert evidence.mask.sum() == pytest.approx(11 * 20, rel=0.04)
    assert evidence.mask[12, 10] == 1
    assert evidence.mask[12, 2] == 0


def test_ground_that_is_taken_from_the_mask_leaves_the_vertices() -> None:
    evidence = SequenceEvidence.of(np.array([30, 40, 320, 310, END]), tuple(BOX))
    less = evidence.reduced(np.zeros_like(evidence.mask), np.ones((SIDE, SIDE), bool))
    assert isinstance(less, SequenceEvidence)
    assert not less.mask.any()
    np.testing.assert_array_equal(less.ring, evidence.ring)
