"""The lock files pin all that the torch environment holds, so that it is the same on every computer."""

from __future__ import annotations

import importlib.metadata
import re
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

FOLDER = Path(__file__).parents[2] / "requirements"
LOCKS = ("worker.lock", "torch.lock", "cluster.lock", "development.lock")


def entries(name: str) -> list[str]:
    text = "".join(line for line in (FOLDER / name).read_text().splitlines(keepends=True) if not line.startswith("#"))
    return re.split(r"\n(?=\w)", text.strip())


def pins() -> dict[str, str]:
    """The locked version of each package that this platform needs."""
    requirements = [Requirement(entry.partition(" \\")[0]) for name in LOCKS for entry in entries(name)]
    return {
        canonicalize_name(requirement.name): str(requirement.specifier).removeprefix("==")
        for requirement in requirements
        if requirement.marker is None or requirement.marker.evaluate()
    }


def named(name: str) -> dict[str, str]:
    """The versions in a file that lock files are made of."""
    lines = (FOLDER / name).read_text().splitlines()
    return dict(line.split("==") for line in lines if line and not line.startswith("#"))


def test_environment_holds_the_locked_versions_and_no_others() -> None:
    installed = {canonicalize_name(found.name): found.version for found in importlib.metadata.distributions()}
    locked = pins()
    if installed["torch"].endswith("+cpu"):  # which needs nothing of NVIDIA's
        locked = {name: version for name, version in locked.items() if not name.startswith(("nvidia", "cuda"))}
    assert {name: version.removesuffix("+cpu") for name, version in installed.items()} == locked


@pytest.mark.parametrize("name", LOCKS)
def test_each_entry_has_one_version_and_hashes(name: str) -> None:
    for entry in entries(name):
        assert re.match(r"[\w.-]+==[\w.+]+( ;.*)? \\\n", entry)
        assert entry.count("--hash=sha256:") == len(entry.splitlines()) - 1 > 0


def test_locks_have_what_is_asked_for() -> None:
    locked = {name.lower(): version for name, version in pins().items()}
    for file in ("worker.in", "cluster.in", "development.in"):
        for name, version in named(file).items():
            assert locked[canonicalize_name(name)] == version


def test_users_get_nothing_that_only_training_needs() -> None:
    names = [entry for name in ("worker.lock", "torch.lock") for entry in entries(name)]
    assert not [
        entry for entry in names if re.match(r"(triton|pycocotools|efficientnet|pytest|rasterio|pyogrio|dask)", entry)
    ]


def test_developers_uv_is_the_one_that_sets_up() -> None:
    source = (FOLDER.parent / "processing" / "setup" / "uv_release.py").read_text()
    assert f'VERSION = "{named("development.in")["uv"]}"' in source
