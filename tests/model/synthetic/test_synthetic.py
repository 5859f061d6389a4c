"""Synthetic scenes: their polygons are where the roofs are, whatever is drawn."""

from __future__ import annotations

import json
from pathlib import Path

import cv2
import numpy as np
import pytest
import tifffile
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import Polygon, STRtree, area, box, contains_xy, intersection

from model.data.geotiff import Georeference, write_geotiff
from model.synthetic import SyntheticScene, render_scene
from model.synthetic.__main__ import main
from model.synthetic.light.sun import Sun, cast_shadows
from model.synthetic.paint.canvas import Canvas, Window
from model.synthetic.paint.painting import Painting
from model.synthetic.paint.texture import Textures
from model.synthetic.plan.footprints import FOOTPRINTS, draw_wings, outline
from model.synthetic.plan.layout import plan
from model.synthetic.plan.quads import part_of, rectangle
from model.synthetic.plan.settlements import SETTLEMENTS
from model.synthetic.roofs.buildings import paint_buildings
from model.synthetic.roofs.slopes import build_roof

SEEDS = st.integers(0, 2**32 - 1)
OVERHEAD = Sun(np.array([0.0, 0.0, 1.0]), 0.0)


def polygon(rings: list[np.ndarray]) -> Polygon:
    return Polygon(rings[0], rings[1:])


def small_scene(seed: int, settlement: str | None = None) -> SyntheticScene:
    return render_scene(320, 256, 0.2, seed, settlement)


def test_the_same_seed_draws_the_same_scene() -> None:
    first, second = small_scene(5, "town"), small_scene(5, "town")
    assert np.array_equal(first.image, second.image)
    assert len(first.buildings) == len(second.buildings)
    for a, b in zip(first.buildings, second.buildings):
        assert all(np.array_equal(ring, other) for ring, other in zip(a, b))


def test_another_seed_draws_another_scene() -> None:
    assert not np.array_equal(small_scene(5, "town").image, small_scene(6, "town").image)


def test_the_picture_is_what_was_asked_for() -> None:
    scene = small_scene(1)
    assert scene.image.shape == (256, 320, 3)
    assert scene.image.dtype == np.uint8
    assert scene.resolution == 0.2


def test_surplus_buildings_are_left_out() -> None:
    assert len(render_scene(320, 256, 0.2, 5, "town", max_buildings=7).buildings) == 7


@pytest.mark.parametrize(("settlement", "seed", "most"), [("suburb", 0, 45), ("garden_suburb", 9, 50)])
def test_the_usual_scene_and_that_of_the_demo_are_quiet_suburbs(settlement: str, seed: int, most: int) -> None:
    site_count = len(plan(1024 * 0.14, 1024 * 0.14, SETTLEMENTS[settlement], np.random.default_rng(seed)).sites)
    assert 25 <= site_count <= most


@pytest.mark.parametrize("settlement", SETTLEMENTS)
@settings(max_examples=5, deadline=None)
@given(seed=SEEDS)
def test_planned_buildings_are_valid_inside_and_apart(settlement: str, seed: int) -> None:
    width, height = 90.0, 70.0
    sites = plan(width, height, SETTLEMENTS[settlement], np.random.default_rng(seed)).sites
    shapes = [polygon(site.rings) for site in sites]
    for site, shape in zip(sites, shapes):
        assert shape.is_valid
        assert box(0, 0, width, height).contains(shape)
        # Counter-clockwise on the map is clockwise where y points down.
        assert not shape.exterior.is_ccw
        assert all(hole.is_ccw for hole in shape.interiors)
        assert all(not np.array_equal(ring[0], ring[-1]) for ring in site.rings)
        assert min(np.hypot(*(ring - np.roll(ring, 1, axis=0)).T).min() for ring in site.rings) > 0.15
    for i, j in STRtree(shapes).query(np.array(shapes, dtype=object), predicate="intersects").T:
        # Walls may be shared; 1 mm² is rounding. Without a grid, GEOS takes one of two neighbours for what they share
        # where party walls are collinear but for rounding.
        assert i == j or intersection(shapes[i], shapes[j], grid_size=1e-6).area < 1e-6


def test_houses_in_a_row_share_their_walls_exactly() -> None:
    sites = plan(143, 143, SETTLEMENTS["town"], np.random.default_rng(3)).sites
    shapes = [polygon(site.rings).buffer(1e-7) for site in sites]
    pairs = STRtree(shapes).query(shapes, predicate="intersects").T
    shared = [shapes[i].intersection(shapes[j]).length / 2 for i, j in pairs if i < j]
    assert sum(length > 2 for length in shared) > 20


@pytest.mark.parametrize("shape", FOOTPRINTS)
@settings(max_examples=10, deadline=None)
@given(seed=SEEDS)
def test_the_outline_is_the_union_of_the_wings(shape: str, seed: int) -> None:
    wings = draw_wings(shape, np.random.default_rng(seed))
    rings = outline(wings, rectangle(np.array([3.0, 4.0]), (10.0, 20.0), 0.0))
    inside_some_wing = np.zeros((40, 40), bool)
    u, v = np.meshgrid((np.arange(40) + 0.5) / 40, (np.arange(40) + 0.5) / 40)
    for u0, v0, u1, v1 in wings:
        inside_some_wing |= (u > u0) & (u < u1) & (v > v0) & (v < v1)
    inside_outline = contains_xy(polygon(rings), -2 + 10 * u, -6 + 20 * v)
    assert np.array_equal(inside_outline, inside_some_wing)
    assert len(rings) == (2 if shape == "courtyard" else 1)
    for ring in rings:
        before, after = ring - np.roll(ring, 1, axis=0), np.roll(ring, -1, axis=0) - ring
        turns = before[:, 0] * after[:, 1] - before[:, 1] * after[:, 0]
        assert np.abs(turns).min() > 1e-6, "a point lies on a straight side"


@settings(max_examples=40, deadline=None)
@given(x=st.floats(8, 24), y=st.floats(8, 24), width=st.floats(2, 12), depth=st.floats(2, 12), angle=st.floats(0, 6.3))
def test_coverage_is_the_area_inside_each_pixel(x: float, y: float, width: float, depth: float, angle: float) -> None:
    quad = rectangle(np.array([x, y]), (width, depth), angle)
    coverage = Window(0, 0, 32, 32).coverage([quad])
    rows, columns = np.mgrid[:32, :32]
    exact = area(intersection(box(columns, rows, columns + 1, rows + 1), Polygon(quad)))
    # Four subpixels a side: an edge is off by an eighth of a pixel at most, a corner by one edge either way.
    assert np.abs(coverage - exact).max() < 0.25
    assert abs(coverage.sum() - exact.sum()) < 0.125 * 2 * (width + depth)


def test_roofs_lie_on_their_polygons() -> None:
    rng = np.random.default_rng(11)
    settlement, resolution = SETTLEMENTS["town"], 0.15
    canvas = Canvas(400, 400, resolution)
    painting = Painting(canvas, Textures(canvas.shape, resolution, rng), settlement, OVERHEAD, np.zeros(2), rng)
    buildings = paint_buildings(painting, plan(60, 60, settlement, rng).sites)
    assert len(buildings) > 10
    x, y = np.meshgrid(np.arange(400) + 0.5, np.arange(400) + 0.5)
    for number, rings in enumerate(buildings, start=1):
        roof = canvas.roof_id == number
        # A pixel counts where its centre is clearly, by a fifth of a pixel, on one side of the outline.
        assert roof[contains_xy(polygon(rings).buffer(-0.2), x, y)].all()
        assert not roof[~contains_xy(polygon(rings).buffer(0.2), x, y)].any()


def test_polygon_edges_are_the_edges_of_the_picture() -> None:
    """Across all outlines of a finished scene, brightness changes most exactly at the outline."""
    offsets = np.arange(-4, 4.01, 0.5)
    profiles = []
    for seed in (0, 1, 2):
        scene = render_scene(640, 640, 0.14, seed, "suburb")
        grey = scene.image.mean(axis=2).astype(np.float32)
        profiles += [profile for rings in scene.buildings for profile in _profiles_across(grey, rings[0], offsets)]
    change = np.abs(np.diff(np.array(profiles), axis=1)).mean(axis=0)
    steps = (offsets[1:] + offsets[:-1]) / 2
    centre = (steps * (change - change.min()) ** 2).sum() / ((change - change.min()) ** 2).sum()
    assert abs(steps[change.argmax()]) <= 0.5
    assert abs(centre) < 0.3


def _profiles_across(grey: np.ndarray, ring: np.ndarray, offsets: np.ndarray) -> list[np.ndarray]:
    """Brightness along the outward normal of each side, averaged over the middle half of the side."""
    profiles = []
    for a, b in zip(ring, np.roll(ring, -1, axis=0)):
        side = (b - a) / np.hypot(*(b - a))
        outward = np.array([-side[1], side[0]]) * -1
        places = a + np.linspace(0.25, 0.75, 20)[:, None] * (b - a)
        samples = places[:, None, :] + offsets[None, :, None] * outward
        # cv2 counts from the centre of the first pixel.
        x, y = (samples[..., axis].astype(np.float32) - 0.5 for axis in (0, 1))
        profiles.append(cv2.remap(grey, x, y, cv2.INTER_LINEAR).mean(axis=0))
    return profiles


def test_a_gable_roof_rises_to_its_ridge_and_shines_towards_the_sun() -> None:
    wing = rectangle(np.array([30.0, 30.0]), (40.0, 20.0), 0.0)
    roof = build_roof("gable", [wing], Window(0, 0, 60, 60), 0.5, np.random.default_rng(0))
    # The ridge runs along the longer side, 10 px = 5 m from either eave.
    assert roof.height[29, 30] == pytest.approx(roof.pitch * 4.75, rel=1e-3)
    assert roof.height[20, 30] == pytest.approx(roof.pitch * 0.25, rel=1e-3)
    north_east = np.array([0.5, -0.5, np.sqrt(0.5)])
    slant = roof.slant(north_east)
    assert slant[25, 30] > 1 > slant[35, 30]


def test_a_shadow_is_as_long_as_its_caster_is_high_under_a_sun_at_45_degrees() -> None:
    height = np.zeros((60, 60), np.float32)
    height[20:30, 40:50] = 6.0
    sun_in_the_east = Sun(np.array([1.0, 0.0, 1.0]) / np.sqrt(2), 0.3)
    shaded = cast_shadows(height, sun_in_the_east.direction, 0.5) > 0
    # 6 m are 12 pixels, westwards of column 40; smoothing blunts the tip.
    assert shaded[25, 30:40].all()
    assert not shaded[25, :27].any()
    assert not shaded[25, 50:].any()
    assert not shaded[35].any()


def test_neighbouring_parts_of_a_quad_meet_exactly() -> None:
    quad = np.array([[0.1, 0.2], [9.7, 0.9], [10.3, 7.1], [-0.4, 6.6]])
    left, right = part_of(quad, 0, 0.37, 0, 1), part_of(quad, 0.37, 1, 0, 1)
    assert np.array_equal(left[[1, 2]], right[[0, 3]])


def test_a_geotiff_says_where_it_lies(tmp_path: Path) -> None:
    image = np.random.default_rng(0).integers(0, 256, (70, 90, 3), dtype=np.uint8)
    place = Georeference(32736, 500_000.0, 9_800_000.0, 0.14)
    write_geotiff(tmp_path / "a.tif", image, place)
    with tifffile.TiffFile(tmp_path / "a.tif") as file:
        assert np.array_equal(file.asarray(), image)
        keys = file.geotiff_metadata
    assert keys is not None
    assert keys["ProjectedCSTypeGeoKey"] == 32736
    assert keys["ModelPixelScale"][:2] == [0.14, 0.14]
    assert keys["ModelTiepoint"][3:5] == [500_000.0, 9_800_000.0]


def test_map_coordinates_count_upwards() -> None:
    place = Georeference(32736, 100.0, 200.0, 0.5)
    assert place.to_map(np.array([[0.0, 0.0], [4.0, 6.0]])).tolist() == [[100.0, 200.0], [102.0, 197.0]]


def test_the_command_writes_picture_and_reference(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    picture, reference = tmp_path / "deep" / "scene.tif", tmp_path / "deep" / "reference.geojson"
    size = ["--width", "300", "--height", "200", "--resolution", "0.2", "--settlement", "informal"]
    main(["--output", str(picture), "--reference", str(reference), "--seed", "4", "--buildings", "9", *size])
    assert tifffile.imread(picture).shape == (200, 300, 3)
    collection = json.loads(reference.read_text(encoding="utf-8"))
    assert len(collection["features"]) == 9
    frame = box(500_000, 9_800_000 - 40, 500_060, 9_800_000)
    for feature in collection["features"]:
        rings = feature["geometry"]["coordinates"]
        assert rings[0][0] == rings[0][-1]
        assert frame.contains(Polygon(rings[0], rings[1:]))
    assert "9 buildings" in capsys.readouterr().out
