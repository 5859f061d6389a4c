"""Copy-paste: whole buildings on free ground, with their own pixels."""

import numpy as np
import shapely
from hypothesis import example, given, settings
from hypothesis import strategies as st

from model.data.outline import Outline
from model.training.augmentation.pasting import paste
from model.training.crops import Crop

SIZE = 192
NONE = np.zeros((SIZE, SIZE), np.uint8)


def rectangle(x: float, y: float, width: float, height: float) -> Outline:
    ring = np.array([[x, y], [x + width, y], [x + width, y + height], [x, y + height]])
    return Outline([ring], ring)


def ground(value: int, outlines: list[Outline], ignored: np.ndarray = NONE) -> Crop:
    return Crop(np.full((SIZE, SIZE, 3), value, np.uint8), outlines, ignored)


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 10_000))
@example(2321)  # a shadow reaches another roof
def test_pasted_buildings_lie_whole_on_free_ground_and_show_the_donors_pixels(seed: int) -> None:
    own = [rectangle(10, 10, 60, 40), rectangle(90, 120, 50, 50)]
    sliver = NONE.copy()
    sliver[:30, 150:] = 1
    donor = ground(200, [rectangle(5, 5, 30, 20), rectangle(50, 60, 45, 70), rectangle(120, 8, 24, 24)])
    crop = paste(ground(100, own, sliver), donor, np.random.default_rng(seed))
    assert crop.outlines[:2] == own
    pasted = [shapely.Polygon(outline.rings[0]) for outline in crop.outlines[2:]]
    taken = [shapely.Polygon(outline.rings[0]) for outline in own] + [shapely.box(150, 0, 192, 30)]
    for k, shape in enumerate(pasted):
        assert shapely.box(0, 0, SIZE, SIZE).contains(shape)
        assert all(shape.distance(other) > 0 for other in taken + pasted[:k])
        x, y = map(int, shape.centroid.coords[0])
        assert (crop.image[y, x] == 200).all()
    assert (crop.image[30, 40] <= 100).all()


def test_a_building_that_the_donor_shows_in_part_is_not_pasted() -> None:
    cut = rectangle(0, 50, 30, 30)
    cut.corners = cut.corners[1:3]
    crop = paste(ground(100, []), ground(200, [cut]), np.random.default_rng(0))
    assert crop.outlines == []
    assert (crop.image == 100).all()


def test_the_shadow_falls_beside_the_building_and_darkens_the_ground() -> None:
    crop = paste(ground(100, []), ground(200, [rectangle(60, 60, 40, 40)]), np.random.default_rng(1))
    assert len(crop.outlines) == 1
    assert 40 <= crop.image.min() < 60
