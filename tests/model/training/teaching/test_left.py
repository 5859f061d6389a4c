"""A course of which a power cut left halves ends as an undisturbed one."""

from __future__ import annotations

from pathlib import Path

import pytest

from model.contract.teaching.finding import FINDINGS, write_findings
from model.training.teaching.course import BEST, CURVE, FEATURES, STATE
from model.training.teaching.left import drop_halves

from .test_course import Ended, taught, weights_in


def test_course_goes_on_with_what_is_whole_and_makes_the_rest_again(tmp_path: Path) -> None:
    undisturbed, _ = taught(tmp_path / "whole")
    course = tmp_path / "pieces"
    with pytest.raises(Ended):
        taught(course, killed_at=4)
    write_findings([], course)
    drop_halves(course)
    assert {STATE, CURVE, FINDINGS} <= {each.name for each in course.iterdir()}
    halves = [course / STATE, course / FINDINGS, *sorted((course / FEATURES).iterdir())[:2]]
    for half in halves:
        half.write_bytes(half.read_bytes()[: half.stat().st_size // 2])
    drop_halves(course)
    assert not any(half.exists() for half in halves)
    assert not (course / CURVE).exists()
    assert len(list((course / FEATURES).iterdir())) == 2
    resumed, _ = taught(course)
    assert resumed == undisturbed
    assert all(tensor.equal(weights_in(course)[name]) for name, tensor in weights_in(tmp_path / "whole").items())


def test_half_a_model_is_none(tmp_path: Path) -> None:
    for name, content in ((BEST, b"\x10"), (CURVE, b'{"step": 0, "loss": null, "measures": {}}\n')):
        (tmp_path / name).write_bytes(content)
    drop_halves(tmp_path)
    assert list(tmp_path.iterdir()) == []
