"""Average precision against pycocotools on random scenes."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pycocotools import mask as coco_mask
from pycocotools.coco import COCO
from pycocotools.cocoeval import COCOeval

from model.building import Building, Ring
from model.evaluation.measures.average_precision import average_precision
from model.evaluation.measures.masks import rasterize
from model.evaluation.measures.scene import measure_scene, scene_measures
from model.evaluation.measures.size_classes import SIZE_CLASSES, size_figures

from ..building_strategies import QUICK, SIZE, references, scenes


@QUICK
@given(st.lists(scenes(), min_size=1, max_size=4), st.integers(0, 2**32 - 1))
def test_average_precision_is_that_of_pycocotools(
    images: list[tuple[list[Building], list[list[Ring]]]], seed: int
) -> None:
    # pycocotools ranks equal scores by their order in the file, so the scores here differ.
    scores = iter(np.random.default_rng(seed).permutation(1000) / 1000)
    for predictions, _ in images:
        for building in predictions:
            building.score = float(next(scores))
    values = scene_measures([measure_scene(p, d, SIZE, score=0)[0] for p, d in images])
    expected = coco_values(images)
    assert {key: values[key] for key in expected} == pytest.approx(expected, abs=1e-9)


@QUICK
@given(st.lists(st.tuples(scenes(), references(3)), min_size=1, max_size=3), st.integers(0, 2**32 - 1))
def test_regions_to_ignore_are_the_crowds_of_pycocotools(
    images: list[tuple[tuple[list[Building], list[list[Ring]]], list[list[Ring]]]], seed: int
) -> None:
    scores = iter(np.random.default_rng(seed).permutation(1000) / 1000)
    for (predictions, _), _ in images:
        for building in predictions:
            building.score = float(next(scores))
    values = scene_measures([measure_scene(p, d, SIZE, score=0, ignored=crowds)[0] for (p, d), crowds in images])
    expected = coco_values([image for image, _ in images], [crowds for _, crowds in images])
    assert {key: values[key] for key in expected} == pytest.approx(expected, abs=1e-9)
    quick = average_precision(*zip(*(image for image, _ in images)), [SIZE] * len(images), 0, [c for _, c in images])
    assert quick["ap50"] == pytest.approx(expected["ap50"], abs=1e-9)


@QUICK
@given(st.lists(st.tuples(scenes(), references(2)), min_size=1, max_size=3), st.integers(0, 2**32 - 1), st.booleans())
def test_size_classes_are_the_area_ranges_of_pycocotools(
    images: list[tuple[tuple[list[Building], list[list[Ring]]], list[list[Ring]]]], seed: int, ignoring: bool
) -> None:
    scores = iter(np.random.default_rng(seed).permutation(1000) / 1000)
    for (predictions, _), _ in images:
        for building in predictions:
            building.score = float(next(scores))
    regions = [crowds if ignoring else [] for _, crowds in images]
    # buildings of these scenes have up to about 1,000 px, or at 0.5 m per pixel 250 m²
    found = [measure_scene(p, d, SIZE, 0, 0.5, ignored=r)[0] for ((p, d), _), r in zip(images, regions, strict=True)]
    figures = {one.size: one for one in size_figures([result.by_size for result in found])}
    for one in SIZE_CLASSES:
        scale = 0.5**2 if one.on_ground else 1.0
        bounds = one.least / scale, min(one.most / scale, 1e10)
        expected = coco_values([image for image, _ in images], regions, bounds)
        if figures[one.name].buildings:
            assert figures[one.name].ap == pytest.approx(expected["ap"], abs=1e-9)
            assert figures[one.name].ap50 == pytest.approx(expected["ap50"], abs=1e-9)
        else:
            assert figures[one.name].ap is None
            assert expected["ap"] in (-1, 0)  # 0 where nothing was found at all


def coco_values(
    images: list[tuple[list[Building], list[list[Ring]]]],
    crowds: list[list[list[Ring]]] | None = None,
    areas: tuple[float, float] = (0, 1e10),
) -> dict[str, float]:
    """AP, AP50, AP75 and AR of pycocotools on the same masks, for buildings between two areas in pixels."""
    regions = crowds or [[]] * len(images)
    truth = COCO()
    truth.dataset = {
        "info": {},
        "images": [{"id": i, "height": SIZE[0], "width": SIZE[1]} for i in range(len(images))],
        "categories": [{"id": 1}],
        "annotations": [
            {"image_id": i, "category_id": 1, "iscrowd": int(k >= len(drawn)), **encoded(rings)}
            for i, ((_, drawn), unknown) in enumerate(zip(images, regions, strict=True))
            for k, rings in enumerate([*drawn, *unknown])
        ],
    }
    for number, annotation in enumerate(truth.dataset["annotations"], start=1):
        annotation["id"] = number
    truth.createIndex()
    found = [
        # without a box, of which pycocotools would take the area
        {
            "image_id": i,
            "category_id": 1,
            "score": building.score,
            "segmentation": encoded(building.rings)["segmentation"],
        }
        for i, (predictions, _) in enumerate(images)
        for building in predictions
    ]
    if not found:
        return dict.fromkeys(("ap", "ap50", "ap75", "ar"), 0.0)
    evaluation = COCOeval(truth, truth.loadRes(found), "segm")
    # all four, for what it sums up; the first is looked at
    evaluation.params.areaRng = [list(areas)] * 4
    evaluation.evaluate()
    evaluation.accumulate()
    evaluation.summarize()
    return {
        "ap": evaluation.stats[0],
        "ap50": evaluation.stats[1],
        "ap75": evaluation.stats[2],
        "ar": evaluation.stats[8],
    }


def encoded(rings: list[Ring]) -> dict[str, object]:
    mask = rasterize(rings, SIZE)
    full = np.zeros(SIZE, dtype=np.uint8, order="F")
    full[mask.box[0] : mask.box[2], mask.box[1] : mask.box[3]] = mask.pixels
    code = coco_mask.encode(full)
    return {"segmentation": code, "area": float(mask.area), "bbox": coco_mask.toBbox(code).tolist()}
