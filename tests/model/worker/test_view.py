"""A kept view is read again without the network, and gives what an extraction with the new options would give."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
import shapely

from model.building import Building
from model.contract.errors import QuoinError
from model.contract.options import ReadOptions
from model.contract.tiling import TilePlan, plan_tiles
from model.extraction.extractor import Extractor
from model.extraction.in_memory import extract_scene
from model.extraction.sent_tile import SentTile
from model.synthetic import render_scene
from model.synthetic.scene import SyntheticScene
from model.worker import view as kept_view
from model.worker import view_detection as kept_detection
from model.worker.view import LEAST_SCORE, KeptView
from model.worker.view_detection import KeptDetection

TILE_SIZE, OVERLAP = 256, 96
WIDTH, HEIGHT = 416, 256


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor.load("keypoint", "cpu")


@pytest.fixture(scope="module")
def scene(extractor: Extractor) -> SyntheticScene:
    return render_scene(WIDTH, HEIGHT, extractor.card.resolution, seed=2, settlement="town")


@pytest.fixture(scope="module")
def view(extractor: Extractor, scene: SyntheticScene) -> KeptView:
    plan = plan_tiles(WIDTH, HEIGHT, TILE_SIZE, OVERLAP)
    assert len(plan) > 1
    kept = KeptView(extractor, plan, extractor.card.resolution)
    _look(kept, plan, scene.image)
    return kept


@pytest.fixture
def network_runs(extractor: Extractor) -> Iterator[list[None]]:
    """Grows by one whenever the network runs over an image."""
    runs: list[None] = []
    hook = extractor.family.network.backbone.register_forward_hook(lambda *_: runs.append(None))
    yield runs
    hook.remove()


@pytest.fixture
def options() -> ReadOptions:
    return ReadOptions()


def _look(view: KeptView, plan: TilePlan, image: np.ndarray) -> None:
    for tile in plan:
        view.add([SentTile(tile.index, image[tile.y : tile.y + tile.height, tile.x : tile.x + tile.width])])


def _plain(buildings: list[Building]) -> list[tuple[float, str, list[list[list[float]]]]]:
    return [(b.score, b.status, [ring.tolist() for ring in b.rings]) for b in buildings]


def _assert_same(found: list[Building], expected: list[Building]) -> None:
    """To rounding: the view read more buildings together, whose sums some processors take in another order."""
    assert [(b.status, [len(ring) for ring in b.rings]) for b in found] == [
        (b.status, [len(ring) for ring in b.rings]) for b in expected
    ]
    for one, other in zip(found, expected, strict=True):
        assert one.score == pytest.approx(other.score, abs=1e-5)
        for ring, wanted in zip(one.rings, other.rings, strict=True):
            assert ring == pytest.approx(wanted, abs=1e-3)


@pytest.mark.parametrize(
    "changed",
    [
        {},
        {"tau": 0.45, "score": LEAST_SCORE},
        {"grouping": "nearest", "score": 0.2},
        {"regularize": True, "min_area": 40.0},
    ],
    ids=str,
)
def test_reading_equals_a_fresh_extraction(
    view: KeptView, extractor: Extractor, scene: SyntheticScene, options: ReadOptions, changed: dict[str, object]
) -> None:
    wanted = replace(options, **changed)
    fresh = extract_scene(extractor, scene.image, wanted, extractor.card.resolution, TILE_SIZE, OVERLAP)
    assert fresh
    _assert_same(view.read(wanted), fresh)


def test_any_order_of_thresholds_gives_the_same_without_the_network(
    view: KeptView, extractor: Extractor, options: ReadOptions, network_runs: list[None]
) -> None:
    sweep = [0.02, 0.1, 0.3, 0.6, 0.9]
    up = [_plain(view.read(replace(options, tau=tau, score=0.1))) for tau in sweep]
    down = [_plain(view.read(replace(options, tau=tau, score=0.1))) for tau in reversed(sweep)]
    assert up == down[::-1]
    corners = [sum(len(ring) for _, _, rings in found for ring in rings) for found in up]
    assert len(set(corners)) > 1
    assert not network_runs


@pytest.mark.parametrize("adds", [True, False])
def test_a_click_gives_a_building_its_missing_part_or_takes_a_yard_off(
    view: KeptView, options: ReadOptions, adds: bool, network_runs: list[None]
) -> None:
    whole = max((shapely.Polygon(each.rings[0]) for each in view.read(options)), key=lambda one: one.area)
    left, top, right, bottom = whole.bounds
    if adds:
        given = whole.intersection(shapely.box(left, top, left + 0.6 * (right - left), bottom))
        place = whole.difference(given).representative_point()
    else:
        given = whole.union(shapely.box(right - 1, top, right + 30, bottom)).convex_hull
        place = shapely.Point(right + 15, (top + bottom) / 2)
    assert isinstance(given, shapely.Polygon)
    mended = view.mend([np.array(given.exterior.coords)[:-1]], np.array([place.x, place.y]), adds, options)
    assert mended is not None
    shape = shapely.Polygon(mended.rings[0])
    assert shape.contains(place) == adds
    assert shape.intersection(whole).area > 0.9 * shape.union(whole).area
    assert not network_runs


def test_a_dropped_corner_goes_to_the_nearest_one_that_the_network_sees_or_to_none(
    view: KeptView, options: ReadOptions, network_runs: list[None]
) -> None:
    whole = max((each for each in view.read(options) if each.status == "keypoints"), key=lambda each: each.score)
    for number, corner in enumerate(whole.rings[0]):
        dropped = whole.rings[0].copy()
        dropped[number] += (3.0, -3.0)
        found = view.snap([dropped], dropped[number], options)
        assert found is not None
        assert np.linalg.norm(found - corner) < 1.5
        assert view.snap([dropped], dropped[number], replace(options, tau=1.0)) is None
        dropped[number] = corner + (whole.rings[0].mean(axis=0) - corner) / 2
        assert view.snap([dropped], dropped[number], options) is None
    assert not network_runs


def test_a_corner_that_another_one_stands_on_is_not_taken(view: KeptView, options: ReadOptions) -> None:
    whole = max((each for each in view.read(options) if each.status == "keypoints"), key=lambda each: each.score)
    dropped = np.insert(whole.rings[0], 1, whole.rings[0][0] + (2.0, 2.0), axis=0)
    assert view.snap([dropped], dropped[1], options) is None


def test_what_is_read_ahead_is_what_would_be_read_when_asked_for(
    view: KeptView, options: ReadOptions, monkeypatch: pytest.MonkeyPatch
) -> None:
    moves = [replace(options, tau=tau) for tau in (0.1, 0.19, 0.2, 0.23, 0.4)]
    expected = [_plain(view.read(move)) for move in moves]
    for kept in view._tiles:
        kept.detections[:] = [
            KeptDetection(view._extractor.family, each.detection, each.tile) for each in kept.detections
        ]
    view.read(replace(options, tau=0.2))
    while view.read_ahead():
        pass
    monkeypatch.setattr(kept_detection, "read_building", None)  # not needed any more
    assert [_plain(view.read(move)) for move in moves] == expected


def test_probe_finds_what_the_score_hides(view: KeptView, options: ReadOptions, network_runs: list[None]) -> None:
    hiding = replace(options, score=1.0)
    assert not view.read(hiding)
    for building in view.read(replace(options, score=0.1)):
        point = shapely.Polygon(building.rings[0], building.rings[1:]).representative_point()
        found = view.probe(point.x, point.y, hiding)
        assert found is not None
        assert shapely.Polygon(found.rings[0], found.rings[1:]).contains(point)
    assert not network_runs


def test_probe_asks_the_heads_where_nothing_was_proposed(
    extractor: Extractor, scene: SyntheticScene, options: ReadOptions, network_runs: list[None]
) -> None:
    plan = plan_tiles(WIDTH, HEIGHT, WIDTH, 0)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(kept_view, "LEAST_SCORE", 1.0)  # as if the network had proposed nothing
        view = KeptView(extractor, plan, extractor.card.resolution)
        _look(view, plan, scene.image)
    assert not view.read(replace(options, score=0.0))
    assert len(network_runs) == 1
    known = extract_scene(extractor, scene.image, replace(options, score=0.6), extractor.card.resolution, WIDTH, 0)
    assert known
    for building in known:
        outline = shapely.Polygon(building.rings[0])
        point = outline.representative_point()
        found = view.probe(point.x, point.y, options)
        assert found is not None
        seen = shapely.Polygon(found.rings[0])
        assert seen.intersection(outline).area > 0.5 * seen.union(outline).area
    assert len(network_runs) == 2  # one more by this test itself


def test_probe_outside_gives_nothing(view: KeptView, options: ReadOptions) -> None:
    assert view.probe(-5, 10, options) is None
    assert view.probe(10, HEIGHT + 1, options) is None


def test_view_larger_than_memory_is_refused_before_anything_is_read(extractor: Extractor) -> None:
    with pytest.raises(QuoinError, match=r"would take .* GB of memory"):
        KeptView(extractor, plan_tiles(10**6, 10**6, 1024, 256), 0.13)


def test_memory_is_no_more_than_stated(view: KeptView) -> None:
    features = sum(level.nbytes for kept in view._tiles for level in kept.features.values())
    arrays = ("heatmap", "mask", "offset")
    evidence = sum(
        getattr(each.detection.evidence, name).nbytes
        for kept in view._tiles
        for each in kept.detections
        for name in arrays
    )
    assert features + evidence < kept_view.needed_memory(view._plan, view._extractor.family)
