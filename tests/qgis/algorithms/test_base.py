"""What Processing sees of the algorithm before it runs."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest

# Name, type, default and whether it may be left out, by the contract of the design.
CONTRACT = [
    ("INPUT", "raster", None, False),
    ("EXTENT", "extent", None, True),
    ("MODEL", "enum", "keypoint", False),
    ("MODEL_FILE", "file", None, True),
    ("TAU", "number", None, True),
    ("SCORE", "number", None, True),
    ("GROUPING", "enum", "outline", False),
    ("REGULARIZE", "boolean", False, False),
    ("BANDS", "band", None, True),
    ("NEIGHBOURS", "boolean", True, False),
    ("MIN_AREA", "number", 4.0, False),
    ("STRETCH", "enum", "auto", False),
    ("RESOLUTION", "number", None, True),
    ("TILE_SIZE", "number", 1024, False),
    ("OVERLAP", "number", 256, False),
    ("DEVICE", "enum", "auto", False),
    ("TTA_VIEWS", "enum", "1", False),
    ("OUTPUT", "sink", None, False),
]
ADVANCED = {
    "BANDS",
    "STRETCH",
    "RESOLUTION",
    "NEIGHBOURS",
    "MIN_AREA",
    "TILE_SIZE",
    "OVERLAP",
    "TTA_VIEWS",
    "DEVICE",
}
CHOICES = {
    "MODEL": ["keypoint", "mask-rcnn", "mbi"],
    "GROUPING": ["outline", "nearest"],
    "STRETCH": ["auto", "raw", "percentile"],
    "TTA_VIEWS": ["1", "2", "4"],
    "DEVICE": ["auto", "cpu", "cuda"],
}


@pytest.fixture
def algorithm(plugin: Any) -> Any:
    """The algorithm as Processing lists it."""
    from qgis.core import QgsApplication

    algorithm = QgsApplication.processingRegistry().algorithmById("quoin:extractbuildings")
    assert algorithm is not None
    return algorithm


def test_parameters_are_those_of_the_contract(algorithm: Any) -> None:
    from qgis.core import QgsProcessingParameterDefinition

    optional = QgsProcessingParameterDefinition.Flag.FlagOptional
    found = [
        (p.name(), p.type(), p.defaultValue(), bool(p.flags() & optional)) for p in algorithm.parameterDefinitions()
    ]
    assert [each for each in found if each[0] not in _later_options()] == CONTRACT


def _later_options() -> set[str]:
    """Parameters that an option of the list makes, and that the contract does not know yet."""
    from quoin.model.contract.option import options_of
    from quoin.model.contract.options import NetworkOptions, ReadOptions, RunOptions

    known = {name for name, *_ in CONTRACT}
    extraction = (ReadOptions, RunOptions, NetworkOptions)
    return {option.parameter for options in extraction for option in options_of(options)} - known


def test_advanced_parameters_are_folded_away(algorithm: Any) -> None:
    from qgis.core import QgsProcessingParameterDefinition

    advanced = QgsProcessingParameterDefinition.Flag.FlagAdvanced
    found = {p.name() for p in algorithm.parameterDefinitions() if p.flags() & advanced}
    assert found - _later_options() == ADVANCED


@pytest.mark.parametrize("name", CHOICES)
def test_choices_are_given_by_name(algorithm: Any, name: str) -> None:
    parameter = algorithm.parameterDefinition(name)
    assert parameter.usesStaticStrings()
    assert parameter.options() == CHOICES[name]


def test_outputs_are_those_of_the_contract(algorithm: Any) -> None:
    assert [output.name() for output in algorithm.outputDefinitions()] == ["OUTPUT", "COUNT"]


def test_output_can_be_appended_to(algorithm: Any) -> None:
    assert algorithm.parameterDefinition("OUTPUT").supportsAppend()


def test_output_is_known_before_the_run(algorithm: Any, write_raster: Callable[..., Path]) -> None:
    from qgis.core import QgsProcessingContext, QgsWkbTypes

    image = write_raster(np.zeros((3, 8, 8), np.uint8))
    properties = algorithm.sinkProperties("OUTPUT", {"INPUT": str(image)}, QgsProcessingContext(), {})
    assert properties.fields.names() == ["id", "score", "probability", "vertices", "area_m2", "model", "status"]
    assert properties.wkbType == QgsWkbTypes.Type.Polygon
    assert properties.crs.authid() == "EPSG:32737"


def test_runs_in_the_background_and_in_batches(algorithm: Any) -> None:
    from qgis.core import QgsProcessingAlgorithm

    assert not algorithm.flags() & QgsProcessingAlgorithm.Flag.FlagNoThreading
    assert algorithm.flags() & QgsProcessingAlgorithm.Flag.FlagSupportsBatch
    assert algorithm.flags() & QgsProcessingAlgorithm.Flag.FlagCanCancel


def test_explains_itself(algorithm: Any) -> None:
    assert algorithm.displayName() == "Extract buildings"
    assert "footprint" in algorithm.tags()
    assert algorithm.shortDescription()
    assert "status" in algorithm.shortHelpString()
    assert not algorithm.icon().isNull()
    assert all(parameter.help() for parameter in algorithm.parameterDefinitions())


def test_overlap_must_leave_a_tile_something_of_its_own(algorithm: Any, write_raster: Callable[..., Path]) -> None:
    from qgis.core import QgsProcessingContext

    image = write_raster(np.zeros((3, 8, 8), np.uint8))
    parameters = {"INPUT": str(image), "OUTPUT": "memory:", "TILE_SIZE": 256, "OVERLAP": 200}
    right, sentence = algorithm.checkParameterValues(parameters, QgsProcessingContext())
    assert not right
    assert "overlap" in sentence


@pytest.mark.parametrize("name", ["TAU", "SCORE", "RESOLUTION"])
@pytest.mark.parametrize(("value", "right"), [("0.2", True), ("", True), (None, True), ("0,2", False), ("nan", False)])
def test_a_number_that_is_none_is_not_taken_for_an_empty_one(
    algorithm: Any, write_raster: Callable[..., Path], name: str, value: str | None, right: bool
) -> None:
    from qgis.core import QgsProcessingContext

    image = write_raster(np.zeros((3, 8, 8), np.uint8))
    parameters = {"INPUT": str(image), "OUTPUT": "memory:", name: value}
    accepted, sentence = algorithm.checkParameterValues(parameters, QgsProcessingContext())
    assert accepted == right
    assert right or "must be a number" in sentence


def test_without_the_torch_environment_one_sentence_says_how_to_set_it_up(
    extract: Callable[..., dict[str, Any]],
    write_raster: Callable[..., Path],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    from qgis.core import QgsProcessingException

    monkeypatch.setenv("QUOIN_HOME", str(tmp_path / "nothing here"))
    output = tmp_path / "buildings.gpkg"
    with pytest.raises(QgsProcessingException) as error:
        extract(INPUT=str(write_raster(np.zeros((3, 8, 8), np.uint8))), OUTPUT=str(output))
    sentence = str(error.value)
    assert "not set up" in sentence
    assert "python3 -m quoin.processing.setup" in sentence
    assert "\n" not in sentence
    assert "Traceback" not in sentence
    assert not output.exists()


def test_plugin_takes_everything_away(plugin: Any) -> None:
    from qgis.core import QgsApplication

    registry = QgsApplication.processingRegistry()
    plugin.unload()
    assert registry.providerById("quoin") is None
    plugin.initProcessing()
    assert registry.providerById("quoin") is not None


def test_help_beside_a_dialog_has_no_lines_which_processing_takes_for_paragraphs(plugin: Any) -> None:
    for algorithm in plugin.provider.algorithms():
        assert "\n" not in algorithm.shortHelpString(), algorithm.id()
