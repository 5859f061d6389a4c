"""The reference cases of ../shared/reference: inputs, and what the field's own implementations make of them."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from model.building import Building, Ring

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "reference"

needs_reference = pytest.mark.skipif(
    not (FOLDER / "metrics_cases.json").is_file(), reason="../shared/reference is not there"
)


@cache
def cases() -> dict[str, Any]:
    return json.loads((FOLDER / "metrics_cases.json").read_text(encoding="utf-8"))


@cache
def expected() -> dict[str, Any]:
    return json.loads((FOLDER / "metrics_expected.json").read_text(encoding="utf-8"))


def size_of(case: dict[str, Any]) -> tuple[int, int]:
    return case["height"], case["width"]


def rings_of(rings: list | None) -> list[Ring]:
    return [np.array(ring) for ring in rings or []]


def references_of(image: dict[str, Any]) -> list[list[Ring]]:
    return [rings_of(reference["rings"]) for reference in image["references"]]


def predictions_of(image: dict[str, Any]) -> list[Building]:
    return [Building(rings_of(p["rings"]), p["score"], p["kind"]) for p in image["predictions"]]


def must_match(kind: str) -> list[Any]:
    """The entries that have to be met, of kind `textbook` or `published`, as test parameters."""
    if not (FOLDER / "metrics_expected.json").is_file():
        return []
    entries = [entry for entry in expected()["must_match"]["entries"] if entry["kind"] == kind]
    return [pytest.param(entry, id="/".join(entry["path"])) for entry in entries]
