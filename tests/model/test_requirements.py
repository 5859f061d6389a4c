"""The requirement files pin all that the torch environment holds, so that it is the same on every computer."""

from __future__ import annotations

import importlib.metadata
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

FILES = ("requirements.txt", "requirements-dev.txt")
ROOT = Path(__file__).parents[2]


def pins() -> dict[str, str]:
    """Return the pinned version of each package that this platform needs."""
    lines = [line for name in FILES for line in (ROOT / name).read_text().splitlines()]
    requirements = [Requirement(line) for line in lines if line and not line.startswith("#")]
    assert all(str(requirement.specifier).startswith("==") for requirement in requirements)
    return {
        canonicalize_name(requirement.name): str(requirement.specifier).removeprefix("==")
        for requirement in requirements
        if requirement.marker is None or requirement.marker.evaluate()
    }


def test_environment_holds_the_pinned_versions_and_no_others() -> None:
    installed = {canonicalize_name(found.name): found.version for found in importlib.metadata.distributions()}
    installed.pop("pip")  # comes with the virtual environment
    assert installed == pins()
