"""The verdicts on single buildings."""

from __future__ import annotations

import numpy as np
import pytest

from model.building import Building, Ring
from model.evaluation.measures.scene import measure_scene
from model.evaluation.report.findings import Finding, findings_of

SIZE = (100, 100)


def box(x: float, y: float, width: float, height: float) -> list[Ring]:
    return [np.array([[x, y], [x + width, y], [x + width, y + height], [x, y + height]])]


def verdicts(predictions: list[list[Ring]], references: list[list[Ring]]) -> list[Finding]:
    found = [Building(rings, 1.0, "") for rings in predictions]
    return findings_of(measure_scene(found, references, SIZE, score=0.5)[1])


def errors(predictions: list[list[Ring]], references: list[list[Ring]]) -> list[tuple[str, str]]:
    return sorted((finding.outcome, finding.error) for finding in verdicts(predictions, references))


def test_match_carries_its_iou() -> None:
    # Moved by a quarter of its length: 300 of 500 pixels are shared.
    (finding,) = verdicts([box(15, 10, 20, 20)], [box(10, 10, 20, 20)])
    assert (finding.outcome, finding.error, finding.iou) == ("matched", "", pytest.approx(300 / 500))


def test_missed_and_false() -> None:
    assert errors([box(60, 60, 20, 20)], [box(10, 10, 20, 20)]) == [("false", "false"), ("missed", "missed")]


def test_unsure_prediction_is_neither_matched_nor_false() -> None:
    unsure = Building(box(10, 10, 20, 20), 0.4, "")
    findings = findings_of(measure_scene([unsure], [box(10, 10, 20, 20)], SIZE, score=0.5)[1])
    assert [finding.outcome for finding in findings] == ["missed"]


def test_two_references_in_one_prediction_are_merged() -> None:
    found = errors([box(10, 10, 42, 20)], [box(10, 10, 20, 20), box(32, 10, 20, 20)])
    assert found == [("false", "merged"), ("missed", "merged"), ("missed", "merged")]


def test_small_reference_swallowed_by_a_match_is_merged() -> None:
    found = errors([box(10, 10, 30, 20)], [box(10, 10, 24, 20), box(34, 10, 6, 20)])
    assert found == [("matched", ""), ("missed", "merged")]


def test_two_predictions_in_one_reference_are_split() -> None:
    found = errors([box(10, 10, 19, 20), box(31, 10, 19, 20)], [box(10, 10, 40, 20)])
    assert found == [("false", "split"), ("false", "split"), ("missed", "split")]


def test_zigzag_outline_is_ragged() -> None:
    x = np.repeat(np.arange(10.0, 50.0, 2.0), 2)
    teeth = np.stack([x, 30.0 + 2 * (np.arange(len(x)) % 2)], axis=1)
    comb = [np.concatenate([[[10.0, 10.0]], teeth, [[50.0, 30.0], [50.0, 10.0]]])]
    assert errors([comb], [box(10, 10, 40, 20)]) == [("matched", "ragged")]
