"""The measures against the values of ../shared/reference that follow from the textbook definitions."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
import pytest
import shapely
from pycocotools import mask as coco_mask

from model.building import Ring
from model.evaluation.measures.average_precision import mask_overlaps, precision_and_recall, rank
from model.evaluation.measures.boundaries import band_iou, boundary_band, boundary_distance, inner_boundary
from model.evaluation.measures.instances import predicted_instances, reference_instances
from model.evaluation.measures.masks import Mask, rasterize
from model.evaluation.measures.outlines import clipped
from model.evaluation.measures.patch import PatchResult, measure_patch, patch_measures
from model.evaluation.measures.pixel_counts import pair_counts, pooled
from model.evaluation.measures.polis import polis, polis_of_image
from model.evaluation.measures.scene import SceneResult, boundary_overlaps, measure_scene, scene_measures
from model.evaluation.measures.tangent_angle import max_tangent_angles

from ..reference_cases import (
    cases,
    expected,
    must_match,
    needs_reference,
    predictions_of,
    references_of,
    rings_of,
    size_of,
)

pytestmark = needs_reference


@cache
def patch_results() -> list[PatchResult]:
    return [measure_patch(rings_of(c["prediction"]), rings_of(c["reference"]), size_of(c)) for c in cases()["A"]]


@cache
def patches_as_scenes() -> list[SceneResult]:
    results = []
    for case in cases()["A"]:
        image = {"references": [{"rings": case["reference"]}], "predictions": []}
        if case["prediction"]:
            image["predictions"] = [{"rings": case["prediction"], "score": 1.0, "kind": ""}]
        results.append(measure_scene(predictions_of(image), references_of(image), size_of(case), score=0)[0])
    return results


@cache
def scene_results() -> list[SceneResult]:
    return [measure_scene(predictions_of(c), references_of(c), size_of(c), score=0)[0] for c in cases()["B"]]


def exact_iou(predictions: list[list[Ring]], references: list[list[Ring]], size: tuple[int, int]) -> float:
    predicted, drawn = (
        shapely.union_all([shapely.make_valid(shapely.Polygon(c[0], c[1:])) for r in side if (c := clipped(r, size))])
        for side in (predictions, references)
    )
    either = shapely.union(predicted, drawn).area
    return shapely.intersection(predicted, drawn).area / either


def mean_exact_iou(case: str) -> float:
    if case == "A":
        sides = [
            ([rings_of(c["prediction"])] if c["prediction"] else [], [rings_of(c["reference"])]) for c in cases()["A"]
        ]
    else:
        sides = [([p.rings for p in predictions_of(c)], references_of(c)) for c in cases()["B"]]
    sizes = [size_of(c) for c in cases()[case]]
    return float(np.mean([exact_iou(*side, size) for side, size in zip(sides, sizes, strict=True)]))


def average_precisions() -> dict[str, dict[str, float]]:
    """AP, AP50, AP75 and AR at COCO's limits on the number of detections, for masks and for boundaries."""
    values = {}
    for kind in ("mask", "boundary"):
        rankings: dict[int, list] = {10: [], 100: []}
        for case in cases()["B"]:
            predicted = predicted_instances(predictions_of(case), size_of(case))
            reference = reference_instances(references_of(case), size_of(case))
            overlaps = mask_overlaps(predicted.masks, reference.masks)
            if kind == "boundary":
                overlaps = boundary_overlaps(overlaps, predicted, reference, size_of(case))
            for limit, ranked in rankings.items():
                ranked.append(rank(overlaps, predicted.scores, len(reference), max_detections=limit))
        precisions, recalls = precision_and_recall(rankings[100])
        values[kind] = {
            "AP": precisions.mean(),
            "AP50": precisions[0],
            "AP75": precisions[5],
            "AR10": precision_and_recall(rankings[10])[1].mean(),
            "AR100": recalls.mean(),
        }
    return values


@cache
def computed() -> dict[tuple[str, ...], float]:
    """Every textbook number, by its path in the file of expected values."""
    ap, patches, scenes = average_precisions(), patch_measures(patch_results()), scene_measures(scene_results())
    as_scenes, total = scene_measures(patches_as_scenes()), pooled(result.counts for result in patch_results())
    values: dict[tuple[str, ...], float] = {}
    for name in ap["mask"]:
        values["B_coco_segm", "variants", "pixel_centre_masks_holes_subtracted", "values", name] = ap["mask"][name]
        values["B_boundary_ap", "variants", "pixel_centre_masks_holes_subtracted", name] = ap["boundary"][name]
    mean = ("A_patches", "aggregates", "mean_over_24")
    for name, key in {
        "iou": "mask_iou",
        "f1": "mask_f1",
        "boundary_iou": "boundary_iou",
        "ssim": "boundary_ssim",
    }.items():
        values[(*mean, name)] = patches[key]
    for name, key in {"0px": "_0px", "1px": "_1px", "3px": "_3px", "0.0075diag": ""}.items():
        values[(*mean, "inner_f", name)] = patches[f"boundary_f{key}"]
    counts = {"tp": total.true_positive, "fp": total.false_positive, "fn": total.false_negative}
    shares = {"iou": total.iou, "f1": total.f1, "precision": total.precision, "recall": total.recall}
    for name, value in {**counts, **shares}.items():
        values["A_patches", "aggregates", "pooled", name] = value
    for case, measured in {"A": as_scenes, "B": scenes}.items():
        for name in ("iou", "c_iou", "n_ratio"):
            values["iou_ciou_nratio", "textbook", case, "mean", name] = measured[name]
        values["iou_ciou_nratio", "textbook", case, "mean", "iou_exact_vector"] = mean_exact_iou(case)
    values["iou_ciou_nratio", "textbook", "A", "pooled_iou"] = pooled(r.union for r in patches_as_scenes()).iou
    values["iou_ciou_nratio", "textbook", "B", "pooled_iou"] = pooled(r.union for r in scene_results()).iou
    values["polis", "A_mean", "textbook_q"] = as_scenes["polis"]
    values["polis", "B_mean_of_image_means", "textbook_q"] = scenes["polis"]
    values["polis", "B_mean_over_pairs", "textbook_q"] = float(np.mean([d for r in scene_results() for d in r.polis]))
    return values


@pytest.mark.parametrize("entry", must_match("textbook"))
def test_textbook_value(entry: dict[str, Any]) -> None:
    assert computed()[tuple(entry["path"])] == pytest.approx(entry["value"], abs=entry["abs_tol"], rel=0)


@pytest.mark.parametrize("index", range(24))
def test_patch(index: int) -> None:
    case, row, result = cases()["A"][index], expected()["A_patches"]["patches"][index], patch_results()[index]
    predicted, drawn = (patch_mask(case, side) for side in ("prediction", "reference"))
    assert (drawn.area, predicted.area) == (row["area_ref"], row["area_pred"])
    assert result.counts == (row["tp"], row["fp"], row["fn"])
    assert result.counts.iou == pytest.approx(row["iou"], abs=1e-9)
    assert result.counts.f1 == pytest.approx(row["f1"], abs=1e-9)
    assert result.boundary_iou == pytest.approx(row["boundary_iou"]["pixel_centre"], abs=1e-9)
    assert result.ssim == pytest.approx(row["ssim"], abs=1e-6)
    for name, key in {"0px": "0px", "1px": "1px", "3px": "3px", "bsds": "0.0075diag"}.items():
        assert result.boundary_f[name] == pytest.approx(row["inner_f"][key], abs=1e-9)
    assert boundary_band(drawn, boundary_distance(size_of(case))).area == row["boundary_area_ref"]
    assert np.count_nonzero(inner_boundary(np.pad(drawn.pixels, 1))) == row["inner_boundary_pixels_ref"]


@pytest.mark.parametrize("index", range(24))
@pytest.mark.parametrize("side", ["reference", "prediction"])
def test_patch_mask_is_the_stored_one(index: int, side: str) -> None:
    case, row = cases()["A"][index], expected()["A_patches"]["patches"][index]
    stored = row["rle_ref" if side == "reference" else "rle_pred"]
    if stored is None:
        assert not case[side]
        return
    mask = patch_mask(case, side)
    full = np.zeros(size_of(case), dtype=bool)
    full[mask.box[0] : mask.box[2], mask.box[1] : mask.box[3]] = mask.pixels
    assert np.array_equal(full, coco_mask.decode({"size": size_of(case), "counts": stored}))


def patch_mask(case: dict[str, Any], side: str) -> Mask:
    return rasterize(rings_of(case[side]), size_of(case)) if case[side] else Mask(0, 0, np.zeros((0, 0), dtype=bool))


@pytest.mark.parametrize("case", ["A", "B"])
def test_unions_and_vertices_of_each_image(case: str) -> None:
    results = patches_as_scenes() if case == "A" else scene_results()
    for result, row in zip(results, expected()["iou_ciou_nratio"]["textbook"][case]["rows"], strict=True):
        assert result.vertices == (row["n_pred"], row["n_ref"])
        assert result.union.true_positive == row["intersection"]
        assert result.union.iou == pytest.approx(row["iou"], abs=1e-9)
        assert result.c_iou == pytest.approx(row["c_iou"], abs=1e-9)
        assert result.n_ratio == pytest.approx(row["n_ratio"], abs=1e-9)


@pytest.mark.parametrize("index", range(6))
def test_polis_of_each_image(index: int) -> None:
    row = expected()["polis"]["B_per_image"][index]
    distances = scene_results()[index].polis
    assert len(distances) == row["n_pairs"]
    assert np.mean(distances) == pytest.approx(row["textbook_q"], abs=1e-6)


def test_polis_of_each_patch() -> None:
    rows = expected()["polis"]["A_pairs"]
    outlines = {c["id"]: (rings_of(c["prediction"]), rings_of(c["reference"])) for c in cases()["A"] if c["prediction"]}
    assert len(rows) == len(outlines)
    for row in rows:
        predicted, drawn = outlines[row["id"]]
        assert polis_of_image(predicted[:1], drawn[:1]) == pytest.approx([row["textbook_q"]], abs=1e-6)


def test_pairs_of_buildings() -> None:
    references = {r["id"]: (rings_of(r["rings"]), size_of(c)) for c in cases()["B"] for r in c["references"]}
    predictions = {p["id"]: rings_of(p["rings"]) for c in cases()["B"] for p in c["predictions"]}
    for row in expected()["polis"]["B_pairs"]:
        (drawn, size), predicted = references[row["ref"]], predictions[row["pred"]]
        masks = rasterize(predicted, size), rasterize(drawn, size)
        bands = [boundary_band(mask, boundary_distance(size)) for mask in masks]
        assert polis(predicted[0], drawn[0]) == pytest.approx(row["textbook_q"], abs=1e-6)
        assert pair_counts(*masks).iou == pytest.approx(row["iou_pixel_centre"], abs=1e-9)
        boundary_iou = min(pair_counts(*masks).iou, band_iou(*bands))
        assert boundary_iou == pytest.approx(row["boundary_iou_pixel_centre"], abs=1e-9)
        assert exact_iou([predicted], [drawn], (10**6, 10**6)) == pytest.approx(row["iou_exact_vector"], abs=0.01)


@pytest.mark.parametrize("index", range(11))
def test_degenerate_pair(index: int) -> None:
    case, row = cases()["C"][index], expected()["C_degenerate"]["pairs"][index]
    predicted, drawn, size = rings_of(case["prediction"]), rings_of(case["reference"]), size_of(case)
    result = measure_patch(predicted, drawn, size)
    (scene, _) = measure_scene(
        predictions_of({"predictions": [{"rings": predicted, "score": 1, "kind": ""}]}), [drawn], size, 0
    )
    angles = expected()["B_max_tangent_angle_error"]["hisup_case_C_deg"][case["id"]]
    assert result.counts.iou == pytest.approx(row["iou_pixel_centre"], abs=1e-9)
    assert result.boundary_iou == pytest.approx(row["boundary_iou_pixel_centre"], abs=1e-9)
    assert result.ssim == pytest.approx(row["ssim"], abs=1e-6)
    assert scene.c_iou == pytest.approx(row["c_iou_pixel_centre"], abs=1e-9)
    assert polis(predicted[0], drawn[0]) == pytest.approx(row["polis_textbook_q"], abs=1e-6)
    assert max_tangent_angles([predicted], [drawn]) == pytest.approx(angles, abs=0.01)
    assert exact_iou([predicted], [drawn], size) == pytest.approx(row["iou_exact_vector"], abs=1e-6)
    hausdorff = shapely.hausdorff_distance(shapely.LinearRing(predicted[0]), shapely.LinearRing(drawn[0]))
    assert hausdorff == pytest.approx(row["hausdorff_exact_vertices"], abs=1e-6)
