"""Random scenes of buildings for randomised tests."""

from __future__ import annotations

import numpy as np
from hypothesis import settings
from hypothesis import strategies as st

from model.building import Building, Ring

SIZE = (96, 120)
QUICK = settings(max_examples=25, deadline=None)
"""For tests that measure a scene in each example."""


def star(centre: tuple[float, float], radii: list[float], phase: float) -> Ring:
    """A polygon that does not cross itself: corners at growing angles around a centre."""
    angles = phase + 2 * np.pi * np.arange(len(radii)) / len(radii)
    return np.array(centre) + np.array(radii)[:, None] * np.stack([np.cos(angles), np.sin(angles)], axis=1)


@st.composite
def rings(draw: st.DrawFn) -> list[Ring]:
    """An outline within the image, sometimes with a courtyard."""
    centre = draw(st.floats(20, SIZE[1] - 20)), draw(st.floats(20, SIZE[0] - 20))
    outline = star(centre, draw(st.lists(st.floats(6, 18), min_size=3, max_size=9)), draw(st.floats(0, 6)))
    # Small enough to lie within any outline of at least these radii.
    courtyard = star(centre, [2.0, 2.5, 2.0, 2.2], draw(st.floats(0, 6)))
    return [outline, courtyard] if draw(st.booleans()) and len(outline) > 3 else [outline]


def references(most: int = 7) -> st.SearchStrategy[list[list[Ring]]]:
    """Reference buildings of an image, at least one."""
    return st.lists(rings(), min_size=1, max_size=most)


@st.composite
def predictions(draw: st.DrawFn, drawn: list[list[Ring]]) -> list[Building]:
    """Copies of references moved a little, and buildings from nowhere; some have equal scores."""
    shift = st.floats(-4, 4)
    found = [Building(building, 1.0, "").shifted(draw(shift), draw(shift)) for building in drawn if draw(st.booleans())]
    found += [Building(building, 1.0, "") for building in draw(st.lists(rings(), max_size=4))]
    for building in found:
        building.score = draw(st.sampled_from([0.3, 0.6, 0.61, 0.8, 0.93]))
    return found


@st.composite
def scenes(draw: st.DrawFn) -> tuple[list[Building], list[list[Ring]]]:
    """Predictions and references of an image."""
    drawn = draw(references())
    return draw(predictions(drawn)), drawn
