"""The measures against what the field's public scripts print, each imitated by the one step in which it differs."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import cv2
import numpy as np
import pytest
import shapely
from pycocotools import mask as coco_mask

from model.building import Ring
from model.evaluation.measures.average_precision import Overlaps, mask_overlaps, precision_and_recall, rank
from model.evaluation.measures.boundaries import band_iou, boundary_band, boundary_distance
from model.evaluation.measures.masks import Mask, rasterize, trimmed
from model.evaluation.measures.outlines import distinct_vertices
from model.evaluation.measures.pixel_counts import union_counts
from model.evaluation.measures.polis import polis_of_image
from model.evaluation.measures.tangent_angle import contour_angles, merged_outlines

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


def coco_rasterize(rings: list[Ring], size: tuple[int, int]) -> Mask:
    """pycocotools' mask of the outline, without those of the holes."""
    outline, *holes = (coco_mask.decode(coco_mask.frPyObjects([r.ravel().tolist()], *size)[0]) > 0 for r in rings)
    return trimmed(Mask(0, 0, outline & ~np.any(holes, axis=0) if holes else outline))


def sides(case: dict[str, Any]) -> tuple[list[list[Ring]], list[list[Ring]]]:
    """Rings of the predictions and references of an image of case A or B."""
    if "references" in case:
        return [p.rings for p in predictions_of(case)], references_of(case)
    return [rings_of(case["prediction"])] if case["prediction"] else [], [rings_of(case["reference"])]


def coco_average_precisions(bands: bool) -> dict[str, float]:
    rankings: dict[int, list] = {10: [], 100: []}
    for case in cases()["B"]:
        scores = np.array([p["score"] for p in case["predictions"]])
        order = np.argsort(-scores)
        predicted = [coco_rasterize(predictions_of(case)[i].rings, size_of(case)) for i in order]
        drawn = [coco_rasterize(rings, size_of(case)) for rings in references_of(case)]
        overlaps = mask_overlaps(predicted, drawn)
        if bands:
            overlaps = smaller_of_mask_and_band(overlaps, predicted, drawn, boundary_distance(size_of(case)))
        for limit, ranked in rankings.items():
            ranked.append(rank(overlaps, scores[order], len(drawn), max_detections=limit))
    precisions, recalls = precision_and_recall(rankings[100])
    return {
        "AP": precisions.mean(),
        "AP50": precisions[0],
        "AP75": precisions[5],
        "AR10": precision_and_recall(rankings[10])[1].mean(),
        "AR100": recalls.mean(),
    }


def smaller_of_mask_and_band(overlaps: Overlaps, predicted: list[Mask], drawn: list[Mask], distance: int) -> Overlaps:
    sides = [[boundary_band(mask, distance) for mask in masks] for masks in (predicted, drawn)]
    pairs = zip(overlaps.prediction, overlaps.reference, strict=True)
    ious = [band_iou(sides[0][i], sides[1][j]) for i, j in pairs]
    return Overlaps(overlaps.prediction, overlaps.reference, np.minimum(overlaps.iou, ious))


def p3_ious(letter: str) -> tuple[float, float]:
    """IoU and C-IoU of P3: pycocotools' masks, outlines only, all images."""
    ious, c_ious = [], []
    for case in cases()[letter]:
        outlines = [[rings[0] for rings in side] for side in sides(case)]
        masks = [[coco_rasterize([ring], size_of(case)) for ring in side] for side in outlines]
        predicted, drawn = (sum(len(ring) for ring in side) for side in outlines)
        ious.append(union_counts(*masks).iou)
        c_ious.append(ious[-1] * (1 - abs(predicted - drawn) / (predicted + drawn)))
    return float(np.mean(ious)), float(np.mean(c_ious))


def pix2poly_n_ratio(letter: str) -> float:
    """N-ratio of Pix2Poly: vertices of the outlines, only images with a prediction."""
    ratios = [
        sum(len(rings[0]) for rings in predicted) / sum(len(rings[0]) for rings in drawn)
        for predicted, drawn in map(sides, cases()[letter])
        if predicted
    ]
    return float(np.mean(ratios))


def polis_q_plus_1(first: Ring, second: Ring) -> float:
    """PoLiS as the public scripts have it: each side divided by the length of a closed list of vertices."""
    total = 0.0
    for vertices, line in ((first, second), (second, first)):
        distances = shapely.distance(shapely.points(distinct_vertices(vertices)), shapely.LinearRing(line))
        total += distances.sum() / (len(distances) + 1)
    return total / 2


def davis_f(prediction: np.ndarray, reference: np.ndarray, tolerance: int) -> float:
    """DAVIS boundary F: a pixel is boundary if it differs from its right, lower or lower-right neighbour."""
    predicted, drawn = davis_boundary(prediction), davis_boundary(reference)
    if not predicted.any():
        return 0.0
    shares = []
    for boundary, other in ((predicted, drawn), (drawn, predicted)):
        distance = cv2.distanceTransform((~other).astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_PRECISE)
        shares.append(np.mean(distance[boundary] <= tolerance))
    return 2 * shares[0] * shares[1] / sum(shares) if sum(shares) else 0.0


def davis_boundary(mask: np.ndarray) -> np.ndarray:
    grown = np.pad(mask, ((0, 1), (0, 1)), mode="edge")
    boundary = (mask != grown[:-1, 1:]) | (mask != grown[1:, :-1]) | (mask != grown[1:, 1:])
    boundary[-1, -1] = False
    return boundary


def mean_davis_f(tolerance: int) -> float:
    values = []
    for case in cases()["A"]:
        predicted, drawn = (full_mask(rings_of(case[side]), size_of(case)) for side in ("prediction", "reference"))
        values.append(davis_f(predicted, drawn, tolerance))
    return float(np.mean(values))


def full_mask(rings: list[Ring], size: tuple[int, int]) -> np.ndarray:
    canvas = np.zeros(size, dtype=bool)
    if rings:
        mask = rasterize(rings, size)
        canvas[mask.box[0] : mask.box[2], mask.box[1] : mask.box[3]] = mask.pixels
    return canvas


def angles(letter: str, contours: Callable[[list[list[Ring]]], shapely.Geometry]) -> float:
    """Mean max tangent angle error, with the references' contours made in another way."""
    images = map(sides, cases()[letter])
    return float(np.mean([a for p, r in images for a in contour_angles(merged_outlines(p), contours(r))]))


def buffered(references: list[list[Ring]]) -> shapely.Geometry:
    """The references' contours in HiSup, frame field learning and Pix2Poly."""
    return merged_outlines(references).buffer(1e-4)


def apart(references: list[list[Ring]]) -> shapely.Geometry:
    """The references' contours in P3: neither united nor buffered."""
    return shapely.GeometryCollection([shapely.Polygon(rings[0]) for rings in references])


@cache
def computed() -> dict[tuple[str, ...], float]:
    """Every published number, by its path in the file of expected values."""
    values: dict[tuple[str, ...], float] = {}
    for name, value in coco_average_precisions(bands=False).items():
        values["B_coco_segm", "variants", "holes_subtracted", "values", name] = value
    for name, value in coco_average_precisions(bands=True).items():
        values["B_boundary_ap", "variants", "holes_subtracted", name] = value
    for name, tolerance in {"0px": 0, "1px": 1, "3px": 3, "0.0075diag": 6}.items():
        values["A_patches", "aggregates", "mean_over_24", "davis_f", name] = mean_davis_f(tolerance)
    for letter in "AB":
        path = ("iou_ciou_nratio", "published", letter, "outer_ring_only")
        p3, pix2poly = (
            "P3 @9e951bd eval/cIoU.py, unmodified, subset=False",
            "Pix2Poly @d2e288b hisup_eval_utils cIoU.py, unmodified",
        )
        values[(*path, p3, "IoU")], values[(*path, p3, "C-IoU")] = p3_ious(letter)
        values[(*path, pix2poly, "N-Ratio")] = pix2poly_n_ratio(letter)
    for name in expected()["B_max_tangent_angle_error"]["variants"]:
        path = ("B_max_tangent_angle_error", "variants", name, "mean_deg")
        values[path] = angles("B", apart if name.startswith("P3") else buffered)
    return values | published_polis()


def published_polis() -> dict[tuple[str, ...], float]:
    with pytest.MonkeyPatch.context() as patch:
        # The scripts differ from the textbook in this one function; the matching of references is the same.
        patch.setattr("model.evaluation.measures.polis.polis", polis_q_plus_1)
        images = {
            letter: [polis_of_image(*([rings[0] for rings in side] for side in sides(c))) for c in cases()[letter]]
            for letter in "AB"
        }
    pairs = [distance for image in images["B"] for distance in image]
    return {
        ("polis", "A_mean", "published_q_plus_1"): float(np.mean([image[0] for image in images["A"] if image])),
        ("polis", "B_mean_of_image_means", "published_q_plus_1"): float(np.mean([np.mean(i) for i in images["B"]])),
        ("polis", "B_mean_over_pairs", "published_q_plus_1"): float(np.mean(pairs)),
    }


@pytest.mark.parametrize("entry", must_match("published"))
def test_published_value(entry: dict[str, Any]) -> None:
    assert computed()[tuple(entry["path"])] == pytest.approx(entry["value"], abs=entry["abs_tol"], rel=0)


def test_angles_of_each_degenerate_pair() -> None:
    for case in cases()["C"]:
        found = contour_angles(merged_outlines([rings_of(case["prediction"])]), buffered([rings_of(case["reference"])]))
        assert found == pytest.approx(expected()["B_max_tangent_angle_error"]["hisup_case_C_deg"][case["id"]], abs=1e-3)


def test_angles_of_each_image() -> None:
    for case, row in zip(cases()["B"], expected()["B_max_tangent_angle_error"]["hisup_per_image"], strict=True):
        predicted, drawn = sides(case)
        found = sorted(contour_angles(merged_outlines(predicted), buffered(drawn)))
        assert found == pytest.approx(row["sorted_deg"], abs=1e-3)
