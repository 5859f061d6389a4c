"""Suburbs under a low sun: buildings of several parts, party walls, leaning walls, and where shadows fall."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import Polygon, STRtree, contains_xy, union_all

from model.building import Building
from model.synthetic import render_scene
from model.synthetic.light.sun import Sun, cast_shadows
from model.synthetic.paint.canvas import Canvas
from model.synthetic.paint.painting import Painting
from model.synthetic.paint.texture import Textures
from model.synthetic.plan.draft import Draft
from model.synthetic.plan.frame import RISES_FROM, Frame
from model.synthetic.plan.layout import plan
from model.synthetic.plan.quads import rectangle
from model.synthetic.plan.settlements import SETTLEMENTS, SUBURB_SHARE, draw_kind
from model.synthetic.plan.site import Site
from model.synthetic.plan.suburbs import SUBURBS
from model.synthetic.roofs.buildings import paint_buildings
from tools.shadows_effect import is_shadow

SEEDS = st.integers(0, 2**32 - 1)
RESOLUTION = 0.25
STEEPEST = 0.52
"""Of the roofs of suburbs, rise over run: a little under the slope of their lowest sun's rays."""


def sites_of(kind: str, seed: int, side: float = 120.0) -> list[Site]:
    return plan(side, side, SUBURBS[kind], np.random.default_rng(seed)).sites


def painting(kind: str, side: float, sun: Sun, lean: tuple[float, float] = (0, 0)) -> Painting:
    """Nothing yet, on a canvas of `side` metres; `lean` in metres per metre of height."""
    rng = np.random.default_rng(0)
    canvas = Canvas(int(side / RESOLUTION), int(side / RESOLUTION), RESOLUTION)
    textures = Textures(canvas.shape, RESOLUTION, rng)
    return Painting(canvas, textures, SUBURBS[kind], sun, np.array(lean) / RESOLUTION, rng)


def sun_at(azimuth: float, elevation: float) -> Sun:
    level = np.cos(np.radians(elevation))
    towards = [level * np.cos(azimuth), level * np.sin(azimuth), np.sin(np.radians(elevation))]
    return Sun(np.array(towards), 0.05, 0.12)


@pytest.mark.parametrize("kind", SUBURBS)
@settings(max_examples=8, deadline=None)
@given(seed=SEEDS)
def test_the_roofs_of_a_building_fill_its_outline(kind: str, seed: int) -> None:
    for site in sites_of(kind, seed):
        outline = Polygon(site.rings[0], site.rings[1:])
        roofs = union_all([Polygon(wing.quad) for part in site.parts for wing in part.wings])
        assert outline.symmetric_difference(roofs).area < 1e-6
        assert all(0 <= part.pitch <= STEEPEST for part in site.parts)
        assert all(wing.eaves > 1.5 for part in site.parts for wing in part.wings)


@settings(max_examples=8, deadline=None)
@given(seed=SEEDS)
def test_terraced_houses_share_their_party_walls(seed: int) -> None:
    shapes = [Polygon(site.rings[0]) for site in sites_of("terraces", seed) if not site.small]
    shared: Counter[int] = Counter()
    for i, j in STRtree(shapes).query(np.array(shapes, dtype=object), predicate="intersects").T:
        # A party wall is as exact as rounding lets it be, so a micrometre finds it.
        if i != j and shapes[i].buffer(1e-6).intersection(shapes[j].boundary).length > 5:
            shared[i] += 1
    # Of a row, only those at its ends and beside an empty lot have fewer than two.
    assert len(shared) >= 0.7 * len(shapes)
    assert max(shared.values()) == 2


def test_most_houses_change_their_material_and_stay_one_building() -> None:
    houses = [site for seed in range(8) for site in sites_of("garden_suburb", seed) if not site.small]
    mixed = [site for site in houses if len({part.material for part in site.parts}) > 1]
    assert len(houses) > 100
    assert len(mixed) > 0.5 * len(houses)


@pytest.mark.parametrize("kind", SUBURBS)
@settings(max_examples=4, deadline=None)
@given(seed=SEEDS, lean=st.tuples(st.floats(-0.3, 0.3), st.floats(-0.3, 0.3)))
def test_no_wall_hides_a_roof_however_roofs_lean(kind: str, seed: int, lean: tuple[float, float]) -> None:
    scene = painting(kind, 90, sun_at(1.0, 40), lean)
    sites = sites_of(kind, seed, 90)
    buildings = paint_buildings(scene, sites)
    rows, columns = scene.canvas.shape
    x, y = np.meshgrid(np.arange(columns) + 0.5, np.arange(rows) + 0.5)
    for number, (site, rings) in enumerate(zip(sites, buildings), start=1):
        inside = contains_xy(Polygon(rings[0], rings[1:]).buffer(-0.5), x, y)
        assert (scene.canvas.roof_id[inside] == number).all()
        lowest = min(wing.eaves for part in site.parts for wing in part.wings)
        assert scene.canvas.height[inside].min() > lowest - 0.01


@settings(max_examples=30, deadline=None)
@given(
    azimuth=st.floats(0, 6.28),
    elevation=st.floats(28, 43),
    turn=st.floats(0, 3.14),
    form=st.sampled_from(sorted(RISES_FROM)),
    share=st.floats(0.1, 1),
)
def test_a_shadow_falls_away_from_the_sun_and_not_on_its_own_roof(
    azimuth: float, elevation: float, turn: float, form: str, share: float
) -> None:
    sun = sun_at(azimuth, elevation)
    scene = painting("garden_suburb", 60, sun)
    draft = Draft(Frame(rectangle(np.array([30.0, 30.0]), (9.0, 12.0), turn)))
    # A single slope rises all the way.
    steepest = {"flat": 0.0, "rising to the back": 0.2, "rising to the front": 0.2}.get(form, STEEPEST)
    draft.add("steel", steepest * share, ((0.0, 0.0, 9.0, 12.0), form, 3.0))
    (rings,) = paint_buildings(scene, [draft.site(small=True)])
    shaded = cast_shadows(scene.canvas.height, sun.direction, RESOLUTION) > sun.penumbra / 2
    rows, columns = scene.canvas.shape
    x, y = np.meshgrid(np.arange(columns) + 0.5, np.arange(rows) + 0.5)
    roof = contains_xy(Polygon(rings[0]).buffer(-2), x, y)
    # A flat roof may lie in the shadow of its rim.
    assert form == "flat" or not shaded[roof].any()
    towards = x * np.cos(azimuth) + y * np.sin(azimuth)
    outside = shaded & ~contains_xy(Polygon(rings[0]).buffer(2), x, y)
    assert outside.any()
    assert towards[outside].max() < (rings[0] @ [np.cos(azimuth), np.sin(azimuth)]).max()
    centre = rings[0].mean(axis=0) @ [np.cos(azimuth), np.sin(azimuth)]
    assert towards[outside].mean() < centre


def test_where_roofs_lean_towards_the_sun_their_shadows_look_shorter() -> None:
    height = np.zeros((60, 60), np.float32)
    height[20:30, 40:50] = 6.0
    sun = sun_at(0.0, 45)
    # The foot of what is 6 m high is seen 3 m nearer to the sun; its shadow starts there.
    shaded = cast_shadows(height, sun.seen_aslant(np.array([0.5, 0.0])), 0.5) > 0
    # 3 m of the shadow are left, 6 pixels; smoothing blunts its tip.
    assert shaded[25, 36:40].all()
    assert not shaded[25, :33].any()


@pytest.mark.parametrize("kind", SUBURBS)
def test_the_same_seed_draws_the_same_suburb(kind: str) -> None:
    first, second = (render_scene(320, 320, 0.2, 5, kind) for _ in range(2))
    assert np.array_equal(first.image, second.image)
    assert np.array_equal(first.shadows, second.shadows)
    assert not np.array_equal(first.image, render_scene(320, 320, 0.2, 6, kind).image)


@pytest.mark.parametrize("kind", SUBURBS)
def test_shadows_are_dark_ground_beside_roofs(kind: str) -> None:
    scene = render_scene(512, 512, 0.2, 3, kind)
    assert scene.shadows.shape == (512, 512)
    assert scene.shadows.dtype == bool
    assert 0.03 < scene.shadows.mean() < 0.6
    x, y = np.meshgrid(np.arange(512) + 0.5, np.arange(512) + 0.5)
    for rings in scene.buildings:
        assert not scene.shadows[contains_xy(Polygon(rings[0], rings[1:]).buffer(-0.5), x, y)].any()
    assert np.median(scene.image[scene.shadows]) < 0.6 * np.median(scene.image[~scene.shadows])


def test_a_polygon_counts_as_shadow_where_most_of_it_is() -> None:
    scene = render_scene(256, 256, 0.2, 3, "garden_suburb")
    scene.shadows[:] = False
    scene.shadows[:, :100] = True
    straddling = [np.array([[80.0, 10.0], [80.0, 30.0], [left, 30.0], [left, 10.0]]) for left in (110.0, 130.0)]
    assert [is_shadow(Building([ring], 1.0, "keypoints"), scene) for ring in straddling] == [True, False]


def test_scenes_of_any_kind_show_suburbs_as_often_as_said() -> None:
    rng = np.random.default_rng(0)
    drawn = Counter(draw_kind(rng) for _ in range(1000))
    assert set(drawn) == set(SETTLEMENTS)
    assert sum(drawn[kind] for kind in SUBURBS) == pytest.approx(1000 * SUBURB_SHARE, abs=60)
