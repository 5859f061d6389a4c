"""In which order buildings are reviewed, and what is left to do."""

from __future__ import annotations

import math
from typing import Any, Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

SQUARE = [[0.0, 0.0], [10.0, 0.0], [10.0, 10.0], [0.0, 10.0]]
L_SHAPE = [[0, 0], [20, 0], [20, 8], [9, 8], [9, 15], [0, 15]]
FIELDS = "field=score:double&field=status:string"


@pytest.fixture
def make_layer(qgis_app: Any) -> Callable[..., Any]:
    """A function that makes a layer of squares of 10 m, each given as x, score, status."""
    from qgis.core import QgsFeature, QgsGeometry, QgsRectangle, QgsVectorLayer

    def make(*rows: tuple[float, float | None, str], fields: str = FIELDS) -> Any:
        layer = QgsVectorLayer(f"Polygon?crs=EPSG:32636&{fields}", "buildings", "memory")
        for x, *attributes in rows:
            feature = QgsFeature(layer.fields())
            feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(500_000 + x, 0, 500_010 + x, 10)))
            feature.setAttributes(attributes)
            layer.dataProvider().addFeature(feature)
        return layer

    return make


@pytest.fixture
def queue_of(qgis_app: Any) -> Callable[[Any], Any]:
    from qgis.core import QgsProject
    from quoin.processing.review.queue import ReviewQueue
    from quoin.processing.review.reviewed_layer import ReviewedLayer

    return lambda layer: ReviewQueue(ReviewedLayer(layer), QgsProject.instance())


def order(queue: Any) -> list[int]:
    numbers = [queue.first()]
    while (following := queue.following(numbers[-1])) != numbers[0]:
        numbers.append(following)
    return numbers


def test_low_scores_come_first_and_overlaps_and_contours_before_their_equals(make_layer: Any, queue_of: Any) -> None:
    rows = [(0, 0.9, "keypoints"), (100, 0.5, "keypoints"), (200, 0.9, "contour"), (300, 0.9, "completed")]
    queue = queue_of(make_layer(*rows, (305, 0.9, "keypoints"), (400, None, "keypoints")))
    assert order(queue)[-1] == 1
    assert set(order(queue)[:2]) == {2, 6}
    assert order(queue).index(5) < order(queue).index(3)
    assert queue.doubt(3).reasons == ["contour"]
    assert queue.doubt(5).reasons == ["overlap"]


def test_a_probability_goes_before_a_score(make_layer: Any, queue_of: Any) -> None:
    fields = "field=score:double&field=status:string&field=probability:double"
    layer = make_layer((0, 0.9, "", 0.2), (100, 0.1, "", 0.8), fields=fields)
    assert order(queue_of(layer)) == [1, 2]
    assert queue_of(layer).doubt(1).told_by == "probability"


def test_result_of_an_update_of_a_drawn_map_is_reviewed_by_what_the_image_says(make_layer: Any, queue_of: Any) -> None:
    queue = queue_of(make_layer((0, 0.9), (100, 0.2), (200, None), fields="field=seen_score:double"))
    assert order(queue) == [2, 3, 1]
    assert (queue.doubt(2).sure, queue.doubt(3).sure) == (0.2, None)


def test_where_nobody_has_calibrated_the_model_the_score_counts(make_layer: Any, queue_of: Any) -> None:
    fields = "field=score:double&field=status:string&field=probability:double"
    queue = queue_of(make_layer((0, 0.9, "", None), (100, 0.1, "", None), fields=fields))
    assert order(queue) == [2, 1]
    assert (queue.doubt(2).sure, queue.doubt(2).told_by) == (0.1, "score")


def test_a_building_that_is_nowhere_does_not_end_the_review_of_the_others(make_layer: Any, queue_of: Any) -> None:
    from qgis.core import QgsFeature, QgsGeometry

    layer = make_layer((0, 0.9, "keypoints"), (100, math.nan, "keypoints"), (200, 0.3, "keypoints"))
    for far in ("1e300", "1e30", "nan"):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt(f"POLYGON(({far} 0,{far} 10,500000 10,{far} 0))"))
        layer.dataProvider().addFeature(feature)
    queue = queue_of(layer)
    assert [number for number in order(queue) if number <= 3] == [3, 2, 1]
    assert queue.doubt(2).sure is None  # no number is no score
    queue.add(5)
    assert [number for number in order(queue) if number <= 3] == [3, 2, 1]


def test_score_that_is_no_number_leaves_the_others_in_their_order(make_layer: Any, queue_of: Any) -> None:
    rows = [(100 * n, score, "") for n, score in enumerate((0.9, math.nan, 0.1, math.nan, 0.3, 0.8, 0.2))]
    assert order(queue_of(make_layer(*rows))) == [3, 7, 5, 2, 4, 6, 1]


def test_buildings_come_and_go(make_layer: Any, queue_of: Any) -> None:
    layer = make_layer((0, 0.9, ""), (100, 0.5, ""), (200, 0.7, ""))
    queue = queue_of(layer)
    layer.startEditing()
    layer.deleteFeature(3)
    queue.add(3)
    assert (len(queue), queue.left, order(queue)) == (2, 2, [2, 1])
    assert queue.following(3) == 1
    layer.undoStack().undo()
    queue.add(3)
    assert order(queue) == [2, 3, 1]
    assert queue.before(1) == 3


def test_what_is_accepted_stays_in_the_layer(make_layer: Any, queue_of: Any) -> None:
    from quoin.processing.review.reviewed_layer import ReviewedLayer

    layer = make_layer((0, 0.9, ""), (100, 0.5, ""))
    before = layer.fields().names()
    ReviewedLayer(layer).accept(2, "Accept building")
    assert layer.undoStack().count() == 1
    assert (queue_of(layer).left, queue_of(layer).first()) == (1, 1)
    layer.undoStack().undo()
    assert layer.fields().names() == before
    assert queue_of(layer).left == 2


def test_shape_of_a_model_without_a_calibration_leaves_no_other_models_probability(make_layer: Any) -> None:
    from quoin.processing.review.new_shape import Shape
    from quoin.processing.review.reviewed_layer import ReviewedLayer

    layer = make_layer((0, 0.9, "contour", 0.8), fields=f"{FIELDS}&field=probability:double")
    shape = Shape(layer.getFeature(1).geometry(), {"score": 0.5, "probability": None, "no such field": None})
    ReviewedLayer(layer).reshape(1, shape, "Ask again")
    assert layer.getFeature(1).attributes() == [0.5, "contour", None]


def test_a_field_that_takes_no_text_refuses_and_nothing_is_changed(make_layer: Any) -> None:
    from quoin.model.contract.errors import QuoinError
    from quoin.processing.review.reviewed_layer import ReviewedLayer

    layer = make_layer((0, 0.9, "", None), fields=f"{FIELDS}&field=reviewed:integer")
    with pytest.raises(QuoinError, match="did not take the change"):
        ReviewedLayer(layer).accept(1, "Accept building")
    assert layer.undoStack().count() == 0


@settings(max_examples=50, deadline=None)
@given(angle=st.floats(0, 360), x=st.floats(-1e5, 1e5), size=st.floats(1, 30), ring=st.sampled_from([SQUARE, L_SHAPE]))
def test_right_angles_are_never_odd_wherever_they_lie(angle: float, x: float, size: float, ring: Any) -> None:
    from quoin.processing.review.oddness import oddness

    sine, cosine = math.sin(math.radians(angle)), math.cos(math.radians(angle))
    turned = [[x + size * (a * cosine - b * sine), size * (a * sine + b * cosine)] for a, b in ring]
    assert oddness([[turned]]) < 0.01


@pytest.mark.parametrize(
    "ring",
    [
        [[0, 0], [20, 0], [40, 0.5]],
        [[0, 0], [30, 0], [30, 0.5], [0, 0.5]],
        [[0, 0], [10, 3], [20, 0], [14, 9], [20, 20], [9, 13], [0, 20], [5, 9]],
    ],
    ids=["needle", "sliver", "star"],
)
def test_needles_slivers_and_stars_are_odd(ring: Any) -> None:
    from quoin.processing.review.oddness import oddness

    assert oddness([[ring]]) > 0.5
