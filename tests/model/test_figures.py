"""The commands that write tables of figures into pages."""

from __future__ import annotations

import json
from pathlib import Path

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.contract.errors import QuoinError
from model.contract.measures import ERRORS
from model.synthetic import render_scene
from tools import polygon_bench, polygon_steps
from tools.figures import accuracy, subject
from tools.figures.__main__ import text_of
from tools.figures.learning import curve_table
from tools.figures.markdown import table, with_interval
from tools.figures.page import between, marks, put, tables_in
from tools.figures.speed import costs_table, growth_table
from tools.figures.subject import Subject
from tools.figures.tables import TABLES

BEGIN, END = marks("some-figures")
COUNTRIES = ("Nepal", "Australia")


@given(st.text(st.characters(exclude_characters="<\r", exclude_categories=["Cs"])))
def test_only_what_is_between_the_marks_changes(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    page = tmp_path_factory.mktemp("pages") / "page.md"
    page.write_text(f"# Page\n\n{BEGIN}\nold\n{END}\n\nend\n", encoding="utf-8")
    for _ in range(2):
        put(page, "some-figures", text)
        assert between(page, "some-figures") == text.strip()
        assert page.read_text(encoding="utf-8") == f"# Page\n\n{BEGIN}\n\n{text}\n\n{END}\n\nend\n"


@pytest.mark.parametrize("text", ["no marks", BEGIN, END, f"{END}\n{BEGIN}"])
def test_a_page_without_both_marks_is_told(tmp_path: Path, text: str) -> None:
    page = tmp_path / "page.md"
    page.write_text(text, encoding="utf-8")
    with pytest.raises(QuoinError, match="does not say where"):
        put(page, "some-figures", "new")
    assert page.read_text(encoding="utf-8") == text


def test_the_tables_of_a_page_are_known_by_their_marks(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(f"{BEGIN}\n{END}\n{marks('others')[0]}\n", encoding="utf-8")
    assert tables_in(page) == ["some-figures", "others"]


def test_cells() -> None:
    assert table(["a", "b"], [[1, "x"]]) == "| a | b |\n| --- | --- |\n| 1 | x |"
    assert with_interval({"value": 0.5, "low": 0.25, "high": 0.75}) == "0.500 [0.250, 0.750]"
    assert with_interval({"value": 0.5, "low": None, "high": None}, ".1f") == "0.5"
    assert with_interval({"value": None, "low": None, "high": None}) == "–"


def test_growth_is_a_row_a_raster() -> None:
    run = {"megapixels": 64, "seconds": 100, "seconds_per_megapixel": 1.5625, "qgis_processor_seconds": 12}
    worker = {"worker_peak_mb": 900, "worker_processor_seconds": 96}
    text = growth_table([{**run, **worker, "qgis_peak_mb": 300, "buildings": 7}])
    assert text.splitlines()[-1] == "| 64 | 7 | 100 | 1.56 | 1.50 | 12.0% | 300 MB | 900 MB |"


def test_costs_are_compared_with_half_the_size() -> None:
    run = {"algorithm": "Evaluate buildings", "what": "buildings", "size": 1000, "qgis_processor_seconds": 1.0}
    twice = {**run, "size": 2000, "torch_processor_seconds": 14.0}
    text = costs_table([{**run, "torch_processor_seconds": 6.5}, twice, {**twice, "what": "corners"}])
    assert [row.split(" | ")[-1] for row in text.splitlines()[2:]] == ["– |", "2.0 × |", "– |"]


def _data(folder: Path, size: int, seeds: dict[str, int]) -> Path:
    """A folder whose splits are all of a rendered scene for each country."""
    content: dict[str, list] = {"images": [], "annotations": []}
    for number, (country, seed) in enumerate(seeds.items()):
        scene = render_scene(size, size, 0.13, seed=seed, settlement="suburb")
        cv2.imwrite(str(folder / f"{country}.png"), scene.image[:, :, ::-1])
        name = {"id": number, "file_name": f"{country}.png", "country": country}
        content["images"].append({**name, "width": size, "height": size, "gsd": 0.13})
        for building in scene.buildings:
            rings = [np.ravel(ring).tolist() for ring in building]
            content["annotations"].append({"image_id": number, "segmentation": rings})
    for split in ("val", "christchurch_val", "test"):
        (folder / f"{split}.json").write_text(json.dumps(content), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> Subject:
    """The shipped model on scenes of two countries, with a cache of its own."""
    return _subject(tmp_path_factory, _data(tmp_path_factory.mktemp("data"), 448, dict(zip(COUNTRIES, (0, 1)))))


@pytest.fixture(scope="module")
def quickly_measured(tmp_path_factory: pytest.TempPathFactory) -> Subject:
    """The shipped model on one small scene of three buildings."""
    return _subject(tmp_path_factory, _data(tmp_path_factory.mktemp("data"), 320, {"Nepal": 2}))


def _subject(tmp_path_factory: pytest.TempPathFactory, data: Path) -> Subject:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(subject, "CACHE", tmp_path_factory.mktemp("cache"))
        made = Subject("keypoint", data)
        assert made.cache.is_dir()
    return made


def test_each_country_is_measured_by_itself(measured: Subject) -> None:
    lines = accuracy.accuracy(measured).splitlines()
    content = json.loads((measured.data / "val.json").read_text(encoding="utf-8"))
    counts = [sum(one["image_id"] == number for one in content["annotations"]) for number in range(2)]
    assert lines[0] == f"| measure | Nepal, {counts[0]} buildings | Australia, {counts[1]} buildings |"
    assert [line.split(" | ")[0] for line in lines[2:5]] == ["| AP50", "| AP75", "| AP"]
    assert f"{measured.card.steps:,} steps, weights {measured.weights[:8]}" in lines[-1]


def test_every_building_of_a_scene_has_its_outcome(measured: Subject) -> None:
    lines = accuracy.errors(measured).splitlines()
    assert lines[0] == "| scenes | " + " | ".join(ERRORS) + " |"
    for country, line in zip(COUNTRIES, lines[2:]):
        assert line.startswith(f"| {country} | ")
        assert sum(map(int, line.split("|")[2:-1])) > 0


def test_what_is_known_is_not_measured_again(measured: Subject) -> None:
    (found,) = measured.cache.glob("val-Nepal-*.json")
    content = json.loads(found.read_text(encoding="utf-8"))
    content["measures"]["ap50"]["value"] = 0.123
    found.write_text(json.dumps(content), encoding="utf-8")
    assert measured.evaluation("val.json", "Nepal")["measures"]["ap50"]["value"] == 0.123


def test_the_test_splits_row_stays_unless_it_is_asked_for(measured: Subject) -> None:
    of_page = [line for line in between(subject.ROOT / "README.md", "summary").splitlines() if "test" in line]
    of_table = accuracy.summary(measured).splitlines()
    assert of_page[0] in of_table
    assert [line.split(" | ")[0] for line in of_table[2:4]] == ["| validation, Nepal", "| validation, Australia"]


@pytest.mark.parametrize("name", [name for name, table in TABLES.items() if not table.measured_by])
def test_every_table_can_be_made(quickly_measured: Subject, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(polygon_steps, "ROUNDS", 1)  # the figures do not matter here
    monkeypatch.setattr(polygon_bench, "COUNT", 2)
    text = text_of(name, TABLES[name], quickly_measured)
    assert text.startswith(("| ", "* "))
    assert f"`python -m tools.figures {name}`" in text.split("\n\n")[-1]
    assert len({line.count("|") for line in text.split("\n\n")[0].splitlines()}) == 1


def test_a_learning_curve_is_a_row_a_number_of_buildings() -> None:
    measured = {"about": {}, "before": {"ap50": 0.4, "ap75": 0.2}}
    for name, ap50 in (("60-0", 0.5), ("60-1", 0.6), ("15-0", 0.45), ("60-0-heads", 0.7)):
        measured[name] = {"after": {"ap50": ap50, "ap75": 0.3}, "processor_minutes": 4.0}
    rows = curve_table(measured).splitlines()[2:]
    assert [row.split(" | ")[0] for row in rows] == ["| none", "| 15", "| 60", "| 60, heads alone"]
    assert rows[2] == "| 60 | 2 | 0.550 [0.500, 0.600] | 0.300 [0.300, 0.300] | +0.150 [+0.100, +0.200] | 4.0 |"


def test_learning_also_tells_what_was_forgotten_and_no_time_of_a_course_that_was_stopped() -> None:
    one = {"ap50": 0.5, "ap75": 0.3}
    measured = {"about": {}, "before": one, "elsewhere": {"val": one, "val Nepal": one}}
    elsewhere = {"val": {"ap50": 0.47}, "val Nepal": {"ap50": 0.4}}
    measured["60-0"] = {"after": one, "processor_minutes": None, "elsewhere": elsewhere}
    head, _, before, after = curve_table(measured).splitlines()
    assert head.endswith("| processor minutes | AP50 on val | AP50 on val Nepal |")
    assert before.endswith("|  |  | 0.500 | 0.500 |")
    assert after.endswith("| – | 0.470 | 0.400 |")
