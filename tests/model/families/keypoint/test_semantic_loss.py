"""The semantic head: its targets lie on buildings and walls, and its loss teaches them."""

import numpy as np
import torch

from model.data.outline import Outline
from model.families.keypoint.semantic_head import SemanticHead
from model.families.keypoint.semantic_loss import semantic_loss, semantic_targets

SIZE = 16
HOUSE = np.array([[16.0, 16], [48, 16], [48, 40], [16, 40]])


def target(outline: np.ndarray = HOUSE, ignored: list[list[float]] | None = None) -> dict[str, object]:
    slivers = torch.tensor(ignored or [], dtype=torch.float32).reshape(-1, 4)
    return {"outlines": [Outline([outline], outline)], "ignored": slivers}


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
    wanted, _ = semantic_targets([{"outlines": [outline], "ignored": torch.zeros(0, 4)}], SIZE)
    assert wanted[0, 0, 7, 7] == 0
    assert wanted[0, 0, 5, 5] == 1


def test_slivers_count_neither_way_also_past_the_crop() -> None:
    _, weight = semantic_targets([target(ignored=[[-5.0, 0, 9, 8], [60, 60, 80, 80]])], SIZE)
    assert not weight[0, 0, :2, :3].any()
    assert weight[0, 0, 2, 0] == 1
    assert weight[0, 0, 15, 15] == 0


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
