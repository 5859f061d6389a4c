"""What the teaching process prints is read as it was told, and nothing else is taken for it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.contract.teaching.lesson import Lesson, PlaceFiles, Window, digest
from model.contract.teaching.progress import MARK, Advance, Checked, Costs, Outcome, Told, Validated, line_of, told_in

NUMBERS = st.floats(0, 1e12, allow_nan=False)
MEASURES = st.dictionaries(st.sampled_from(["ap50", "ap75", "iou"]), NUMBERS)
COUNTS = st.integers(0, 10**6)
TOLD = st.one_of(
    st.builds(Checked, COUNTS),
    st.builds(Costs, NUMBERS, NUMBERS, NUMBERS),
    st.builds(Advance, st.sampled_from(["features", "steps"]), COUNTS, COUNTS, NUMBERS, st.none() | NUMBERS),
    st.builds(Validated, COUNTS, st.none() | NUMBERS, MEASURES),
    st.builds(Outcome, st.booleans(), COUNTS, COUNTS, COUNTS, MEASURES, MEASURES),
)


@given(TOLD)
def test_a_line_says_what_was_told(told: Told) -> None:
    line = line_of(told)
    assert "\n" not in line
    assert told_in(line) == told


@given(TOLD, st.integers(0, 200))
def test_a_line_that_was_cut_off_says_nothing(told: Told, end: int) -> None:
    line = line_of(told)
    assert told_in(line[: min(end, len(line) - 1)]) is None


@pytest.mark.parametrize(
    "line", ["", "INFO: all is well", MARK, MARK + "[]", MARK + '{"costs": {"seconds": 1}}', MARK + "{}"]
)
def test_other_lines_say_nothing(line: str) -> None:
    assert told_in(line) is None


def lesson() -> Lesson:
    window = Window(0, 0, 10, 8, 20, 25, (0.5, 1.0, 20.5, 19.0))
    house = [[[1.0, 2.0], [5.0, 2.0], [5.0, 6.0]]]
    files = PlaceFiles("0-0.pixels", 10, 8, 0, (3, 4), [window], [house], [house], [])
    return Lesson("a row of houses", "around 0, 0", 0.13, [files], [0.05], near=True)


def test_a_lesson_is_read_as_it_was_written(tmp_path: Path) -> None:
    lesson().write(tmp_path)
    assert Lesson.read(tmp_path) == lesson()


def test_the_same_is_the_same_course_and_other_pixels_another(tmp_path: Path) -> None:
    lesson().write(tmp_path)
    pixels = tmp_path / "0-0.pixels"
    pixels.write_bytes(b"\x01" * 1500)
    first = digest(tmp_path, "weights")
    assert digest(tmp_path, "weights") == first
    assert digest(tmp_path, "other weights") != first
    pixels.write_bytes(b"\x02" * 1500)
    assert digest(tmp_path, "weights") != first
