"""Some of the odd inputs of `make soak-inputs`; each ends in an output or in one sentence."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from quoin.tools.soak import inputs

EACH = 50
"""One of so many is tried here, of all kinds."""
SOME = list(inputs.cases())[::EACH]
SOME += [case for case in inputs.cases("layers") if case.name == "second layer, geometry: a point"]


@pytest.fixture(scope="module")
def watched(plugin: Any, torch_python: Path) -> Iterator[None]:
    """Notes what an algorithm raises, whatever QGIS makes of it."""
    kinds = [type(algorithm) for algorithm in plugin.provider.algorithms()]
    with pytest.MonkeyPatch.context() as patch:
        for kind in kinds:
            for name in ("checkParameterValues", "prepareAlgorithm", "processAlgorithm"):
                patch.setattr(kind, name, getattr(kind, name))  # put back at the end
            inputs.watch(kind)
        yield


def test_there_are_more_than_four_hundred_of_them_all_with_names_of_their_own() -> None:
    names = [(case.kind, case.algorithm, case.name) for case in inputs.cases()]
    assert len(set(names)) == len(names) > 400
    assert {case.kind for case in SOME} == {"layers", "parameters", "projects", "rasters", "models"}


@pytest.mark.usefixtures("watched")
@pytest.mark.parametrize("case", SOME, ids=lambda case: f"{case.kind}, {case.name[:40]}")
def test_odd_input_ends_in_an_output_or_in_one_sentence(case: Any) -> None:
    end, said = inputs.tried(case)
    assert end in inputs.GOOD, said


@pytest.mark.usefixtures("watched")
def test_what_is_no_sentence_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    from quoin.processing.algorithms.extract_buildings import ExtractBuildings

    def fail(*arguments: Any) -> Any:
        raise ZeroDivisionError("nothing that a user is to see")

    monkeypatch.setattr(ExtractBuildings, "read_options", fail)
    case = next(case for case in inputs.cases("rasters") if case.name == "u1 a town")
    end, said = inputs.tried(case)
    assert end == "traceback"
    assert "ZeroDivisionError" in said
