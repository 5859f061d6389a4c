"""The semantic head: its targets lie on buildings and walls, and its loss teaches them."""

import numpy as np
import torch

from model.data.outline import Outline
from model.families.keypoint.semantic_head import SemanticHead
from model.families.keypoint.semantic_loss import semantic_loss, semantic_targets

SIZE = 16
HOUSE = np.array([[16.0, 16], [48, 16], [48, 40], [16, 40]])


def target(outline: np.ndarray = HOUSE, ignored: tuple[slice, slice] | None = None) -> dict[str, object]:
    mask = torch.zeros(4 * SIZE, 4 * SIZE, dtype=torch.uint8)
    if ignored:
        mask[ignored] = 1
    return {"outlines": [Outline([outline], outline)], "ignored": mask}


def test_buildings_and_walls_lie_on_the_cells_that_they_cover() -> None:
    wanted, weight = semantic_targets([target()], SIZE)
    building, wall = wanted[0]
    expected = torch.zeros(SIZE, SIZE)
    expected[4:10, 4:12] = 1
    # a mask reaches up to a quarter of a cell too far, see `draw_mask`
    torch.testing.assert_close(building, expected, atol=0.26, rtol=0)
    assert wall[4, 4:12].all()
    assert wall[4:10, 4].all()
    assert not wall[6:9, 6:11].any()
    assert weight.all()


def test_a_courtyard_is_not_built_up() -> None:
    outline = Outline([HOUSE, np.array([[24.0, 24], [24, 32], [36, 32], [36, 24]])], HOUSE)
    wanted, _ = semantic_targets([{**target(), "outlines": [outline]}], SIZE)
    assert wanted[0, 0, 7, 7] == 0
    assert wanted[0, 0, 5, 5] == 1


def test_what_is_ignored_counts_neither_way() -> None:
    _, weight = semantic_targets([target(ignored=(slice(0, 8), slice(0, 9)))], SIZE)
    assert not weight[0, 0, :2, :3].any()
    assert weight[0, 0, 2:].all()
    assert weight[0, 0, :, 3:].all()


def test_surfaces_can_be_learned_from_features_that_show_it() -> None:
    torch.manual_seed(0)
    head = SemanticHead(2)
    wanted, _ = semantic_targets([target()], SIZE)
    optimiser = torch.optim.Adam(head.parameters(), lr=0.02)
    losses = []
    for _ in range(60):
        loss = semantic_loss(head(wanted), [target()])
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        losses.append(float(loss))
    assert losses[-1] < 0.2 * losses[0]
